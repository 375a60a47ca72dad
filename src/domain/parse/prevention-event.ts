import type { Issue } from '../issue.js';
import { compact } from '../compact.js';
import { Fields, isPartialDate, isRecord } from './fields.js';
import { parsePhone } from './phone.js';
import { parsePosition } from './position.js';
import { parseProvenance } from './provenance.js';
import {
  EVENT_AUDIENCES,
  EVENT_STATUSES,
  EVENT_THEMES,
  type Occurrence,
  type PreventionEvent,
} from '../prevention-event.js';

/**
 * Reads one record of the library's JSON. Dates are given by `occurrences`, or by `start`, `end` and `rrule`, or
 * `standing` says that there are none. A record without a title is left out.
 */
export function parsePreventionEvent(
  input: unknown,
  at: Pick<Issue, 'record' | 'line'> = {},
): { event?: PreventionEvent; issues: readonly Issue[] } {
  if (!isRecord(input)) return { issues: [{ code: 'not-an-object', level: 'error', ...at }] };
  const fields = new Fields(input, at);
  const title = fields.text('title');
  if (title === undefined) {
    fields.report('missing-name', 'title', undefined, 'error');
    return { issues: fields.issues };
  }
  const occurrences = parseOccurrences(fields);
  const event: PreventionEvent = compact({
    id: fields.text('id') ?? [title, occurrences[0]?.start].filter(Boolean).join('|'),
    title,
    description: fields.text('description'),
    themes: knownValues(fields, 'themes', EVENT_THEMES, 'autre'),
    audiences: knownValues(fields, 'audiences', EVENT_AUDIENCES, 'tous'),
    occurrences,
    rrule: fields.text('rrule'),
    exdates: fields.texts('exdates'),
    standing: fields.boolean('standing') ?? false,
    timeZone: readTimeZone(fields),
    place: parsePlace(fields),
    online: fields.link('online'),
    organizer: fields.text('organizer'),
    registration: fields.objects('registration').flatMap((entry) => {
      const type = entry.oneOf('type', ['link', 'phone', 'email'] as const);
      const value = type && readRegistration(entry, type);
      if (type && value !== undefined) return [{ type, value }];
      entry.report('unknown-value', type ? 'value' : 'type');
      return [];
    }),
    price: fields.text('price'),
    status: fields.oneOf('status', EVENT_STATUSES) ?? 'scheduled',
    accessibility: fields.texts('accessibility'),
    url: fields.link('url'),
    sample: fields.boolean('sample') ?? false,
    source:
      fields.value('source') === undefined ? undefined : parseProvenance(fields.object('source')),
  });
  if (!event.standing && occurrences.length === 0) fields.report('bad-date', 'start');
  return { event, issues: fields.issues };
}

function parseOccurrences(fields: Fields): readonly Occurrence[] {
  const own = fields.value('start') === undefined ? [] : [fields];
  return [...own, ...fields.objects('occurrences')].flatMap((entry) => {
    const start = readInstant(entry, 'start');
    if (start === undefined) return [];
    const allDay = entry.boolean('allDay') ?? start.length === 10;
    return [compact({ start, end: readInstant(entry, 'end'), allDay })];
  });
}

function readInstant(fields: Fields, field: string): string | undefined {
  const text = fields.text(field);
  if (text === undefined) return undefined;
  const [, date, time = ''] =
    /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text) ??
    [];
  // The date apart: `Date.parse` takes 30 February for 2 March in some browsers and refuses it in others.
  if (date !== undefined && isPartialDate(date)) {
    const instant = `2000-01-01${time}`.replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
    if (!Number.isNaN(Date.parse(instant))) return text;
  }
  fields.report('bad-date', field, text);
  return undefined;
}

function readRegistration(entry: Fields, type: 'link' | 'phone' | 'email'): string | undefined {
  if (type === 'phone') return parsePhone(entry, 'value');
  return type === 'link' ? entry.link('value') : entry.email('value');
}

/** Asking whether a zone is known costs a formatter, which the zone of nearly every event must not. */
const knownTimeZones = new Set(['Europe/Paris']);

function readTimeZone(fields: Fields): string {
  const timeZone = fields.text('timeZone') ?? 'Europe/Paris';
  if (knownTimeZones.has(timeZone)) return timeZone;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    knownTimeZones.add(timeZone);
    return timeZone;
  } catch {
    fields.report('unknown-value', 'timeZone', timeZone);
    return 'Europe/Paris';
  }
}

function parsePlace(fields: Fields): PreventionEvent['place'] {
  if (fields.value('place') === undefined) return undefined;
  const place = fields.object('place');
  return compact({
    name: place.text('name'),
    address: place.text('address'),
    position: parsePosition(place, 'position'),
  });
}

function knownValues<T extends string>(
  fields: Fields,
  field: string,
  allowed: readonly T[],
  fallback: T,
): readonly T[] {
  const values = fields.texts(field).map((text) => {
    const known = allowed.find((value) => value === text);
    if (known === undefined) fields.report('unknown-value', field, text);
    return known ?? fallback;
  });
  return values.length > 0 ? [...new Set(values)] : [fallback];
}
