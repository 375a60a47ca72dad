import type { Issue } from '../domain/issue.js';
import { issueValue } from '../domain/parse/issue-value.js';
import { Columns, kindOfTable, type RecordKind } from './columns.js';
import { hrefOf, reached, textOf } from './page-text.js';
import { columnsNamed, type KindOf, type TableRow } from './table.js';

/** One less than a table may have: a column for websites may be added. */
const MAX_COLUMNS = 999;

/** Fields that a link gives better than its text does. */
const LINKED: ReadonlyMap<string, RegExp> = new Map([
  ['website', /^https?:/],
  ['booking', /^https?:/],
  ['url', /^https?:/],
  ['source.url', /^https?:/],
  ['registration', /^(?:https?|mailto|tel):/],
  ['email', /^mailto:/],
  ['phone', /^tel:/],
]);

/** What a row names, whose link is its address where no column is; and the name of such a column. */
const NAMED: Record<
  RecordKind,
  { readonly field: string; readonly address: string; readonly column: string }
> = {
  structure: { field: 'name', address: 'website', column: 'site web' },
  event: { field: 'title', address: 'url', column: 'site web' },
  coverage: { field: 'source.name', address: 'source.url', column: 'adresse source' },
};

type Cell = HTMLTableCellElement | undefined;

/**
 * The rows of a table of the page, as a CSV would hold them. A cell that spans rows counts in each of them; one that
 * spans columns is in the first. Where the table has no column for addresses, the link of a name is one. A row that is one
 * cell for all columns is a title: it is told, since it is no record.
 */
export function tableRows(
  table: HTMLTableElement,
  kindOf: KindOf = kindOfTable,
): {
  readonly rows: readonly TableRow[];
  readonly issues: readonly Issue[];
} {
  const grid = gridOf(table);
  const issues: Issue[] = [];
  const rows = grid.map((cells, index): TableRow => {
    const line = index + 1;
    if (!isTitle(cells, grid))
      return { line, cells: Array.from(cells, (cell) => (cell ? textOf(cell) : '')) };
    const value = issueValue(cells[0] ? textOf(cells[0]) : '');
    issues.push({ code: 'not-an-object', level: 'warning', line, value });
    return { line, cells: [] };
  });
  const header = rows.find((row) => columnsNamed([row], kindOf) > 0);
  if (!header) return { rows, issues };

  const kind = kindOf(header.cells);
  const columns = new Columns(kind);
  const fields = header.cells.map((name) => columns.field(name));
  const { field, address, column } = NAMED[kind];
  const named = fields.indexOf(field);
  const lacksAddress = !fields.includes(address);
  // After the cells that stand under no column too: each keeps its place.
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return {
    issues,
    rows: rows.map((row, index) => {
      if (row.cells.length === 0) return row;
      const cells =
        row === header
          ? [...row.cells]
          : row.cells.map((text, at) => linkIn(grid[index]?.[at], fields[at]) ?? text);
      while (cells.length < width) cells.push('');
      const link = row === header ? column : linkIn(grid[index]?.[named], address);
      if (lacksAddress) cells.push(link ?? '');
      return { ...row, cells };
    }),
  };
}

/** The cells by row and column. */
function gridOf(table: HTMLTableElement): readonly (readonly Cell[])[] {
  const rows = Array.from(table.rows).filter((row) => row.parentElement?.localName !== 'tfoot');
  const grid: Cell[][] = rows.map(() => []);
  for (const [top, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[top]?.[column]) column += 1;
      if (column >= MAX_COLUMNS) break;
      for (const under of grid.slice(top, top + Math.max(1, cell.rowSpan))) under[column] = cell;
      column += cell.colSpan;
    }
  }
  return grid;
}

function isTitle(cells: readonly Cell[], grid: readonly (readonly Cell[])[]): boolean {
  const [first] = cells;
  return cells.length === 1 && first !== undefined && first.colSpan > 1 && grid.length > 1;
}

/** Where the first link of a cell goes, as its column wants it. */
function linkIn(cell: Cell, field = ''): string | undefined {
  const wanted = LINKED.get(field);
  if (!cell || !wanted) return undefined;
  const hrefs = Array.from(cell.querySelectorAll('a[href]'), (link) => hrefOf(link) ?? '');
  const href = hrefs.find((one) => wanted.test(one));
  return href && (reached(href) || href);
}
