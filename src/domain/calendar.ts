import type { HolidayRegion } from './holidays.js';

const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** What a clock on the wall shows. */
export interface WallTime {
  /** ISO date. */
  readonly date: string;
  /** Minutes since midnight; 1440 and more are the days after. */
  readonly minute: number;
}

/** What opening hours need to know of the place they are kept in. */
export interface HoursPlace {
  /** IANA name. */
  readonly timeZone: string;
  readonly holidays: HolidayRegion;
}

/** What the clocks of a time zone show at an instant, seconds left out. Throws a RangeError for an unknown zone. */
export function wallTime(instant: Date, timeZone: string): WallTime {
  const wall = new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone));
  return {
    date: wall.toISOString().slice(0, 10),
    minute: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
  };
}

/**
 * When the clocks of a time zone first show this. A time that they skip in spring is the moment they skip it, a time
 * that they show twice in autumn is the first: a later time is never an earlier instant.
 */
export function instantOf(time: WallTime, timeZone: string): Date {
  const shown = unskipped(time, timeZone);
  if (shown) return shown;
  const after = offsetAt(wallOf(time) + DAY, timeZone);
  let instant = wallOf(time) - after;
  while (offsetAt(instant, timeZone) !== after) instant += MINUTE;
  return new Date(instant);
}

/**
 * When an event takes place, and what the clocks show then. Of a time that they skip in spring, the offset is the one before
 * they do (RFC 5545, 3.3.5): 2:30 is 3:30.
 */
export function momentOf(
  time: WallTime,
  timeZone: string,
): { readonly instant: Date; readonly shown: WallTime } {
  const instant = unskipped(time, timeZone);
  if (instant) return { instant, shown: time };
  const wall = wallOf(time);
  const later = new Date(wall - offsetAt(wall - DAY, timeZone));
  return { instant: later, shown: wallTime(later, timeZone) };
}

/** When clocks first show this; `undefined` when they skip it. */
function unskipped(time: WallTime, timeZone: string): Date | undefined {
  const wall = wallOf(time);
  for (const near of [-DAY, DAY]) {
    const offset = offsetAt(wall + near, timeZone);
    if (offsetAt(wall - offset, timeZone) === offset) return new Date(wall - offset);
  }
  return undefined;
}

/** The milliseconds that a clock shows, as if it were in UTC. */
function wallOf({ date, minute }: WallTime): number {
  return Date.parse(date) + minute * MINUTE;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that the clocks are ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  // Kept, since each costs tens of milliseconds on a slow phone, and made here, since a page may never need one.
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  // "7/14/2026, GMT+02:00", and "GMT" alone at zero.
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(format.format(instant)) ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE * (sign === '-' ? -1 : 1);
}

const MARQUESAS: HoursPlace = { timeZone: 'Pacific/Marquesas', holidays: 'polynesie-francaise' };

/** By department, and by INSEE code where it differs within one. */
const OVERSEAS = new Map<string, HoursPlace>([
  ['971', { timeZone: 'America/Guadeloupe', holidays: 'guadeloupe' }],
  ['972', { timeZone: 'America/Martinique', holidays: 'martinique' }],
  ['973', { timeZone: 'America/Cayenne', holidays: 'guyane' }],
  ['974', { timeZone: 'Indian/Reunion', holidays: 'reunion' }],
  ['975', { timeZone: 'America/Miquelon', holidays: 'saint-pierre-et-miquelon' }],
  ['976', { timeZone: 'Indian/Mayotte', holidays: 'mayotte' }],
  ['977', { timeZone: 'America/St_Barthelemy', holidays: 'saint-barthelemy' }],
  ['978', { timeZone: 'America/Marigot', holidays: 'saint-martin' }],
  // The codes these two had in Guadeloupe until 2007, which FINESS still writes.
  ['97123', { timeZone: 'America/St_Barthelemy', holidays: 'saint-barthelemy' }],
  ['97127', { timeZone: 'America/Marigot', holidays: 'saint-martin' }],
  ['986', { timeZone: 'Pacific/Wallis', holidays: 'wallis-et-futuna' }],
  ['987', { timeZone: 'Pacific/Tahiti', holidays: 'polynesie-francaise' }],
  ['98719', { timeZone: 'Pacific/Gambier', holidays: 'polynesie-francaise' }],
  ['98718', MARQUESAS],
  ['98723', MARQUESAS],
  ['98731', MARQUESAS],
  ['98746', MARQUESAS],
  ['98756', MARQUESAS],
  ['98757', MARQUESAS],
  ['988', { timeZone: 'Pacific/Noumea', holidays: 'nouvelle-caledonie' }],
]);

/** The place of an INSEE code; metropolitan France when it is not known. */
export function placeOf(cityCode = ''): HoursPlace {
  return (
    OVERSEAS.get(cityCode) ??
    OVERSEAS.get(cityCode.slice(0, 3)) ?? {
      timeZone: 'Europe/Paris',
      holidays: /^(?:57|67|68)/.test(cityCode) ? 'alsace-moselle' : 'metropole',
    }
  );
}
