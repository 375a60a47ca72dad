import type { HoursRule, OpeningHours } from './opening-hours.js';
import { readOpeningHours } from './written-hours.js';

/** https://schema.org/OpeningHoursSpecification; closed is from midnight to midnight. */
export interface LinkedHours {
  readonly '@type': 'OpeningHoursSpecification';
  readonly dayOfWeek: readonly string[];
  readonly opens: string;
  readonly closes: string;
}

const DAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
  'PublicHolidays',
].map((day) => `https://schema.org/${day}`);

const HOLIDAYS = DAYS.length - 1;
const DAY_MINUTES = 1440;

/**
 * Opening hours for search engines, of those that are the same every week; `undefined` when they cannot be read, or say
 * more than this form can hold: seasons, alternate weeks, "sur rendez-vous".
 */
export function linkedHours(text: string): readonly LinkedHours[] | undefined {
  const week = weekOf(readOpeningHours(text) ?? []);
  if (!week) return undefined;
  const days = new Map<string, string[]>();
  week.forEach((spans, day) => {
    const name = DAYS[day] ?? '';
    for (const span of spans) days.set(span, [...(days.get(span) ?? []), name]);
  });
  return [...days].map(([span, dayOfWeek]) => {
    const [opens = '', closes = ''] = span.split('-');
    return { '@type': 'OpeningHoursSpecification', dayOfWeek, opens, closes };
  });
}

/** Spans of each day, "08:00-12:00", by its place in `DAYS`. */
function weekOf(hours: OpeningHours): readonly (readonly string[])[] | undefined {
  const week: string[][] = DAYS.map(() => []);
  for (const rule of hours) {
    const days = daysOf(rule);
    if (!days) return undefined;
    const isWhole = rule.spans.every(({ from, to }) => to - from === DAY_MINUTES);
    if (rule.status === 'closed' && !isWhole) return undefined;
    const spans = rule.spans.map(({ from, to }) => `${time(from)}-${closing(to)}`);
    for (const day of days) {
      const earlier = rule.additional ? week[day] : undefined;
      // Of a day of the week that is not named, nobody believes that it is open; of a holiday, it must be said.
      const closed = day === HOLIDAYS ? ['00:00-00:00'] : [];
      week[day] = rule.status === 'closed' ? closed : [...(earlier ?? []), ...spans];
    }
  }
  return hours.length > 0 ? week : undefined;
}

function daysOf({ dates, weeks, days, status, comment }: HoursRule): readonly number[] | undefined {
  if (dates.length + weeks.length > 0 || status === 'unknown' || comment !== undefined) {
    return undefined;
  }
  if (days.length === 0) return [0, 1, 2, 3, 4, 5, 6];
  const named: number[] = [];
  for (const day of days) {
    if (day === 'PH') named.push(HOLIDAYS);
    else if (day.nth) return undefined;
    else
      for (let at = day.from; ; at = (at + 1) % 7) {
        named.push(at);
        if (at === day.to) break;
      }
  }
  return named;
}

function time(minutes: number): string {
  const hour = String(Math.floor(minutes / 60) % 24).padStart(2, '0');
  return `${hour}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Midnight at the end of the day is its last minute: from 00:00 to 00:00 is a day that is closed. */
function closing(minutes: number): string {
  return minutes === DAY_MINUTES ? '23:59' : time(minutes);
}
