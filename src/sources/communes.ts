import { type Commune } from '../domain/commune.js';
import { parseCommune } from '../domain/parse/commune.js';
import { isRecord, type UnknownRecord } from '../domain/parse/fields.js';
import type { Bounds, Position, Rings } from '../domain/geo.js';
import type { Issue } from '../domain/issue.js';
import { CptsError } from '../errors.js';
import { readJson } from './json.js';
import { featuresOf, polygonsOf } from './shapes.js';

/**
 * Reads the communes of a territory: `{communes: [...]}` in the library's JSON, or a GeoJSON or TopoJSON of their shapes,
 * whose properties bear its keys or those of geo.api.gouv.fr (`nom`, `codesPostaux`, `codeEpci`).
 * @throws {CptsError} `format`, `too-large`, `missing-file`.
 */
export async function readCommunes(
  text: string,
  source: string,
): Promise<{ communes: readonly Commune[]; issues: readonly Issue[] }> {
  const value = readJson(text, source);
  const records = isRecord(value) ? await recordsOf(value, source) : undefined;
  if (!Array.isArray(records)) throw new CptsError('format', { source });

  const communes = new Map<string, Commune>();
  const issues: Issue[] = [];
  records.forEach((record: unknown, index) => {
    const at = { record: index + 1 };
    const parsed = parseCommune(record, at);
    issues.push(...parsed.issues);
    const { commune } = parsed;
    if (!commune) return;
    if (communes.has(commune.code)) {
      issues.push({
        code: 'duplicate-id',
        level: 'error',
        ...at,
        field: 'code',
        value: commune.code,
      });
    } else {
      communes.set(commune.code, commune);
    }
  });
  return { communes: [...communes.values()], issues };
}

async function recordsOf(value: UnknownRecord, source: string): Promise<unknown> {
  const features = await featuresOf(value, source);
  return features ? features.map(communeOfShape) : value['communes'];
}

/** The library's record of a commune that is drawn. */
function communeOfShape(shape: unknown): unknown {
  if (!isRecord(shape)) return shape;
  const { id, geometry } = shape;
  const properties = isRecord(shape['properties']) ? shape['properties'] : {};
  const { code, nom, codesPostaux, codeEpci, population } = properties;
  return {
    name: nom,
    postcodes: codesPostaux,
    epci: codeEpci,
    position: pointInside(polygonsOf(geometry)),
    ...properties,
    code: code ?? id,
    // A number alone has no date: it cannot be shown.
    population: isRecord(population) ? population : undefined,
  };
}

/** A point inside a shape: the middle of the widest stretch of its largest polygon, at half the polygon's height. */
function pointInside(polygons: readonly Rings[]): Position | undefined {
  let largest: { rings: Rings; bounds: Bounds } | undefined;
  for (const rings of polygons) {
    const bounds = boundsOf(rings[0] ?? []);
    if (!largest || area(bounds) > area(largest.bounds)) largest = { rings, bounds };
  }
  if (!largest) return undefined;
  const [, south, , north] = largest.bounds;
  return middleOfWidest(largest.rings, (south + north) / 2);
}

function boundsOf(ring: readonly Position[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of ring) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

function area([west, south, east, north]: Bounds): number {
  return (east - west) * (north - south);
}

/** Where a parallel goes in and out of a polygon, two by two; the middle of the longest way inside. */
function middleOfWidest(rings: Rings, lat: number): Position | undefined {
  const crossings = rings
    .flatMap((ring) =>
      ring.flatMap((to, i) => {
        const from = ring.at(i - 1);
        if (!from || from[1] > lat === to[1] > lat) return [];
        return [from[0] + ((to[0] - from[0]) * (lat - from[1])) / (to[1] - from[1])];
      }),
    )
    .sort((a, b) => a - b);
  let widest: readonly [number, number] | undefined;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [west = 0, east = 0] = crossings.slice(i, i + 2);
    if (!widest || east - west > widest[1] - widest[0]) widest = [west, east];
  }
  return widest && [(widest[0] + widest[1]) / 2, lat];
}
