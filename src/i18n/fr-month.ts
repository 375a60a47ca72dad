import type { EventMessages } from './fr-events.js';
import { fr, isPlural } from './fr.js';

/** "1er", "31". */
function ordinal(iso: string): string {
  return fr.date(iso).split(' ')[0] ?? '';
}

/** "octobre 2026". */
function monthName(iso: string): string {
  return fr.date(iso.slice(0, 7));
}

/** The words of the month of events. */
const frMonth = {
  previousMonth: (iso: string): string => `Mois précédent\u00a0: ${monthName(iso)}`,
  nextMonth: (iso: string): string => `Mois suivant\u00a0: ${monthName(iso)}`,
  /** Beside the last month that there is something to tell of; -1 for the first one. */
  noOtherMonth: (side: -1 | 1): string =>
    side < 0 ? 'Pas de mois précédent' : 'Pas de mois suivant',
  monthCount: (count: number): string =>
    count === 0 ? 'Aucun rendez-vous ce mois-ci' : `${count} rendez-vous ce mois-ci`,
  /** What a day of the grid says: "mardi 6 octobre, 2 rendez-vous". */
  gridDay: (iso: string, count: number): string => {
    const date = fr.date(iso).replace(/ \d+$/, '');
    const day = `${fr.weekday((new Date(iso).getUTCDay() + 6) % 7)} ${date}`;
    return count === 0 ? day : `${day}, ${count} rendez-vous`;
  },
  /** What takes place on the chosen day. */
  dayCount: (count: number, campaigns: number): string => {
    const events = count === 0 ? 'Aucun rendez-vous' : `${count} rendez-vous`;
    if (campaigns === 0) return events;
    return `${events}, ${campaigns} campagne${isPlural(campaigns) ? 's' : ''} en cours`;
  },
  moreOnDay: (count: number): string => `et ${count} autre${isPlural(count) ? 's' : ''}`,
  today: 'Aujourd’hui',
  gridKeys:
    'Flèches\u00a0: choisir un jour. Entrée\u00a0: voir ses rendez-vous. Page précédente, Page suivante\u00a0: changer de mois.',
  campaigns: 'Campagnes du mois',
  campaignCount: (count: number): string => `${count} campagne${isPlural(count) ? 's' : ''}`,
  /** When a campaign starts and ends (ISO dates), where that is within the month. */
  campaignDays: (first: string | undefined, last: string | undefined): string => {
    if (first === undefined) {
      return last === undefined ? 'tout le mois' : `jusqu’au ${ordinal(last)}`;
    }
    return last === undefined
      ? `à partir du ${ordinal(first)}`
      : `du ${ordinal(first)} au ${ordinal(last)}`;
  },
  nextInMonth: (iso: string): string => `Voir les rendez-vous de la suite\u00a0: ${monthName(iso)}`,
};

/** The words of the month in the language of `words`; French where it has none of its own. */
export function monthWords(words: EventMessages): EventMessages & MonthMessages {
  return { ...frMonth, ...words };
}

export type MonthMessages = typeof frMonth;
