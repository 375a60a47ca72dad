import { isOlderThan, type Structure } from 'cpts-widgets/domain';
import { columnNamed, fold, type Row, type Table } from './table.js';

/** The years after which the library says of a card "à vérifier avant de venir". */
const STALE_YEARS = 3;

/** A date that says when a row was checked, as the library reads it: ISO, of a day, a month or a year, or `15/01/2026`. */
export function readDay(written: string): string | undefined {
  const text = written.trim();
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(text) ?? [];
  const iso =
    day && month && year
      ? `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      : text;
  const [whole, y, m = '01', d = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  if (whole === undefined) return undefined;
  const date = new Date(`${y ?? ''}-${m}-${d}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(d) ? iso : undefined;
}

export function needsReview(date: string | undefined, today = new Date()): boolean {
  return date === undefined || isOlderThan(date, STALE_YEARS, today);
}

/** When what is known of it was last checked. */
export function checkedOn({ correction, source }: Structure): string | undefined {
  return correction?.date ?? source?.date;
}

/** How one writes a day in a French spreadsheet. */
export function writtenDay(date = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
}

/** The columns that say of a row when it was checked, by whom, and whether it shows; -1 where the table has none. */
export interface ReviewColumns {
  readonly date: number;
  readonly source: number;
  readonly hidden: number;
}

export function reviewColumns(table: Table): ReviewColumns {
  return {
    date: columnNamed(table, [
      'date maj',
      'mise a jour',
      'date de mise a jour',
      'derniere mise a jour',
    ]),
    source: columnNamed(table, ['source']),
    hidden: columnNamed(table, ['masquer']),
  };
}

/** A date without a source is not shown: it is none. What nobody sees need not be checked. */
export function rowNeedsReview({ cells, isBroken }: Row, columns: ReviewColumns): boolean {
  const { date, source, hidden } = columns;
  if (isBroken || ['oui', 'yes', 'vrai', 'true', 'x', '1'].includes(fold(cells[hidden] ?? ''))) {
    return false;
  }
  if ((cells[source] ?? '').trim() === '') return true;
  return needsReview(readDay(cells[date] ?? ''));
}

/** The rows to be checked, but for those that do not show yet: they are to be corrected first. */
export function rowsToReview(table: Table, leftOut: ReadonlySet<number>): readonly Row[] {
  const columns = reviewColumns(table);
  return table.rows.filter((row) => !leftOut.has(row.line) && rowNeedsReview(row, columns));
}
