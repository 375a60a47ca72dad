import type { Commune } from './commune.js';
import { communeLocator } from './commune-of.js';
import type { Structure } from './structure.js';

/**
 * The structures, those of which the position is not known at the point of their commune, which is said to be approximate.
 * One whose commune is not among these stays without a position.
 */
export function placeStructures(
  structures: readonly Structure[],
  communes: readonly Commune[],
): readonly Structure[] {
  if (communes.length === 0 || structures.every(({ position }) => position)) return structures;
  const codeOf = communeLocator(communes);
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  return structures.map((structure) => {
    const commune = structure.position ? undefined : byCode.get(codeOf(structure) ?? '');
    if (!commune) return structure;
    const { code, position } = commune;
    return {
      ...structure,
      address: { ...structure.address, cityCode: code },
      ...(position && { position, positionPrecision: 'commune' as const }),
    };
  });
}
