import { firstOfEach, unionOfEvents } from '../domain/union.js';
import type { SourceResult } from './source.js';

/** The records of several sources as one list, without doubles; the issues of all of them. */
export function unionOf(results: readonly SourceResult[]): SourceResult {
  return {
    structures: firstOfEach(results.flatMap(({ structures }) => structures)),
    events: unionOfEvents(results.map(({ events }) => events)),
    issues: results.flatMap(({ issues }) => issues),
    cityCodes: results.flatMap(({ cityCodes }) => cityCodes),
  };
}
