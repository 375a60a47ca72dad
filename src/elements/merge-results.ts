import type { SourceResult } from '../sources/source.js';

/** Several sources as one, in their order: the first record of an identifier wins. */
export function mergeResults(results: readonly SourceResult[]): SourceResult {
  const [first, ...others] = results;
  if (first && others.length === 0) return first;
  return {
    structures: union(results.map(({ structures }) => structures)),
    events: union(results.map(({ events }) => events)),
    issues: results.flatMap(({ issues }) => issues),
  };
}

function union<T extends { readonly id: string }>(lists: readonly (readonly T[])[]): readonly T[] {
  const byId = new Map<string, T>();
  for (const item of lists.flat()) if (!byId.has(item.id)) byId.set(item.id, item);
  return [...byId.values()];
}
