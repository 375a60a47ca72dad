import { isRecord, type UnknownRecord } from '../domain/parse/fields.js';
import { fold } from '../domain/text.js';
import { CptsError } from '../errors.js';
import { readJson } from './json.js';
import { loadText } from './load.js';
import { plainText } from './plain-text.js';
import { type ParsedSource, RecordCollector } from './records.js';
import type { SourceInput } from './source.js';
import { themesAmong } from './themes.js';

/** At the service's 20 events a page unless the address asks for more: 1 000 events, and 15 000 at most. */
const MAX_PAGES = 50;

const STATUSES: ReadonlyMap<unknown, string> = new Map([
  [1, 'scheduled'],
  [2, 'rescheduled'],
  [3, 'online'],
  [4, 'postponed'],
  [5, 'full'],
  [6, 'cancelled'],
]);

/**
 * Reads the events of an OpenAgenda, by its API (v2) or its export, and the pages that follow. Of an event, only what is told
 * to the public is read: neither who wrote it nor who may change it.
 * @throws {CptsError} `format`, `too-large`, and those of `loadText` for a page that cannot be had.
 */
export async function parseOpenAgenda(input: SourceInput): Promise<ParsedSource> {
  const { source, url, signal, reload = false } = input;
  const collector = new RecordCollector(source);
  let record = 0;
  let page = readPage(input.text, source);
  for (let pages = 1; ; pages += 1) {
    for (const event of page.events) collector.addEvent(eventOf(event), { record: (record += 1) });
    if (page.after === undefined || page.events.length === 0) return collector.result;
    if (pages === MAX_PAGES) {
      collector.report({ code: 'more-pages', level: 'warning', record });
      return collector.result;
    }
    const next = await loadText(nextAddress(url, page.after), { signal, reload });
    page = readPage(next.text, source);
  }
}

interface Page {
  readonly events: readonly unknown[];
  /** Where the next page starts. */
  readonly after?: readonly string[];
}

function readPage(text: string, source: string): Page {
  const answer = readJson(text, source);
  const events = isRecord(answer) ? answer['events'] : answer;
  if (!Array.isArray(events)) throw new CptsError('format', { source });
  const after = isRecord(answer) ? answer['after'] : undefined;
  if (!Array.isArray(after) || after.length === 0) return { events };
  // A part of it that is no text is written as JSON writes it.
  const parts = after.map((part) => (typeof part === 'string' ? part : JSON.stringify(part)));
  return { events, after: parts };
}

function nextAddress(url: string, after: readonly string[]): string {
  const next = new URL(url);
  next.searchParams.delete('after[]');
  for (const part of after) next.searchParams.append('after[]', part);
  return next.href;
}

/** The event in the library's JSON. */
function eventOf(event: unknown): unknown {
  if (!isRecord(event)) return event;
  const { uid, slug, timings, status, registration, timezone, age } = event;
  const location = isRecord(event['location']) ? event['location'] : undefined;
  const agenda = isRecord(event['originAgenda']) ? event['originAgenda'] : {};
  const url = event['canonicalUrl'] ?? pageOf(agenda['slug'], slug);
  const short = text(event['description']);
  const long = text(event['longDescription']);
  return {
    id: uid,
    title: text(event['title']),
    description: joined([short, long === short ? '' : long], '\n\n'),
    themes: themesAmong(words(event['keywords'])),
    age,
    occurrences: Array.isArray(timings) ? timings.map(occurrenceOf) : timings,
    timeZone: timezone,
    place: location && placeOf(location),
    online: event['onlineAccessLink'],
    registration: Array.isArray(registration) ? registration.flatMap(registrationOf) : [],
    price: priceOf(text(event['conditions'])),
    status: STATUSES.get(status) ?? status,
    accessibility: codes(event['accessibility']),
    url,
    source: {
      name: typeof agenda['title'] === 'string' ? agenda['title'] : 'OpenAgenda',
      url,
      date: typeof event['updatedAt'] === 'string' ? event['updatedAt'].slice(0, 10) : undefined,
    },
  };
}

/** Several languages: French, else the first that says something. What is no text is left to the reader of records. */
function inFrench(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return value['fr'] ?? Object.values(value).find((other) => other !== null && other !== '');
}

function text(value: unknown): unknown {
  const found = inFrench(value);
  return typeof found === 'string' ? plainText(found) : found;
}

/** The texts among these, as one; what is none is left to the reader of records, which says so. */
function joined(parts: readonly unknown[], separator: string): unknown {
  const said = parts.filter((part) => part !== undefined && part !== null && part !== '');
  const isText = (part: unknown): boolean => typeof part === 'string' || typeof part === 'number';
  return said.every(isText) ? said.join(separator) : said.find((part) => !isText(part));
}

function words(value: unknown): readonly string[] {
  const found = inFrench(value);
  return Array.isArray(found) ? found.filter((word) => typeof word === 'string') : [];
}

function occurrenceOf(timing: unknown): unknown {
  return isRecord(timing) ? { start: timing['begin'], end: timing['end'] } : timing;
}

function placeOf(location: UnknownRecord): UnknownRecord {
  const { name, address, postalCode, city, insee, longitude, latitude } = location;
  const town = joined([postalCode, city], ' ');
  // Most addresses hold the town already.
  const isWhole =
    typeof address === 'string' && typeof city === 'string' && fold(address).includes(fold(city));
  return {
    name,
    address: isWhole ? address : joined([address, town], ', '),
    cityCode: insee,
    position: longitude == null || latitude == null ? undefined : [longitude, latitude],
  };
}

/** `{type, value}`, a value alone in older agendas; one that is empty is no mistake. */
function registrationOf(entry: unknown): readonly unknown[] {
  if (!isRecord(entry))
    return typeof entry === 'string' ? [{ type: typeOf(entry), value: entry }] : [];
  const { type, value } = entry;
  return value == null || value === '' ? [] : [{ type: type ?? typeOf(value), value }];
}

function typeOf(value: unknown): string {
  if (typeof value !== 'string') return 'phone';
  if (/^https?:/i.test(value)) return 'link';
  return value.includes('@') ? 'email' : 'phone';
}

function priceOf(conditions: unknown): unknown {
  const isFree = typeof conditions === 'string' && /^(?:entree )?gratuite?$/.test(fold(conditions));
  return isFree ? 'free' : conditions;
}

/** The codes that are true of `{hi, ii, vi, mi, pi}`: hearing, intellectual, visual, motor and psychic impairments. */
function codes(accessibility: unknown): readonly string[] {
  return isRecord(accessibility)
    ? Object.keys(accessibility).filter((code) => accessibility[code] === true)
    : [];
}

/** The public page of an event. */
function pageOf(agenda: unknown, event: unknown): string | undefined {
  const isSlug = (slug: unknown): slug is string =>
    typeof slug === 'string' && /^[\w-]+$/.test(slug);
  return isSlug(agenda) && isSlug(event)
    ? `https://openagenda.com/fr/${agenda}/events/${event}`
    : undefined;
}
