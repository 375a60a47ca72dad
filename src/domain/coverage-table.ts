import { type Commune } from './commune.js';
import { type CoveredBy, coverageOf } from './coverage.js';
import type { Cpts } from './cpts.js';
import { fold } from './text.js';

/** A commune as a table tells of it. */
export interface CoverageRow {
  readonly commune: Commune;
  readonly covered: readonly CoveredBy[];
  /** CPTS that only announce it. */
  readonly announced: readonly Cpts[];
}

/** What a table is sorted by. */
export const SORT_KEYS = ['name', 'postcode', 'cpts', 'basis', 'population'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sorting {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

export function coverageRows(
  communes: readonly Commune[],
  all: readonly Cpts[],
): readonly CoverageRow[] {
  return communes.map((commune) => {
    const coverage = coverageOf(commune.code, all);
    return {
      commune,
      covered: coverage.status === 'covered' ? coverage.by : [],
      announced: coverage.status === 'announced' ? coverage.by : [],
    };
  });
}

/** Whether something is known of the commune. */
export function isKnown({ covered, announced }: CoverageRow): boolean {
  return covered.length + announced.length > 0;
}

/** The CPTS that cover or announce a commune. */
export function cptsOf({ covered, announced }: CoverageRow): readonly Cpts[] {
  return [...covered.map(({ cpts }) => cpts), ...announced];
}

/** Rows whose commune, postcode or CPTS has all the words of a text, in any order. */
export function filterRows(rows: readonly CoverageRow[], text: string): readonly CoverageRow[] {
  const words = fold(text).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const { name, formerNames, postcodes } = row.commune;
    const said = [name, ...formerNames, ...postcodes, ...cptsOf(row).map((cpts) => cpts.name)];
    const folded = fold(said.join(' '));
    return words.every((word) => folded.includes(word));
  });
}

/** Sorted; what is not known comes last either way, and the same by name. */
export function sortRows(
  rows: readonly CoverageRow[],
  { key, isDescending }: Sorting,
): readonly CoverageRow[] {
  const french = new Intl.Collator('fr', { numeric: true });
  const keyed = rows.map((row) => ({ row, value: valueOf(row, key) }));
  const compare = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : french.compare(String(a), String(b));
  return keyed
    .sort((a, b) => {
      const byName = french.compare(a.row.commune.name, b.row.commune.name);
      if (a.value === undefined || b.value === undefined) {
        return Number(a.value === undefined) - Number(b.value === undefined) || byName;
      }
      return compare(a.value, b.value) * (isDescending ? -1 : 1) || byName;
    })
    .map(({ row }) => row);
}

function valueOf(row: CoverageRow, key: SortKey): string | number | undefined {
  const { commune, covered } = row;
  switch (key) {
    case 'name':
      return commune.name;
    case 'postcode':
      return commune.postcodes[0];
    case 'cpts':
      return cptsOf(row)[0]?.name;
    case 'basis':
      return covered[0] && `${covered[0].member.basis} ${covered[0].member.source.date ?? ''}`;
    case 'population':
      return commune.population?.value;
  }
}

/** A spreadsheet takes what begins so for a formula, and runs it. */
const FORMULA = /^[=+\-@\t\r]/;

/** CSV as Excel in French opens it: semicolons, a byte order mark, line ends of Windows. */
export function toCsv(lines: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${lines.map((line) => `${line.map(cell).join(';')}\r\n`).join('')}`;
}
