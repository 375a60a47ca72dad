import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type {
  GeometryCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';
import type { Border, CommuneMap, CommuneShapes, RiverCourses } from '../domain/commune-map.js';
import type { Position } from '../domain/geo.js';
import { missingFile } from '../errors.js';

/** What a territory's topology holds: the collection of its communes first, and its rivers under that name. */
export type TerritoryTopology = Topology<Record<string, GeometryCollection>>;

/**
 * A topology as it is, or one made of a GeoJSON: there the communes' shapes must have the sides that they share in common.
 * @throws {CptsError} `missing-file`.
 */
export async function topologyOf(value: unknown): Promise<TerritoryTopology> {
  const { type } = value as TerritoryTopology | FeatureCollection;
  if (type === 'Topology') return value as TerritoryTopology;
  const { topology } = await import('topojson-server').catch((cause: unknown) => {
    throw missingFile(cause);
  });
  return topology({ communes: value as FeatureCollection }) as unknown as TerritoryTopology;
}

/**
 * The features of a topology's first collection.
 * @throws what the decoder throws of a topology that is none.
 */
export function featuresOfTopology(topology: TerritoryTopology): readonly unknown[] | undefined {
  const communes = communesOf(topology);
  return communes && feature(topology, communes).features;
}

/**
 * The communes of a topology, the borders between them, and its rivers. What is no shape, or has no code, is left out.
 * @throws as above.
 */
export function communeMapOf(topology: TerritoryTopology): CommuneMap {
  const shapes = (communesOf(topology)?.geometries ?? []).filter(isShape);
  const users = new Map<number, string[]>();
  const features = new Map<string, CommuneShapes['features'][number]>();
  for (const shape of shapes) {
    const code = codeOf(shape);
    if (code === undefined || features.has(code)) continue;
    const { geometry } = feature(topology, shape) as CommuneShapes['features'][number];
    features.set(code, { type: 'Feature', properties: { code }, geometry });
    for (const arc of shape.arcs.flat(2)) {
      const index = arc < 0 ? ~arc : arc;
      users.set(index, [...(users.get(index) ?? []), code]);
    }
  }
  return {
    communes: { type: 'FeatureCollection', features: [...features.values()] },
    borders: [...users].map(([index, [of = '', other]]): Border => {
      const line = feature(topology, { type: 'LineString', arcs: [index] }).geometry.coordinates;
      return { of, with: other === of ? undefined : other, line: line as unknown as Position[] };
    }),
    rivers: riversOf(topology),
  };
}

function riversOf(topology: TerritoryTopology): RiverCourses {
  const rivers = topology.objects['rivers']?.geometries ?? [];
  return {
    type: 'FeatureCollection',
    features: rivers.filter(isLine).flatMap((river) => {
      const { name } = (river.properties ?? {}) as { name?: unknown };
      const { geometry } = feature(topology, river) as RiverCourses['features'][number];
      return typeof name === 'string' ? [{ type: 'Feature', properties: { name }, geometry }] : [];
    }),
  };
}

function communesOf({ objects }: TerritoryTopology): GeometryCollection | undefined {
  return Object.values(objects)[0];
}

function codeOf({ id, properties }: Polygon | MultiPolygon): string | undefined {
  const { code = id } = (properties ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

type Geometry = GeometryCollection['geometries'][number];

function isShape(geometry: Geometry): geometry is Polygon | MultiPolygon {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

function isLine(geometry: Geometry): geometry is LineString | MultiLineString {
  return geometry.type === 'LineString' || geometry.type === 'MultiLineString';
}
