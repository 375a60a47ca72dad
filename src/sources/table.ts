import { issueValue } from '../domain/parse/issue-value.js';
import type { Issue } from '../domain/issue.js';
import { CptsError } from '../errors.js';
import { Columns, kindOfTable, type RecordKind } from './columns.js';
import { type ParsedSource, RecordCollector } from './records.js';

/** A title and a few words may stand above the header. */
const HEADER_WITHIN_ROWS = 10;
const MAX_COLUMNS = 1_000;

/** A row of a table of text. */
export interface TableRow {
  /** 1-based line of the file where it begins, or its place in the table. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A column that is read. */
interface TableColumn {
  readonly index: number;
  readonly name: string;
}

/**
 * Reads a table: its header names the columns, in any order; each row that follows is a structure or an event, but for
 * empty rows, rows whose first cell begins with `#` and rows marked `masquer`. An issue says its line, its column, the
 * field and what was typed.
 * @throws {CptsError} `no-header`; `too-large`, over 200 000 records or 1 000 columns.
 */
export function readTable(rows: readonly TableRow[], source: string): ParsedSource {
  const filled = rows.filter(isFilled);
  const start = filled.slice(0, HEADER_WITHIN_ROWS).findIndex(isHeader);
  const header = filled[start];
  if (!header) throw new CptsError('no-header', { source });
  if (header.cells.length > MAX_COLUMNS) throw new CptsError('too-large', { source });

  const table = new Table(header);
  const records = filled.slice(start + 1);
  const collector = new RecordCollector(source, records.length);
  const add = table.kind === 'event' ? 'addEvent' : 'addStructure';
  collector.report(...table.headerIssues);
  for (const row of records) {
    const at = { line: row.line };
    const { hidden, ...record } = table.record(row);
    if (hidden === true) continue;
    if (typeof hidden === 'string') {
      collector.report({ code: 'unknown-value', level: 'warning', ...at, field: 'hidden' });
    }
    collector.report(...table.rowIssues(row));
    collector[add](record, at);
  }
  const { issues, ...parsed } = collector.result;
  const byLine = new Map(records.map((row) => [row.line, row.cells]));
  return { ...parsed, issues: issues.map((issue) => table.locate(issue, byLine)) };
}

function isFilled({ cells }: TableRow): boolean {
  return !cells[0]?.trimStart().startsWith('#') && cells.some((cell) => cell.trim() !== '');
}

/** A record has a name, whatever else it has. */
function isHeader({ cells }: TableRow): boolean {
  const columns = new Columns(kindOfTable(cells));
  return cells.some((cell) => ['name', 'title'].includes(columns.field(cell) ?? ''));
}

/** What a header says of the rows under it. */
class Table {
  readonly kind: RecordKind;
  readonly headerIssues: readonly Issue[];
  readonly #names: readonly string[];
  readonly #columns: Columns;
  /** The first of each field. */
  readonly #read: readonly TableColumn[];
  readonly #filling = new Map<string, readonly TableColumn[]>();

  constructor({ line, cells }: TableRow) {
    this.kind = kindOfTable(cells);
    this.#columns = new Columns(this.kind);
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

  record({ cells }: TableRow): Readonly<Record<string, unknown>> {
    return this.#columns.record(this.#read.map(({ index, name }) => [name, cells[index]]));
  }

  rowIssues({ line, cells }: TableRow): readonly Issue[] {
    if (cells.length < this.#names.length) {
      return [{ code: 'short-row', level: 'warning', line, column: cells.length }];
    }
    const index = cells.findIndex((cell, i) => !this.#names[i] && cell.trim() !== '');
    if (index < 0) return [];
    const value = issueValue(cells[index]?.trim());
    return [{ code: 'extra-cell', level: 'warning', line, column: index + 1, value }];
  }

  /** The issue with the column of its field, and what was typed there. */
  locate(issue: Issue, byLine: ReadonlyMap<number, readonly string[]>): Issue {
    const { field = '', line = 0, value = '' } = issue;
    const filling = this.#columnsOf(field);
    const [first] = filling;
    if (!first) return issue;
    const cells = byLine.get(line) ?? [];
    const typed = filling.flatMap(({ index }) => cells[index]?.trim() || []).join(' ; ');
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
