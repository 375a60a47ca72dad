import type { Commune } from '../../domain/commune.js';
import type { Position } from '../../domain/geo.js';
import type { Structure, StructureKind } from '../../domain/structure.js';
import type { FinderFilters } from '../../events.js';
import { findStructures } from '../../domain/finder-query.js';
import type { CptsError } from '../../errors.js';
import { locator } from '../../state/commune-locator.js';
import { structureIndex } from '../../state/structure-indexes.js';
import { focusOn } from '../focus.js';
import { ListController } from '../list-controller.js';
import { remember } from '../remember.js';
import { find, type FinderQuery, type Found } from './conditions.js';
import type { CptsFinder } from './finder.js';
import { MapSide } from './map-side.js';
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

interface ResultsOptions {
  /** The visitor chose a structure of the list or of the map beside it, or none any more. */
  readonly select: (id: string | null) => void;
  /** Shows as much of the list as it takes, and gives the focus to the card at a place in it. */
  readonly showCard: (place: number) => void;
  readonly fail: (error: CptsError) => void;
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
  readonly mapSide: MapSide;

  #query: ResultsQuery | undefined;
  /** What the list was found with. */
  #foundWith: unknown;
  #foundAt: Date | undefined;

  readonly #around = remember(
    (
      structures: readonly Structure[],
      origin: Position | undefined,
      radiusKm: number,
      communes: string | undefined,
      allCommunes: readonly Commune[],
    ) =>
      findStructures(structureIndex(structures), {
        radiusKm,
        limit: 0,
        ...(origin ? { origin } : {}),
        ...(communes === undefined
          ? {}
          : { communes: new Set(communes.split(',')), communeOf: locator(allCommunes) }),
      }).all,
  );

  constructor(
    host: CptsFinder,
    view: typeof resultsView,
    private readonly options: ResultsOptions,
  ) {
    super(host, view, options.fail);
    this.mapSide = new MapSide(host, {
      all: () => this.#query?.structures ?? [],
      around: () => this.#placeAlone,
      isListWhole: () => this.isWhole,
      select: options.select,
      showCard: (id) => {
        this.#showCard(id);
      },
      fail: options.fail,
    });
  }

  derive(query: ResultsQuery): void {
    const { hours, now } = this;
    const isAsked = !isSame(query, this.#query) || hours !== this.#foundWith;
    if (!isAsked && (now === this.#foundAt || this.#isInUse)) return;
    const { structures, shown, isPrinting, filters } = query;
    if (structures !== this.#query?.structures) {
      const existing = new Set<StructureKind>();
      for (const { status, kind } of structures) if (status !== 'closed') existing.add(kind);
      this.existing = existing;
    }
    this.#query = query;
    this.#foundWith = hours;
    this.#foundAt = now;
    this.found = find(structures, this.#finderQuery(query, this.pageOf(shown, isPrinting)));
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

  #finderQuery(query: ResultsQuery, limit: number): FinderQuery {
    const { structures, origin, filters, communes, allCommunes } = query;
    return {
      filters,
      limit,
      allCommunes,
      now: this.now,
      states: this.hours?.openStates(structures),
      ...(origin ? { origin } : {}),
      ...(communes ? { communes } : {}),
    };
  }

  protected override get isBehind(): boolean {
    return super.isBehind || this.mapSide.isBehind;
  }

  /** What the place lets through, whatever the filters. */
  get #placeAlone(): readonly Structure[] {
    if (!this.#query) return [];
    const { structures, origin, filters, communes, allCommunes } = this.#query;
    return this.#around(structures, origin, filters.radius, listOf(communes), allCommunes);
  }

  #showCard(id: string): void {
    const query = this.#query;
    if (!query) return;
    const { matches } = find(query.structures, this.#finderQuery(query, Infinity));
    const place = matches.findIndex(({ structure }) => structure.id === id);
    if (place < 0) {
      // It is chosen, not found: its card is above the list.
      focusOn(this.host.renderRoot.querySelector('.chosen .card-title'));
      return;
    }
    this.grow(place);
    this.options.showCard(place);
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
