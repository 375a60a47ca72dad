import { wallTime } from '../domain/calendar.js';
import type { Component } from './ics-lines.js';

/** What Outlook writes, for France and its neighbours (CLDR, windowsZones). */
const WINDOWS: ReadonlyMap<string, string> = new Map([
  ['Romance Standard Time', 'Europe/Paris'],
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['Central Europe Standard Time', 'Europe/Budapest'],
  ['Central European Standard Time', 'Europe/Warsaw'],
  ['GMT Standard Time', 'Europe/London'],
  ['Greenwich Standard Time', 'Atlantic/Reykjavik'],
  ['SA Western Standard Time', 'America/La_Paz'],
  ['SA Eastern Standard Time', 'America/Cayenne'],
  ['Saint Pierre Standard Time', 'America/Miquelon'],
  ['Mauritius Standard Time', 'Indian/Mauritius'],
  ['E. Africa Standard Time', 'Africa/Nairobi'],
  ['Central Pacific Standard Time', 'Pacific/Guadalcanal'],
  ['UTC-09:30', 'Pacific/Marquesas'],
]);

/** Zones whose clocks change, by which a zone that only its file names is known. */
const CHANGING = ['Europe/Paris', 'Europe/London', 'Europe/Athens', 'America/Miquelon'];

const zones = new Map<string, string | undefined>();

/** The IANA name of a time zone: its own, one at the end of a path (`/mozilla.org/…/Europe/Paris`), or that of a Windows name. */
export function ianaZone(name: string): string | undefined {
  if (!zones.has(name)) {
    const parts = name.split('/');
    const candidates = [
      WINDOWS.get(name),
      name,
      parts.slice(-3).join('/'),
      parts.slice(-2).join('/'),
    ];
    zones.set(
      name,
      candidates.find((zone) => zone !== undefined && isKnown(zone)),
    );
  }
  return zones.get(name);
}

function isKnown(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** The zones that a calendar defines itself, by their names in it. */
export function definedZones(components: readonly Component[]): ReadonlyMap<string, string> {
  return new Map(
    components.flatMap((component) => {
      const name = valueIn(component, /^TZID(?:;[^:]*)?:(.+)$/i);
      const zone = valueIn(component, /^X-LIC-LOCATION:(.+)$/i);
      const known = (zone && ianaZone(zone)) ?? zoneOfOffsets(component);
      return name && known ? [[name, known]] : [];
    }),
  );
}

function valueIn({ properties }: Component, pattern: RegExp): string | undefined {
  for (const { content } of properties) {
    const value = pattern.exec(content)?.[1];
    if (value !== undefined) return value.trim();
  }
  return undefined;
}

/** By how far its last standard time, and summer time if it has one, are from UTC. */
function zoneOfOffsets({ properties }: Component): string | undefined {
  let part = '';
  const offsets = new Map<string, number>();
  for (const { content } of properties) {
    part = /^BEGIN:(STANDARD|DAYLIGHT)\s*$/i.exec(content)?.[1]?.toUpperCase() ?? part;
    const [, sign, hours, minutes] = /^TZOFFSETTO:([+-])(\d\d)(\d\d)/i.exec(content) ?? [];
    if (sign) offsets.set(part, (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)));
  }
  const winter = offsets.get('STANDARD');
  const summer = offsets.get('DAYLIGHT');
  if (winter === undefined) return undefined;
  if (summer !== undefined) {
    return CHANGING.find((zone) => offsetIn(zone, 1) === winter && offsetIn(zone, 7) === summer);
  }
  // The sign is that of the way to UTC.
  const hours = -winter / 60;
  return ianaZone(hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '+' : ''}${hours}`);
}

/** Minutes ahead of UTC, in the middle of a month. */
function offsetIn(timeZone: string, month: number): number {
  const noon = new Date(Date.UTC(2026, month - 1, 15, 12));
  return wallTime(noon, timeZone).minute - 12 * 60;
}
