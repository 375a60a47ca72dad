import type { Structure } from '../domain/structure.js';
import { createStructureIndex, type StructureIndex } from '../domain/structure-index.js';

/** Computed once for each list, however many widgets share it. */
const structureIndexes = new WeakMap<readonly Structure[], StructureIndex>();

export function structureIndex(structures: readonly Structure[]): StructureIndex {
  let index = structureIndexes.get(structures);
  if (!index) structureIndexes.set(structures, (index = createStructureIndex(structures)));
  return index;
}
