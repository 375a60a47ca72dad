import { make } from '../shared/dom.js';
import { type Row, writeRow } from './table.js';

/**
 * A cell that a spreadsheet would run is kept as a text by an apostrophe; numbers, phone numbers and the dash of a correction
 * run nothing.
 */
export function harmless(cell: string): string {
  const isRun = /^[=+\-@\t\r]/.test(cell);
  const isPlain = /^-?\s*$|^[+-]?[\d\s.,()/-]+$/.test(cell);
  return isRun && !isPlain ? `'${cell}` : cell;
}

/** A row to be written; one whose quotes are misplaced is its one cell, as it stands. */
export type CopiedRow = Pick<Row, 'cells'> & Partial<Pick<Row, 'isBroken'>>;

/** What Excel in French opens as it is: semicolons, Windows line ends, and the mark that says it is UTF-8. */
export function spreadsheetCsv(rows: readonly CopiedRow[]): string {
  const lines = rows.map(({ cells, isBroken }) => {
    const line = isBroken ? (cells[0] ?? '') : writeRow(cells.map(harmless), ';');
    return `${line.replaceAll('\n', '\r\n')}\r\n`;
  });
  return `\ufeff${lines.join('')}`;
}

export type RecordKind = 'structures' | 'events';

/** A territory that has these lists and is otherwise to be filled in: nothing that is not known is written. */
export function territoryDescriptor(
  { name, date }: { readonly name: string; readonly date: string },
  files: ReadonlyMap<RecordKind, string>,
): string {
  const listOf = (kind: RecordKind): object => {
    const file = files.get(kind);
    return file === undefined ? {} : { [kind]: [{ src: encodeURIComponent(file), format: 'csv' }] };
  };
  const descriptor = {
    id: slug(name) || 'territoire',
    name,
    date,
    ...listOf('structures'),
    ...listOf('events'),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** A name that any server takes. */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Hands a file to the reader; it comes from this page alone. */
export function save(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  make('a', { href: url, download: name }).click();
  // The browser has it once the click is over; Safari a moment later.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
