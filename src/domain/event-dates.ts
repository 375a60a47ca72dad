import { DAY, instantOf, momentOf, wallTime, type WallTime } from './calendar.js';
import type { Occurrence, PreventionEvent } from './prevention-event.js';
import { recurrences } from './recurrence.js';
import { parseRule } from './recurrence-rule.js';

/** One date of an event, on the clocks of the zone that it is shown in. */
export interface EventDate {
  /** ISO dates of its first and last day. */
  readonly first: string;
  readonly last: string;
  /** Minutes since midnight of the first day; absent for whole days. */
  readonly from?: number;
  /** Minutes since midnight of the last day, 1440 at most; absent for whole days, and where the end is not known. */
  readonly until?: number;
  /** Milliseconds. */
  readonly start: number;
  /** The end of its last day for whole days, and where the end is not known: it may still be going on till then. */
  readonly end: number;
}

/** From when to when, in milliseconds. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** The dates of an event that have a part in a window, in their order, on the clocks of `timeZone`. */
export function datesOf(
  event: PreventionEvent,
  window: Window,
  timeZone: string,
): readonly EventDate[] {
  const [first, ...others] = event.occurrences;
  if (!first) return [];
  const excluded = new Set(
    event.exdates.map((written) => stamp(readClock(written, event.timeZone))),
  );
  const repeated = repeat(event, first, window);
  const all = [...(repeated ?? [clockOf(first, event.timeZone)]), ...clocksOf(others, event)];
  const dates = new Map<string, EventDate>();
  for (const clock of all) {
    // A moment written with its hour is also left out by its day alone.
    const { start } = clock;
    if (repeated && (excluded.has(stamp(start)) || excluded.has(start.date))) continue;
    const date = shown(clock, event.timeZone, timeZone);
    if (date.start < window.to && date.end > window.from) {
      dates.set(`${date.start}|${date.end}`, date);
    }
  }
  return [...dates.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** An occurrence as the clocks of its event show it; days have no minutes. */
interface Clock {
  readonly start: Partial<WallTime> & Pick<WallTime, 'date'>;
  /** The last day of whole days, that day included. */
  readonly end?: Clock['start'];
}

function repeat(
  event: PreventionEvent,
  occurrence: Occurrence,
  window: Window,
): readonly Clock[] | undefined {
  const rule = event.rrule === undefined ? undefined : parseRule(event.rrule);
  if (!rule) return undefined;
  const { start, end } = clockOf(occurrence, event.timeZone);
  const length = end ? wall(end) - wall(start) : 0;
  // A day more on both sides: clocks are up to fourteen hours apart, and what lasts began before.
  const from = isoDay(window.from - Math.max(0, length) - 2 * DAY);
  const to = isoDay(window.to + DAY);
  const dates = recurrences(
    rule,
    { date: start.date, minute: start.minute ?? 0 },
    { from, to },
    withinUntil(rule.until, start.minute !== undefined, event.timeZone),
  );
  return dates.map(({ date, minute }) => {
    const begin = start.minute === undefined ? { date } : { date, minute };
    return end ? { start: begin, end: later(begin, length) } : { start: begin };
  });
}

/** A rule ends with a moment, or with a day that still has its date. */
function withinUntil(
  until: string | undefined,
  isTimed: boolean,
  timeZone: string,
): (date: WallTime) => boolean {
  if (until === undefined) return () => true;
  const [, year = '', month = '', day = '', hour, minute = '', utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?$/.exec(until) ?? [];
  const written = `${year}-${month}-${day}`;
  if (hour === undefined || !isTimed) return ({ date }) => date <= written;
  const limit = { date: written, minute: Number(hour) * 60 + Number(minute) };
  if (!utc) return (date) => wall(date) <= wall(limit);
  const last = Date.parse(`${written}T${hour}:${minute}:59Z`);
  return (date) => instantOf(date, timeZone).getTime() <= last;
}

function clocksOf(
  occurrences: readonly Occurrence[],
  { timeZone }: PreventionEvent,
): readonly Clock[] {
  return occurrences.map((occurrence) => clockOf(occurrence, timeZone));
}

function clockOf({ start, end, allDay }: Occurrence, timeZone: string): Clock {
  const begin = readClock(start, timeZone, allDay);
  const finish = end === undefined ? undefined : readClock(end, timeZone, allDay);
  return finish && wall(finish) > wall(begin) ? { start: begin, end: finish } : { start: begin };
}

/** A written date, or date and time, on the clocks of a zone. */
function readClock(written: string, timeZone: string, allDay = false): Clock['start'] {
  const [, date = '', hours, minutes = '', offset] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)[^Z+-]*(Z|[+-]\d\d:?\d\d)?)?/.exec(written) ?? [];
  if (hours === undefined) return { date };
  if (offset === undefined) {
    return allDay ? { date } : { date, minute: Number(hours) * 60 + Number(minutes) };
  }
  const instant = new Date(written.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  const local = wallTime(instant, timeZone);
  return allDay ? { date: local.date } : local;
}

/** On the clocks of the zone that it is shown in: a day is the same everywhere. */
function shown({ start, end }: Clock, own: string, timeZone: string): EventDate {
  if (start.minute === undefined) {
    const last = end?.date ?? start.date;
    return {
      first: start.date,
      last,
      start: instantOf({ date: start.date, minute: 0 }, timeZone).getTime(),
      end: instantOf({ date: last, minute: 1440 }, timeZone).getTime(),
    };
  }
  const { instant: begin, shown: onOwn } = momentOf({ minute: 0, ...start }, own);
  const from = own === timeZone ? onOwn : wallTime(begin, timeZone);
  const known = { first: from.date, from: from.minute, start: begin.getTime() };
  if (!end) {
    const midnight = instantOf({ date: from.date, minute: 1440 }, timeZone).getTime();
    return { ...known, last: from.date, end: midnight };
  }
  const { instant: finish } = momentOf({ minute: 1440, ...end }, own);
  // What ends at midnight ends with the day that is over.
  const until = wallTime(new Date(finish.getTime() - 1), timeZone);
  return { ...known, last: until.date, until: until.minute + 1, end: finish.getTime() };
}

function later(start: Clock['start'], length: number): Clock['start'] {
  const end = new Date(wall(start) + length).toISOString();
  const date = end.slice(0, 10);
  if (start.minute === undefined) return { date };
  return { date, minute: Number(end.slice(11, 13)) * 60 + Number(end.slice(14, 16)) };
}

/** What the clocks show, as a number that grows with it. */
function wall({ date, minute = 0 }: Clock['start']): number {
  return Date.parse(date) + minute * 60_000;
}

function stamp({ date, minute }: Clock['start']): string {
  return minute === undefined ? date : `${date}T${minute}`;
}

function isoDay(instant: number): string {
  // The dates that have a year of four digits.
  const bounded = Math.min(Math.max(instant, Date.UTC(0)), Date.UTC(9999, 11, 31));
  return new Date(bounded).toISOString().slice(0, 10);
}
