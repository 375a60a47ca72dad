import ICAL from 'ical.js';
import { momentOf, wallTime } from '../domain/calendar.js';

/** A day, or what the clocks of a zone show on it. */
export interface Moment {
  /** ISO date. */
  readonly date: string;
  /** `14:00:00` */
  readonly time?: string;
  /** IANA name. */
  readonly zone: string;
}

/** Reads a jCal date, or date and time: in UTC when it says so, else in `zone`. */
export function readMoment(value: unknown, zone: string): Moment | undefined {
  // `T::` is what the library makes of a day that no parameter announces.
  const [, date, time, utc] =
    /^(\d{4}-\d\d-\d\d)(?:T(?:::|(\d\d:\d\d:\d\d)(Z?)))?$/.exec(String(value)) ?? [];
  if (date === undefined) return undefined;
  return time === undefined ? { date, zone } : { date, time, zone: utc ? 'UTC' : zone };
}

/** As a record writes it: `2026-01-06`, `2026-01-06T14:00:00` on the clocks of its event, or `2026-01-06T13:00:00Z`. */
export function writeMoment({ date, time, zone }: Moment): string {
  if (time === undefined) return date;
  return `${date}T${time}${zone === 'UTC' ? 'Z' : ''}`;
}

/** The same moment on the clocks of another zone. */
export function inZone(moment: Moment, zone: string): Moment {
  const { date, time = '' } = moment;
  const wall = Date.parse(`${date}T${time}Z`);
  // What is no time is no earlier elsewhere: it is reported where it is read.
  if (moment.zone === zone || Number.isNaN(wall)) return { ...moment, zone };
  const minute = Math.floor((wall - Date.parse(date)) / 60_000);
  const there = wallTime(momentOf({ date, minute }, moment.zone).instant, zone);
  const clock = [Math.floor(there.minute / 60), there.minute % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return { date: there.date, time: `${clock}:00`, zone };
}

/** The moment some milliseconds later by the clocks of its zone; not where there is no such moment. */
export function later(moment: Moment, milliseconds: number): Moment | undefined {
  const end = new Date(clockTime(moment) + milliseconds);
  if (Number.isNaN(end.getTime())) return undefined;
  const [date = '', time = ''] = end.toISOString().slice(0, 19).split('T');
  return readMoment(moment.time === undefined ? date : `${date}T${time}`, moment.zone);
}

/** What the clocks show, as a number that grows with it. */
export function clockTime({ date, time = '00:00:00' }: Moment): number {
  return Date.parse(`${date}T${time}Z`);
}

/** Milliseconds of `PT1H30M`; not a number for what is no duration. */
export function durationOf(value: unknown): number {
  try {
    return ICAL.Duration.fromString(String(value)).toSeconds() * 1000;
  } catch {
    return NaN;
  }
}
