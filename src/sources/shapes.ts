import { isRecord, type UnknownRecord } from '../domain/parse/fields.js';
import { isInPolygon, type Position, type Rings } from '../domain/geo.js';
import { CptsError, missingFile } from '../errors.js';
import { readJson } from './json.js';
import { loadAndRead, type LoadOptions } from './load.js';
import type { TerritoryTopology } from './topology.js';

/**
 * The INSEE code of the commune that holds a position, by the shapes at an address; `null` outside all of them.
 * @throws {CptsError} what loading throws; `format`, `too-large`, `missing-file`.
 */
export async function communeAt(
  position: Position,
  url: string,
  options: LoadOptions = {},
): Promise<string | null> {
  return loadAndRead(url, options, async ({ text }) => {
    const value = readJson(text, url);
    const shapes = isRecord(value) ? await featuresOf(value, url) : undefined;
    if (!shapes) throw new CptsError('format', { source: url });
    const shape = shapes.filter(isRecord).find(({ geometry }) => isInside(position, geometry));
    if (!shape) return null;
    const code = codeOf(shape);
    if (typeof code !== 'string') throw new CptsError('format', { source: url });
    return code;
  });
}

/** The features of a GeoJSON, or of the first collection of a TopoJSON. */
export async function featuresOf(
  value: UnknownRecord,
  source: string,
): Promise<readonly unknown[] | undefined> {
  const features = isTopology(value) ? await decode(value, source) : value['features'];
  return Array.isArray(features) ? features : undefined;
}

/** The polygons of a shape; none of what is not one. */
export function polygonsOf(geometry: unknown): readonly Rings[] {
  if (!isRecord(geometry)) return [];
  const { type, coordinates } = geometry;
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  return Array.isArray(polygons) ? polygons.filter(isRings) : [];
}

/** What it says of itself may be false: the decoder then throws, or finds no features. */
function isTopology(value: UnknownRecord): value is UnknownRecord & TerritoryTopology {
  return value['type'] === 'Topology';
}

async function decode(
  topology: TerritoryTopology,
  source: string,
): Promise<readonly unknown[] | undefined> {
  const { featuresOfTopology } = await import('./topology.js').catch((cause: unknown) => {
    throw missingFile(cause);
  });
  try {
    return featuresOfTopology(topology);
  } catch (cause) {
    throw new CptsError('format', { source, cause });
  }
}

function isInside(position: Position, geometry: unknown): boolean {
  return polygonsOf(geometry).some((rings) => isInPolygon(position, rings));
}

function codeOf({ id, properties }: UnknownRecord): unknown {
  return (isRecord(properties) ? properties['code'] : undefined) ?? id;
}

function isRings(value: unknown): value is Rings {
  return (
    Array.isArray(value) &&
    value.every(
      (ring) =>
        Array.isArray(ring) &&
        ring.every(
          (point) => Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]),
        ),
    )
  );
}
