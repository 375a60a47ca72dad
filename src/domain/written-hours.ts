import { frenchHours } from './french-hours.js';
import { MAX_HOURS_LENGTH, type OpeningHours, parseOpeningHours } from './opening-hours.js';

/** Many records keep the same hours, and a record's are asked for when it is checked, sorted and shown. */
const known = new Map<string, OpeningHours | null>();

/** A few MB. */
const MAX_KNOWN = 5000;

/**
 * The opening hours of a record, in OSM's syntax or as people type them in French. What is not certain is `undefined`:
 * to be shown as written, with no claim.
 */
export function readOpeningHours(text: string): OpeningHours | undefined {
  if (text.length > MAX_HOURS_LENGTH) return undefined;
  let hours = known.get(text);
  if (hours === undefined) {
    hours = parseOpeningHours(text) ?? parseFrench(text) ?? null;
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(text, hours);
  }
  return hours ?? undefined;
}

function parseFrench(text: string): OpeningHours | undefined {
  const hours = frenchHours(text);
  return hours === undefined ? undefined : parseOpeningHours(hours);
}
