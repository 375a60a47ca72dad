import type { Feature, FeatureCollection } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify, type Triangle } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Shape } from './planar.js';
import type { Contours } from './raw.js';
import type { Rivers } from './rivers.js';

/** The communes come first: what looks for shapes takes the first collection. */
export type CommuneTopology = Topology<{
  communes: GeometryCollection;
  rivers: GeometryCollection<{ name: string }>;
}>;

/** Steps of the grid on each side of the bounds: 14 m east-west, 11 m north-south. */
const GRID = 10_000;
/**
 * A bend that encloses less than this is dropped: under one pixel of the drawn map. Against the 100 m contours it moves
 * 0.6 % of points to a neighbour, all of them beside a border, and it brings finer contours down to the same size.
 */
const LEAST_BEND_M2 = 25_000;

const METRES_PER_DEGREE = 111_195;

/** One topology, so that two neighbours share the very same border. `id` is the INSEE code. */
export function buildShapes(contours: Contours, rivers: Rivers): CommuneTopology {
  const features = contours.features
    .map(({ properties: { code }, geometry }): Feature => {
      return { type: 'Feature', id: code, properties: null, geometry };
    })
    .sort((a, b) => String(a.id).localeCompare(String(b.id)));
  const communes: FeatureCollection = { type: 'FeatureCollection', features };
  const exact = topology({ communes, rivers }) as unknown as CommuneTopology;
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
