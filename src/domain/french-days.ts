import { strength, type Words } from './french-day-hours.js';
import { HOLIDAYS, type Word, type WordKind } from './french-hours-words.js';

/** The days that some hours are said of: Monday is 0, and `HOLIDAYS`. */
export interface NamedDays {
  readonly days: readonly number[];
  /** Those that are named themselves, where the others are within a range: nothing else can be said of them. */
  readonly named: readonly number[];
  /** "du lundi au vendredi, samedi": what follows may be said of the last alone. */
  readonly isList: boolean;
  /** The strongest of what sets them apart. */
  readonly separator: number;
}

interface Item {
  readonly days: readonly number[];
  /** What stands before it; in a list, what comes before and after has nothing to do with it. */
  readonly link: WordKind | 'blank';
}

/** "du lundi au vendredi", "lundi, mardi et jeudi", "le week-end et les jours fériés" */
export function readDays(words: Words): NamedDays | undefined {
  const first = readDay(words);
  if (!first) return undefined;
  const items: Item[] = [{ days: first.days, link: 'comma' }];
  let separator = 0;
  for (;;) {
    const next = words.attempt(() => {
      const sign = words.take('and', 'comma', 'dash', 'slash', 'to');
      const day = readDay(words);
      return day && { sign, day };
    });
    if (!next) break;
    items.push({ days: next.day.days, link: next.sign?.kind ?? 'blank' });
    separator = Math.max(separator, strength(next.sign));
  }
  const chains = toChains(items).map(readChain);
  const days = chains.flatMap((chain) => chain?.days ?? []);
  if (chains.includes(undefined) || new Set(days).size < days.length) return undefined;
  const named = chains.flatMap((chain) => chain?.named ?? []);
  return {
    days,
    named,
    isList: items.slice(1).some(({ link }) => link !== 'to' && link !== 'dash'),
    separator,
  };
}

function readDay(words: Words): Word | undefined {
  return words.attempt(() => {
    words.take('from');
    words.take('article');
    return words.take('day');
  });
}

/** Cut where a list is: in what is left, "lundi - vendredi" may be a range. */
function toChains(items: readonly Item[]): Item[][] {
  const chains: Item[][] = [];
  let before: Item | undefined;
  for (const item of items) {
    const isList = item.link === 'comma' || item.link === 'and';
    if (isList || !isWeekday(item) || (before && !isWeekday(before))) chains.push([]);
    chains.at(-1)?.push(item);
    before = item;
  }
  return chains;
}

function isWeekday({ days }: Item): boolean {
  return days.length === 1 && !days.includes(HOLIDAYS);
}

function readChain(chain: readonly Item[]): Pick<NamedDays, 'days' | 'named'> | undefined {
  const [first, second] = chain;
  if (!first || first.link === 'to') return undefined;
  if (!second) return { days: first.days, named: first.days.length === 1 ? first.days : [] };
  const days = chain.flatMap((item) => item.days);
  const [from = 0, to = 0] = days;
  const length = ((to - from + 7) % 7) + 1;
  if (chain.length === 2) {
    // "lundi - mardi" is the same both ways; "mardi - jeudi" is not, and few work on Mondays and Fridays only.
    const isRange = second.link === 'to' || (second.link === 'dash' && length >= 5);
    if (length > 1 && (isRange || length === 2)) {
      return { days: Array.from({ length }, (_, index) => (from + index) % 7), named: [] };
    }
    return undefined;
  }
  const isList = chain.every(({ link }) => link !== 'to') && days.every(isNextOf);
  return isList ? { days, named: days } : undefined;
}

/** "lundi - mercredi - vendredi" is a list, "lundi - vendredi - samedi" may not be one. */
function isNextOf(day: number, index: number, days: readonly number[]): boolean {
  const before = days[index - 1];
  return before === undefined || day === before + 1 || day === before + 2;
}
