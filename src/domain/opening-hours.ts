import { compact } from './compact.js';

/** Both ends included. Dates and weekdays run over the end of the year or week when `to` is the smaller. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Monday is 0. With `nth`, only those of the month: 1 is the first, -1 the last. */
export interface WeekdayRange extends Range {
  readonly nth?: readonly Range[];
}

/** ISO weeks, the first of every `step`. */
export interface WeekRange extends Range {
  readonly step: number;
}

/** Minutes from midnight, `to` excluded; from 1440 on they are the next day's. */
export type Span = Range;

/** `unknown`: it depends on what the comment says, "sur rendez-vous". */
export type HoursStatus = 'open' | 'closed' | 'unknown';

/** What is said of the days that every selector names; an empty one names them all. */
export interface HoursRule {
  /** Adds to what earlier rules say of these days, where another rule takes their place. */
  readonly additional: boolean;
  /** Month × 100 + day of the month. */
  readonly dates: readonly Range[];
  readonly weeks: readonly WeekRange[];
  /** `PH`: the public holidays. */
  readonly days: readonly (WeekdayRange | 'PH')[];
  readonly spans: readonly Span[];
  readonly status: HoursStatus;
  readonly comment?: string;
}

export type OpeningHours = readonly HoursRule[];

/** OSM holds 255 characters; a week that people type day by day, 400. */
export const MAX_HOURS_LENGTH = 1000;

/**
 * Reads the part of OSM's opening_hours syntax that French structures use
 * (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification). What is outside it, or may be meant in two
 * ways, is `undefined`: to be shown as written, with no claim.
 */
export function parseOpeningHours(text: string): OpeningHours | undefined {
  if (text.length > MAX_HOURS_LENGTH) return undefined;
  const scanner = new Scanner(text);
  const rules: HoursRule[] = [];
  let separator: string | undefined;
  do {
    const rule = parseRule(scanner, separator === ',');
    if (!rule || (rules.length > 0 && namesEveryDay(rule) && !isBreak(rule))) return undefined;
    rules.push(rule);
    separator = scanner.take(SEPARATOR)?.[1];
    if (scanner.take(END)) return separator === ',' ? undefined : rules;
  } while (separator !== undefined);
  return undefined;
}

export function namesEveryDay({ dates, weeks, days }: Selectors): boolean {
  return dates.length + weeks.length + days.length === 0;
}

/**
 * The one rule for every day that can follow others. By the letter "Mo-Fr 08:00-12:00; 14:00-18:00" is closed every
 * morning, and "off" or "sur rendez-vous" at the end leaves nothing of the rest: hardly what was meant.
 */
function isBreak({ status, spans }: HoursRule): boolean {
  return status === 'closed' && !spans.includes(ALL_DAY);
}

type Selectors = Pick<HoursRule, 'dates' | 'weeks' | 'days' | 'spans'>;

const ALL_DAY: Span = { from: 0, to: 1440 };

function parseRule(scanner: Scanner, additional: boolean): HoursRule | undefined {
  const selectors = scanner.take(ALWAYS)
    ? { dates: [], weeks: [], days: [], spans: [ALL_DAY] }
    : parseSelectors(scanner);
  if (!selectors) return undefined;
  const modifier = scanner.take(MODIFIER)?.[1]?.toLowerCase();
  const comment = scanner.take(COMMENT)?.[1];
  let { spans } = selectors;
  if (spans.length === 0) {
    // "Mo-Fr" alone would be open day and night.
    if (modifier === undefined && comment === undefined) return undefined;
    spans = [ALL_DAY];
  }
  return compact({ ...selectors, additional, spans, status: statusOf(modifier, comment), comment });
}

function statusOf(modifier: string | undefined, comment: string | undefined): HoursStatus {
  switch (modifier) {
    case 'off':
    case 'closed':
      return 'closed';
    case 'open':
    case 'unknown':
      return modifier;
    default:
      return comment === undefined ? 'open' : 'unknown';
  }
}

function parseSelectors(scanner: Scanner): Selectors | undefined {
  const dates = parseDates(scanner);
  const weeks = parseWeeks(scanner);
  scanner.take(COLON);
  const days = parseDays(scanner);
  scanner.take(COLON);
  const spans = scanner.list(SPAN, readSpan);
  return dates && weeks && days && spans && { dates, weeks, days, spans };
}

function parseDates(scanner: Scanner): Range[] | undefined {
  let month = 0;
  // "Jul-Aug", "Dec 24-Jan 02", "Dec 24-26,31"
  return scanner.list(DATE, ([, name, day, dayAlone, lastName, lastDay, lastDayAlone]) => {
    if (name !== undefined) month = indexOf(MONTHS, name) + 1;
    const first = day ?? dayAlone;
    const last = lastDay ?? lastDayAlone;
    const isRange = lastName !== undefined || last !== undefined;
    const lastMonth = lastName === undefined ? month : indexOf(MONTHS, lastName) + 1;
    if (isRange && (first === undefined) !== (last === undefined)) return undefined;
    if (!isDayOf(month, first ?? 1) || !isDayOf(lastMonth, last ?? 1)) return undefined;
    const from = month * 100 + Number(first ?? 1);
    const to = isRange || first === undefined ? lastMonth * 100 + Number(last ?? 31) : from;
    return to < from && lastMonth === month ? undefined : { from, to };
  });
}

