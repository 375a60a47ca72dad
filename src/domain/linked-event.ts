import type { AgendaEntry } from './agenda.js';
import { compact } from './compact.js';
import type { EventDate } from './event-dates.js';
import type { EventStatus } from './prevention-event.js';

/** An event in the words of https://schema.org, as search engines read it. */
export interface LinkedEvent {
  readonly '@type': 'Event';
  readonly name: string;
  readonly startDate: string;
  readonly endDate?: string;
  readonly eventStatus: string;
  readonly eventAttendanceMode: string;
  readonly location: object;
  readonly description?: string;
  readonly url?: string;
  readonly organizer?: object;
  readonly isAccessibleForFree?: true;
}

/** One that has another date still happens: only what is told to be put off is `EventPostponed`. */
const STATUSES: Record<EventStatus, string> = {
  scheduled: 'EventScheduled',
  full: 'EventScheduled',
  online: 'EventMovedOnline',
  rescheduled: 'EventRescheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
};

/**
 * `undefined` for what is invented, and for what lacks a name, a date or a place: search engines require them
 * (https://schema.org/Event). Only the next date is told.
 */
export function linkedEvent({ event, dates }: AgendaEntry): LinkedEvent | undefined {
  const [next] = dates;
  const { place, online, status, price } = event;
  const isPlaced = place?.name !== undefined || place?.address !== undefined;
  if (!next || event.sample || (!isPlaced && online === undefined)) return undefined;
  const physical = isPlaced && {
    '@type': 'Place',
    name: place.name ?? place.address,
    // Search engines require one (https://developers.google.com/search/docs/appearance/structured-data/event).
    address: place.address ?? place.name,
    ...(place.position && {
      geo: {
        '@type': 'GeoCoordinates',
        latitude: place.position[1],
        longitude: place.position[0],
      },
    }),
  };
  const virtual = online !== undefined && { '@type': 'VirtualLocation', url: online };
  const mode = physical && virtual ? 'Mixed' : physical ? 'Offline' : 'Online';
  return compact({
    '@type': 'Event' as const,
    name: event.title,
    ...moments(next),
    eventStatus: `https://schema.org/${STATUSES[status]}`,
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    location: physical && virtual ? [physical, virtual] : physical || virtual || {},
    description: event.description,
    url: event.url,
    organizer:
      event.organizer === undefined
        ? undefined
        : { '@type': 'Organization', name: event.organizer },
    isAccessibleForFree: price === 'free' ? (true as const) : undefined,
  });
}

function moments({ first, last, from, until, start, end }: EventDate): {
  startDate: string;
  endDate?: string;
} {
  if (from === undefined) return { startDate: first, endDate: last };
  const startDate = new Date(start).toISOString();
  return until === undefined ? { startDate } : { startDate, endDate: new Date(end).toISOString() };
}
