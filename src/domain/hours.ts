import { DAY, type HoursPlace, instantOf, wallTime } from './calendar.js';
import { compact } from './compact.js';
import { publicHolidays } from './holidays.js';
import {
  type HoursRule,
  type HoursStatus,
  namesEveryDay,
  type OpeningHours,
  type Range,
  type Span,
} from './opening-hours.js';

/**
 * The day is a public holiday there. `unstated`: no rule that counts names it, so that what stands are the hours of
 * an ordinary day, which may not be kept.
 */
export type HolidayNote = 'stated' | 'unstated';

export interface OpenState {
  readonly status: HoursStatus;
  readonly comment?: string;
  readonly holiday?: HolidayNote;
  /** When the status is next another one, and which; absent when it stays for a year. */
  readonly next?: { readonly at: Date; readonly status: HoursStatus };
}

export interface OpenSpan extends Span {
  readonly status: 'open' | 'unknown';
  readonly comment?: string;
}

export interface DayHours {
  /** ISO date. */
  readonly date: string;
  readonly today: boolean;
  readonly holiday?: HolidayNote;
  /** In order; empty when closed. One that goes on past midnight belongs to the day it begins on. */
  readonly spans: readonly OpenSpan[];
  /** Why it is closed all day. */
  readonly comment?: string;
}

/** A year, and the days by which a week or an nth weekday may come later in the next one. */
const SEARCHED_DAYS = 380;

/** Whether it is open at an instant, and when that changes. */
export function openState(hours: OpeningHours, instant: Date, place: HoursPlace): OpenState {
  const now = wallTime(instant, place.timeZone);
  const today = dayNumber(now.date);
  const last = today + (hours.every(namesEveryDay) ? 1 : SEARCHED_DAYS);
  let current: OpenState | undefined;
  for (let day = today; day <= last; day++) {
    const at = (minute: number) => instantOf({ date: isoDate(day), minute }, place.timeZone);
    const read = readDay(hours, day, place);
    for (const { from, to, status, comment } of read.stretches) {
      if (!current) {
        // By the minute alone what is over would come back when the clock is put back.
        if (to > now.minute && at(to) > instant) {
          current = compact({ status, comment, holiday: holidayNote(read, day, place) });
        }
      } else if (status !== current.status) {
        const start = at(from);
        // What the clock put forward skips whole does not take place.
        if (start < at(to)) return { ...current, next: { at: start, status } };
      }
    }
  }
  return current ?? { status: 'closed' };
}

/** The seven days, from Monday, of the week that the instant is in there. */
export function weekTable(hours: OpeningHours, instant: Date, place: HoursPlace): DayHours[] {
  const today = dayNumber(wallTime(instant, place.timeZone).date);
  const monday = today - weekdayOf(today);
  return [0, 1, 2, 3, 4, 5, 6].map((weekday) => {
    const day = monday + weekday;
    const read = readDay(hours, day, place);
    const fromYesterday = carriedOver(readDay(hours, day - 1, place), read);
    const intoTomorrow = carriedOver(read, readDay(hours, day + 1, place));
    const stretches = read.stretches.filter((stretch) => stretch !== fromYesterday);
    const spans = stretches.flatMap(({ from, to, status, comment }): OpenSpan[] => {
      if (status === 'closed') return [];
      const end = to === MIDNIGHT && intoTomorrow ? to + intoTomorrow.to : to;
      return [compact({ from, to: end, status, comment })];
    });
    return compact({
      date: isoDate(day),
      today: day === today,
      holiday: holidayNote(read, day, place),
      spans,
      comment: spans.length === 0 && stretches.length === 1 ? stretches[0]?.comment : undefined,
    });
  });
}

/** The stretch of the morning that is the end of the evening's. */
function carriedOver(evening: Day, morning: Day): Stretch | undefined {
  const last = evening.stretches.at(-1);
  const first = morning.stretches[0];
  return first?.pastMidnight && last && isSame(last, first) ? first : undefined;
}

function isSame(one: Stretch, other: Stretch): boolean {
  return one.status === other.status && one.comment === other.comment;
}

function holidayNote(read: Day, day: number, place: HoursPlace): HolidayNote | undefined {
  if (!isHoliday(day, place)) return undefined;
  return read.statesHoliday ? 'stated' : 'unstated';
}

