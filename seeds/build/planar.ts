import type { MultiPolygon, Polygon } from 'geojson';
import { isInPolygon, type Bounds, type Position } from '../../src/domain/geo.js';

export type Shape = Polygon | MultiPolygon;
type Ring = readonly Position[];

/** Each polygon's rings, whether there is one polygon or several. */
export function polygonsOf(shape: Shape): readonly (readonly Ring[])[] {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons as unknown as readonly (readonly Ring[])[];
}

export function isInShape(position: Position, shape: Shape): boolean {
  return polygonsOf(shape).some((rings) => isInPolygon(position, rings));
}

/** Square degrees, positive when the ring runs anticlockwise. */
export function signedArea(ring: Ring): number {
  return edges(ring).reduce(
    (sum, [[x, y], [nextX, nextY]]) => sum + (x * nextY - nextX * y) / 2,
    0,
  );
}

/** A point inside a shape: the centre of its area, or, where that is outside, the middle of the widest stretch beside it. */
export function pointInside(shape: Shape): Position {
  const rings = polygonsOf(shape).reduce((largest, polygon) =>
    Math.abs(signedArea(polygon[0] ?? [])) > Math.abs(signedArea(largest[0] ?? []))
      ? polygon
      : largest,
  );
  const centre = rounded(centreOf(rings[0] ?? []));
  if (isInPolygon(centre, rings)) return centre;
  const [west, east] = widestStretch(rings, centre[1]);
  return rounded([(west + east) / 2, centre[1]]);
}

/** Where the parallel of a latitude is longest inside a polygon: its longitudes. */
function widestStretch(rings: readonly Ring[], latitude: number): readonly [number, number] {
  const crossings = rings
    .flatMap(edges)
    .filter(([[, y], [, nextY]]) => y > latitude !== nextY > latitude)
    .map(([[x, y], [nextX, nextY]]) => x + ((nextX - x) * (latitude - y)) / (nextY - y))
    .sort((a, b) => a - b);
  // The parallel enters at an even crossing and leaves at the next.
  const stretches = crossings.flatMap((west, i): [number, number][] => {
    const east = crossings[i + 1];
    return i % 2 === 0 && east !== undefined ? [[west, east]] : [];
  });
  return stretches.reduce((widest, stretch) =>
    stretch[1] - stretch[0] > widest[1] - widest[0] ? stretch : widest,
  );
}

function centreOf(ring: Ring): Position {
  // From the first corner, so that the products do not lose their last digits.
  const [originX, originY] = ring[0] ?? [0, 0];
  const sums = edges(ring).reduce(
    ({ x, y, area }, [a, b]) => {
      const [ax, ay, bx, by] = [a[0] - originX, a[1] - originY, b[0] - originX, b[1] - originY];
      const cross = ax * by - bx * ay;
      return { x: x + (ax + bx) * cross, y: y + (ay + by) * cross, area: area + cross };
    },
    { x: 0, y: 0, area: 0 },
  );
  return [originX + sums.x / (3 * sums.area), originY + sums.y / (3 * sums.area)];
}

/** A ring's last corner repeats its first. */
function edges(ring: Ring): readonly (readonly [Position, Position])[] {
  return ring.slice(1).flatMap((end, i) => {
    const start = ring[i];
    return start ? [[start, end] as const] : [];
  });
}

/** Four decimals: 11 m. */
function rounded([lon, lat]: Position): Position {
  return [Number(lon.toFixed(4)), Number(lat.toFixed(4))];
}

/** Bounds of all the shapes, four decimals, rounded outwards. */
export function boundsOf(shapes: Iterable<Shape>): Bounds {
  const corners = [...shapes].flatMap((shape) => polygonsOf(shape).flat(2));
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  const down = (degrees: number) => Math.floor(degrees * 1e4) / 1e4;
  const up = (degrees: number) => Math.ceil(degrees * 1e4) / 1e4;
  return [
    down(Math.min(...lons)),
    down(Math.min(...lats)),
    up(Math.max(...lons)),
    up(Math.max(...lats)),
  ];
}
