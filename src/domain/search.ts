import { type Commune, isInseeCode } from './commune.js';
import { compareFolded, fold, foldRange, tokens } from './text.js';

/** One commune that a query matches. */
export interface CommuneMatch {
  readonly commune: Commune;
  /** The former name that matched, where the commune's own does not. */
  readonly via?: string;
  /** The postcode that matched. */
  readonly postcode?: string;
  /** The part `[start, end)` of the commune's own name that was typed, where it was typed in one piece. */
  readonly range?: readonly [number, number];
}

/** What the visitor meant by a commune's name, a postcode or an INSEE code. */
export type CommuneAnswer =
  /** `isExact`: by its code or the whole of its name, and not by a part of one or a former one ("Paris" for Paris-l'Hôpital). */
  | { readonly kind: 'found'; readonly commune: Commune; readonly isExact: boolean }
  /** Several communes have names, or words in their names, that begin so, or share the postcode. */
  | { readonly kind: 'ambiguous'; readonly matches: readonly CommuneMatch[] }
  /** What is typed is not a name, but like one: half of one, one with a typing mistake, letters from inside one. */
  | { readonly kind: 'suggestion'; readonly matches: readonly CommuneMatch[] }
  /** A French postcode or INSEE code that is not the territory's. */
  | { readonly kind: 'outside'; readonly text: string }
  | { readonly kind: 'unknown' };

/** Communes made ready for search: most populated first, then by name, which is the order of equally good matches. */
export type CommuneIndex = readonly CommuneEntry[];

interface CommuneEntry {
  readonly commune: Commune;
  readonly name: Name;
  readonly formerNames: readonly Name[];
}

interface Name {
  readonly written: string;
  /** The folded words, each after a space: " le creusot". */
  readonly folded: string;
  /** Where the name begins once its article is left out. */
  readonly bare: number;
}

/** What is typed of a name, folded as a name is; "Givry 71640" and "Givry 71" are the Givry of a postcode that begins so. */
interface TypedName {
  readonly text: string;
  readonly words: readonly string[];
  readonly postcode: string | undefined;
}

/** How a name answers what is typed, best first. A rank that is not found is `INSIDE + 1`. */
const EXACT = 0;
const WHOLE_WORDS = 1;
const PREFIX = 2;
const WORD_PREFIXES = 3;
const INSIDE = 4;

const POSTCODE_LENGTH = 5;

/** Words at the end of a text among which a town is looked for. */
const ADDRESS_WORDS = 10;

/** Letters below which a mistake would make any name out of any other. */
const MISTAKE_LENGTH = 4;

export function createCommuneIndex(communes: readonly Commune[]): CommuneIndex {
  const entries = communes.map((commune) => ({
    commune,
    name: readName(commune.name),
    formerNames: commune.formerNames.map(readName),
  }));
  return entries.sort(
    (a, b) =>
      (b.commune.population?.value ?? 0) - (a.commune.population?.value ?? 0) ||
      compareFolded(a.name.folded, b.name.folded),
  );
}

function readName(written: string): Name {
  const folded = ` ${fold(written)}`;
  const article = /^ (?:le|la|les|l|las|los|aux)(?= )/.exec(folded);
  return { written, folded, bare: article ? article[0].length : 0 };
}

/**
 * The communes whose name, former name, postcode (or its beginning) or INSEE code is typed, best first: the exact name, then
 * names that begin so, then words that begin so, then letters inside; the most populated first among equals. One typing
 * mistake in a name is forgiven when nothing else matches.
 */
export function searchCommunes(
  index: CommuneIndex,
  query: string,
  limit: number,
): readonly CommuneMatch[] {
  const code = readCode(query);
  if (code !== undefined) return searchCodes(index, code).slice(0, limit);
  const typed = readTyped(query);
  const matches = searchNames(index, typed).flat();
  if (matches.length === 0) matches.push(...searchMistakes(index, typed));
  return matches.slice(0, limit).map((match) => withRange(match, typed));
}

