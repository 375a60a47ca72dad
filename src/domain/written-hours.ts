import { frenchHours } from './french-hours.js';
import {
  MAX_HOURS_LENGTH,
  namesEveryDay,
  type OpeningHours,
  parseOpeningHours,
} from './opening-hours.js';

/** Many records keep the same hours, and a record's are asked for when it is checked, sorted and shown. */
const known = new Map<string, OpeningHours | null>();

/** A few MB. */
const MAX_KNOWN = 5000;

const DAY = 24 * 60;

/**
 * The opening hours of a record, in OSM's syntax or as people type them in French. What is not certain is `undefined`:
 * to be shown as written, with no claim. "09:00-17:00" alone is so, as "9h-17h" is: by the letter of OSM it is every day,
 * Sundays included, but hardly a cell of a spreadsheet means that, and a closed door costs more than a question.
 */
export function readOpeningHours(text: string): OpeningHours | undefined {
  if (text.length > MAX_HOURS_LENGTH) return undefined;
  let hours = known.get(text);
  if (hours === undefined) {
    hours = parseOsm(text) ?? parseFrench(text) ?? null;
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(text, hours);
  }
  return hours ?? undefined;
}

function parseOsm(text: string): OpeningHours | undefined {
  const hours = parseOpeningHours(text);
  const isSilentOnDays =
    hours?.every(namesEveryDay) &&
    hours.some(({ spans }) => spans.some(({ from, to }) => to - from < DAY));
  return isSilentOnDays ? undefined : hours;
}

function parseFrench(text: string): OpeningHours | undefined {
  const hours = frenchHours(text);
  return hours === undefined ? undefined : parseOpeningHours(hours);
}
