import { readWords, type Word, type WordKind } from './french-hours-words.js';
import type { Span } from './opening-hours.js';

/** What is said of a day. */
export interface SaidOfDay {
  /** Empty when it is closed, or when the remark says all. */
  readonly spans: readonly Span[];
  readonly remark?: Remark;
  /** The remark comes after a comma or the like: it may be said of other days too. */
  readonly isRemarkApart: boolean;
  /** The strongest of what sets its spans apart. */
  readonly separator: number;
}

/** In OSM syntax. By appointment one may come and find nobody: no open state is claimed. */
const REMARKS = {
  appointment: '"sur rendez-vous"',
  anyway: 'open "avec ou sans rendez-vous"',
} as const;

export type Remark = keyof typeof REMARKS;

const NOON = 720;
const MIDNIGHT = 1440;

/** Hours that begin in the small hours are rather those of an afternoon: "2h-6h". */
const EARLIEST = 300;

/** A lunch break begins before this, in hours of the morning. */
const MORNING_ENDS = 840;

/**
 * The hours of one day as people type them ("9h-12h30 et 14h-18h", "fermé"), in OSM syntax without a day; `undefined`
 * unless they are certain.
 */
export function frenchDayHours(text: string): string | undefined {
  const list = readWords(text);
  if (!list) return undefined;
  const words = new Words(list);
  const said = readDayHours(words);
  words.take('stop');
  return said && words.isEmpty ? dayHoursText(said) : undefined;
}

/** In OSM syntax, without a day. */
export function dayHoursText({ spans, remark }: Pick<SaidOfDay, 'spans' | 'remark'>): string {
  const listed = spans.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join();
  const said = [listed, remark && REMARKS[remark]].filter(Boolean).join(' ');
  return said === '' ? 'off' : said;
}

