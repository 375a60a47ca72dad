import type { CSSResult, LitElement, ReactiveController } from 'lit';
import type { Commune } from '../../domain/commune.js';
import type { StructureMatch, StructuresFound } from '../../domain/finder-query.js';
import type { Structure, StructureKind } from '../../domain/structure.js';
import type { CptsError } from '../../errors.js';
import { LazyController } from '../../state/lazy-controller.js';

/** What the list depends on. */
export interface ResultsQuery {
  readonly structures: readonly Structure[];
  readonly commune: Commune | undefined;
  /** Kilometres; 0 for no limit. */
  readonly radius: number;
  /** How many structures the page shows so far. */
  readonly shown: number;
  readonly kinds: readonly StructureKind[];
  readonly communes: ReadonlySet<string> | undefined;
}

/** What a phone's first screen shows, and draws within a frame; a page of twenty holds it up for a third of a second. */
const CARDS_PER_FRAME = 3;

/** Longer than most frames of a slow phone. */
const NO_FRAME_MS = 100;

/**
 * The structures found, and the parts that draw them: what draws the list is a lazy chunk that comes while the data
 * does, what reads opening hours another one that comes once a card has some.
 */
export class ResultsController implements ReactiveController {
  found: StructuresFound = { matches: [], all: [], counts: new Map(), unplaced: [] };
  /** Kinds of the structures there are, found or not. */
  existing: ReadonlySet<StructureKind> = new Set();

  readonly #view;
  readonly #hours;
  #query: ResultsQuery | undefined;
  #drawn = CARDS_PER_FRAME;
  #growth: Promise<void> | undefined;

  constructor(
    private readonly host: LitElement,
    onError: (error: CptsError) => void,
  ) {
    this.#view = new LazyController(host, () => import('./results-view.js'), onError);
    this.#hours = new LazyController(host, () => import('../../ui/hours-view.js'), onError);
    host.addController(this);
  }

  get view() {
    return this.#view.value;
  }

  get hours() {
    return this.#hours.value;
  }

  /** The matches to draw in this frame: a list that was never as long grows from one frame to the next. */
  get matches(): readonly StructureMatch[] {
    return this.found.matches.slice(0, this.#drawn);
  }

  /** Whether all that is to be shown is drawn. */
  get isWhole(): boolean {
    return this.#drawn >= this.found.matches.length;
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
    this.load();
  }

  hostUpdated(): void {
    if (!this.isWhole) {
      this.#growth ??= painted().then(() => {
        this.#growth = undefined;
        this.#drawn += CARDS_PER_FRAME;
        this.host.requestUpdate();
      });
    }
    if (this.hours || this.#hours.error) return;
    if (!this.found.matches.some(({ structure }) => structure.openingHours)) return;
    void this.#hours.get().then((hours) => {
      if (hours) this.#adopt([hours.hoursStyles]);
    });
  }

  /** Asks for what draws the list; again after a failure. */
  load(): void {
    void this.#view.get().then((view) => {
      if (view) this.#adopt(view.resultsStyles);
    });
  }

  /** Finds again when something that the list depends on has changed. */
  derive(query: ResultsQuery): void {
    if (!this.view || isSame(query, this.#query)) return;
    const { structures, commune, radius, shown, kinds, communes } = query;
    if (structures !== this.#query?.structures) {
      this.existing = new Set(
        structures.filter(({ status }) => status !== 'closed').map(({ kind }) => kind),
      );
    }
    // The first of the next ones is there at once: it gets the focus.
    if (this.#query && shown > this.#query.shown) {
      this.#drawn = Math.max(this.#drawn, this.#query.shown + CARDS_PER_FRAME);
    }
    this.#query = query;
    this.found = this.view.find(structures, {
      limit: shown,
      radiusKm: radius,
      kinds: new Set(kinds),
      ...(commune?.position ? { origin: commune.position } : {}),
      ...(communes ? { communes } : {}),
    });
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
    query.commune === last.commune &&
    query.radius === last.radius &&
    query.shown === last.shown &&
    query.kinds.join() === last.kinds.join() &&
    listOf(query.communes) === listOf(last.communes)
  );
}

/** No restriction is not the same as a restriction to nothing. */
function listOf(communes: ReadonlySet<string> | undefined): string | undefined {
  return communes && [...communes].join();
}
