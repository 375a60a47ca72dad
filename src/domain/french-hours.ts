import {
  dayHoursText,
  isWithin,
  readDayHours,
  readHalf,
  readRemark,
  type Remark,
  type SaidOfDay,
  COMMA,
  STOP,
  strength,
  Words,
} from './french-day-hours.js';
import { type NamedDays, readDays } from './french-days.js';
import { HOLIDAYS, readWords, type Word } from './french-hours-words.js';

/**
 * The hours of a week as people type them ("9h-12h30 et 14h-18h du lundi au vendredi"), in OSM's opening_hours syntax;
 * `undefined` unless they are certain: every word is known, they say which days, and nothing is said twice of a day.
 */
export function frenchHours(text: string): string | undefined {
  const words = readWords(text);
  if (!words) return undefined;
  const reader = new WeekReader(new Words(words));
  return reader.read() ? weekText(reader.clauses, reader.closures) : undefined;
}

interface Clause extends NamedDays {
  readonly hours: SaidOfDay;
}

interface Closure extends NamedDays {
  readonly half?: 'morning' | 'afternoon';
  /** "sauf": something was said of these days. */
  readonly isException: boolean;
}

/** Reads "<days> <hours>" again and again, or "<hours> <days>", but not both, with "fermé <days>" anywhere between. */
class WeekReader {
  clauses: Clause[] = [];
  readonly closures: Closure[] = [];
  private order: 'days first' | 'hours first' | undefined;
  /** The strongest separator within what was just read. What stands after it cannot be a weaker one. */
  private within = 0;

  constructor(private readonly words: Words) {}

  /** Whether everything is understood. */
  read(): boolean {
    const { words } = this;
    const first = readRemark(words);
    const isTitle = first !== undefined && words.take('colon') !== undefined;
    let last: Remark | undefined;
    for (;;) {
      const before = this.skipSeparators();
      if (before === undefined) return false;
      last = this.readLastRemark(before);
      if (words.isEmpty) break;
      if (!this.readClosure(before) && !this.readClause(before)) return false;
    }
    return (
      this.remark(first, isTitle || this.clauses.length === 1) &&
      this.remark(last, true) &&
      (this.clauses.length === 1 || !this.clauses.some(({ hours }) => hours.isRemarkApart))
    );
  }

  /** How strong they are; `undefined` when one of them announces what does not come. */
  private skipSeparators(): number | undefined {
    const { words } = this;
    let strongest = 0;
    let last: Word | undefined;
    for (;;) {
      const sign = words.take('comma', 'stop', 'line', 'and', 'dash', 'slash');
      if (!sign) break;
      strongest = Math.max(strongest, strength(sign));
      last = sign;
    }
    return words.isEmpty && last && strength(last) < STOP ? undefined : strongest;
  }

  private readLastRemark(before: number): Remark | undefined {
    const { words } = this;
    if (before < (this.clauses.length > 1 ? STOP : COMMA)) return undefined;
    return words.attempt(() => {
      const remark = readRemark(words);
      words.take('stop');
      return words.isEmpty ? remark : undefined;
    });
  }

  /** Says it of all days; `false` when it is not certain, or when another remark stands already. */
  private remark(remark: Remark | undefined, isCertain: boolean): boolean {
    if (!remark) return true;
    if (this.clauses.some(({ hours }) => hours.remark)) return false;
    this.clauses = this.clauses.map((clause) => ({
      ...clause,
      hours: { ...clause.hours, remark },
    }));
    return isCertain;
  }

  /** "fermé le mercredi après-midi", "(sauf jours fériés)" */
  private readClosure(before: number): boolean {
    const { words } = this;
    const closure = words.aside((): Closure | undefined => {
      const kind = words.take('closed', 'except')?.kind;
      if (!kind) return undefined;
      words.take('colon');
      const days = readDays(words);
      const half = words.attempt(() => readHalf(words));
      if (!days || (half && days.days.length > 1) || this.within > before) return undefined;
      return { ...days, ...(half && { half }), isException: kind === 'except' };
    });
    if (!closure) return false;
    this.closures.push(closure);
    // "sauf mercredi 9h-12h samedi" may say when it is open on Wednesdays.
    this.within = Math.max(closure.separator, COMMA);
    return true;
  }

