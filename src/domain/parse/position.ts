import { type Bounds, contains, type Position } from '../geo.js';
import type { Fields } from './fields.js';

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
  const position: Position = [lon, lat];
  if (contains(FRANCE, position)) return position;
  const swapped: Position = [lat, lon];
  if (contains(FRANCE, swapped)) {
    fields.report('swapped-position', field, value);
    return swapped;
  }
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90 || (lon === 0 && lat === 0)) {
    fields.report('bad-position', field, value);
    return undefined;
  }
  return position;
}

export function parseBounds(fields: Fields, field: string): Bounds | undefined {
  const value = fields.value(field);
  if (value === undefined) return undefined;
  const sides: readonly unknown[] = Array.isArray(value) ? value : [];
  const [west, south, east, north] = sides.filter((side) => Number.isFinite(side)) as number[];
  if (
    sides.length !== 4 ||
    west === undefined ||
    south === undefined ||
    east === undefined ||
    north === undefined
  ) {
    fields.report('bad-position', field, value);
    return undefined;
  }
  return [west, south, east, north];
}
