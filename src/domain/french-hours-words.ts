import { MAX_HOURS_LENGTH } from './opening-hours.js';

/** Monday is 0; the public holidays come after the week. */
export const HOLIDAYS = 7;

export type WordKind =
  | 'time'
  | 'day'
  | 'allDay'
  | 'closed'
  | 'open'
  | 'appointment'
  | 'anyway'
  | 'nonStop'
  | 'morning'
  | 'afternoon'
  | 'except'
  | 'to'
  | 'from'
  | 'article'
  | 'and'
  | 'comma'
  | 'stop'
  | 'line'
  | 'colon'
  | 'dash'
  | 'slash'
  | 'opening'
  | 'closing';

export interface Word {
  readonly kind: WordKind;
  /** Of a time: minutes from midnight. */
  readonly minute: number;
  /** Of a time: "9", where "9h" and "9:00" say what they are. */
  readonly isBare: boolean;
  /** Of a day: one, those of the weekend, or all. */
  readonly days: readonly number[];
}

const NAMES = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const WEEK = [0, 1, 2, 3, 4, 5, 6];

const APPOINTMENT = String.raw`(?:rdv|r\.d\.v|rv|rendez[- ]?vous)`;
const ALL_DAY = String.raw`24 ?(?:h|heures)? ?(?:/|sur) ?24(?: ?h)?(?!\d)`;
const EVERY_DAY = String.raw`(?:tous les jours|7 ?j(?:ours?)? ?(?:/|sur) ?7(?: ?j)?(?!\d))`;

const WORDS = {
  // "24h/24, 7j/7": nothing is set apart.
  allDay: `${ALL_DAY}(?:(?: ?[-,/]| et)(?= ?${EVERY_DAY}))?`,
  everyDay: `${EVERY_DAY}(?:(?: ?[-,/]| et)(?= ?${ALL_DAY}))?`,
  weekend: 'week[- ]?ends?',
  holidays: '(?:jours? )?feries?',
  closed: 'ferme(?:e?s?|ture)(?: au public)?',
  open: "(?:horaires?(?: d'ouverture)?|ouvert(?:e?s?|ure))(?: au public)?",
  anyway: `(?:avec|sur) (?:ou|et) sans ${APPOINTMENT}|sans (?:ou|et) avec ${APPOINTMENT}`,
  appointment: `(?:uniquement )?(?:sur|avec) ${APPOINTMENT}(?: uniquement)?`,
  nonStop: 'non[- ]stop|sans interruption|en continu|(?:en )?journee continue',
  morning: 'matins?',
  afternoon: 'apres[- ]midis?',
  except: 'sauf|excepte|hormis',
  noon: 'midi',
  midnight: 'minuit',
  to: "a|au|jusqu'a",
  from: 'de|du',
  and: 'et|puis',
  article: "les?|l(?=')|tous les",
};

const SIGNS: Readonly<Record<string, WordKind>> = {
  '&': 'and',
  '+': 'and',
  ',': 'comma',
  ';': 'stop',
  '|': 'stop',
  '.': 'stop',
  '\n': 'line',
  ':': 'colon',
  '-': 'dash',
  '/': 'slash',
  '(': 'opening',
  ')': 'closing',
};

const KNOWN = Object.keys(WORDS) as (keyof typeof WORDS)[];

/** One group each, in their order. */
const WORD = new RegExp(KNOWN.map((name) => `((?:${WORDS[name]})(?![a-z]))`).join('|'), 'y');

const H = 'h(?:eures?)?';
/** Set apart, the minutes may be the next hour ("9h 12"): only those that no hour can be, or after "9 h". */
const MINUTES_APART = '00|25|[3-5][05]';
const TIME = new RegExp(
  String.raw`(\d\d?)(?::(\d\d)|: (${MINUTES_APART})|\.(\d\d)| ?${H}(\d\d)| ${H} (\d[05])(?! ?h)|${H} (${MINUTES_APART})(?! ?h)| ?(${H}))?(?!\d|[:.]\d)`,
  'y',
);
/** An apostrophe only ends an article. */
const BLANK = /[ ']+/y;
/** Abbreviated, it may have a point. */
const DAY = /([a-z]{2,4})\.|([a-z]+)/y;

/**
 * The words of hours typed by hand, capitals, accents and blanks aside, or `undefined` when there is one more: what it
 * says of the others is not known.
 */
export function readWords(text: string): readonly Word[] | undefined {
  if (text.length > MAX_HOURS_LENGTH) return undefined;
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[’‘]/g, "'")
    .replace(/[^\S\n\r]+/g, ' ')
    .replace(/ ?[\n\r]\s*/g, '\n')
    .trim()
    .replace(/^(['"])(.*)\1$/, '$2');
  const words: Word[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(plain);
    if (!match) return undefined;
    at = pattern.lastIndex;
    return match;
  };
  while (at < plain.length) {
    if (take(BLANK)) continue;
    const sign = SIGNS[plain.charAt(at)];
    const word = sign ? aWord(sign) : (knownWord(take(WORD)) ?? time(take(TIME)) ?? day(take(DAY)));
    if (!word) return undefined;
    if (sign) at += 1;
    words.push(word);
  }
  return words;
}

function aWord(kind: WordKind, about: Partial<Word> = {}): Word {
  return { kind, minute: NaN, isBare: false, days: [], ...about };
}

function knownWord(match: RegExpExecArray | undefined): Word | undefined {
  const name = match && KNOWN[match.indexOf(match[0], 1) - 1];
  switch (name) {
    case undefined:
      return undefined;
    case 'everyDay':
      return aWord('day', { days: WEEK });
    case 'weekend':
      return aWord('day', { days: [5, 6] });
    case 'holidays':
      return aWord('day', { days: [HOLIDAYS] });
    case 'noon':
      return aWord('time', { minute: 720 });
    case 'midnight':
      return aWord('time', { minute: 0 });
    default:
      return aWord(name);
  }
}

function time(match: RegExpExecArray | undefined): Word | undefined {
  if (!match) return undefined;
  const [, hour, ...rest] = match;
  const mark = rest.find(Boolean);
  const isBare = mark === undefined;
  const minutes = isBare || mark.startsWith('h') ? 0 : Number(mark);
  const minute = Number(hour) * 60 + minutes;
  // "13-00" is hardly midnight.
  if (minutes > 59 || minute > 1440 || (isBare && minute === 0)) return undefined;
  return aWord('time', { minute, isBare });
}

function day(match: RegExpExecArray | undefined): Word | undefined {
  const name = match?.[1] ?? match?.[2];
  if (name === undefined) return undefined;
  const known = NAMES.indexOf(name);
  if (known >= 0) return aWord('day', { days: [known] });
  const days = WEEK.filter((index) => isName(name, NAMES[index] ?? ''));
  return days.length === 1 ? aWord('day', { days }) : undefined;
}

/** The name, its plural, its first letters, or what one slip of the finger makes of it. */
function isName(typed: string, name: string): boolean {
  const word = typed.replace(/s$/, '');
  return (
    word === name ||
    (typed.length > 1 && name.startsWith(typed)) ||
    isOneLetterMore(word, name) ||
    (word.length > 3 && isOneLetterMore(name, word)) ||
    isSwapped(word, name)
  );
}

function isOneLetterMore(longer: string, shorter: string): boolean {
  const at = firstDifference(longer, shorter);
  return longer.slice(0, at) + longer.slice(at + 1) === shorter;
}

function isSwapped(one: string, other: string): boolean {
  const at = firstDifference(one, other);
  return one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2) === other;
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