  private readClause(before: number): boolean {
    const { words } = this;
    if (words.take('open')) words.skip('colon', 'line', 'dash');
    const days = readDays(words);
    this.order ??= days ? 'days first' : 'hours first';
    if (days) return this.order === 'days first' && this.readHoursOf(days, before);
    return this.order === 'hours first' && this.within <= before && this.readHoursThenDays();
  }

  private readHoursOf(days: NamedDays, before: number): boolean {
    const { words } = this;
    const exception = words.aside(() => words.take('except') && readDays(words));
    const isTitle = words.take('colon') !== undefined;
    words.take('comma', 'dash', 'line');
    const hours = readDayHours(words);
    if (!hours || (this.within > before && !isTitle)) return false;
    if (exception) this.closures.push({ ...exception, isException: true });
    if (isClosed(hours)) this.closures.push({ ...days, isException: false });
    else this.clauses.push({ ...days, hours });
    this.within = hours.separator;
    return true;
  }

  private readHoursThenDays(): boolean {
    const { words } = this;
    const hours = readDayHours(words);
    if (!hours || isClosed(hours) || hours.separator >= STOP) return false;
    words.take('colon');
    const days = readDays(words);
    const remark = readRemark(words);
    if (!days || (remark && (hours.remark || days.isList))) return false;
    this.clauses.push({ ...days, hours: remark ? { ...hours, remark } : hours });
    this.within = days.separator;
    return true;
  }
}

function isClosed({ spans, remark }: SaidOfDay): boolean {
  return spans.length === 0 && !remark;
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const ALWAYS = 'Mo-Su 00:00-24:00';

function weekText(clauses: readonly Clause[], closures: readonly Closure[]): string | undefined {
  const week = new Map<number, SaidOfDay>();
  const named = new Set<number>();
  for (const { days, named: own, hours } of clauses) {
    for (const day of days) {
      if (week.has(day)) return undefined;
      week.set(day, hours);
    }
    for (const day of own) named.add(day);
  }
  let isClosedOnHolidays = false;
  for (const { days, half, isException } of closures) {
    for (const day of days) {
      const hours = week.get(day);
      if (day === HOLIDAYS) {
        if (hours || half) return undefined;
        isClosedOnHolidays = true;
      } else if (!hours) {
        if (isException || half) return undefined;
      } else {
        const left = half && withoutHalf(hours, half);
        if (named.has(day) || (half && !left)) return undefined;
        if (left) week.set(day, left);
        else week.delete(day);
      }
    }
  }
  // What leaves nothing of a clause contradicts it.
  if (clauses.length === 0 || clauses.some(({ days }) => !days.some((day) => week.has(day)))) {
    return undefined;
  }
  const holidays = week.get(HOLIDAYS);
  const rules = weekRules(week);
  // By the last rule: the others name the weekday that a holiday falls on.
  if (holidays) rules.push(`PH ${dayHoursText(holidays)}`);
  else if (isClosedOnHolidays) rules.push('PH off');
  return rules.join('; ').replace(ALWAYS, '24/7');
}

function weekRules(week: ReadonlyMap<number, SaidOfDay>): string[] {
  const daysOf = new Map<string, number[]>();
  for (let day = 0; day < HOLIDAYS; day++) {
    const hours = week.get(day);
    if (!hours) continue;
    const text = dayHoursText(hours);
    daysOf.set(text, [...(daysOf.get(text) ?? []), day]);
  }
  return [...daysOf].map(([text, days]) => `${daysText(days)} ${text}`);
}

/** Those in a row as a range. */
function daysText(days: readonly number[]): string {
  const starts = days.filter((day) => !days.includes(day - 1));
  const ends = days.filter((day) => !days.includes(day + 1));
  return starts
    .map((start, index) => {
      const end = ends[index] ?? start;
      return end === start ? DAYS[start] : `${DAYS[start] ?? ''}-${DAYS[end] ?? ''}`;
    })
    .join();
}

/** Nothing unless the hours have a break at midday, or are of one half only. */
function withoutHalf(hours: SaidOfDay, half: 'morning' | 'afternoon'): SaidOfDay | undefined {
  const other = half === 'morning' ? 'afternoon' : 'morning';
  const left = hours.spans.filter((span) => !isWithin(span, half));
  const isCertain =
    left.length > 0 &&
    left.length < hours.spans.length &&
    left.every((span) => isWithin(span, other));
  return isCertain ? { ...hours, spans: left } : undefined;
}
