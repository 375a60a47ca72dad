/** `[longitude, latitude]` in WGS84 degrees. */
export type Position = readonly [longitude: number, latitude: number];
/** `[west, south, east, north]` in WGS84 degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
/** A GeoJSON polygon's rings: the outer one, then its holes. */
export type Rings = readonly (readonly Position[])[];

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Distance in kilometres as the crow flies (haversine, mean Earth radius: within 0.5 % of the ellipsoid). */
export function distance([lonA, latA]: Position, [lonB, latB]: Position): number {
  const halfLat = ((latB - latA) * RADIANS) / 2;
  const halfLon = ((lonB - lonA) * RADIANS) / 2;
  const h =
    Math.sin(halfLat) ** 2 +
    Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * Math.sin(halfLon) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

export function contains([west, south, east, north]: Bounds, [lon, lat]: Position): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Whether a point is inside a polygon (even-odd rule over all its rings, so that holes are outside). */
export function isInPolygon([x, y]: Position, rings: Rings): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i];
      const b = ring[j];
      if (!a || !b) continue;
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) {
        inside = !inside;
      }
    }
  }
  return inside;
}
