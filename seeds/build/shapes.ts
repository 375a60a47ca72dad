import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify, type Triangle } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { distance, isInPolygon, type Bounds, type Position } from '../../src/domain/geo.js';
import type { Contours } from './raw.js';

export type CommuneTopology = Topology<{ communes: GeometryCollection }>;
export type Shape = Polygon | MultiPolygon;

/** Steps of the grid on each side of the bounds: 14 m east-west, 11 m north-south. */
const GRID = 10_000;
/**
 * A bend that encloses less than this is dropped: under one pixel of the drawn map. Against the 100 m contours it moves
 * 0.6 % of points to a neighbour, all of them beside a border, and it brings finer contours down to the same size.
 */
const LEAST_BEND_M2 = 25_000;

const METRES_PER_DEGREE = 111_195;

/** One topology, so that two neighbours share the very same border. `id` is the INSEE code. */
export function buildShapes(contours: Contours): CommuneTopology {
  const features = contours.features
    .map(({ properties: { code }, geometry }): Feature => {
      return { type: 'Feature', id: code, properties: null, geometry };
    })
    .sort((a, b) => String(a.id).localeCompare(String(b.id)));
  const communes: FeatureCollection = { type: 'FeatureCollection', features };
  const exact = topology({ communes }) as unknown as CommuneTopology;
  return quantize(simplify(presimplify(exact, triangleArea), LEAST_BEND_M2), GRID);
}

/** In square metres. */
function triangleArea([[ax, ay], [bx, by], [cx, cy]]: Triangle): number {
  const squareDegrees = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
  return squareDegrees * METRES_PER_DEGREE ** 2 * Math.cos((ay * Math.PI) / 180);
}

/** The shapes as they are shipped, by INSEE code. */
export function shapesByCode(shapes: CommuneTopology): ReadonlyMap<string, Shape> {
  return new Map(
    feature(shapes, shapes.objects.communes).features.map(({ id, geometry }) => {
      return [String(id), geometry as Shape];
    }),
  );
}

/** Each polygon's rings, whether there is one or several. */
export function polygonsOf(shape: Shape): Position[][][] {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons as unknown as Position[][][];
}

export function isInShape(position: Position, shape: Shape): boolean {
  return polygonsOf(shape).some((rings) => isInPolygon(position, rings));
}

/** Kilometres to the nearest corner of the shape's border. */
export function distanceToBorder(position: Position, shape: Shape): number {
  return Math.min(
    ...polygonsOf(shape)
      .flat(2)
      .map((corner) => distance(position, corner)),
  );
}

/** A point inside a shape: its centre of area, or, where that is outside, the point of a grid farthest from the border. */
export function pointInside(shape: Shape): Position {
  const [largest = []] = polygonsOf(shape).sort((a, b) => area(b[0]) - area(a[0]));
  const centre = rounded(centreOf(largest[0] ?? []));
  if (isInPolygon(centre, largest)) return centre;
  const [west, south, east, north] = boundsOf([{ type: 'Polygon', coordinates: largest as never }]);
  const candidates = Array.from({ length: 40 * 40 }, (_, i): Position => {
    const x = ((i % 40) + 0.5) / 40;
    const y = (Math.floor(i / 40) + 0.5) / 40;
    return rounded([west + x * (east - west), south + y * (north - south)]);
  }).filter((point) => isInPolygon(point, largest));
  const margin = (point: Position) =>
    Math.min(...largest.flat().map((corner) => distance(point, corner)));
  const [first, ...others] = candidates;
  if (first === undefined) throw new Error('A shape without an inside');
  return others.reduce((best, point) => (margin(point) > margin(best) ? point : best), first);
}

/** Four decimals: 11 m. */
function rounded([lon, lat]: Position): Position {
  return [Number(lon.toFixed(4)), Number(lat.toFixed(4))];
}

/** Signed area of a ring in square degrees, positive when it runs anticlockwise. */
export function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function area(ring: readonly Position[] = []): number {
  return Math.abs(signedArea(ring));
}

function centreOf(ring: readonly Position[]): Position {
  const [originX, originY] = ring[0] ?? [0, 0];
  let sumX = 0;
  let sumY = 0;
  let doubled = 0;
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    const cross = (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
    doubled += cross;
    sumX += (x + nextX - 2 * originX) * cross;
    sumY += (y + nextY - 2 * originY) * cross;
  });
  return [originX + sumX / (3 * doubled), originY + sumY / (3 * doubled)];
}

/** Bounds of all the shapes, four decimals, rounded outwards. */
export function boundsOf(shapes: Iterable<Shape>): Bounds {
  const points = [...shapes].flatMap((shape) => polygonsOf(shape).flat(2));
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  const down = (n: number) => Number((Math.floor(n * 1e4) / 1e4).toFixed(4));
  const up = (n: number) => Number((Math.ceil(n * 1e4) / 1e4).toFixed(4));
  return [
    down(Math.min(...lons)),
    down(Math.min(...lats)),
    up(Math.max(...lons)),
    up(Math.max(...lats)),
  ];
}