function clock(minute: number): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${digits(Math.floor(minute / 60))}:${digits(minute % 60)}`;
}

/** The words of a text, taken from its beginning. */
export class Words {
  private at = 0;

  constructor(private readonly words: readonly Word[]) {}

  get isEmpty(): boolean {
    return this.at === this.words.length;
  }

  /** The next word, when it is one of these. */
  take(...kinds: readonly WordKind[]): Word | undefined {
    const word = this.words[this.at];
    if (!word || !kinds.includes(word.kind)) return undefined;
    this.at += 1;
    return word;
  }

  skip(...kinds: readonly WordKind[]): void {
    while (this.take(...kinds));
  }

  /** Takes nothing when what is read is not there. */
  attempt<T>(read: () => T | undefined): T | undefined {
    const start = this.at;
    const value = read();
    if (value === undefined) this.at = start;
    return value;
  }

  /** In parentheses or not. */
  aside<T>(read: () => T | undefined): T | undefined {
    return this.attempt(() => {
      const isOpened = this.take('opening');
      const value = read();
      return isOpened && !this.take('closing') ? undefined : value;
    });
  }
}

/** How much each sign sets apart what it stands between; the others, and blanks, are 0. */
const STRENGTH: Partial<Readonly<Record<WordKind, number>>> = { comma: 1, stop: 2, line: 3 };

export const COMMA = 1;
/** From here on it is the end of a sentence. */
export const STOP = 2;

export function strength(separator: Word | undefined): number {
  return (separator && STRENGTH[separator.kind]) ?? 0;
}

/** "9h-12h et 14h-18h", "fermé", "sur rendez-vous". */
export function readDayHours(words: Words): SaidOfDay | undefined {
  if (words.take('closed')) return { spans: [], isRemarkApart: false, separator: 0 };
  const before = readRemark(words);
  if (before) words.take('colon');
  if (words.take('open')) words.take('colon');
  const stated = words.take('allDay')
    ? { spans: [{ from: 0, to: MIDNIGHT }], separator: 0 }
    : words.attempt(() => readSpans(words));
  if (!stated) return before && { spans: [], remark: before, isRemarkApart: false, separator: 0 };
  if (before) return { ...stated, remark: before, isRemarkApart: false };
  let isRemarkApart = false;
  const remark = words.attempt(() => {
    isRemarkApart = words.take('comma', 'dash', 'slash') !== undefined;
    return readRemark(words);
  });
  return remark ? { ...stated, remark, isRemarkApart } : { ...stated, isRemarkApart: false };
}

export function readRemark(words: Words): Remark | undefined {
  return words.aside(() => words.take('appointment', 'anyway')?.kind as Remark | undefined);
}

interface TypedSpan extends Span {
  /** What stands between its ends. */
  readonly sign: WordKind | 'blank';
}

function readSpans(words: Words): Pick<SaidOfDay, 'spans' | 'separator'> | undefined {
  const isNonStopFirst = words.take('nonStop') !== undefined;
  const first = readSpan(words);
  if (!first) return undefined;
  const spans = [first];
  const signs = new Set<string>([first.sign]);
  let separator = 0;
  for (;;) {
    const next = words.attempt(() => {
      const sign = words.take('and', 'comma', 'stop', 'line', 'dash', 'slash');
      const span = readSpan(words);
      return span && { sign, span };
    });
    if (!next) break;
    spans.push(next.span);
    signs.add(next.sign?.kind ?? 'blank').add(next.span.sign);
    separator = Math.max(separator, strength(next.sign));
  }
  const isNonStop = isNonStopFirst || words.aside(() => words.take('nonStop')) !== undefined;
  if (spans.length > 1 && (isNonStop || isListOfTimes(signs))) return undefined;
  return isOrdered(spans) ? { spans, separator } : undefined;
}

/** "8h 12h 14h 18h" may be when something begins. */
function isListOfTimes(signs: ReadonlySet<string>): boolean {
  return signs.size === 1 && (signs.has('blank') || signs.has('slash'));
}

function isOrdered(spans: readonly Span[]): boolean {
  return spans.every(
    ({ from, to }, index) =>
      from < to &&
      to <= MIDNIGHT &&
      (from === 0 || from >= EARLIEST) &&
      from >= (spans[index - 1]?.to ?? 0),
  );
}

function readSpan(words: Words): TypedSpan | undefined {
  const before = words.attempt(() => readHalf(words));
  if (before) words.take('colon');
  words.take('from');
  const start = words.take('time');
  const sign: TypedSpan['sign'] = words.take('dash', 'slash', 'to')?.kind ?? 'blank';
  const end = words.take('time');
  if (!start || !end || !isCertain(start, end, sign)) return undefined;
  const span: TypedSpan = { from: start.minute, to: end.minute || MIDNIGHT, sign };
  const half = before ?? words.attempt(() => readHalf(words));
  return half === undefined || isWithin(span, half) ? span : undefined;
}

function isCertain(start: Word, end: Word, sign: TypedSpan['sign']): boolean {
  // A whole day for some and nothing for others.
  if (start.minute === end.minute) return false;
  const isBare = start.isBare || end.isBare;
  const isPrecise = start.minute % 5 !== 0 || end.minute % 5 !== 0;
  switch (sign) {
    case 'blank':
      // "9h12 14h18" may be "9h-12h 14h-18h".
      return !isBare && !isPrecise;
    case 'slash':
      // "10/11h" may be a date.
      return !isBare;
    default:
      return !(start.isBare && end.isBare);
  }
}

/** "le matin", "l'après-midi" */
export function readHalf(words: Words): 'morning' | 'afternoon' | undefined {
  words.take('article');
  return words.take('morning', 'afternoon')?.kind as 'morning' | 'afternoon' | undefined;
}

export function isWithin({ from, to }: Span, half: 'morning' | 'afternoon'): boolean {
  return half === 'morning' ? from < NOON && to <= MORNING_ENDS : from >= NOON;
}
