import type { Commune } from '../domain/commune.js';
import { contains } from '../domain/geo.js';
import { type CommuneIndex, createCommuneIndex } from '../domain/search.js';
import type { Structure } from '../domain/structure.js';
import { createStructureIndex, type StructureIndex } from '../domain/structure-index.js';
import type { TerritoryState } from './reducer.js';

/** Computed once for each list, however many widgets share it. */
function oncePerList<List extends object, Index>(create: (list: List) => Index) {
  const made = new WeakMap<List, Index>();
  return (list: List): Index => {
    let index = made.get(list);
    if (!index) made.set(list, (index = create(list)));
    return index;
  };
}

export const communeIndex: (communes: readonly Commune[]) => CommuneIndex =
  oncePerList(createCommuneIndex);

export const structureIndex: (structures: readonly Structure[]) => StructureIndex =
  oncePerList(createStructureIndex);

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
  const codes = new Set(communes.map(({ code }) => code));
  const bounds = territory?.bounds;
  let placed = 0;
  for (const { address, position } of structures) {
    if (address.cityCode !== undefined) {
      if (codes.has(address.cityCode)) return false;
      placed += 1;
    } else if (position && bounds) {
      if (contains(bounds, position)) return false;
      placed += 1;
    }
  }
  return placed > 0;
}
