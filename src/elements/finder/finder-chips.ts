import { STRUCTURE_KINDS, type StructureKind } from '../../domain/structure.js';
import type { FinderFilters } from '../../events.js';
import type { ListMessages } from '../../i18n/fr-list.js';
import { cardIcon } from '../../ui/card-icons.js';
import { icon } from '../../ui/icons.js';
import { kindIcon } from '../../ui/kind-icons.js';
import type { KindChoice } from '../search/search-notice.js';
import type { Condition, Found } from './conditions.js';
import type { Chip } from './filters-view.js';

/** Kinds that people look for together are one filter: nobody on the way to an emergency asks whether it is private. */
const GROUPS: readonly (readonly [StructureKind, ...StructureKind[]])[] = STRUCTURE_KINDS.filter(
  (kind) => kind !== 'clinique',
).map((kind) => (kind === 'hopital' ? ['hopital', 'clinique'] : [kind]));

const CONDITION_ICONS = {
  openNow: icon('clock'),
  accessible: kindIcon('handicap'),
  newPatients: cardIcon('patient'),
} as const;

/** From the filters as they are to what they become. */
export type FiltersChange = (filters: FinderFilters) => FinderFilters;

export interface ChipsModel {
  readonly words: ListMessages;
  readonly found: Found;
  /** Kinds of the structures there are, found or not. */
  readonly existing: ReadonlySet<StructureKind>;
  readonly filters: FinderFilters;
  readonly onChange: (change: FiltersChange) => void;
}

/** A choice for each kind that exists, "Afficher les pharmacies". */
export function kindChoices(
  existing: ReadonlySet<StructureKind>,
  words: ListMessages,
): readonly KindChoice[] {
  return GROUPS.filter((kinds) => kinds.some((kind) => existing.has(kind))).map((kinds) => ({
    kinds,
    label: kinds.length > 1 ? words.showHospitals : words.showKind(kinds[0]),
  }));
}

/** The chips worth showing, the pressed ones in any case: what most people come for is the first. */
export function finderChips(model: ChipsModel): readonly Chip[] {
  return [
    conditionChip('openNow', model),
    ...kindChips(model),
    conditionChip('accessible', model),
    conditionChip('newPatients', model),
  ].filter((chip) => chip !== undefined);
}

function conditionChip(condition: Condition, model: ChipsModel): Chip | undefined {
  const { words, found, filters, onChange } = model;
  if (!found.conditionCounts.has(condition)) return undefined;
  return {
    key: condition,
    label: words[condition],
    icon: CONDITION_ICONS[condition],
    count: found.conditionCounts.get(condition),
    isPressed: filters[condition],
    onToggle: () => {
      onChange((last) => ({ ...last, [condition]: !last[condition] }));
    },
  };
}

/** The chips of the kinds that exist: one kind alone leaves nothing to choose. */
function kindChips(model: ChipsModel): readonly Chip[] {
  const { words, found, existing, filters, onChange } = model;
  const pressed = filters.kinds;
  const groups = GROUPS.filter((kinds) =>
    kinds.some((kind) => existing.has(kind) || pressed.includes(kind)),
  );
  if (groups.length < 2) return [];
  return groups.map((kinds) => {
    const chosen = kinds.filter((kind) => pressed.includes(kind));
    // A page may choose one kind of a group: the filter then speaks of that one.
    const shown: readonly StructureKind[] = chosen.length > 0 ? chosen : kinds;
    return {
      key: kinds[0],
      label: shown.length > 1 ? words.hospitals : words.kindPlural(shown[0] ?? kinds[0]),
      icon: kindIcon(kinds[0]),
      count: shown.reduce((sum, kind) => sum + (found.counts.get(kind) ?? 0), 0),
      isPressed: chosen.length > 0,
      onToggle: () => {
        onChange((last) => ({ ...last, kinds: toggled(last.kinds, kinds) }));
      },
    };
  });
}

function toggled(
  pressed: readonly StructureKind[],
  group: readonly StructureKind[],
): readonly StructureKind[] {
  const isOn = group.some((kind) => pressed.includes(kind));
  return STRUCTURE_KINDS.filter((kind) => (group.includes(kind) ? !isOn : pressed.includes(kind)));
}