const MIDNIGHT = 1440;

interface Stretch {
  readonly from: number;
  to: number;
  readonly status: HoursStatus;
  readonly comment: string | undefined;
  /** It began the day before. */
  readonly pastMidnight: boolean;
}

const CLOSED_DAY: Stretch = {
  from: 0,
  to: MIDNIGHT,
  status: 'closed',
  comment: undefined,
  pastMidnight: false,
};

interface Day {
  /** From midnight to midnight, without a hole. */
  readonly stretches: readonly Stretch[];
  /** What stands was written for that very day, were it a holiday. */
  readonly statesHoliday: boolean;
}

/** What the rules leave of a day, the last one on top. */
function readDay(hours: OpeningHours, day: number, place: HoursPlace): Day {
  let layers: Stretch[] = [];
  let statesHoliday = false;
  for (const rule of hours) {
    const { status, comment, spans } = rule;
    if (names(rule, day, place)) {
      if (status !== 'closed' && !rule.additional) {
        layers = [];
        statesHoliday = false;
      }
      statesHoliday ||=
        rule.days.includes('PH') ||
        rule.dates.some(({ from, to }) => from === to && from === monthDayOf(day));
      for (const { from, to } of spans) {
        layers.unshift({ from, to: Math.min(to, MIDNIGHT), status, comment, pastMidnight: false });
      }
    }
    for (const { to } of spans) {
      if (to > MIDNIGHT && names(rule, day - 1, place)) {
        layers.unshift({ from: 0, to: to - MIDNIGHT, status, comment, pastMidnight: true });
      }
    }
  }
  return { stretches: flatten(layers), statesHoliday };
}

/** What shows of the layers, given from the top, all day long. */
function flatten(layers: readonly Stretch[]): Stretch[] {
  const starts = [0, ...layers.flatMap(({ from, to }) => [from, to])].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  for (const from of starts) {
    if (from === MIDNIGHT) break;
    const top = layers.find((layer) => layer.from <= from && from < layer.to) ?? CLOSED_DAY;
    const last = stretches.at(-1);
    if (last && isSame(last, top) && last.pastMidnight === top.pastMidnight) continue;
    if (last) last.to = from;
    stretches.push({ ...top, from, to: MIDNIGHT });
  }
  return stretches;
}

function names({ dates, weeks, days }: HoursRule, day: number, place: HoursPlace): boolean {
  return (
    (dates.length === 0 || dates.some((range) => includes(range, monthDayOf(day)))) &&
    (weeks.length === 0 ||
      weeks.some((range) => {
        const week = isoWeekOf(day);
        return includes(range, week) && (week - range.from) % range.step === 0;
      })) &&
    (days.length === 0 ||
      days.some((range) => {
        if (range === 'PH') return isHoliday(day, place);
        if (!includes(range, weekdayOf(day))) return false;
        return !range.nth || range.nth.some((nth) => nthOf(day).some((n) => includes(nth, n)));
      }))
  );
}

function includes({ from, to }: Range, value: number): boolean {
  return from <= to ? from <= value && value <= to : from <= value || value <= to;
}

function isHoliday(day: number, place: HoursPlace): boolean {
  const date = isoDate(day);
  return publicHolidays(Number(date.slice(0, 4)), place.holidays).has(date);
}

/** Days since 1970. */
function dayNumber(date: string): number {
  return Date.parse(date) / DAY;
}

function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Month × 100 + day of the month. */
function monthDayOf(day: number): number {
  const date = new Date(day * DAY);
  return (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/** Monday is 0. */
function weekdayOf(day: number): number {
  return (new Date(day * DAY).getUTCDay() + 6) % 7;
}

/** Which one of its weekday in the month: from the first, 1, and from the last, -1. */
function nthOf(day: number): readonly number[] {
  const date = new Date(day * DAY);
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return [Math.ceil(date.getUTCDate() / 7), Math.floor((date.getUTCDate() - 1 - days) / 7)];
}

function isoWeekOf(day: number): number {
  // A week is of the year that its Thursday is in.
  const thursday = day - weekdayOf(day) + 3;
  const newYear = Date.UTC(new Date(thursday * DAY).getUTCFullYear(), 0) / DAY;
  return Math.floor((thursday - newYear) / 7) + 1;
}
