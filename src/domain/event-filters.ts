import { type AgendaEntry } from './agenda.js';
import { DAY } from './calendar.js';
import { distance, type Position } from './geo.js';
import type { EventAudience, EventTheme, PreventionEvent } from './prevention-event.js';

export const EVENT_PERIODS = ['all', 'week', 'month', 'three-months', 'dates'] as const;
export type EventPeriod = (typeof EVENT_PERIODS)[number];

/** What a list of events is narrowed by; nothing for all. */
export interface EventFilters {
  readonly theme?: EventTheme | undefined;
  readonly audience?: EventAudience | undefined;
  readonly period: EventPeriod;
  /** ISO dates of the period `dates`, both included. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly free: boolean;
  readonly online: boolean;
  /** In a wheelchair. */
  readonly accessible: boolean;
}

export const NO_FILTERS: EventFilters = {
  period: 'all',
  free: false,
  online: false,
  accessible: false,
};

export function isFree({ price }: PreventionEvent): boolean {
  return price === 'free';
}

export function isOnline({ online, status }: PreventionEvent): boolean {
  return online !== undefined || status === 'online';
}

export function isAccessible({ accessibility }: PreventionEvent): boolean {
  return accessibility.includes('mi');
}

/** What is for everyone is for each audience. */
export function isFor(event: PreventionEvent, audience: EventAudience): boolean {
  return event.audiences.includes(audience) || event.audiences.includes('tous');
}

/** Whether an event passes all the filters but those of its dates. */
export function passes(event: PreventionEvent, filters: Partial<EventFilters>): boolean {
  const { theme, audience, free, online, accessible } = filters;
  return (
    (theme === undefined || event.themes.includes(theme)) &&
    (audience === undefined || isFor(event, audience)) &&
    (!free || isFree(event)) &&
    (!online || isOnline(event)) &&
    (!accessible || isAccessible(event))
  );
}

/** Whether a place is near enough; what has no known place is nowhere far. */
export function isNear(
  { place }: PreventionEvent,
  origin: Position | undefined,
  radius: number,
): boolean {
  return !origin || radius === 0 || !place?.position || distance(origin, place.position) <= radius;
}

/** The days of a period, ISO dates both included; what it does not bound is absent. */
export function daysOf(
  { period, from, until }: EventFilters,
  today: string,
): { readonly from?: string | undefined; readonly until?: string | undefined } {
  const date = new Date(today);
  switch (period) {
    case 'all':
      return {};
    case 'dates':
      return { from, until };
    case 'week':
      return { until: iso(new Date(date.getTime() + ((7 - date.getUTCDay()) % 7) * DAY)) };
    case 'month':
      return { until: iso(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0))) };
    case 'three-months':
      return {
        until: iso(
          new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 3, date.getUTCDate())),
        ),
      };
  }
}

/** The later of two first days, the earlier of two last ones. */
export function narrowed(
  one: ReturnType<typeof daysOf>,
  other: ReturnType<typeof daysOf>,
): ReturnType<typeof daysOf> {
  const [from] = [one.from, other.from]
    .filter((day) => day !== undefined)
    .sort()
    .reverse();
  const [until] = [one.until, other.until].filter((day) => day !== undefined).sort();
  return { from, until };
}

/** How far an entry is, in kilometres. */
export function kilometres(
  { place }: PreventionEvent,
  origin: Position | undefined,
): number | undefined {
  return origin && place?.position ? distance(origin, place.position) : undefined;
}

/** How many entries have each of these values. */
export function countsOf<T>(
  entries: readonly Pick<AgendaEntry, 'event'>[],
  valuesOf: (event: PreventionEvent) => readonly T[],
): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const { event } of entries) {
    for (const value of new Set(valuesOf(event))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
