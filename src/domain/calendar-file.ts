import { DAY } from './calendar.js';
import type { AgendaEntry } from './agenda.js';
import type { EventDate } from './event-dates.js';
import type { PreventionEvent } from './prevention-event.js';

/** What a calendar keeps of an event besides its dates. */
export interface CalendarText {
  readonly title: string;
  /** All that one needs to know on the day, as plain text. */
  readonly description: string;
  readonly location: string;
  readonly url?: string | undefined;
}

/** As many dates as one puts in one's calendar at once: a year of weeks. */
const MAX_DATES = 60;

/** Octets of a line, its end apart (RFC 5545, 3.1). */
const LINE = 75;

/**
 * An event with its dates as an iCalendar file (RFC 5545). Moments are written in UTC, each at its own distance from the
 * clocks of its zone: right on both sides of a clock change, in every calendar, with no zone to define.
 */
export function calendarFile({ event, dates }: AgendaEntry, text: CalendarText, now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//cpts-widgets//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...dates.slice(0, MAX_DATES).flatMap((date) => eventLines(event, date, text, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(
  event: PreventionEvent,
  date: EventDate,
  { title, description, location, url }: CalendarText,
  now: Date,
): readonly string[] {
  const [lon, lat] = event.place?.position ?? [];
  const start = date.from === undefined ? compactDay(date.first) : utc(date.start);
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${event.id}|${start}`)}@cpts-widgets`,
    `DTSTAMP:${utc(now.getTime())}`,
    ...(date.from === undefined
      ? [`DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${compactDay(dayAfter(date.last))}`]
      : [`DTSTART:${start}`, ...(date.until === undefined ? [] : [`DTEND:${utc(date.end)}`])]),
    `SUMMARY:${escaped(title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(location === '' ? [] : [`LOCATION:${escaped(location)}`]),
    ...(lon === undefined || lat === undefined ? [] : [`GEO:${lat};${lon}`]),
    ...(url === undefined ? [] : [`URL:${url.replace(/\s/g, '')}`]),
    `STATUS:${event.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** A page of Google Agenda that is about to keep one date of an event. */
export function googleLink(date: EventDate, text: CalendarText): string {
  const dates =
    date.from === undefined
      ? [compactDay(date.first), compactDay(dayAfter(date.last))]
      : [utc(date.start), utc(date.until === undefined ? date.start : date.end)];
  return linkTo('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: text.title,
    dates: dates.join('/'),
    details: cut(text.description),
    location: text.location,
  });
}

/** The same page of Outlook on the web. */
export function outlookLink(date: EventDate, text: CalendarText): string {
  const isAllDay = date.from === undefined;
  const end = date.until === undefined ? date.start : date.end;
  return linkTo('https://outlook.live.com/calendar/0/deeplink/compose', {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: text.title,
    startdt: isAllDay ? date.first : new Date(date.start).toISOString(),
    enddt: isAllDay ? dayAfter(date.last) : new Date(end).toISOString(),
    allday: isAllDay ? 'true' : '',
    body: cut(text.description),
    location: text.location,
  });
}

function linkTo(page: string, parameters: Readonly<Record<string, string>>): string {
  const query = Object.entries(parameters)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(whole(value))}`);
  return `${page}?${query.join('&')}`;
}

/** An address has to stay short enough for every server. */
function cut(text: string): string {
  return text.length > 800 ? `${text.slice(0, 800)}…` : text;
}

/** Half a character, where a text was cut, cannot be written in an address nor in a file. */
function whole(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}

// eslint-disable-next-line no-control-regex -- What no text of a calendar may hold.
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return whole(text)
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/** No line is longer than it may be, and no character is cut in two. */
function folded(line: string): string {
  let written = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE) {
      written += '\r\n ';
      octets = 1;
    }
    written += character;
    octets += size;
  }
  return written;
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** `20261006T070000Z` */
function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function compactDay(iso: string): string {
  return iso.replaceAll('-', '');
}

function dayAfter(iso: string): string {
  return new Date(Date.parse(iso) + DAY).toISOString().slice(0, 10);
}
