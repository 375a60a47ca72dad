import { typographic } from '../domain/commune.js';
import type { DayTimes } from '../domain/agenda.js';
import type { EventDate } from '../domain/event-dates.js';
import type { EventPeriod } from '../domain/event-filters.js';
import type { EventAudience, EventStatus, EventTheme } from '../domain/prevention-event.js';
import type { CoreMessages } from './fr.js';
import type { EventMessages } from './fr-events.js';

const themes: Record<EventTheme, string> = {
  depistage: 'Screening',
  vaccination: 'Vaccination',
  nutrition: 'Nutrition',
  'activite-physique': 'Physical activity',
  'premiers-secours': 'First aid',
  'sante-mentale': 'Mental health',
  aidants: 'Carers',
  handicap: 'Disability',
  chutes: 'Preventing falls',
  langage: 'Language',
  'sante-sexuelle': 'Sexual health',
  'bucco-dentaire': 'Dental health',
  'sommeil-ecrans': 'Sleep and screens',
  addictions: 'Addictions',
  autre: 'Other theme',
};

const audiences: Record<EventAudience, string> = {
  tous: 'everyone',
  enfants: 'children',
  jeunes: 'young people',
  adultes: 'adults',
  seniors: 'seniors',
  aidants: 'carers',
  femmes: 'women',
  professionnels: 'professionals',
};

const statuses: Record<EventStatus, readonly [label: string, help: string]> = {
  scheduled: ['', ''],
  rescheduled: ['New date', 'The date or time of this event has changed.'],
  online: ['Online', 'This event takes place online.'],
  postponed: ['Postponed', 'Do not travel: ask the organiser for the new date.'],
  full: ['Full', 'There is no place left: ask the organiser for another date.'],
  cancelled: ['Cancelled', 'Do not travel: this event does not take place.'],
};

const periods: Record<EventPeriod, string> = {
  all: 'All dates',
  week: 'This week',
  month: 'This month',
  'three-months': 'The next 3 months',
  dates: 'From… to…',
};

const access: Readonly<Record<string, string>> = {
  mi: 'wheelchair accessible',
  hi: 'suited to people who are deaf or hard of hearing',
  vi: 'suited to people who are blind or partially sighted',
  ii: 'suited to people with an intellectual disability',
  pi: 'suited to people with a psychosocial disability',
};

/** The English words of events, over the core words they are written with. */
export function englishEvents(
  en: Pick<CoreMessages, 'date' | 'weekday' | 'time'>,
): Omit<EventMessages, keyof CoreMessages> {
  const weekday = (iso: string): string => en.weekday((new Date(iso).getUTCDay() + 6) % 7);
  const day = (iso: string): string => `${weekday(iso)} ${en.date(iso)}`;
  const timeText = ({ from = 0, until }: Pick<EventDate, 'from' | 'until'>): string =>
    until === undefined ? `at ${en.time(from)}` : `${en.time(from)} to ${en.time(until)}`;
  const dates = (count: number): string => `${count} other date${count === 1 ? '' : 's'}`;
  const count = (number: number): string =>
    number === 0 ? 'No event' : `${number} event${number === 1 ? '' : 's'}`;
  const isWholeMonth = ({ first, last, times }: DayTimes): boolean =>
    times.length === 0 &&
    first.endsWith('-01') &&
    first.slice(0, 7) === last.slice(0, 7) &&
    new Date(Date.parse(last) + 86_400_000).getUTCDate() === 1;
  return {
    theme: (theme) => themes[theme],
    audience: (audience) => audiences[audience],
    shortMonth: (iso) => en.date(iso.slice(0, 7)).slice(0, 3),
    shortWeekday: (iso) => weekday(iso).slice(0, 3),
    day,
    month: (iso) => en.date(iso.slice(0, 7)),
    eventWhen(days) {
      const { first, last, times } = days;
      if (isWholeMonth(days)) return `all of ${en.date(first.slice(0, 7))}`;
      const [{ from = 0, until = 0 } = {}] = times;
      if (first === last) {
        return times.length === 0
          ? day(first)
          : `${day(first)}, ${times.map(timeText).join(' and ')}`;
      }
      if (times.length === 0) return `${day(first)} to ${day(last)}`;
      return `${day(first)} at ${en.time(from)} to ${day(last)} at ${en.time(until)}`;
    },
    otherDates: dates,
    moreDates: (number) => `and ${dates(number)}`,
    eventStatus: (status) => statuses[status][0],
    eventStatusHelp: (status) => statuses[status][1],
    goingOn: 'Going on',
    over: 'Over',
    sample: 'Example',
    sampleHelp: 'An invented event, to show what this page looks like.',
    free: 'free',
    freeFilter: 'Free',
    onlineFilter: 'Online',
    accessibleFilter: 'Wheelchair accessible',
    age: ({ min, max }) => {
      if (min === undefined) return `up to ${String(max)} years`;
      return max === undefined ? `from ${min} years` : `${min} to ${max} years`;
    },
    eventAccess: (code) => access[code] ?? code,
    eventOnline: 'Online',
    joinOnline: 'Join online',
    organizer: 'Organised by ',
    details: 'Read more',
    register: 'Register',
    registerBy: (contact) => `Register: ${contact}`,
    contactBy: (contact) => `Contact: ${contact}`,
    contactOrganizer: 'Contact the organiser',
    addToCalendar: 'Add to calendar',
    calendarFile: (number) => `.ics file (phone, Outlook)${number > 1 ? `: ${number} dates` : ''}`,
    googleCalendar: 'Google Calendar',
    outlookCalendar: 'Outlook on the web',
    nextDateOnly: 'next date',
    subscribe: 'Subscribe to this calendar',
    subscribeHelp:
      'Your calendar will follow the changes. If it does not open, give it this address: ',
    standingPrograms: 'All year round',
    pastEvents: 'Past',
    eventCount: count,
    eventCountNear: (number, km, commune) =>
      `${count(number)} within ${km}\u00a0km of ${typographic(commune.name)}, online or with no set place`,
    programCount: (number) => `${number} programme${number === 1 ? '' : 's'}`,
    showMoreEvents: (number) => `Show ${number} more events`,
    showMoreEvent: 'Show 1 more event',
    eventFilters: 'Filter the events',
    filterEvents: 'Filter',
    themeFilter: 'Theme',
    allThemes: 'All themes',
    audienceFilter: 'Audience',
    allAudiences: 'All audiences',
    periodFilter: 'Period',
    period: (period) => periods[period],
    fromDay: 'From',
    untilDay: 'To',
    clearEventFilters: 'Remove the filters',
    noEvents: 'No event for the moment',
    noEventsFound: 'No event matches your choices',
    nextElsewhere: (title, when) => `The next one outside these choices: ${title}, ${when}.`,
    withoutFilter: (filter) => `Remove “${filter}”`,
    eventsMayChange: 'Places and times may change: check with the organiser.',
    listView: 'List',
    monthView: 'Month',
    viewChoice: 'View',
    printedEvents: (iso) => `Printed on ${en.date(iso)}.`,
    allYear: 'All year round',
  };
}