/** What a query means once the visitor has validated it. */
export function findCommune(index: CommuneIndex, query: string): CommuneAnswer {
  const code = readCode(query);
  if (code !== undefined) {
    const matches = searchCodes(index, code);
    if (matches.length > 0) return foundOrAmbiguous(matches, true);
    return isFrenchCode(code) ? { kind: 'outside', text: code } : { kind: 'unknown' };
  }
  const typed = readTyped(query);
  const ranks = searchNames(index, typed);
  const best = ranks.findIndex((matches) => matches.length > 0);
  const matches = (ranks[best] ?? searchMistakes(index, typed)).map((match) =>
    withRange(match, typed),
  );
  if (matches.length > 0) {
    if (best === EXACT || best === WHOLE_WORDS) return foundOrAmbiguous(matches, best === EXACT);
    const isBegun = best === PREFIX || best === WORD_PREFIXES;
    return { kind: isBegun && matches.length > 1 ? 'ambiguous' : 'suggestion', matches };
  }
  if (typed.postcode?.length !== POSTCODE_LENGTH) return { kind: 'unknown' };
  const [inside, ...others] = communesInside(index, query);
  if (inside && others.length === 0) return { kind: 'found', commune: inside, isExact: true };
  // A hamlet or a town elsewhere, of which the postcode says enough.
  return findCommune(index, typed.postcode);
}

/**
 * The communes named inside a longer text, such as an address: by their whole names, and at the end of the text also by the
 * beginning of one ("rue de Lyon, Chalon"). An address ends with its town: the last one comes first.
 */
export function communesInside(index: CommuneIndex, query: string): readonly Commune[] {
  const { words: all, postcode } = readTyped(query);
  const words = all.slice(-ADDRESS_WORDS);
  const found = new Set<Commune>();
  for (let end = words.length; end > 0; end--) {
    for (let start = 0; start < end; start++) {
      const span = words.slice(start, end);
      const ranks = searchNames(index, { text: span.join(''), words: span, postcode });
      const begun = end === words.length ? (ranks[WHOLE_WORDS] ?? []) : [];
      const whole = ranks[EXACT] ?? [];
      // "la" begins many a name.
      const matches = whole.length > 0 || begun.length > 1 ? whole : begun;
      if (matches.length === 0) continue;
      for (const { commune } of matches) found.add(commune);
      end = start + 1;
    }
  }
  return [...found];
}

function foundOrAmbiguous(matches: readonly CommuneMatch[], isExact: boolean): CommuneAnswer {
  const [first, second] = matches;
  return first && !second
    ? { kind: 'found', commune: first.commune, isExact }
    : { kind: 'ambiguous', matches };
}

/** The digits of a postcode or of its beginning ("71 530"), or an INSEE code; `undefined` for a name. */
function readCode(query: string): string | undefined {
  const code = query.replace(/\s/g, '').toUpperCase();
  return /^\d{1,5}$/.test(code) || isInseeCode(code) ? code : undefined;
}

/** An INSEE code looks like a postcode, and people type postcodes: it is looked up only when it is the start of none. */
function searchCodes(index: CommuneIndex, code: string): readonly CommuneMatch[] {
  const matches = index.flatMap(({ commune }) => {
    const postcode = commune.postcodes.find((own) => own.startsWith(code));
    return postcode === undefined ? [] : [{ commune, postcode }];
  });
  if (matches.length > 0) return matches;
  return index.flatMap(({ commune }) => (commune.code === code ? [{ commune }] : []));
}

/** Whether a code is that of a département or of an overseas territory of France, as INSEE or as the post writes it. */
function isFrenchCode(code: string): boolean {
  return /^(?:0[1-9]|[1-8]\d|2[AB]|9[0-5]|97[1-8]|98\d)/.test(code) && code.length === 5;
}

function readTyped(query: string): TypedName {
  const all = tokens(query);
  const last = all.at(-1) ?? '';
  const postcode =
    all.find((word) => /^\d{5}$/.test(word)) ?? (/^\d{1,5}$/.test(last) ? last : undefined);
  const words = all.filter((word) => word !== postcode).map((word) => ` ${word}`);
  return { text: words.join(''), words, postcode };
}

