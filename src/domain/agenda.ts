import { DAY, instantOf, wallTime } from './calendar.js';
import { datesOf, type EventDate } from './event-dates.js';
import type { PreventionEvent } from './prevention-event.js';
import { fold } from './text.js';

/** How far ahead the coming dates go where nobody says: whatever comes every year does. */
const AHEAD = 366 * DAY;

/** What came every week is not told back to its beginning. */
const BACK = 366 * DAY;

/** An event with the dates of it that a list tells. */
export interface AgendaEntry {
  readonly event: PreventionEvent;
  /** At least one, in their order. */
  readonly dates: readonly EventDate[];
}

/** What identifies an entry in a list: its event may also be there for another day. */
export function keyOf({ event, dates }: AgendaEntry): string {
  return `${event.id}|${dates[0]?.start ?? ''}`;
}

export interface Agenda {
  /** By their first date. */
  readonly coming: readonly AgendaEntry[];
  /** Programmes without dates. */
  readonly standing: readonly PreventionEvent[];
  /** By their last date, the latest first. */
  readonly past: readonly AgendaEntry[];
}

export interface AgendaOptions {
  readonly now: Date;
  /** IANA name of the zone that dates are shown in. */
  readonly timeZone: string;
  /** ISO dates, both included. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Whether what is over is told too. */
  readonly past?: boolean;
}

/** What is going on or coming, each event once with its dates; what is over apart, if it is asked for. */
export function agendaOf(events: readonly PreventionEvent[], options: AgendaOptions): Agenda {
  const { now, timeZone, from, until, past } = options;
  const at = now.getTime();
  const instant = (date: string, minute: number): number =>
    instantOf({ date, minute }, timeZone).getTime();
  const start = from === undefined ? undefined : instant(from, 0);
  const end = until === undefined ? undefined : instant(until, 1440);
  const coming: AgendaEntry[] = [];
  const over: AgendaEntry[] = [];
  const window = { from: Math.max(at, start ?? at), to: end ?? Math.max(at, start ?? at) + AHEAD };
  for (const event of events) {
    const dates = datesOf(event, window, timeZone);
    if (dates.length > 0) coming.push({ event, dates });
    else if (past) {
      const least = event.rrule === undefined ? -Infinity : at - BACK;
      const gone = datesOf(event, { from: start ?? least, to: Math.min(at, end ?? at) }, timeZone);
      if (gone.length > 0) over.push({ event, dates: gone });
    }
  }
  return {
    coming: withTimesOfADay(coming).sort((a, b) => startOf(a) - startOf(b)),
    standing: events.filter(({ standing }) => standing),
    past: withTimesOfADay(over).sort((a, b) => startOf(b, -1) - startOf(a, -1)),
  };
}

/** When the first date of an entry starts, or its last. */
function startOf({ dates }: AgendaEntry, index: 0 | -1 = 0): number {
  return dates.at(index)?.start ?? 0;
}

/** Whether a date is going on; one that does not say when it ends is not said to. */
export function isGoingOn({ start, end, from, until }: EventDate, now: Date): boolean {
  const isKnown = from === undefined || until !== undefined;
  return isKnown && start <= now.getTime() && now.getTime() < end;
}

/** The rows of a feed that tell the morning and the afternoon of one event at one place, as one with both. */
function withTimesOfADay(entries: readonly AgendaEntry[]): AgendaEntry[] {
  const merged = new Map<unknown, AgendaEntry>();
  for (const entry of entries) {
    const key = dayKey(entry) ?? entry;
    const known = merged.get(key);
    merged.set(key, known ? { event: known.event, dates: bothDates(known, entry) } : entry);
  }
  return [...merged.values()];
}

/** What tells that two rows are one event: its title, status, place and day. Only for those of one day with hours. */
function dayKey({ event, dates }: AgendaEntry): string | undefined {
  const { title, place, status, online } = event;
  const [date, ...others] = dates;
  const isOfADay = date?.first === date?.last && date?.from !== undefined && others.length === 0;
  if (!isOfADay || !(place?.name ?? place?.address ?? online)) return undefined;
  const { name = '', address = '' } = place ?? {};
  // A street is one place, whatever the rows call it ("Salle des fêtes m", "Salle des fêtes am"); a town is not.
  const where = /\S.*\b\d{5}\b/.test(address) ? address : `${name} ${address} ${online ?? ''}`;
  return [fold(title), status, date.first, fold(where)].join('|');
}

function bothDates(one: AgendaEntry, other: AgendaEntry): readonly EventDate[] {
  return [...one.dates, ...other.dates]
    .filter(({ start }, index, all) => all.findIndex((date) => date.start === start) === index)
    .sort((a, b) => a.start - b.start);
}

export interface AgendaGroup {
  /** `2026-10`, `2026-10-06`, or nothing where entries are not grouped. */
  readonly key: string;
  readonly entries: readonly AgendaEntry[];
}

/** Entries by month or day of their first date, which for what goes on is today. */
export function groupEntries(
  entries: readonly AgendaEntry[],
  by: 'month' | 'day' | 'none',
  today: string,
): readonly AgendaGroup[] {
  const groups = new Map<string, AgendaEntry[]>();
  for (const entry of entries) {
    const [{ first } = { first: '' }] = entry.dates;
    const day = first < today ? today : first;
    const key = by === 'none' ? '' : day.slice(0, by === 'month' ? 7 : 10);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups].map(([key, members]) => ({ key, entries: members }));
}

/** The dates of one run of days, with all the times of it. */
export interface DayTimes {
  readonly first: string;
  readonly last: string;
  /** None for whole days. */
  readonly times: readonly Pick<EventDate, 'from' | 'until'>[];
}

/** The dates of an event by day: the morning and the afternoon of one day are two times of it. */
export function byDay(dates: readonly EventDate[]): readonly DayTimes[] {
  const days = new Map<string, DayTimes>();
  for (const { first, last, from, until } of dates) {
    const key = `${first}|${last}`;
    const { times } = days.get(key) ?? { times: [] };
    const time = {
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    };
    days.set(key, { first, last, times: from === undefined ? times : [...times, time] });
  }
  return [...days.values()];
}

/** The ISO date that the calendars of a zone show. */
export function todayIn(timeZone: string, now: Date): string {
  return wallTime(now, timeZone).date;
}
