import type { DayTimes } from '../domain/agenda.js';
import { type Commune, withOf } from '../domain/commune.js';
import type { EventDate } from '../domain/event-dates.js';
import type { EventPeriod } from '../domain/event-filters.js';
import type { EventAudience, EventStatus, EventTheme } from '../domain/prevention-event.js';
import { type CoreMessages, fr, isPlural } from './fr.js';

const SHORT_MONTHS = [
  ...['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin'],
  ...['juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
];

const themes: Record<EventTheme, string> = {
  depistage: 'Dépistage',
  vaccination: 'Vaccination',
  nutrition: 'Nutrition',
  'activite-physique': 'Activité physique',
  'premiers-secours': 'Premiers secours',
  'sante-mentale': 'Santé mentale',
  aidants: 'Aidants',
  handicap: 'Handicap',
  chutes: 'Prévention des chutes',
  langage: 'Langage',
  'sante-sexuelle': 'Santé sexuelle',
  'bucco-dentaire': 'Santé bucco-dentaire',
  'sommeil-ecrans': 'Sommeil et écrans',
  addictions: 'Addictions',
  autre: 'Autre thème',
};

const audiences: Record<EventAudience, string> = {
  tous: 'tous publics',
  enfants: 'enfants',
  jeunes: 'jeunes',
  adultes: 'adultes',
  seniors: 'seniors',
  aidants: 'aidants',
  femmes: 'femmes',
  professionnels: 'professionnels',
};

/** All of them, in their order: whoever names them need not ask the readers of records. */
export const THEMES = Object.keys(themes) as readonly EventTheme[];
export const AUDIENCES = Object.keys(audiences) as readonly EventAudience[];

const statuses: Record<EventStatus, readonly [label: string, help: string]> = {
  scheduled: ['', ''],
  rescheduled: ['Nouvelle date', 'Cet événement a changé de date ou d’heure.'],
  online: ['En ligne', 'Cet événement se tient en ligne.'],
  postponed: ['Reporté', 'Ne vous déplacez pas\u00a0: demandez la nouvelle date à l’organisateur.'],
  full: ['Complet', 'Il n’y a plus de place\u00a0: demandez une autre date à l’organisateur.'],
  cancelled: ['Annulé', 'Ne vous déplacez pas\u00a0: cet événement n’a pas lieu.'],
};

const periods: Record<EventPeriod, string> = {
  all: 'Toutes les dates',
  week: 'Cette semaine',
  month: 'Ce mois-ci',
  'three-months': 'Les 3 prochains mois',
  dates: 'Du… au…',
};

/** OpenAgenda's codes, and ours. */
const access: Readonly<Record<string, string>> = {
  mi: 'accessible en fauteuil roulant',
  hi: 'adapté aux personnes sourdes ou malentendantes',
  vi: 'adapté aux personnes aveugles ou malvoyantes',
  ii: 'adapté aux personnes avec un handicap intellectuel',
  pi: 'adapté aux personnes avec un handicap psychique',
};

function weekday(iso: string): string {
  return fr.weekday((new Date(iso).getUTCDay() + 6) % 7);
}

/** "mardi 6 octobre 2026". */
function day(iso: string): string {
  return `${weekday(iso)} ${fr.date(iso)}`;
}

/** The first of two dates, without what the second says too: "lundi 5", "lundi 28 septembre". */
function shortDay(iso: string, other: string): string {
  const [date = '', month = '', year = ''] = fr.date(iso).split(' ');
  if (iso.slice(0, 7) === other.slice(0, 7)) return `${weekday(iso)} ${date}`;
  if (iso.slice(0, 4) === other.slice(0, 4)) return `${weekday(iso)} ${date} ${month}`;
  return `${weekday(iso)} ${date} ${month} ${year}`;
}

function timeText({ from = 0, until }: Pick<EventDate, 'from' | 'until'>): string {
  return until === undefined ? `à ${fr.time(from)}` : `de ${fr.time(from)} à ${fr.time(until)}`;
}

/** "a, b et c". */
function listed(texts: readonly string[]): string {
  return texts.length < 2
    ? texts.join('')
    : `${texts.slice(0, -1).join(', ')} et ${texts.at(-1) ?? ''}`;
}

function isWholeMonth({ first, last, times }: DayTimes): boolean {
  const next = new Date(Date.parse(last) + 86_400_000).toISOString();
  return (
    times.length === 0 &&
    first.endsWith('-01') &&
    next.slice(8, 10) === '01' &&
    first.slice(0, 7) === last.slice(0, 7)
  );
}

/** The words of events. */
const frEvents = {
  theme: (theme: EventTheme): string => themes[theme],
  audience: (audience: EventAudience): string => audiences[audience],
  /** In the block of a date. */
  shortMonth: (iso: string): string => SHORT_MONTHS[Number(iso.slice(5, 7)) - 1] ?? '',
  shortWeekday: (iso: string): string => `${weekday(iso).slice(0, 3)}.`,
  day,
  month: (iso: string): string => {
    const text = fr.date(iso.slice(0, 7));
    return text.charAt(0).toUpperCase() + text.slice(1);
  },
  /** "mardi 6 octobre 2026, de 9 h à 12 h et de 14 h à 17 h". */
  eventWhen(days: DayTimes): string {
    const { first, last, times } = days;
    if (isWholeMonth(days)) {
      const month = fr.date(first.slice(0, 7));
      return `tout le mois ${/^[ao]/.test(month) ? 'd’' : 'de '}${month}`;
    }
    const [{ from = 0, until = 0 } = {}] = times;
    if (first === last) {
      return times.length === 0 ? day(first) : `${day(first)}, ${listed(times.map(timeText))}`;
    }
    if (times.length === 0) return `du ${shortDay(first, last)} au ${day(last)}`;
    return `du ${day(first)} à ${fr.time(from)} au ${day(last)} à ${fr.time(until)}`;
  },
  otherDates: (count: number): string =>
    `${count} autre${isPlural(count) ? 's' : ''} date${isPlural(count) ? 's' : ''}`,
  moreDates: (count: number): string =>
    `et ${count} autre${isPlural(count) ? 's' : ''} date${isPlural(count) ? 's' : ''}`,
  eventStatus: (status: EventStatus): string => statuses[status][0],
  eventStatusHelp: (status: EventStatus): string => statuses[status][1],
  goingOn: 'En cours',
  over: 'Terminé',
  sample: 'Exemple',
  sampleHelp: 'Événement inventé, pour montrer à quoi ressemble cette page.',
  free: 'gratuit',
  freeFilter: 'Gratuit',
  onlineFilter: 'En ligne',
  accessibleFilter: 'Accessible en fauteuil',
  /** Ages in years. */
  age: ({ min, max }: { readonly min?: number; readonly max?: number }): string => {
    if (min === undefined) return `jusqu’à ${String(max)} ans`;
    return max === undefined ? `à partir de ${min} ans` : `de ${min} à ${max} ans`;
  },
  eventAccess: (code: string): string => access[code] ?? code,
  eventOnline: 'En ligne',
  joinOnline: 'Suivre en ligne',
  organizer: 'Organisé par ',
  details: 'En savoir plus',
  register: 'S’inscrire',
  registerBy: (contact: string): string => `S’inscrire\u00a0: ${contact}`,
  contactBy: (contact: string): string => `Contacter\u00a0: ${contact}`,
  contactOrganizer: 'Contacter l’organisateur',
  addToCalendar: 'Ajouter au calendrier',
  calendarFile: (count: number): string =>
    `Fichier .ics (téléphone, Outlook)${isPlural(count) ? `\u00a0: ${count} dates` : ''}`,
  googleCalendar: 'Google Agenda',
  outlookCalendar: 'Outlook en ligne',
  nextDateOnly: 'prochaine date',
  subscribe: 'S’abonner à cet agenda',
  subscribeHelp:
    'Votre calendrier suivra les changements. S’il ne s’ouvre pas, donnez-lui cette adresse\u00a0: ',
  standingPrograms: 'Toute l’année',
  pastEvents: 'Passés',
  eventCount: (count: number): string =>
    count === 0 ? 'Aucun rendez-vous' : `${count} rendez-vous`,
  /** What has no place of its own is near everyone. */
  eventCountNear: (count: number, km: number, commune: Commune): string =>
    `${frEvents.eventCount(count)} à moins de ${fr.number(km)}\u00a0km ${withOf(commune)}, en ligne ou sans lieu précis`,
  programCount: (count: number): string => `${count} programme${isPlural(count) ? 's' : ''}`,
  showMoreEvents: (count: number): string => `Afficher ${count} autres rendez-vous`,
  showMoreEvent: 'Afficher 1 autre rendez-vous',
  eventFilters: 'Filtrer les rendez-vous',
  filterEvents: 'Filtrer',
  themeFilter: 'Thème',
  allThemes: 'Tous les thèmes',
  audienceFilter: 'Public',
  allAudiences: 'Tous les publics',
  periodFilter: 'Période',
  period: (period: EventPeriod): string => periods[period],
  fromDay: 'Du',
  untilDay: 'Au',
  clearEventFilters: 'Retirer les filtres',
  noEvents: 'Aucun rendez-vous pour le moment',
  noEventsFound: 'Aucun rendez-vous ne correspond à vos choix',
  nextElsewhere: (title: string, when: string): string =>
    `Le prochain, hors de ces choix\u00a0: ${title}, ${when}.`,
  withoutFilter: (filter: string): string => `Retirer «\u00a0${filter}\u00a0»`,
  eventsMayChange:
    'Les lieux et les horaires peuvent changer\u00a0: vérifiez auprès de l’organisateur.',
  listView: 'Liste',
  monthView: 'Mois',
  viewChoice: 'Affichage',
  printedEvents: (iso: string): string => `Imprimé le ${fr.date(iso)}.`,
  allYear: 'Toute l’année',
};

/** The words of events in the language of `words`; French where it has none of its own. */
export function eventWords(words: CoreMessages): EventMessages {
  return { ...frEvents, ...words };
}

export type EventMessages = CoreMessages & typeof frEvents;
