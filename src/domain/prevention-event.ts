import type { Position } from './geo.js';
import type { CorrectionSource, Provenance } from './provenance.js';

export const EVENT_THEMES = [
  'depistage',
  'vaccination',
  'nutrition',
  'activite-physique',
  'premiers-secours',
  'sante-mentale',
  'aidants',
  'handicap',
  'chutes',
  'langage',
  'sante-sexuelle',
  'bucco-dentaire',
  'sommeil-ecrans',
  'addictions',
  'autre',
] as const;
export type EventTheme = (typeof EVENT_THEMES)[number];

export const EVENT_AUDIENCES = [
  'tous',
  'enfants',
  'jeunes',
  'adultes',
  'seniors',
  'aidants',
  'femmes',
  'professionnels',
] as const;
export type EventAudience = (typeof EVENT_AUDIENCES)[number];

export const EVENT_STATUSES = [
  'scheduled',
  'rescheduled',
  'online',
  'postponed',
  'full',
  'cancelled',
] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** ISO date, or ISO date and time: local to the event's zone when it carries no offset. */
export interface Occurrence {
  readonly start: string;
  readonly end?: string;
  readonly allDay: boolean;
}

export interface PreventionEvent {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly themes: readonly EventTheme[];
  readonly audiences: readonly EventAudience[];
  /** Ages that it is meant for, in years. */
  readonly age?: { readonly min?: number; readonly max?: number };
  /** In any order but for the first, which is the one that `rrule` repeats. */
  readonly occurrences: readonly Occurrence[];
  /** RFC 5545 recurrence of the first occurrence. */
  readonly rrule?: string;
  /** Starts of the recurrence that do not take place, written as the first occurrence's. */
  readonly exdates: readonly string[];
  /** A programme without dates, all year round. */
  readonly standing: boolean;
  readonly timeZone: string;
  readonly place?: {
    readonly name?: string;
    readonly address?: string;
    /** INSEE code of its commune. */
    readonly cityCode?: string;
    readonly position?: Position;
  };
  readonly online?: string;
  readonly organizer?: string;
  readonly registration: readonly {
    readonly type: 'link' | 'phone' | 'email';
    readonly value: string;
  }[];
  /** `free`, or the price in words. */
  readonly price?: string;
  readonly status: EventStatus;
  readonly accessibility: readonly string[];
  readonly url?: string;
  /** Fictitious: always labelled "exemple". */
  readonly sample: boolean;
  readonly source?: Provenance;
  /** Other feeds that announce the same event. */
  readonly otherSources?: readonly Provenance[];
  /** Present when a correction has changed the record since. */
  readonly correction?: CorrectionSource;
}
