/** A recurrence rule of RFC 5545 (3.3.10): days and times of periods that follow each other. */
export interface RecurrenceRule {
  readonly freq: 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY';
  readonly interval: number;
  readonly count?: number;
  /** As it is written: `20261231`, `20261231T225959Z`. */
  readonly until?: string;
  readonly months: readonly number[];
  readonly weekNumbers: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly RuleWeekday[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  /** Which of the dates of a period; negative from its end. */
  readonly positions: readonly number[];
  /** Monday is 0. */
  readonly weekStart: number;
}

export interface RuleWeekday {
  /** Monday is 0. */
  readonly weekday: number;
  /** Which one of its month or year, negative from its end; 0 for each of them. */
  readonly nth: number;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'] as const;

/**
 * Reads `FREQ=WEEKLY;BYDAY=TU;COUNT=10`. `undefined` for what is broken, and for what repeats within a day: nobody meets
 * every minute, and a rule half understood would tell wrong dates.
 */
export function parseRule(text: string): RecurrenceRule | undefined {
  const parts = new Map<string, string>();
  for (const part of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [, name = '', value = ''] = /^([A-Z]+)=(.+)$/.exec(part) ?? [];
    if (part !== '' && (name === '' || parts.has(name))) return undefined;
    parts.set(name, value);
  }
  parts.delete('');
  const take = (name: string): string | undefined => {
    const value = parts.get(name);
    parts.delete(name);
    return value;
  };
  const numbers = (name: string, least: number, most: number): readonly number[] | undefined => {
    const values = take(name)?.split(',') ?? [];
    const isRight = (value: string): boolean => {
      const number = Math.abs(Number(value));
      return /^[+-]?\d+$/.test(value) && number >= Math.abs(least) && number <= most;
    };
    // A range that has no sign begins at 0 or 1.
    if (!values.every((value) => isRight(value) && (least < 0 || !value.startsWith('-')))) {
      return undefined;
    }
    return values.map(Number);
  };

  const freq = FREQUENCIES.find((known) => known === parts.get('FREQ'));
  take('FREQ');
  const until = take('UNTIL');
  const [interval = 1, ...intervals] = numbers('INTERVAL', 1, 10_000) ?? [0];
  const [count, ...counts] = numbers('COUNT', 1, Infinity) ?? [0];
  const months = numbers('BYMONTH', 1, 12);
  const weekNumbers = numbers('BYWEEKNO', -1, 53);
  const yearDays = numbers('BYYEARDAY', -1, 366);
  const monthDays = numbers('BYMONTHDAY', -1, 31);
  const hours = numbers('BYHOUR', 0, 23);
  const minutes = numbers('BYMINUTE', 0, 59);
  const positions = numbers('BYSETPOS', -1, 366);
  const seconds = take('BYSECOND');
  const weekdays = take('BYDAY')?.split(',').map(weekdayOf) ?? [];
  const weekStart = WEEKDAYS.indexOf(take('WKST') ?? 'MO');

  const isWhole =
    freq && months && weekNumbers && yearDays && monthDays && hours && minutes && positions;
  if (!isWhole || parts.size > 0 || interval === 0 || count === 0 || weekStart < 0)
    return undefined;
  if (intervals.length + counts.length > 0) return undefined;
  if (seconds !== undefined && seconds !== '0') return undefined;
  if (until !== undefined && !/^\d{8}(?:T\d{6}Z?)?$/.test(until)) return undefined;
  if (!weekdays.every((each) => each !== undefined)) return undefined;
  return {
    freq,
    interval,
    ...(count === undefined ? {} : { count }),
    ...(until === undefined ? {} : { until }),
    months,
    weekNumbers,
    yearDays,
    monthDays,
    weekdays,
    hours,
    minutes,
    positions,
    weekStart,
  };
}

/** `TU`, `2TH`, `-1SU`. */
function weekdayOf(text: string): RuleWeekday | undefined {
  const [, nth = '', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const weekday = WEEKDAYS.indexOf(name);
  if (weekday < 0 || (nth !== '' && (Number(nth) === 0 || Math.abs(Number(nth)) > 53))) {
    return undefined;
  }
  return { weekday, nth: Number(nth) };
}
