import { isWheelchairAccessible } from '../../domain/accessibility.js';
import type { Commune } from '../../domain/commune.js';
import {
  findStructures,
  type StructureQuery,
  type StructuresFound,
} from '../../domain/finder-query.js';
import { acceptsNewPatients } from '../../domain/new-patients.js';
import type { OpenStates } from '../../domain/open-states.js';
import type { Structure } from '../../domain/structure.js';
import type { FinderFilters } from '../../events.js';
import { locator } from '../../state/commune-locator.js';
import { structureIndex } from '../../state/structure-indexes.js';

/** What a structure may be asked for beyond its kind. */
export const CONDITIONS = ['openNow', 'accessible', 'newPatients'] as const;
export type Condition = (typeof CONDITIONS)[number];

export interface FinderQuery extends StructureQuery {
  readonly filters: FinderFilters;
  /** All those of the territory. */
  readonly allCommunes: readonly Commune[];
  readonly now: Date;
  /** Absent until what reads opening hours is there. */
  readonly states: OpenStates | undefined;
}

export interface Found extends StructuresFound {
  /** How many structures each condition would show with the other filters; one of which nothing is known is absent. */
  readonly conditionCounts: ReadonlyMap<Condition, number | undefined>;
  /** What is known of the hours of those that "open now" chooses from; absent where it is not asked. */
  readonly hours?: {
    readonly known: number;
    readonly total: number;
    /** What opens first, where nothing is open. */
    readonly next?: { readonly structure: Structure; readonly at: Date };
  };
}

/** Whether a structure meets a condition; `undefined` when its record says nothing of it. */
type Rule = (structure: Structure) => boolean | undefined;

/** The structures that the place and the filters let through, with what the filters have to say of themselves. */
export function find(structures: readonly Structure[], query: FinderQuery): Found {
  const { filters, states, now } = query;
  const rules = rulesAt(now, states);
  const search = (pressed: readonly Condition[], more: StructureQuery): StructuresFound =>
    findStructures(structureIndex(structures), {
      ...query,
      ...more,
      kinds: new Set(filters.kinds),
      radiusKm: filters.radius,
      ...(query.communes && { communeOf: locator(query.allCommunes) }),
      ...(pressed.length > 0 && {
        where: (structure) => pressed.every((condition) => rules[condition](structure)),
      }),
    });
  const pressed = CONDITIONS.filter((condition) => filters[condition]);
  const found = search(pressed, {});
  const tallies = tally(found.all, rules);
  const conditionCounts = new Map<Condition, number | undefined>();
  for (const condition of CONDITIONS) {
    const { known, met } = tallies[condition];
    if (known === 0 && !filters[condition]) continue;
    conditionCounts.set(condition, condition === 'openNow' && !states ? undefined : met);
  }
  if (!filters.openNow || !states) return { ...found, conditionCounts };

  const others = pressed.filter((condition) => condition !== 'openNow');
  const { all } = search(others, { limit: 0 });
  const next = found.all.length === 0 ? states.nextToOpen(all, now) : undefined;
  return {
    ...found,
    conditionCounts,
    hours: {
      known: tally(all, rules).openNow.known,
      total: all.length,
      ...(next && { next }),
    },
  };
}

function rulesAt(now: Date, states: OpenStates | undefined): Readonly<Record<Condition, Rule>> {
  return {
    openNow: (structure) => {
      // Until they can be read, there are hours or not.
      if (!states) return structure.openingHours === undefined ? undefined : false;
      const state = states.of(structure, now);
      return state && state.status === 'open';
    },
    accessible: (structure) =>
      structure.accessibility?.wheelchair && isWheelchairAccessible(structure),
    newPatients: (structure) => acceptsNewPatients(structure, now) || undefined,
  };
}

/** Of how many structures something is known, and how many meet it, for each condition; in one pass over what may be long. */
function tally(
  structures: readonly Structure[],
  rules: Readonly<Record<Condition, Rule>>,
): Readonly<Record<Condition, { known: number; met: number }>> {
  const tallies = {
    openNow: { known: 0, met: 0 },
    accessible: { known: 0, met: 0 },
    newPatients: { known: 0, met: 0 },
  };
  for (const structure of structures) {
    for (const condition of CONDITIONS) {
      const isMet = rules[condition](structure);
      if (isMet === undefined) continue;
      tallies[condition].known += 1;
      if (isMet) tallies[condition].met += 1;
    }
  }
  return tallies;
}
