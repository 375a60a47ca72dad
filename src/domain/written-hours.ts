import { frenchHours } from './french-hours.js';
import { type OpeningHours, parseOpeningHours } from './opening-hours.js';

/**
 * The opening hours of a record, in OSM's syntax or as people type them in French. What is not certain is `undefined`:
 * to be shown as written, with no claim.
 */
export function readOpeningHours(text: string): OpeningHours | undefined {
  const hours = parseOpeningHours(text);
  if (hours) return hours;
  const french = frenchHours(text);
  return french === undefined ? undefined : parseOpeningHours(french);
}
