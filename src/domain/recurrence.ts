import { DAY } from './calendar.js';
import type { WallTime } from './calendar.js';
import type { RecurrenceRule } from './recurrence-rule.js';

/** Days looked at before a rule is left: five centuries. */
const MAX_DAYS = 200_000;

/** Dates that one rule may give: what a page could never show ends there. */
const MAX_DATES = 1000;

interface Period {
  /** Days since 1970, the first one and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/**
 * The dates of a rule, in their order, from those of the day `from` to those of the day `to` (ISO dates), on the clocks of its
 * start, which is always its first date. Bounded, however long the rule goes on.
 */
export function recurrences(
  rule: RecurrenceRule,
  start: WallTime,
  { from, to }: { readonly from: string; readonly to: string },
  /** Whether a date is one that the rule's `UNTIL` still lets through. */
  isWithin: (date: WallTime) => boolean = () => true,
): readonly WallTime[] {
  const first = { day: dayOf(start.date), minute: start.minute };
  const [fromDay, toDay] = [dayOf(from), dayOf(to)];
  const found: WallTime[] = [];
  let counted = 0;
  const take = ({ day, minute }: { day: number; minute: number }): boolean => {
    const date = { date: isoOf(day), minute };
    counted += 1;
    if (counted > (rule.count ?? Infinity) || day > toDay || !isWithin(date)) return false;
    if (day >= fromDay) found.push(date);
    return found.length < MAX_DATES;
  };
  if (!take(first)) return found;
  // A rule that counts must be told from its start; any other can be told from where one looks.
  let index = rule.count === undefined ? periodsUntil(fromDay, first.day, rule) : 0;
  for (let looked = 0; looked < MAX_DAYS; index += 1) {
    const period = periodAt(index, first.day, rule);
    if (period.from > toDay) break;
    looked += period.to - period.from;
    for (const date of datesIn(period, first, rule)) {
      const isLater =
        date.day > first.day || (date.day === first.day && date.minute > first.minute);
      if (isLater && !take(date)) return found;
    }
  }
  return found;
}

/** How many periods may be left out because they end before a day. */
function periodsUntil(day: number, start: number, { freq, interval }: RecurrenceRule): number {
  // Never more days than the longest period of its sort has: better one too few than one too many.
  const longest = { YEARLY: 366, MONTHLY: 31, WEEKLY: 7, DAILY: 1 }[freq] * interval;
  return Math.max(0, Math.floor((day - start) / longest) - 1);
}

function periodAt(index: number, start: number, rule: RecurrenceRule): Period {
  const step = index * rule.interval;
  const date = new Date(start * DAY);
  switch (rule.freq) {
    case 'YEARLY': {
      const year = date.getUTCFullYear() + step;
      return { from: dayAt(year, 0), to: dayAt(year + 1, 0) };
    }
    case 'MONTHLY': {
      const month = date.getUTCMonth() + step;
      const year = date.getUTCFullYear();
      return { from: dayAt(year, month), to: dayAt(year, month + 1) };
    }
    case 'WEEKLY': {
      const from = start - ((weekdayAt(start) - rule.weekStart + 7) % 7) + step * 7;
      return { from, to: from + 7 };
    }
    case 'DAILY':
      return { from: start + step, to: start + step + 1 };
  }
}

/** The dates that the rule sets in a period. */
function datesIn(
  { from, to }: Period,
  start: { day: number; minute: number },
  rule: RecurrenceRule,
): readonly { day: number; minute: number }[] {
  const isDay = dayFilter(rule, start.day);
  const hours = rule.hours.length > 0 ? rule.hours : [Math.floor(start.minute / 60)];
  const minutes = rule.minutes.length > 0 ? rule.minutes : [start.minute % 60];
  const times = hours
    .flatMap((hour) => minutes.map((minute) => hour * 60 + minute))
    .sort((a, b) => a - b);
  const dates: { day: number; minute: number }[] = [];
  for (let day = from; day < to; day += 1) {
    if (isDay(day)) dates.push(...times.map((minute) => ({ day, minute })));
  }
  if (rule.positions.length === 0) return dates;
  return dates.filter(
    (_, index) =>
      rule.positions.includes(index + 1) || rule.positions.includes(index - dates.length),
  );
}

/** Whether a rule sets a day; what it does not say is as on its first day. */
function dayFilter(rule: RecurrenceRule, start: number): (day: number) => boolean {
  const { freq, weekdays, weekNumbers, yearDays } = rule;
  const first = new Date(start * DAY);
  const isSaid = [weekdays, weekNumbers, yearDays, rule.monthDays].some(({ length }) => length > 0);
  const monthDays =
    !isSaid && (freq === 'YEARLY' || freq === 'MONTHLY') ? [first.getUTCDate()] : rule.monthDays;
  const months =
    !isSaid && freq === 'YEARLY' && rule.months.length === 0
      ? [first.getUTCMonth() + 1]
      : rule.months;
  const ofWeek =
    (!isSaid && freq === 'WEEKLY') || (weekNumbers.length > 0 && weekdays.length === 0)
      ? [{ weekday: weekdayAt(start), nth: 0 }]
      : weekdays;
  return (day) => {
    const date = new Date(day * DAY);
    const year = date.getUTCFullYear();
    const month = date.getUTCMonth();
    const ofMonth = (): Period => ({ from: dayAt(year, month), to: dayAt(year, month + 1) });
    const ofYear = (): Period => ({ from: dayAt(year, 0), to: dayAt(year + 1, 0) });
    const ofNth = freq === 'MONTHLY' || rule.months.length > 0 ? ofMonth : ofYear;
    const isNth = (nth: number): boolean =>
      nth === 0 || freq === 'WEEKLY' || freq === 'DAILY' || isNthWeek(nth, day, ofNth());
    return (
      (months.length === 0 || months.includes(month + 1)) &&
      (ofWeek.length === 0 ||
        ofWeek.some(({ weekday, nth }) => weekday === weekdayAt(day) && isNth(nth))) &&
      (monthDays.length === 0 || isAmong(monthDays, day, ofMonth())) &&
      (yearDays.length === 0 || isAmong(yearDays, day, ofYear())) &&
      (weekNumbers.length === 0 || isInWeek(weekNumbers, day, rule.weekStart))
    );
  };
}

/** Whether the weekday of a day has come so many times in a period, or will before its end. */
function isNthWeek(nth: number, day: number, { from, to }: Period): boolean {
  return nth > 0
    ? nth === Math.floor((day - from) / 7) + 1
    : -nth === Math.floor((to - 1 - day) / 7) + 1;
}

/** Whether a day is one of these of a period: 1 is its first, -1 its last. */
function isAmong(numbers: readonly number[], day: number, { from, to }: Period): boolean {
  return numbers.includes(day - from + 1) || numbers.includes(day - to);
}

/** The first week of a year is the one that has four days of it (ISO 8601). */
function isInWeek(numbers: readonly number[], day: number, weekStart: number): boolean {
  const monday = day - ((weekdayAt(day) - weekStart + 7) % 7);
  const year = new Date((monday + 3) * DAY).getUTCFullYear();
  const first = firstWeek(year, weekStart);
  return (
    numbers.includes((monday - first) / 7 + 1) ||
    numbers.includes((monday - firstWeek(year + 1, weekStart)) / 7)
  );
}

function firstWeek(year: number, weekStart: number): number {
  const fourth = dayAt(year, 0) + 3;
  return fourth - ((weekdayAt(fourth) - weekStart + 7) % 7);
}

/** Days since 1970 of the first of a month; months over 11 are of the years after. */
function dayAt(year: number, month: number): number {
  const date = new Date(0);
  // `Date.UTC` takes the year 26 for 1926.
  date.setUTCFullYear(year, month, 1);
  return date.getTime() / DAY;
}

/** Monday is 0. */
function weekdayAt(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function dayOf(iso: string): number {
  return Date.parse(iso) / DAY;
}

function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
