import type { Commune } from '../domain/commune.js';
import { contains } from '../domain/geo.js';
import type { Structure } from '../domain/structure.js';
import { createStructureIndex, type StructureIndex } from '../domain/structure-index.js';
import type { TerritoryState } from './reducer.js';

/** Computed once for each list, however many widgets share it. */
const structureIndexes = new WeakMap<readonly Structure[], StructureIndex>();

export function structureIndex(structures: readonly Structure[]): StructureIndex {
  let index = structureIndexes.get(structures);
  if (!index) structureIndexes.set(structures, (index = createStructureIndex(structures)));
  return index;
}

export function communeByCode(
  { communes }: Pick<TerritoryState, 'communes'>,
  code: string | null | undefined,
): Commune | undefined {
  return code ? communes.find((commune) => commune.code === code) : undefined;
}

/**
 * Whether all the records that have a place lie outside the territory: its coverage and its guidance then say nothing
 * of them.
 */
export function liesOutside(
  structures: readonly Structure[],
  { communes, territory }: Pick<TerritoryState, 'communes' | 'territory'>,
): boolean {
  // What it covers is not known yet.
  if (!territory) return false;
  const codes = new Set(communes.map(({ code }) => code));
  const postcodes = new Set(communes.flatMap((commune) => commune.postcodes));
  // A CEDEX has a postcode of its own, which begins as its department's do.
  const departments = new Set([...codes].map((code) => code.slice(0, 2)));
  const { bounds } = territory;
  let placed = 0;
  for (const { address, position } of structures) {
    if (address.cityCode !== undefined) {
      if (codes.has(address.cityCode)) return false;
      placed += 1;
    } else if (position && bounds) {
      if (contains(bounds, position)) return false;
      placed += 1;
    } else if (address.postcode !== undefined) {
      if (postcodes.has(address.postcode)) return false;
      if (!departments.has(address.postcode.slice(0, 2))) placed += 1;
    }
  }
  return placed > 0;
}
