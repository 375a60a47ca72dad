import { DAY } from '../domain/calendar.js';
import type { Issue } from '../domain/issue.js';
import { isSafeLink } from '../domain/link.js';
import type { Component } from './ics-lines.js';
import { Properties, type Property } from './ics-properties.js';
import {
  clockTime,
  durationOf,
  inZone,
  later,
  type Moment,
  readMoment,
  writeMoment,
} from './ics-times.js';
import { plainText } from './plain-text.js';
import { themesAmong } from './themes.js';

/** Those who organise or attend are persons: they are not read. */
const READ = [
  ...['uid', 'summary', 'description', 'location', 'geo', 'url', 'status', 'categories'],
  ...['dtstart', 'dtend', 'duration', 'rrule', 'rdate', 'exdate', 'recurrence-id'],
  ...['dtstamp', 'last-modified'],
];

const STATUSES: ReadonlyMap<string, string> = new Map([
  ['CONFIRMED', 'scheduled'],
  ['TENTATIVE', 'scheduled'],
  ['CANCELLED', 'cancelled'],
]);

export interface CalendarContext {
  readonly name: string | undefined;
  /** IANA name, for the times that name no zone. */
  readonly timeZone: string;
  /** The IANA name of a zone as the calendar names it. */
  readonly zoneNamed: (name: string) => string | undefined;
}

/** One event of a calendar, on its way to the library's JSON. */
export class IcsEvent {
  readonly uid: string | undefined;
  /** The date of a recurrence that this event stands for. */
  readonly changes: Moment | undefined;
  readonly #own: Properties;
  readonly #start: Moment | undefined;

  constructor(
    component: Component,
    private readonly calendar: CalendarContext,
  ) {
    this.#own = new Properties(component.properties, READ);
    this.uid = this.#own.text('uid');
    this.#start = this.#moments('dtstart')[0];
    this.changes = this.#moments('recurrence-id')[0];
  }

  get issues(): readonly Issue[] {
    return this.#own.issues;
  }

  /** @param changes the events that stand for a date of this one's recurrence; none is for an event that is one of them. */
  record(changes: readonly IcsEvent[]): Record<string, unknown> {
    const own = this.#own;
    const location = own.text('location');
    const isLink = location !== undefined && isSafeLink(location);
    const status = own.text('status');
    const geo = own.first('geo')?.values[0];
    const [latitude, longitude] = Array.isArray(geo) ? (geo as unknown[]) : [];
    const name = isLink ? undefined : location;
    return {
      id: this.changes && this.uid ? `${this.uid}|${writeMoment(this.changes)}` : this.uid,
      title: own.text('summary'),
      description: plainText(own.text('description') ?? ''),
      themes: themesAmong(own.all('categories').flatMap(({ values }) => values.map(String))),
      ...this.#dates(this.changes ? [] : changes),
      place: geo || name ? { name, position: geo && [longitude, latitude] } : undefined,
      online: isLink ? location : undefined,
      status: status && (STATUSES.get(status.toUpperCase()) ?? status),
      url: own.text('url'),
      source: this.calendar.name && {
        name: this.calendar.name,
        date: (own.text('last-modified') ?? own.text('dtstamp'))?.slice(0, 10),
      },
    };
  }

  #dates(changes: readonly IcsEvent[]): Record<string, unknown> {
    const start = this.#start;
    if (!start) return {};
    const rule = this.#rule();
    const like = (moment: Moment): Moment =>
      start.time === undefined || moment.time === undefined
        ? { date: moment.date, zone: start.zone }
        : inZone(moment, start.zone);
    const end = this.#end(start, like);
    const length = end && clockTime(end) - clockTime(start);
    const exdates = [
      ...this.#moments('exdate'),
      ...changes.flatMap((change) => change.changes ?? []),
    ]
      .map(like)
      .map(writeMoment);
    const added = this.#added(like, length);
    const occurrences = [{ start, end }, ...added].map((occurrence) => ({
      start: writeMoment(occurrence.start),
      end: occurrence.end && writeMoment(occurrence.end),
      allDay: occurrence.start.time === undefined,
    }));
    return {
      // The rule leaves out what `exdates` says; what was added beside it is left out here.
      occurrences: occurrences.filter(
        (each, index) => (index === 0 && rule !== undefined) || !exdates.includes(each.start),
      ),
      rrule: rule,
      exdates: rule === undefined ? [] : exdates,
      // A moment in UTC is the same for all; a rule in UTC follows no other clock.
      timeZone: start.zone === 'UTC' && rule === undefined ? this.calendar.timeZone : start.zone,
    };
  }

  /** The rule as it is written, once the library has found it right. */
  #rule(): string | undefined {
    const [first, ...others] = this.#own.all('rrule');
    for (const other of others) this.#report('unknown-value', other);
    return first && /:\s*(.+?)\s*$/.exec(first.content)?.[1];
  }

  /** For days, the last one, which the file follows with the next or names itself. */
  #end(start: Moment, like: (moment: Moment) => Moment): Moment | undefined {
    const written = this.#moments('dtend')[0];
    const duration = this.#own.first('duration');
    let end = written && like(written);
    if (!end && duration) end = later(start, durationOf(duration.values[0]));
    const property = this.#own.first('dtend') ?? duration;
    if (!end || clockTime(end) < clockTime(start)) {
      if (property) this.#report('bad-date', property);
      return undefined;
    }
    if (start.time === undefined) end = later(end, -DAY);
    return end && clockTime(end) > clockTime(start) ? end : undefined;
  }

  /** Dates of `RDATE`: moments as long as the first, or periods. */
  #added(
    like: (moment: Moment) => Moment,
    length: number | undefined,
  ): readonly { start: Moment; end: Moment | undefined }[] {
    return this.#own.all('rdate').flatMap((property) =>
      property.values.flatMap((value) => {
        const [from, until] = Array.isArray(value) ? (value as unknown[]) : [value];
        const start = this.#moment(property, from);
        if (!start) return [];
        const asLong = until === undefined ? length : durationOf(until);
        const end = readMoment(until, start.zone) ?? (asLong && later(start, asLong));
        return [{ start: like(start), end: end ? like(end) : undefined }];
      }),
    );
  }

  #moments(name: string): readonly Moment[] {
    return this.#own
      .all(name)
      .flatMap((property) =>
        property.values.flatMap((value) => this.#moment(property, value) ?? []),
      );
  }

  #moment(property: Property, value: unknown): Moment | undefined {
    const name = property.params['tzid'];
    const zone = typeof name === 'string' ? this.calendar.zoneNamed(name) : undefined;
    if (name !== undefined && zone === undefined) this.#report('unknown-value', property);
    const moment = readMoment(value, zone ?? this.calendar.timeZone);
    if (!moment) this.#report('bad-date', property);
    return moment;
  }

  /** The field is named as the file writes it: its author knows no other. */
  #report(code: Issue['code'], { line, content }: Property): void {
    const field = /^[\w-]+/.exec(content)?.[0];
    this.#own.report(code, { line, ...(field === undefined ? {} : { field }), value: content });
  }
}
