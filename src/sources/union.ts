import { firstOfEach, unionOfEvents } from '../domain/union.js';
import type { SourceResult } from './source.js';

/** The records of several sources as one list, without doubles; the issues of all of them. */
export function unionOf(results: readonly SourceResult[]): SourceResult {
  const lists = results.map(({ structures }) => structures).filter(({ length }) => length > 0);
  return {
    // One source holds no doubles.
    structures: lists.length > 1 ? firstOfEach(lists.flat()) : (lists[0] ?? []),
    events: unionOfEvents(results.map(({ events }) => events)),
    issues: results.flatMap(({ issues }) => issues),
    cityCodes: results.flatMap(({ cityCodes }) => cityCodes),
  };
}
