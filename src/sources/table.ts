import { issueValue } from '../domain/parse/issue-value.js';
import type { Issue } from '../domain/issue.js';
import { CptsError } from '../errors.js';
import { Columns, kindOfTable, type RecordKind } from './columns.js';
import { type Locate, type ParsedSource, RecordCollector } from './records.js';

/** A title and a few words may stand above the header. */
const HEADER_WITHIN_ROWS = 10;
const MAX_COLUMNS = 1_000;

/** A row of a table of text. */
export interface TableRow {
  /** 1-based line of the file where it begins, or its place in the table. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Its quotes are misplaced: what its cells are is not known. */
  readonly broken?: boolean;
}

/** A column that is read. */
interface TableColumn {
  readonly index: number;
  readonly name: string;
}

/** Says by its header what a table is about. */
export type KindOf<Kind extends RecordKind = RecordKind> = (names: readonly string[]) => Kind;

/** What the rows of a table are given to. */
export interface RowCollector<Kind extends RecordKind> {
  report(...issues: readonly Issue[]): void;
  /** A row that cannot even be read. */
  leaveOut(issue: Issue): void;
  add(kind: Kind, record: unknown, at: Pick<Issue, 'line'>, locate: Locate): void;
}

/**
 * Reads a table of records.
 * @throws {CptsError} what `readRows` throws; `too-large`, over 200 000 records.
 */
export function readTable(rows: Iterable<TableRow>, source: string): ParsedSource {
  const collector = new RecordCollector(source);
  readRows(rows, source, kindOfTable, collector);
  return collector.result;
}

/**
 * Reads a table: its header names the columns, in any order; each row that follows is given to the collector, but for
 * empty rows, rows whose first cell begins with `#` and rows marked `masquer`. An issue says its line, its column, the
 * field and what was typed.
 * @throws {CptsError} `no-header`; `too-large`, over 1 000 columns.
 */
export function readRows<Kind extends RecordKind>(
  rows: Iterable<TableRow>,
  source: string,
  kindOf: KindOf<Kind>,
  collector: RowCollector<Kind>,
): void {
  let table: Table<Kind> | undefined;
  let above = 0;
  for (const row of rows) {
    if (!isFilled(row)) continue;
    if (table) {
      table.collect(row, collector);
    } else if (fieldsNamed(row, kindOf).size > 0) {
      if (row.cells.length > MAX_COLUMNS) throw new CptsError('too-large', { source });
      table = new Table(row, kindOf(row.cells));
      collector.report(...table.headerIssues);
    } else if ((above += 1) === HEADER_WITHIN_ROWS) {
      break;
    }
  }
  if (!table) throw new CptsError('no-header', { source });
}

/** How many columns the header of a table names; none when the table has no header. */
export function columnsNamed(rows: Iterable<TableRow>, kindOf: KindOf = kindOfTable): number {
  let above = 0;
  for (const row of rows) {
    if (!isFilled(row)) continue;
    const { size } = fieldsNamed(row, kindOf);
    if (size > 0 || (above += 1) === HEADER_WITHIN_ROWS) return size;
  }
  return 0;
}

/** The fields of the columns that a header names; none when the row cannot be one: a record has a name, say. */
function fieldsNamed({ cells }: TableRow, kindOf: KindOf): ReadonlySet<string> {
  const columns = new Columns(kindOf(cells));
  const fields = new Set(cells.slice(0, MAX_COLUMNS).flatMap((cell) => columns.field(cell) ?? []));
  return columns.areEnough(fields) ? fields : new Set();
}

function isFilled({ cells }: TableRow): boolean {
  return !cells[0]?.trimStart().startsWith('#') && cells.some((cell) => cell.trim() !== '');
}

/** What a header says of the rows under it. */
class Table<Kind extends RecordKind> {
  readonly headerIssues: readonly Issue[];
  readonly #names: readonly string[];
  readonly #columns: Columns;
  /** The first of each field. */
  readonly #read: readonly TableColumn[];
  readonly #filling = new Map<string, readonly TableColumn[]>();

  constructor(
    { line, cells }: TableRow,
    private readonly kind: Kind,
  ) {
    this.#columns = new Columns(kind);
    const names = cells.map((cell) => cell.trim());
    while (names.at(-1) === '') names.pop();
    this.#names = names;
    const read = new Map<string, TableColumn>();
    const issues: Issue[] = [];
    for (const [index, name] of names.entries()) {
      if (name === '') continue;
      const field = this.#columns.field(name);
      if (field !== undefined && !read.has(field)) {
        read.set(field, { index, name });
        continue;
      }
      const code = field === undefined ? 'unknown-column' : 'duplicate-column';
      const value = issueValue(name);
      issues.push({ code, level: 'warning', line, column: index + 1, value });
    }
    this.#read = [...read.values()];
    this.headerIssues = issues;
  }

  collect(row: TableRow, collector: RowCollector<Kind>): void {
    const { line, cells, broken } = row;
    if (broken) {
      const value = issueValue(cells[0]);
      collector.leaveOut({ code: 'bad-quotes', level: 'error', line, value });
      return;
    }
    const { hidden, ...record } = this.#columns.record(
      this.#read.map(({ index, name }) => [name, cells[index]]),
    );
    if (hidden === true) return;
    const locate = (issue: Issue) => this.#locate(issue, cells);
    if (typeof hidden === 'string') {
      collector.report(locate({ code: 'unknown-value', level: 'warning', line, field: 'hidden' }));
    }
    collector.report(...this.#shapeIssues(row));
    collector.add(this.kind, record, { line }, locate);
  }

  /** A row that does not have the header's cells. */
  #shapeIssues({ line, cells }: TableRow): readonly Issue[] {
    if (cells.length < this.#names.length) {
      return [{ code: 'short-row', level: 'warning', line, column: cells.length }];
    }
    const index = cells.findIndex((cell, i) => !this.#names[i] && cell.trim() !== '');
    if (index < 0) return [];
    const value = issueValue(cells[index]?.trim());
    return [{ code: 'extra-cell', level: 'warning', line, column: index + 1, value }];
  }

  /** The issue with the column of its field, and what was typed there. */
  #locate(issue: Issue, cells: readonly string[]): Issue {
    const { field = '', value = '' } = issue;
    const columns = this.#columnsOf(field);
    const [first] = columns;
    if (!first) return issue;
    const typed = columns.flatMap(({ index }) => cells[index]?.trim() || []).join(' ; ');
    // One value of a list is told better by itself.
    const isPart = value !== '' && typed.includes(value);
    return {
      ...issue,
      column: first.index + 1,
      ...(isPart || typed === '' ? {} : { value: issueValue(typed) }),
    };
  }

  #columnsOf(field: string): readonly TableColumn[] {
    let found = this.#filling.get(field);
    if (!found) {
      found = this.#read.filter(({ name }) => this.#columns.fills(name, field));
      this.#filling.set(field, found);
    }
    return found;
  }
}
