import { isInseeCode } from '../commune.js';
import type { Issue } from '../issue.js';
import { compact } from '../compact.js';
import { Fields, isPartialDate, isRecord } from './fields.js';
import { parsePhone } from './phone.js';
import { parsePosition } from './position.js';
import { parseCorrectionSource, parseProvenance } from './provenance.js';
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
  const given = readGiven(fields);
  const event: Omit<PreventionEvent, 'id'> = {
    ...DEFAULTS,
    ...given,
    title,
    ...compact({
      source: readProvenance(fields),
      otherSources: present(
        fields.objects('otherSources').flatMap((source) => parseProvenance(source) ?? []),
      ),
      correction:
        fields.value('correction') === undefined
          ? undefined
          : parseCorrectionSource(fields.object('correction')),
    }),
  };
  if (!event.standing && event.occurrences.length === 0) fields.report('bad-date', 'start');
  return {
    event: { ...event, id: fields.text('id') ?? derivedEventId(event) },
    issues: fields.issues,
  };
}

/** Of an event that has no identifier of its own: its title, its start and its place, stable as that of a structure is. */
export function derivedEventId({
  title,
  occurrences,
  place,
}: Pick<PreventionEvent, 'title' | 'occurrences' | 'place'>): string {
  return [title, occurrences[0]?.start, place?.name, place?.address].filter(Boolean).join('|');
}

/** As `correctStructure` does. New dates take the place of all the old ones. */
export function correctEvent(event: PreventionEvent, fields: Fields): PreventionEvent {
  const { place, ...given } = readGiven(fields);
  if (fields.erases('title')) fields.report('unknown-value', 'title');
  return {
    ...DEFAULTS,
    ...fields.kept(event),
    ...given,
    ...(place && { place: { ...fields.object('place').kept(event.place ?? {}), ...place } }),
    title: fields.text('title') ?? event.title,
    correction: parseCorrectionSource(fields.object('source')),
  };
}

/** What an event that does not say it is. */
const DEFAULTS = {
  themes: ['autre'],
  audiences: ['tous'],
  occurrences: [],
  exdates: [],
  standing: false,
  timeZone: 'Europe/Paris',
  registration: [],
  status: 'scheduled',
  accessibility: [],
  sample: false,
} as const;

/** What the fields say of an event, all that identifies it or tells where it comes from apart. */
function readGiven(fields: Fields): Partial<PreventionEvent> {
  return compact({
    description: fields.text('description'),
    themes: knownValues(fields, 'themes', EVENT_THEMES, 'autre'),
    audiences: knownValues(fields, 'audiences', EVENT_AUDIENCES, 'tous'),
    age: parseAge(fields),
    occurrences: present(parseOccurrences(fields)),
    rrule: readRule(fields),
    exdates: present(fields.texts('exdates')),
    standing: fields.boolean('standing'),
    timeZone: readTimeZone(fields),
    place: parsePlace(fields),
    online: fields.link('online'),
    organizer: fields.text('organizer'),
    registration: present(
      fields.objects('registration').flatMap((entry) => {
        const type = entry.oneOf('type', ['link', 'phone', 'email'] as const);
        const value = type && readRegistration(entry, type);
        if (type && value !== undefined) return [{ type, value }];
        entry.report('unknown-value', type ? 'value' : 'type');
        return [];
      }),
    ),
    price: fields.text('price'),
    status: fields.oneOf('status', EVENT_STATUSES),
    accessibility: present(fields.texts('accessibility')),
    url: fields.link('url'),
    sample: fields.boolean('sample'),
  });
}

/** A list that says nothing is as if it were not there. */
function present<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function readProvenance(fields: Fields): PreventionEvent['source'] {
  return fields.value('source') === undefined
    ? undefined
    : parseProvenance(fields.object('source'));
}

function parseAge(fields: Fields): PreventionEvent['age'] {
  if (fields.value('age') === undefined) return undefined;
  const age = fields.object('age');
  const [min, max] = [age.number('min'), age.number('max')];
  return min === undefined && max === undefined ? undefined : compact({ min, max });
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

/** What a rule of RFC 5545 is made of: dates are worked out of it where they show. */
const RULE_PART =
  /^(?:FREQ=(?:YEARLY|MONTHLY|WEEKLY|DAILY)|(?:BYDAY|WKST)=(?:[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)(?:,|$))+|UNTIL=\d{8}(?:T\d{6}Z?)?|(?:INTERVAL|COUNT|BY[A-Z]+)=[-+,\d]+|)$/i;

/** A rule that is not understood leaves the first date alone: better none than wrong ones. */
function readRule(fields: Fields): string | undefined {
  const rule = fields.text('rrule');
  if (rule === undefined) return undefined;
  const parts = rule.replace(/^RRULE:/i, '').split(';');
  const isKnown = /FREQ=/i.test(rule) && parts.every((part) => RULE_PART.test(part.trim()));
  if (!isKnown) fields.report('unknown-value', 'rrule', rule);
  return isKnown ? rule : undefined;
}

function readRegistration(entry: Fields, type: 'link' | 'phone' | 'email'): string | undefined {
  if (type === 'phone') return parsePhone(entry, 'value');
  return type === 'link' ? entry.link('value') : entry.email('value');
}

/** Asking whether a zone is known costs a formatter, which the zone of nearly every event must not. */
const knownTimeZones = new Set(['Europe/Paris']);

function readTimeZone(fields: Fields): string | undefined {
  const timeZone = fields.text('timeZone');
  if (timeZone === undefined || knownTimeZones.has(timeZone)) return timeZone;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    knownTimeZones.add(timeZone);
    return timeZone;
  } catch {
    fields.report('unknown-value', 'timeZone', timeZone);
    return undefined;
  }
}

function parsePlace(fields: Fields): PreventionEvent['place'] {
  if (fields.value('place') === undefined) return undefined;
  const place = fields.object('place');
  const cityCode = place.text('cityCode');
  const isKnown = cityCode === undefined || isInseeCode(cityCode);
  if (!isKnown) place.report('bad-insee-code', 'cityCode', cityCode);
  return compact({
    name: place.text('name'),
    address: place.text('address'),
    cityCode: isKnown ? cityCode : undefined,
    position: parsePosition(place, 'position'),
  });
}

function knownValues<T extends string>(
  fields: Fields,
  field: string,
  allowed: readonly T[],
  fallback: T,
): readonly T[] | undefined {
  const texts = fields.texts(field);
  const isKnown = (text: string): text is T => allowed.some((value) => value === text);
  for (const text of texts) if (!isKnown(text)) fields.report('unknown-value', field, text);
  if (!texts.some(isKnown)) return undefined;
  return [...new Set(texts.map((text) => (isKnown(text) ? text : fallback)))];
}
