import type { CSSResult, LitElement, ReactiveController } from 'lit';
import type { Commune } from '../../domain/commune.js';
import type { StructureMatch } from '../../domain/finder-query.js';
import type { Position } from '../../domain/geo.js';
import type { Structure, StructureKind } from '../../domain/structure.js';
import type { CptsError } from '../../errors.js';
import type { FinderFilters } from '../../events.js';
import { LazyController } from '../../state/lazy-controller.js';
import type { Found } from './conditions.js';
import type * as resultsView from './results-view.js';

/** What draws the list. */
export type ResultsView = typeof resultsView;

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

/** What a phone's first screen shows, and draws within a frame; a page of twenty holds it up for a third of a second. */
const CARDS_PER_FRAME = 3;

/** Cards on paper: some twenty pages. */
const PRINTED_CARDS = 200;

/** Longer than most frames of a slow phone. */
const NO_FRAME_MS = 100;

const MINUTE = 60_000;

/**
 * The structures found, and the parts that draw them: what draws the list is a lazy chunk that comes while the data
 * does, what reads opening hours another one that comes once a card has some.
 */
export class ResultsController implements ReactiveController {
  found: Found = {
    matches: [],
    all: [],
    counts: new Map(),
    conditionCounts: new Map(),
    unplaced: [],
  };
  /** Kinds of the structures there are, found or not. */
  existing: ReadonlySet<StructureKind> = new Set();
  /** The minute that is shown. */
  now = new Date(0);

  readonly #view;
  readonly #hours;
  #query: ResultsQuery | undefined;
  /** What the list was found with. */
  #foundWith: unknown;
  #foundAt = 0;
  #hasHours = false;
  #unfollow: (() => void) | undefined;
  #drawn = CARDS_PER_FRAME;
  #growth: Promise<void> | undefined;

  constructor(
    private readonly host: LitElement,
    onError: (error: CptsError) => void,
  ) {
    this.#view = new LazyController(host, () => import('./results-view.js'), onError);
    this.#hours = new LazyController(host, () => import('../open-hours.js'), onError);
    host.addController(this);
  }

  get view(): ResultsView | undefined {
    return this.#view.value;
  }

  /** `null` where its file is missing. */
  get hours() {
    return this.#hours.value ?? (this.#hours.error && null);
  }

  /** The matches to draw in this frame: a list that was never as long grows from one frame to the next. */
  get matches(): readonly StructureMatch[] {
    return this.#query?.isPrinting ? this.found.matches : this.found.matches.slice(0, this.#drawn);
  }

  /** Whether all that is to be shown is drawn. */
  get isWhole(): boolean {
    return this.matches.length === this.found.matches.length;
  }

  /** Resolves once the next part of a growing list may be drawn. */
  get growth(): Promise<void> | undefined {
    return this.#growth;
  }

  /** Why the list cannot be drawn. */
  get error(): CptsError | undefined {
    return this.#view.error;
  }

  hostConnected(): void {
    void this.load();
    // Where it was taken out, time went by.
    if (this.hours) this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  hostUpdated(): void {
    if (!this.isWhole) {
      this.#growth ??= painted().then(() => {
        this.#growth = undefined;
        this.#drawn += CARDS_PER_FRAME;
        this.host.requestUpdate();
      });
    }
    this.#followTime();
    if (this.hours || this.#hours.error || !this.#hasHours) return;
    void this.#hours.get().then((hours) => {
      if (hours) this.#adopt([hours.hoursStyles]);
    });
  }

  /** Asks for what draws the list; again after a failure. */
  async load(): Promise<void> {
    const view = await this.#view.get();
    if (view) this.#adopt(view.resultsStyles);
  }

  /** Finds again when something that the list depends on has changed, time included. */
  derive(query: ResultsQuery): void {
    const minute = Math.floor(Date.now() / MINUTE);
    if (minute * MINUTE !== this.now.getTime()) this.now = new Date(minute * MINUTE);
    if (!this.view) return;
    const isAsked = !isSame(query, this.#query) || this.hours !== this.#foundWith;
    if (!isAsked && (minute === this.#foundAt || this.#isInUse)) return;
    const { structures, origin, shown, isPrinting, filters, communes, allCommunes } = query;
    if (structures !== this.#query?.structures) {
      const open = structures.filter(({ status }) => status !== 'closed');
      this.existing = new Set(open.map(({ kind }) => kind));
    }
    // The first of the next ones is there at once: it gets the focus.
    if (this.#query && shown > this.#query.shown) {
      this.#drawn = Math.max(this.#drawn, this.#query.shown + CARDS_PER_FRAME);
    }
    this.#query = query;
    this.#foundWith = this.hours;
    this.#foundAt = minute;
    this.found = this.view.find(structures, {
      filters,
      limit: isPrinting ? Math.max(shown, PRINTED_CARDS) : shown,
      allCommunes,
      now: this.now,
      states: this.hours?.openStates(structures),
      ...(origin ? { origin } : {}),
      ...(communes ? { communes } : {}),
    });
    // Where nothing is open now, something opens later.
    this.#hasHours =
      filters.openNow ||
      this.found.all.some(({ openingHours }) => openingHours !== undefined) ||
      structures.some(({ id, openingHours }) => id === query.chosen && openingHours !== undefined);
  }

  /** What changes by the clock alone does not take away the card, or the button, that has the focus. */
  get #isInUse(): boolean {
    const { activeElement } = this.host.renderRoot as ShadowRoot;
    return Boolean(activeElement?.closest('.results, .more, .message'));
  }

  /** Only a list that shows hours follows the time. */
  #followTime(): void {
    if (!this.#hasHours) this.hostDisconnected();
    else if (this.hours && this.host.isConnected) {
      this.#unfollow ??= this.hours.clock.subscribe(() => {
        this.host.requestUpdate();
      });
    }
  }

  /** Adds the styles of a part that has come. */
  #adopt(styles: readonly CSSResult[]): void {
    const root = this.host.renderRoot as ShadowRoot;
    const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
    root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
  }
}

/** Once what was drawn is on the screen; soon all the same where no frame comes, as in a tab that is not looked at. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, NO_FRAME_MS);
  });
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
