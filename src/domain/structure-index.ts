import type { Structure } from './structure.js';
import { fold, tokens } from './text.js';

/** Structures made ready for search, in their own order. */
export class StructureIndex {
  private readonly keys: (string | undefined)[];

  constructor(readonly structures: readonly Structure[]) {
    this.keys = new Array<undefined>(structures.length);
  }

  /**
   * The folded name of the structure at a position, then its aliases on lines of their own. Made when first asked: a list
   * by distance needs few, and those of 100 000 structures take longer than a first list should.
   */
  key(position: number): string {
    const known = this.keys[position];
    if (known !== undefined) return known;
    const { name, aliases } = this.structures[position] ?? { name: '', aliases: [] };
    const key = aliases.length > 0 ? [name, ...aliases].map(fold).join('\n') : fold(name);
    this.keys[position] = key;
    return key;
  }

  /** Makes the keys from one position up to another, so that no later search waits for them. */
  makeKeys(from: number, to: number): void {
    for (let i = from; i < to && i < this.structures.length; i++) this.key(i);
  }

  /** The positions of the structures whose name and aliases hold every one of these folded words, or parts of words. */
  positions(words: readonly string[]): readonly number[] {
    const found: number[] = [];
    for (let i = 0; i < this.structures.length; i++) {
      if (words.length > 0) {
        const key = this.key(i);
        if (!words.every((word) => key.includes(word))) continue;
      }
      found.push(i);
    }
    return found;
  }
}

export function createStructureIndex(structures: readonly Structure[]): StructureIndex {
  return new StructureIndex(structures);
}

/** The structures whose name and aliases hold every word of the query; all of them for an empty one. */
export function searchStructures(index: StructureIndex, query: string): readonly Structure[] {
  const found: Structure[] = [];
  for (const position of index.positions(tokens(query))) {
    const structure = index.structures[position];
    if (structure) found.push(structure);
  }
  return found;
}
