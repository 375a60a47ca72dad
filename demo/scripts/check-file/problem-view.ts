import type { CptsErrorCode } from 'cpts-widgets';
import { byId, make } from '../shared/dom.js';
import { type Edit, isFilled, type Row, type Table } from './table.js';
import { type ProblemCode, words } from './words.js';

const WORKBOOK = /\.(?:xlsx?|xlsm|xlsb|ods|numbers)$/i;
const PICTURE = /\.(?:png|jpe?g|gif|webp|heic|svg|pdf|docx?|odt)$/i;

/** What the reader can do about a file that cannot be read. */
export function problemOf(error: CptsErrorCode, name: string, text: string): ProblemCode {
  if (error !== 'format' && error !== 'no-header') return error;
  if (WORKBOOK.test(name)) return 'workbook';
  if (PICTURE.test(name)) return 'image';
  return text.startsWith('PK\u0003') ? 'workbook' : error;
}

export function hideProblem(): void {
  byId('problem').hidden = true;
}

/** @param table what has rows but no header: its reader says which column is the name. */
export function showProblem(code: ProblemCode, table?: Table, onName?: (edit: Edit) => void): void {
  const { title, advice } = words.problems[code];
  const row = code === 'no-header' && table ? likelyHeader(table) : undefined;
  byId('problem').hidden = false;
  byId('problem-text').replaceChildren(make('h2', {}, title), make('p', {}, advice));
  byId('problem-more').replaceChildren(...(row && onName ? [nameChooser(row, onName)] : []));
}

/** The row that has the most cells, among those where a header may be. */
function likelyHeader({ byLine }: Table): Row | undefined {
  const rows = [...byLine.values()].filter((row) => isFilled(row) && !row.isBroken).slice(0, 10);
  const filled = ({ cells }: Row): number => cells.filter((cell) => cell.trim() !== '').length;
  return rows.reduce<Row | undefined>(
    (best, row) => (best && filled(best) >= filled(row) ? best : row),
    undefined,
  );
}

function nameChooser(row: Row, onName: (edit: Edit) => void): Node {
  const select = make(
    'select',
    { id: 'name-column' },
    ...row.cells.flatMap((cell, column) =>
      cell.trim() === '' ? [] : [make('option', { value: column }, cell.trim())],
    ),
  );
  const form = make(
    'form',
    { class: 'correction' },
    make('label', { for: 'name-column' }, words.whichName),
    select,
    make('button', { class: 'button' }, words.thatOne),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onName({ row, column: Number(select.value), value: 'nom' });
  });
  return form;
}