function isDayOf(month: number, day: string | number): boolean {
  // 2024 has a 29 February.
  return (
    month > 0 && Number(day) > 0 && Number(day) <= new Date(Date.UTC(2024, month, 0)).getUTCDate()
  );
}

function parseWeeks(scanner: Scanner): WeekRange[] | undefined {
  if (!scanner.take(WEEK)) return [];
  const weeks = scanner.list(WEEKS, ([, first, last = first, every]) => {
    const range = toRange(first, last);
    const step = Number(every ?? 1);
    return range && range.from > 0 && range.to <= 53 && step > 0 ? { ...range, step } : undefined;
  });
  return weeks?.length === 0 ? undefined : weeks;
}

function parseDays(scanner: Scanner): (WeekdayRange | 'PH')[] | undefined {
  return scanner.list(DAYS, ([, holidays, first = '', last = first, bracket]) => {
    if (holidays !== undefined) return 'PH';
    const range = { from: indexOf(WEEKDAYS, first), to: indexOf(WEEKDAYS, last) };
    if (bracket === undefined) return range;
    const nth = scanner.list(NTH, ([, one, from = one, to = from]) => toRange(from, to));
    return nth?.length && scanner.take(BRACKET) ? { ...range, nth } : undefined;
  });
}

function toRange(first: string | undefined, last: string | undefined): Range | undefined {
  const range = { from: Number(first), to: Number(last) };
  return range.from <= range.to ? range : undefined;
}

function readSpan([, hour, minute, lastHour, lastMinute]: RegExpExecArray): Span | undefined {
  const from = Number(hour) * 60 + Number(minute);
  const last = Number(lastHour) * 60 + Number(lastMinute);
  const to = last < from ? last + 1440 : last;
  // From a time to itself is a whole day for some and nothing for others.
  return to === from || to - from > 1440 ? undefined : { from, to };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

function indexOf(names: readonly string[], name: string): number {
  return names.indexOf(name.toLowerCase());
}

const MONTH = `(${MONTHS.join('|')})(?![a-z])`;
const WEEKDAY = `(${WEEKDAYS.join('|')})(?![a-z])`;
/** Not the hour of a time. */
const NUMBER = String.raw`(\d\d?)(?!\d|:\d)`;
const MONTH_DAY = String.raw`(?:${MONTH}(?:\s*${NUMBER})?|${NUMBER})`;

const DATE = pattern(String.raw`${MONTH_DAY}(?:\s*-\s*${MONTH_DAY})?`);
const WEEK = pattern(String.raw`week(?![a-z])`);
const WEEKS = pattern(String.raw`${NUMBER}(?:\s*-\s*${NUMBER}(?:\s*/\s*${NUMBER})?)?`);
const DAYS = pattern(String.raw`(?:(PH)(?![a-z])|${WEEKDAY}(?:\s*-\s*${WEEKDAY}|\s*(\[))?)`);
const NTH = pattern(String.raw`(-[1-5]|([1-5])(?:\s*-\s*([1-5]))?)(?!\d)`);
const BRACKET = pattern(String.raw`\]`);
const COLON = pattern(':');
// An end of one digit may be an afternoon hour of the twelve-hour clock.
const SPAN = pattern(String.raw`([01]?\d|2[0-3]):([0-5]\d)\s*-\s*([0-4]\d):([0-5]\d)(?!\d)`);
const ALWAYS = pattern('24/7');
const MODIFIER = pattern('(open|off|closed|unknown)(?![a-z])');
const COMMENT = pattern('"([^"]+)"');
const COMMA = pattern(',');
const SEPARATOR = pattern('([;,])');
const END = pattern('$');

/** Tried at the scanner's place, after blanks. */
function pattern(source: string): RegExp {
  return new RegExp(String.raw`\s*${source}`, 'iy');
}

class Scanner {
  private at = 0;

  constructor(private readonly text: string) {}

  /** What stands here, if it is this; else nothing is read. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) return undefined;
    this.at = pattern.lastIndex;
    return match;
  }

  /** Items set apart by commas, up to what is no such item; `undefined` when one makes no sense. */
  list<T>(item: RegExp, read: (match: RegExpExecArray) => T | undefined): T[] | undefined {
    const items: T[] = [];
    let match = this.take(item);
    while (match) {
      const value = read(match);
      if (value === undefined) return undefined;
      items.push(value);
      const end = this.at;
      match = this.take(COMMA) && this.take(item);
      if (!match) this.at = end;
    }
    return items;
  }
}
