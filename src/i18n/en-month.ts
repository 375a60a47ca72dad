import type { CoreMessages } from './fr.js';
import type { MonthMessages } from './fr-month.js';

/** The English words of the month of events, over the core words they are written with. */
export function englishMonth(en: Pick<CoreMessages, 'date' | 'weekday'>): MonthMessages {
  const monthName = (iso: string): string => en.date(iso.slice(0, 7));
  const withoutYear = (iso: string): string => en.date(iso).replace(/ \d+$/, '');
  const events = (count: number): string =>
    `${count === 0 ? 'No' : String(count)} event${count > 1 ? 's' : ''}`;
  return {
    previousMonth: (iso) => `Previous month: ${monthName(iso)}`,
    nextMonth: (iso) => `Next month: ${monthName(iso)}`,
    noOtherMonth: (side) => (side < 0 ? 'No previous month' : 'No next month'),
    monthCount: (count) => `${events(count)} this month`,
    gridDay: (iso, count) => {
      const day = `${en.weekday((new Date(iso).getUTCDay() + 6) % 7)} ${withoutYear(iso)}`;
      return count === 0 ? day : `${day}, ${events(count)}`;
    },
    dayCount: (count, campaigns) =>
      campaigns === 0
        ? events(count)
        : `${events(count)}, ${campaigns} campaign${campaigns > 1 ? 's' : ''} going on`,
    moreOnDay: (count) => `and ${count} more`,
    today: 'Today',
    gridKeys:
      'Arrow keys: choose a day. Enter: see its events. Page up, page down: change the month.',
    campaigns: 'Campaigns of the month',
    campaignCount: (count) => `${count} campaign${count > 1 ? 's' : ''}`,
    campaignDays: (first, last) => {
      if (first === undefined) {
        return last === undefined ? 'all month' : `until ${withoutYear(last)}`;
      }
      return last === undefined
        ? `from ${withoutYear(first)}`
        : `${withoutYear(first)} to ${withoutYear(last)}`;
    },
    nextInMonth: (iso) => `See what comes next: ${monthName(iso)}`,
  };
}
