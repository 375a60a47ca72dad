import type { CopiedRow } from './downloads.js';
import { writtenPhone } from './records-to-rows.js';
import { fold, type Table } from './table.js';

/** Columns of numbers that a spreadsheet shortens, and how the library reads them: it knows where the zero was. */
const MENDED: readonly (readonly [names: readonly string[], mend: (cell: string) => string])[] = [
  [
    ['telephone', 'tel', 'numero de telephone'],
    (cell) => writtenPhone(/^[1-9]\d{8}$/.test(cell) ? `0${cell}` : cell),
  ],
  [
    ['code postal', 'cp', 'code insee', 'insee'],
    (cell) => (/^\d{4}$/.test(cell) ? `0${cell}` : cell),
  ],
];

/** All the rows of a table, titles and help lines included, with the zeros that the library puts back. */
export function mendedRows({ header, rows, byLine }: Table): readonly CopiedRow[] {
  const mends = header?.cells.map(
    (name) => MENDED.find(([names]) => names.includes(fold(name)))?.[1],
  );
  const mended = new Set(rows);
  return [...byLine.values()].map((row) =>
    mended.has(row) && !row.isBroken
      ? { cells: row.cells.map((cell, column) => mends?.[column]?.(cell.trim()) ?? cell) }
      : row,
  );
}