function hasPostcode({ postcodes }: Commune, { postcode }: TypedName): boolean {
  return postcode === undefined || postcodes.some((own) => own.startsWith(postcode));
}

/** The matches of each rank. Where names are equally good, the communes' own come before former ones. */
function searchNames(index: CommuneIndex, typed: TypedName): readonly (readonly CommuneMatch[])[] {
  const own: CommuneMatch[][] = [[], [], [], [], []];
  const former: CommuneMatch[][] = [[], [], [], [], []];
  if (typed.text === '') return own;
  for (const { commune, name, formerNames } of index) {
    if (!hasPostcode(commune, typed)) continue;
    const ownRank = rankOf(name, typed);
    let best = ownRank;
    let via = '';
    for (const formerName of formerNames) {
      // No former name is worth as much as the very name of another commune.
      const rank = Math.max(rankOf(formerName, typed), WHOLE_WORDS);
      if (rank >= best) continue;
      best = rank;
      via = formerName.written;
    }
    if (best === ownRank) own[best]?.push({ commune });
    else former[best]?.push(ownRank > INSIDE ? { commune, via } : { commune });
  }
  return own.map((matches, rank) => [...matches, ...(former[rank] ?? [])]);
}

function rankOf({ folded, bare }: Name, { text, words }: TypedName): number {
  const start = folded.startsWith(text) ? 0 : bare;
  if (folded.startsWith(text, start)) {
    const end = start + text.length;
    return end === folded.length ? EXACT : folded[end] === ' ' ? WHOLE_WORDS : PREFIX;
  }
  let from = 0;
  const isInOrder = words.every((word) => (from = folded.indexOf(word, from) + 1) > 0);
  if (isInOrder) return WORD_PREFIXES;
  return folded.includes(text.slice(1)) ? INSIDE : INSIDE + 1;
}

function withRange(match: CommuneMatch, { text }: TypedName): CommuneMatch {
  const range = foldRange(match.commune.name, text.slice(1));
  return range ? { ...match, range } : match;
}

/** Names typed with one mistake; those typed whole come first. */
function searchMistakes(index: CommuneIndex, typed: TypedName): readonly CommuneMatch[] {
  const { text } = typed;
  if (text.replaceAll(' ', '').length < MISTAKE_LENGTH) return [];
  const whole: CommuneMatch[] = [];
  const begun: CommuneMatch[] = [];
  for (const { commune, name } of index) {
    if (!hasPostcode(commune, typed)) continue;
    const { folded, bare } = name;
    const end = endWithOneMistake(folded, 0, text) ?? endWithOneMistake(folded, bare, text);
    if (end !== undefined) (end === folded.length ? whole : begun).push({ commune });
  }
  return [...whole, ...begun];
}

/**
 * Where in `name` the typed text ends, when it is what stands there from `start` but for one letter too many, too few,
 * wrong, or swapped with the next. It must end with a word, unless the mistake is in a word before: half-typed words with
 * a mistake look like too many names ("beaune" like "beaure|paire").
 */
function endWithOneMistake(name: string, start: number, typed: string): number | undefined {
  let same = 1;
  while (same < typed.length && typed[same] === name[start + same]) same++;
  const at = start + same;
  // How many letters the mistake takes of what is typed, and of the name.
  const mistakes = [
    [1, 1],
    [1, 0],
    [0, 1],
  ];
  if (typed[same] === name[at + 1] && typed[same + 1] === name[at]) mistakes.push([2, 2]);
  for (const [inTyped = 0, inName = 0] of mistakes) {
    const rest = typed.slice(same + inTyped);
    const end = at + inName + rest.length;
    const isWordEnd = end === name.length || name[end] === ' ';
    if (name.startsWith(rest, at + inName) && (isWordEnd || rest.includes(' '))) return end;
  }
  return undefined;
}
