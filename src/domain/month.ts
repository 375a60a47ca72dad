import type { AgendaEntry } from './agenda.js';
import { DAY } from './calendar.js';
import type { EventDate } from './event-dates.js';

/** One month of an agenda, as a calendar on the wall shows it. */
export interface MonthAgenda {
  /** `2026-10`. */
  readonly month: string;
  /** ISO dates from Monday to Sunday; the first and the last week have days of the months beside. */
  readonly weeks: readonly (readonly string[])[];
  /** What takes place on a day, by its ISO date, each with its times of that day alone. */
  readonly days: ReadonlyMap<string, readonly AgendaEntry[]>;
  /** What lasts several days, one of which at least is in the month. */
  readonly campaigns: readonly AgendaEntry[];
  /** How many events there are, whatever their dates. */
  readonly count: number;
}

/** @param month `2026-10` */
export function monthAgenda(entries: readonly AgendaEntry[], month: string): MonthAgenda {
  const days = new Map<string, AgendaEntry[]>();
  const campaigns: AgendaEntry[] = [];
  let count = 0;
  for (const { event, dates } of entries) {
    const own = dates.filter((date) => isInMonth(date, month));
    if (own.length > 0) count += 1;
    const lasting = own.filter(lastsDays);
    if (lasting.length > 0) campaigns.push({ event, dates: lasting });
    const byDay = new Map<string, EventDate[]>();
    for (const date of own) {
      if (!lastsDays(date)) byDay.set(date.first, [...(byDay.get(date.first) ?? []), date]);
    }
    for (const [day, times] of byDay) {
      const others = days.get(day);
      if (others) others.push({ event, dates: times });
      else days.set(day, [{ event, dates: times }]);
    }
  }
  for (const [, events] of days) events.sort((a, b) => startOf(a) - startOf(b));
  campaigns.sort((a, b) => startOf(a) - startOf(b));
  return { month, weeks: weeksOf(month), days, campaigns, count };
}

/** A night that ends the day after is of the day it begins. */
function lastsDays({ first, last, start, end }: EventDate): boolean {
  return first !== last && end - start > DAY;
}

function isInMonth(date: EventDate, month: string): boolean {
  const { first } = date;
  const last = lastsDays(date) ? date.last : first;
  return first.slice(0, 7) <= month && last.slice(0, 7) >= month;
}

function startOf({ dates }: AgendaEntry): number {
  return dates[0]?.start ?? 0;
}

function weeksOf(month: string): readonly (readonly string[])[] {
  const first = `${month}-01`;
  const before = weekdayOf(first);
  const length = Number(lastDayOf(first).slice(8));
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, index) => addDays(first, week * 7 + index - before)),
  );
}

/** Monday is 0. */
export function weekdayOf(iso: string): number {
  return (new Date(iso).getUTCDay() + 6) % 7;
}

export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);
}

/** The same day of another month; its last one where that month is shorter. */
export function addMonths(iso: string, months: number): string {
  const date = new Date(`${iso.slice(0, 7)}-01`);
  date.setUTCMonth(date.getUTCMonth() + months);
  const first = date.toISOString().slice(0, 10);
  const last = lastDayOf(first);
  const same = `${first.slice(0, 8)}${iso.slice(8)}`;
  return same < last ? same : last;
}

/** The last day of the month of a day. */
export function lastDayOf(iso: string): string {
  const date = new Date(`${iso.slice(0, 7)}-01`);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return date.toISOString().slice(0, 10);
}

/** Where each key leads in a grid of dates (https://www.w3.org/WAI/ARIA/apg/patterns/grid/). */
const MOVES = new Map<string, (day: string, isShift?: boolean) => string>([
  ['ArrowLeft', (day) => addDays(day, -1)],
  ['ArrowRight', (day) => addDays(day, 1)],
  ['ArrowUp', (day) => addDays(day, -7)],
  ['ArrowDown', (day) => addDays(day, 7)],
  ['Home', (day) => addDays(day, -weekdayOf(day))],
  ['End', (day) => addDays(day, 6 - weekdayOf(day))],
  ['PageUp', (day, isShift = false) => addMonths(day, isShift ? -12 : -1)],
  ['PageDown', (day, isShift = false) => addMonths(day, isShift ? 12 : 1)],
]);

/** The day that a key leads to; `undefined` for a key that leads nowhere. */
export function dayByKey(
  day: string,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
): string | undefined {
  return MOVES.get(key)?.(day, shiftKey);
}
