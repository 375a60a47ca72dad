import type { EventFilters } from './domain/event-filters.js';
import type { Issue } from './domain/issue.js';
import type { PreventionEvent } from './domain/prevention-event.js';
import type { Structure, StructureKind } from './domain/structure.js';
import type { CptsError } from './errors.js';

/** What was wrong with one row or field of the data, with a sentence in the widget's language. */
export interface DataIssue {
  /** Address of the source, or a word for data that is in the page. */
  readonly source: string;
  /** 1-based, where the format has lines and columns. */
  readonly line?: number;
  readonly column?: number;
  readonly field?: string;
  readonly value?: string;
  readonly message: string;
  /** What is wrong, for a script. */
  readonly code: Issue['code'];
  /** `error`: the record is left out. `warning`: it shows without the field. */
  readonly level: Issue['level'];
}

/** How many records of each sort stand. */
export interface Counts {
  readonly structures: number;
  readonly events: number;
  readonly communes: number;
}

/** The records that stand. The page's own have no position but their own: that of their commune comes when they are shown. */
export interface LoadedRecords {
  readonly structures: readonly Structure[];
  readonly events: readonly PreventionEvent[];
}

const BUBBLES = { bubbles: true, composed: true } as const;

/** A source is ready. */
export class CptsLoadEvent extends Event {
  constructor(
    /** How many records stand. */
    readonly counts: Counts,
    /** What was wrong with the data. */
    readonly issues: readonly DataIssue[],
    /** The records that stand. */
    readonly records: LoadedRecords,
  ) {
    super('cpts-load', BUBBLES);
  }
}

/** A source failed. */
export class CptsErrorEvent extends Event {
  constructor(
    /** What failed, where, and whether to try again is of use. */
    readonly error: CptsError,
  ) {
    super('cpts-error', BUBBLES);
  }
}

/** The visitor searched. The typed text is never told. */
export class CptsSearchEvent extends Event {
  constructor(
    /** INSEE code of the commune found. */
    readonly communeCode: string | undefined,
    /** Kinds of structure chosen. */
    readonly kinds: readonly string[],
    /** How many records were found. */
    readonly count: number,
  ) {
    super('cpts-search', BUBBLES);
  }
}

/** The visitor chose something, or opens an event; `preventDefault()` keeps the selection as it was, and the event closed. */
export class CptsSelectEvent extends Event {
  constructor(
    /** What was chosen. */
    readonly kind: 'structure' | 'commune' | 'event',
    /** FINESS number or identifier, INSEE code, or event identifier. */
    readonly id: string,
  ) {
    super('cpts-select', { ...BUBBLES, cancelable: true });
  }
}

/** What a finder filters by. */
export interface FinderFilters {
  /** Kinds of structure; none for all of them. */
  readonly kinds: readonly StructureKind[];
  readonly openNow: boolean;
  /** Accessible in a wheelchair. */
  readonly accessible: boolean;
  readonly newPatients: boolean;
  /** Kilometres around the commune; 0 for no limit. */
  readonly radius: number;
}

/** The visitor changed the filters. */
export class CptsFilterEvent extends Event {
  constructor(
    /** All of them, as they are now. */
    readonly filters: FinderFilters | EventFilters,
    /** How many structures or events they let through. */
    readonly count: number,
  ) {
    super('cpts-filter', BUBBLES);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cpts-load': CptsLoadEvent;
    'cpts-error': CptsErrorEvent;
    'cpts-search': CptsSearchEvent;
    'cpts-select': CptsSelectEvent;
    'cpts-filter': CptsFilterEvent;
  }
}
