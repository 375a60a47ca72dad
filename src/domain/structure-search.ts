import type { Structure } from './structure.js';
import type { StructureIndex } from './structure-index.js';
import { fold, foldRange, tokens } from './text.js';

/** A structure that a text names. */
export interface NamedStructure {
  readonly structure: Structure;
  /** How its name or an alias answers: typed whole, begun, or by words in it. */
  readonly rank: 'whole' | 'begun' | 'words';
  /** The alias that matched, where the structure's own name does not. */
  readonly via?: string;
  /** The part `[start, end)` of the structure's own name that was typed, where it was typed in one piece. */
  readonly range?: readonly [number, number];
}

/** Best first. */
const RANKS = ['whole', 'begun', 'words'] as const;
type Rank = (typeof RANKS)[number];

/**
 * The structures of which a name or an alias is typed: whole, then begun, then by words that begin so, in any order; among
 * equals, in the order of the records.
 */
export function searchNames(
  index: StructureIndex,
  query: string,
  limit: number,
  isWanted: (structure: Structure) => boolean,
): readonly NamedStructure[] {
  const words = tokens(query);
  const text = words.join(' ');
  if (text === '') return [];
  const found: Record<Rank, Structure[]> = { whole: [], begun: [], words: [] };
  for (const position of index.positions(words)) {
    const structure = index.structures[position];
    if (!structure) continue;
    const rank = rankOf(index.key(position), text, words);
    if (rank && found[rank].length < limit && isWanted(structure)) found[rank].push(structure);
  }
  return RANKS.flatMap((rank) => found[rank].map((structure) => ({ structure, rank })))
    .slice(0, limit)
    .map(({ structure, rank }) => ({ structure, rank, ...partsOf(structure, text, words) }));
}

function rankOf(key: string, text: string, words: readonly string[]): Rank | undefined {
  let rank: Rank | undefined = words.every((word) => beginsWord(key, word)) ? 'words' : undefined;
  for (let at = key.indexOf(text); at >= 0; at = key.indexOf(text, at + 1)) {
    if (at > 0 && key[at - 1] !== '\n') continue;
    const next = key[at + text.length];
    if (next === undefined || next === '\n') return 'whole';
    rank = 'begun';
  }
  return rank;
}

function beginsWord(key: string, word: string): boolean {
  for (let at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + 1)) {
    if (at === 0 || key[at - 1] === ' ' || key[at - 1] === '\n') return true;
  }
  return false;
}

/** What shows why a structure was found. */
function partsOf(
  { name, aliases }: Structure,
  text: string,
  words: readonly string[],
): Pick<NamedStructure, 'via' | 'range'> {
  const holds = (written: string): boolean => words.every((word) => fold(written).includes(word));
  const via = holds(name) ? undefined : aliases.find(holds);
  const range = foldRange(name, text);
  return { ...(via === undefined ? {} : { via }), ...(range ? { range } : {}) };
}
