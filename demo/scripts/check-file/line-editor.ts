import type { DataIssue } from 'cpts-widgets';
import { EVENT_AUDIENCES, EVENT_THEMES, STRUCTURE_KINDS } from 'cpts-widgets/domain';
import { button, make } from '../shared/dom.js';
import { EVENT_COLUMNS, STRUCTURE_COLUMNS } from './records-to-rows.js';
import { columnNamed, type Edit, fold, type Row, type Table } from './table.js';
import { words } from './words.js';

/** The line that an issue is about, where it is corrected. */
export interface EditedLine {
  readonly issue: DataIssue;
  readonly row: Row;
  readonly table: Table;
  /** What its cell is called. */
  readonly label: string;
  /** What was typed and not applied yet. */
  readonly draft: string | undefined;
  readonly onDraft: (draft: string) => void;
  readonly apply: (edits: readonly Edit[]) => void;
}

/** Values of which the same mistake is often made in many rows. */
const REPEATED = new Set(['unknown-value', 'bad-hours', 'bad-postcode', 'bad-date']);

/** The column of the cell that an issue is about; of a row whose cells are not known, its one cell. */
export function editedColumn({ column }: DataIssue, row: Row): number {
  return row.isBroken ? 0 : Math.max(0, (column ?? 1) - 1);
}

/** The line as the file has it, what is wrong in it marked, and the field that corrects it. */
export function lineEditor(line: EditedLine): readonly Node[] {
  return [rawLine(line), exchange(line) ?? correctionForm(line)];
}

function rawLine({ issue, row, table }: EditedLine): Node {
  const shown = table.separator === '\t' ? ' → ' : table.separator;
  const marked = editedColumn(issue, row);
  const parts = row.isBroken
    ? [row.cells[0] ?? '']
    : row.cells.flatMap((cell, column) => {
        const text = cell.trim() === '' && column === marked ? words.empty : cell;
        const part = column === marked ? make('mark', {}, text) : text;
        return column === 0 ? [part] : [shown, part];
      });
  return make('p', { class: 'raw' }, ...parts);
}

function correctionForm(line: EditedLine): Node {
  const { issue, row, table, label, draft, onDraft, apply } = line;
  const column = editedColumn(issue, row);
  const written = row.cells[column] ?? '';
  const field = fieldFor(line, draft ?? written);
  field.addEventListener('input', () => {
    onDraft(field.value);
  });
  const alike = REPEATED.has(issue.code)
    ? table.rows.filter((other) => other.cells[column] === written)
    : [];
  const everywhere = make('input', { type: 'checkbox' });
  const form = make(
    'form',
    { class: row.isBroken ? 'correction whole' : 'correction' },
    make('label', { for: field.id }, label),
    field,
    suggestions(issue),
    make('button', { class: 'button' }, words.apply),
    alike.length > 1
      ? make('label', { class: 'checkbox' }, everywhere, words.everywhere(alike.length, written))
      : undefined,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field.value === written) return;
    const rows = everywhere.checked ? alike : [row];
    apply(rows.map((each) => ({ row: each, column, value: field.value })));
  });
  return form;
}

/** A choice where the library takes nothing else. */
function fieldFor(
  { issue, table }: EditedLine,
  value: string,
): HTMLInputElement | HTMLSelectElement {
  const choices = choicesFor(issue, table);
  if (choices.length === 0) {
    const input = make('input', {
      id: 'correction',
      autocomplete: 'off',
      list: suggestedFor(issue).length > 0 ? 'suggestions' : undefined,
    });
    input.value = value;
    return input;
  }
  const isKnown = choices.some(([choice]) => choice === value);
  const select = make(
    'select',
    { id: 'correction' },
    ...(isKnown ? [] : [make('option', { value }, words.choose)]),
    ...choices.map(([choice, name]) => make('option', { value: choice }, name)),
  );
  select.value = value;
  return select;
}

type Choice = readonly [value: string, name: string];

function choicesFor({ code, field }: DataIssue, table: Table): readonly Choice[] {
  if (code === 'unknown-column') {
    const present = new Set(table.header?.cells.map(fold));
    const isAgenda = present.has('titre') || present.has('debut');
    const columns: readonly string[] = isAgenda ? EVENT_COLUMNS : STRUCTURE_COLUMNS;
    return columns.filter((column) => !present.has(fold(column))).map((name) => [name, name]);
  }
  if (code !== 'unknown-value' || field !== 'kind') return [];
  return STRUCTURE_KINDS.map((kind) => [kind, words.kinds[kind]]);
}

/** The words that the library knows, where a cell may hold several of them. */
function suggestedFor({ code, field }: DataIssue): readonly string[] {
  if (code !== 'unknown-value') return [];
  if (field === 'themes') return EVENT_THEMES;
  return field === 'audiences' ? EVENT_AUDIENCES : [];
}

function suggestions(issue: DataIssue): Node | undefined {
  const options = suggestedFor(issue).map((value) => make('option', { value }));
  return options.length > 0 ? make('datalist', { id: 'suggestions' }, ...options) : undefined;
}

/** What the library put right is written in the file too. */
function exchange({ issue, row, table, apply }: EditedLine): Node | undefined {
  const latitude = columnNamed(table, ['latitude', 'lat']);
  const longitude = columnNamed(table, ['longitude', 'lon', 'lng']);
  if (issue.code !== 'swapped-position' || latitude < 0 || longitude < 0) return undefined;
  return make(
    'p',
    { class: 'correction' },
    button(words.exchange, () => {
      apply([
        { row, column: latitude, value: row.cells[longitude] ?? '' },
        { row, column: longitude, value: row.cells[latitude] ?? '' },
      ]);
    }),
  );
}
