import Papa from 'papaparse';

/** A row of a file, where it stands in the text. */
export interface Row {
  /** 1-based line of the file where it begins: that by which an issue names it. */
  readonly line: number;
  readonly start: number;
  /** Its line end included. */
  readonly end: number;
  readonly cells: readonly string[];
  /** Its quotes are misplaced: its one cell is the line as it is written. */
  readonly isBroken: boolean;
}

/** A table of text, with its rows where the library finds them. */
export interface Table {
  readonly text: string;
  readonly separator: string;
  /** The row that names the columns; what stands above is a title. */
  readonly header: Row | undefined;
  /** Rows under the header that hold something and are no help line. */
  readonly rows: readonly Row[];
  /** All that is no empty line, whatever it is, by its line. */
  readonly byLine: ReadonlyMap<number, Row>;
}

const SEPARATORS = [';', ',', '\t'];
/** The library looks for a header no further. */
const HEADER_WITHIN_ROWS = 10;
/** Enough for a header and what stands above it. */
const OPENING = 20_000;

/** The names by which the library knows the column without which there is no record, folded. */
const NAME_COLUMNS = new Set(['nom', 'name', 'titre', 'nom de la structure']);

/** A column's name as it is compared: without capitals, accents or underscores. */
export function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

export function readTable(text: string): Table {
  const separator = separatorOf(text);
  const all = readRows(text, separator);
  const header = headerOf(all);
  return {
    text,
    separator,
    header,
    rows: header ? all.filter((row) => row.start > header.start && isFilled(row)) : [],
    byLine: new Map(all.map((row) => [row.line, row])),
  };
}

/** The one by which the header has the most columns. */
function separatorOf(text: string): string {
  const opening = text.slice(0, OPENING);
  const columns = SEPARATORS.map((separator) => {
    const rows = readRows(opening, separator);
    const most = Math.max(0, ...rows.slice(0, HEADER_WITHIN_ROWS).map(({ cells }) => cells.length));
    return headerOf(rows)?.cells.length ?? most / 1_000;
  });
  return SEPARATORS[columns.indexOf(Math.max(...columns))] ?? ';';
}

function headerOf(rows: readonly Row[]): Row | undefined {
  return rows
    .filter(isFilled)
    .slice(0, HEADER_WITHIN_ROWS)
    .find(({ cells }) => cells.some((cell) => NAME_COLUMNS.has(fold(cell))));
}

export function isFilled({ cells }: Row): boolean {
  return !cells[0]?.trimStart().startsWith('#') && cells.some((cell) => cell.trim() !== '');
}

/**
 * The rows of a text. One whose quotes are misplaced ends with its line, as for the library: what follows is read anew, and
 * no row is lost in the quotes of another.
 */
function readRows(text: string, separator: string): readonly Row[] {
  const rows: Row[] = [];
  let line = 1;
  let start = 0;
  const add = (cells: readonly string[], end: number, isBroken = false): void => {
    if (isBroken || cells.length > 1 || cells[0] !== '') {
      rows.push({ line, start, end, cells, isBroken });
    }
    line += lineEnds(text, start, end);
    start = end;
  };
  while (start < text.length) {
    const from = start;
    let isBroken = false as boolean;
    Papa.parse<string[]>(text.slice(from), {
      delimiter: separator,
      newline: '\n',
      step: ({ data, errors, meta }, parser) => {
        isBroken = errors.some(({ type }) => type === 'Quotes');
        if (isBroken) parser.abort();
        else add(data, from + meta.cursor);
      },
    });
    if (!isBroken) break;
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    add([text.slice(start, end).trimEnd()], end, true);
  }
  return rows;
}

function lineEnds(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}

/** The cells of what a spreadsheet copies. */
export function readPasted(text: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(text.replace(/\r\n?/g, '\n').replace(/\n$/, ''), {
    delimiter: '\t',
    newline: '\n',
  });
  return data;
}

/** A cell that is written anew. */
export interface Edit {
  readonly row: Row;
  readonly column: number;
  readonly value: string;
}

/** The text once these cells are changed; all the rest stays as it is written, to the letter. */
export function withEdits({ text, separator }: Table, edits: readonly Edit[]): string {
  const changed = new Map<Row, string[]>();
  for (const { row, column, value } of edits) {
    const cells = changed.get(row) ?? [...row.cells];
    while (cells.length < column) cells.push('');
    cells[column] = value;
    changed.set(row, cells);
  }
  let written = '';
  let at = 0;
  for (const [row, cells] of [...changed].sort(([a], [b]) => a.start - b.start)) {
    const lineEnd = text[row.end - 1] === '\n' ? '\n' : '';
    const line = row.isBroken ? (cells[0] ?? '') : writeRow(cells, separator);
    written += text.slice(at, row.start) + line + lineEnd;
    at = row.end;
  }
  return written + text.slice(at);
}

/** The text with more rows at its end. */
export function withRows({ text, separator }: Table, rows: readonly (readonly string[])[]): string {
  const lineEnd = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${text}${lineEnd}${rows.map((cells) => `${writeRow(cells, separator)}\n`).join('')}`;
}

export function withoutRow({ text }: Table, { start, end }: Row): string {
  return text.slice(0, start) + text.slice(end);
}

/** A column more, of which each row has its cell: a row that is shorter than the header is an issue. */
export function withColumn(table: Table, name: string): string {
  const { header, rows } = table;
  if (!header) return table.text;
  const column = header.cells.length;
  const whole = rows.filter(({ isBroken }) => !isBroken);
  return withEdits(table, [
    { row: header, column, value: name },
    ...whole.map((row) => ({ row, column: Math.max(column, row.cells.length), value: '' })),
  ]);
}

export function writeRow(cells: readonly string[], separator: string): string {
  return Papa.unparse([[...cells]], { delimiter: separator, newline: '\n' });
}

/** The place of the column that bears one of these names, folded. */
export function columnNamed({ header }: Table, names: readonly string[]): number {
  return header?.cells.findIndex((cell) => names.includes(fold(cell))) ?? -1;
}
