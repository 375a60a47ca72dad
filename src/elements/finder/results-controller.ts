import type { Commune } from '../../domain/commune.js';
import type { Position } from '../../domain/geo.js';
import type { Structure, StructureKind } from '../../domain/structure.js';
import type { FinderFilters } from '../../events.js';
import { ListController } from '../list-controller.js';
import { find, type Found } from './conditions.js';
import type * as resultsView from './results-view.js';

/** What the list depends on. */
export interface ResultsQuery {
  readonly structures: readonly Structure[];
  /** Where distances start from. */
  readonly origin: Position | undefined;
  readonly filters: FinderFilters;
  /** How many structures the page shows so far. */
  readonly shown: number;
  /** Paper has no button for more: it gets them all, as far as a sheet goes, at once. */
  readonly isPrinting: boolean;
  /** INSEE codes that the list is restricted to. */
  readonly communes: ReadonlySet<string> | undefined;
  readonly allCommunes: readonly Commune[];
  /** Identifier of the structure that is shown before the list, whether it is in it or not. */
  readonly chosen: string | null | undefined;
}

/** The structures found: again when something that they depend on has changed, time included. */
export class ResultsController extends ListController<typeof resultsView> {
  found: Found = {
    matches: [],
    all: [],
    counts: new Map(),
    conditionCounts: new Map(),
    unplaced: [],
  };
  /** Kinds of the structures there are, found or not. */
  existing: ReadonlySet<StructureKind> = new Set();

  #query: ResultsQuery | undefined;
  /** What the list was found with. */
  #foundWith: unknown;
  #foundAt: Date | undefined;

  derive(query: ResultsQuery): void {
    const { hours, now } = this;
    const isAsked = !isSame(query, this.#query) || hours !== this.#foundWith;
    if (!isAsked && (now === this.#foundAt || this.#isInUse)) return;
    const { structures, origin, shown, isPrinting, filters, communes, allCommunes } = query;
    if (structures !== this.#query?.structures) {
      const open = structures.filter(({ status }) => status !== 'closed');
      this.existing = new Set(open.map(({ kind }) => kind));
    }
    this.#query = query;
    this.#foundWith = hours;
    this.#foundAt = now;
    this.found = find(structures, {
      filters,
      limit: this.pageOf(shown, isPrinting),
      allCommunes,
      now,
      states: hours?.openStates(structures),
      ...(origin ? { origin } : {}),
      ...(communes ? { communes } : {}),
    });
    this.expect(
      this.found.matches.map(({ structure }) => structure),
      // Where nothing is open now, something opens later.
      filters.openNow ||
        this.found.all.some(({ openingHours }) => openingHours !== undefined) ||
        structures.some(
          ({ id, openingHours }) => id === query.chosen && openingHours !== undefined,
        ),
    );
  }

  /** What changes by the clock alone does not take away the card, or the button, that has the focus. */
  get #isInUse(): boolean {
    const { activeElement } = this.host.renderRoot as ShadowRoot;
    return Boolean(activeElement?.closest('.results, .more, .message'));
  }
}

function isSame(query: ResultsQuery, last: ResultsQuery | undefined): boolean {
  return (
    query.structures === last?.structures &&
    query.origin === last.origin &&
    query.shown === last.shown &&
    query.isPrinting === last.isPrinting &&
    query.chosen === last.chosen &&
    query.allCommunes === last.allCommunes &&
    listOf(query.communes) === listOf(last.communes) &&
    keyOf(query.filters) === keyOf(last.filters)
  );
}

function keyOf({ kinds, openNow, accessible, newPatients, radius }: FinderFilters): string {
  return [...kinds, openNow, accessible, newPatients, radius].join();
}

/** No restriction is not the same as a restriction to nothing. */
function listOf(communes: ReadonlySet<string> | undefined): string | undefined {
  return communes && [...communes].join();
}
