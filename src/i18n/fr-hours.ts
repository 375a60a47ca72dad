import { type CoreMessages, fr } from './fr.js';

const DAY_MINUTES = 1440;

function dayBefore(iso: string): string {
  return new Date(Date.parse(iso) - DAY_MINUTES * 60_000).toISOString().slice(0, 10);
}

/** The words of opening hours. */
const frHours = {
  hoursTitle: 'Horaires',
  hoursToCheck: 'À vérifier',
  week: 'Horaires d’ouverture de la semaine',
  allDay: '24\u00a0h sur 24',
  open: 'Ouvert',
  closed: 'Fermé',
  closesSoon: 'Ferme bientôt',
  closes: (when: string): string => `ferme ${when}`,
  opens: (when: string): string => `ouvre ${when}`,
  holidayUnstated: 'jour férié, à vérifier',
  /** `days` from today, on an ISO date, at a minute of that day. */
  when(days: number, iso: string, minutes: number): string {
    // Midnight is said of the day that ends.
    if (minutes === 0) return frHours.when(days - 1, dayBefore(iso), DAY_MINUTES);
    const time = `à ${fr.time(minutes)}`;
    if (days === 0) return time;
    if (days === 1) return `demain ${time}`;
    const weekday = (new Date(iso).getUTCDay() + 6) % 7;
    return days < 7 ? `${fr.weekday(weekday)} ${time}` : `le ${fr.date(iso)} ${time}`;
  },
  hoursAsWritten: 'Consultez les horaires',
};

/** The words of opening hours in the language of `words`; French where it has none of its own. */
export function hoursWords(words: CoreMessages): HoursMessages {
  return { ...frHours, ...words };
}

export type HoursMessages = CoreMessages & typeof frHours;
