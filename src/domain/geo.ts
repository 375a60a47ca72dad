import type { Fields } from './fields.js';

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

// Metropolitan France and Corsica: latitudes and longitudes do not overlap, so that a swapped pair is certain.
const FRANCE: Bounds = [-5.5, 41, 10, 51.5];

/** Reads `[lon, lat]`. A swapped pair inside metropolitan France is put right with an issue. */
export function parsePosition(fields: Fields, field: string): Position | undefined {
  const value = fields.value(field);
  if (value === undefined) return undefined;
  const [lon, lat] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon + lat)) {
    fields.report('bad-position', field, value);
    return undefined;
  }
  if (!contains(FRANCE, [lon, lat]) && contains(FRANCE, [lat, lon])) {
    fields.report('swapped-position', field, value);
    return [lat, lon];
  }
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90 || (lon === 0 && lat === 0)) {
    fields.report('bad-position', field, value);
    return undefined;
  }
  return [lon, lat];
}

export function parseBounds(fields: Fields, field: string): Bounds | undefined {
  const value = fields.value(field);
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.length === 4 && value.every((n) => Number.isFinite(n))) {
    return value as unknown as Bounds;
  }
  fields.report('bad-position', field, value);
  return undefined;
}
