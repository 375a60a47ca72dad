import { STRUCTURE_KINDS, type StructureKind } from '../../domain/structure.js';
import type { Messages } from '../../i18n/fr.js';

/** Kinds that people look for together are one filter: nobody on the way to an emergency asks whether it is private. */
const GROUPS: readonly (readonly [StructureKind, ...StructureKind[]])[] = STRUCTURE_KINDS.filter(
  (kind) => kind !== 'clinique',
).map((kind) => (kind === 'hopital' ? ['hopital', 'clinique'] : [kind]));

export interface KindFilter {
  /** The first kind stands for the group: its icon, its key. */
  readonly kinds: readonly [StructureKind, ...StructureKind[]];
  readonly label: string;
  readonly count: number;
  readonly isPressed: boolean;
}

/** The filters worth showing: those of the kinds that exist, with how many each would show. */
export function kindFilters(
  existing: ReadonlySet<StructureKind>,
  pressed: readonly StructureKind[],
  counts: ReadonlyMap<StructureKind, number>,
  words: Messages,
): readonly KindFilter[] {
  return GROUPS.filter((kinds) =>
    kinds.some((kind) => existing.has(kind) || pressed.includes(kind)),
  ).map((kinds) => {
    const chosen = kinds.filter((kind) => pressed.includes(kind));
    // A page may choose one kind of a group: the filter then speaks of that one.
    const shown: readonly StructureKind[] = chosen.length > 0 ? chosen : kinds;
    return {
      kinds,
      label: shown.length > 1 ? words.hospitals : words.kindPlural(shown[0] ?? kinds[0]),
      count: shown.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0),
      isPressed: chosen.length > 0,
    };
  });
}
