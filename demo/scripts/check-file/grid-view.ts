import { button, byId, make } from '../shared/dom.js';
import {
  readDay,
  needsReview,
  type ReviewColumns,
  reviewColumns,
  rowNeedsReview,
  rowsToReview,
} from './review.js';
import { type Edit, readPasted, type Row, type Table } from './table.js';
import { words } from './words.js';

const PAGE = 50;
/** The column of "Vérifiée aujourd'hui", before those of the file. */
const CHECK = -1;

interface Actions {
  /** `added`: rows under the last one. */
  readonly apply: (edits: readonly Edit[], added?: readonly (readonly string[])[]) => void;
  readonly check: (row: Row) => void;
  readonly undo: () => void;
  readonly say: (text: string) => void;
}

interface Source {
  readonly table: Table;
  readonly name: string;
  readonly canEdit: boolean;
  /** Whether its rows have a date of review. */
  readonly isReviewed: boolean;
  /** What is wrong: `line:column`, 1-based. */
  readonly marked: ReadonlySet<string>;
  /** Lines that do not show. */
  readonly leftOut: ReadonlySet<number>;
}

interface Place {
  row: number;
  column: number;
}

/**
 * The rows of a file, fifty at a time, as a grid of which one cell has the tab stop: arrows move, Enter or a letter edits,
 * Escape gives up, what a spreadsheet copied is pasted from the chosen cell on.
 */
export class GridView {
  readonly #root = byId('grid', 'table');
  readonly #pager = byId('pager');
  readonly #onlyReview = byId('only-review', 'input');
  #source: Source | undefined;
  #rows: readonly Row[] = [];
  #review: ReviewColumns = { date: -1, source: -1, hidden: -1 };
  #active: Place = { row: 0, column: 0 };
  #isVisible = false;
  #isFiltered = false;
  #isEditing = false;
  /** What came while a cell was typed in: drawing it then would take the field away. */
  #isStale = false;

  constructor(private readonly actions: Actions) {
    this.#root.addEventListener('keydown', this.#onKey);
    this.#root.addEventListener('paste', this.#onPaste);
    this.#root.addEventListener('copy', this.#onCopy);
    this.#root.addEventListener('focusin', ({ target }) => {
      const place = placeOf(target);
      if (place) this.#activate(place);
    });
    this.#root.addEventListener('dblclick', ({ target }) => {
      const place = placeOf(target);
      if (place) this.#edit(place);
    });
    this.#onlyReview.addEventListener('change', () => {
      this.#active = { row: 0, column: 0 };
      this.#refresh();
    });
    byId('go-to', 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      const line = Number(byId('go-to-line', 'input').value);
      if (!this.goTo(line, 0)) this.actions.say(words.noSuchLine(line));
    });
  }

  show(source: Source, isAnother: boolean): void {
    this.#source = source;
    this.#review = reviewColumns(source.table);
    if (isAnother) {
      this.#active = { row: 0, column: 0 };
      this.#onlyReview.checked = false;
    }
    byId('review-tools').hidden = !source.isReviewed || !source.canEdit;
    byId('grid-help').hidden = !source.canEdit;
    this.#refresh();
  }

  /** What nobody sees is not drawn. */
  setVisible(isVisible: boolean): void {
    this.#isVisible = isVisible;
    this.#refresh();
  }

  /** Shows only the rows that are to be checked. */
  showReview(): void {
    this.#onlyReview.checked = true;
    this.#active = { row: 0, column: CHECK };
    this.#refresh();
    this.#focus();
  }

  /** Whether that line is one of the rows. */
  goTo(line: number, column: number): boolean {
    if (!this.#rows.some((row) => row.line === line)) {
      this.#onlyReview.checked = false;
      this.#refresh();
    }
    const row = this.#rows.findIndex((candidate) => candidate.line === line);
    if (row < 0) return false;
    this.#active = { row, column };
    this.#draw();
    this.#focus();
    return true;
  }

  #refresh(): void {
    if (!this.#source || !this.#isVisible) return;
    this.#isStale = this.#isEditing;
    if (this.#isStale) return;
    const { table, isReviewed, leftOut } = this.#source;
    this.#isFiltered = this.#onlyReview.checked && isReviewed;
    this.#rows = this.#isFiltered ? rowsToReview(table, leftOut) : table.rows;
    this.#active.row = Math.max(-1, Math.min(this.#active.row, this.#rows.length - 1));
    const hadFocus = this.#root.contains(document.activeElement);
    this.#draw();
    if (hadFocus) this.#focus();
  }

  get #columns(): number {
    return this.#source?.table.header?.cells.length ?? 0;
  }

  get #hasCheck(): boolean {
    return this.#source?.canEdit === true && this.#source.isReviewed;
  }

  get #first(): number {
    return Math.floor(Math.max(0, this.#active.row) / PAGE) * PAGE;
  }

  #draw(): void {
    const { table, name = '' } = this.#source ?? {};
    if (!table?.header) return;
    const first = this.#first;
    const shown = this.#rows.slice(first, first + PAGE);
    this.#root.setAttribute('aria-rowcount', String(this.#rows.length + 1));
    this.#root.replaceChildren(
      make('caption', { class: 'visually-hidden' }, words.gridName(name)),
      make('thead', {}, this.#headerRow(table.header)),
      make('tbody', {}, ...shown.map((row, place) => this.#row(row, first + place))),
    );
    this.#drawPager(first, shown.length);
    this.#cell(this.#active)?.setAttribute('tabindex', '0');
  }

  #headerRow(header: Row): HTMLElement {
    const cells = header.cells.map((cell, column) =>
      make(
        'th',
        {
          scope: 'col',
          tabindex: -1,
          'data-row': -1,
          'data-column': column,
          ...this.#mark(header, column),
        },
        cell.trim() === ''
          ? make('span', { class: 'unnamed' }, words.unnamedColumn(column + 1))
          : cell,
      ),
    );
    return make(
      'tr',
      { 'aria-rowindex': 1 },
      make('th', { scope: 'col', class: 'line-number' }, words.columns.line),
      this.#hasCheck ? make('th', { scope: 'col' }, words.check) : undefined,
      ...cells,
    );
  }

  #row(row: Row, place: number): HTMLElement {
    const cells = Array.from({ length: Math.max(this.#columns, row.cells.length) }, (_, column) =>
      make(
        'td',
        {
          tabindex: -1,
          role: 'gridcell',
          'data-row': place,
          'data-column': column,
          ...this.#mark(row, column),
        },
        row.cells[column] ?? '',
      ),
    );
    return make(
      'tr',
      { 'aria-rowindex': place + 2 },
      make('th', { scope: 'row', class: 'line-number' }, String(row.line)),
      this.#hasCheck ? this.#checkCell(row, place) : undefined,
      ...cells,
    );
  }

  #checkCell(row: Row, place: number): HTMLElement {
    if (row.isBroken) return make('td', { class: 'check', role: 'gridcell' });
    const date = readDay(row.cells[this.#review.date] ?? '');
    const check = button(words.checkedToday, () => {
      this.actions.check(row);
    });
    check.setAttribute('aria-label', `${words.checkedToday}, ${words.line(row.line)}`);
    check.tabIndex = -1;
    check.dataset['row'] = String(place);
    check.dataset['column'] = String(CHECK);
    const isLate = rowNeedsReview(row, this.#review);
    return make(
      'td',
      { class: 'check', role: 'gridcell' },
      make(
        'span',
        { class: isLate ? 'late' : undefined },
        date === undefined || (isLate && !needsReview(date))
          ? words.noDate
          : (row.cells[this.#review.date] ?? ''),
      ),
      check,
    );
  }

  #mark({ line }: Row, column: number): Record<string, string> {
    return this.#source?.marked.has(`${line}:${column + 1}`) ? { 'aria-invalid': 'true' } : {};
  }

  #drawPager(first: number, shown: number): void {
    const total = this.#rows.length;
    const turn = (row: number): void => {
      this.#active = { row, column: this.#active.column };
      this.#draw();
    };
    for (const [id, row] of [
      ['previous-rows', first - PAGE],
      ['next-rows', first + PAGE],
    ] as const) {
      const turner = byId(id, 'button');
      const isEnd = row < 0 || row >= total;
      // Not disabled: that would take the focus away from who comes to the end.
      turner.setAttribute('aria-disabled', String(isEnd));
      turner.onclick = () => {
        if (!isEnd) turn(row);
      };
    }
    byId('page-of-rows').textContent =
      total === 0 ? words.noRows : words.page(first + 1, first + shown, total);
    this.#pager.hidden = total <= PAGE;
  }

  #cell({ row, column }: Place): HTMLElement | null {
    return this.#root.querySelector(`[data-row="${row}"][data-column="${column}"]`);
  }

  #activate(place: Place): void {
    this.#cell(this.#active)?.setAttribute('tabindex', '-1');
    this.#active = place;
    this.#cell(place)?.setAttribute('tabindex', '0');
  }

  #focus(): void {
    const cell = this.#cell(this.#active) ?? this.#cell({ ...this.#active, column: 0 });
    cell?.focus();
  }

  #move(rows: number, columns: number): void {
    const { row, column } = this.#active;
    const least = this.#hasCheck && row + rows >= 0 ? CHECK : 0;
    const first = this.#first;
    this.#active = {
      row: Math.max(-1, Math.min(row + rows, this.#rows.length - 1)),
      column: Math.max(least, Math.min(column + columns, this.#columns - 1)),
    };
    if (this.#first !== first) this.#draw();
    this.#focus();
    this.#activate(this.#active);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const place = placeOf(event.target);
    if (!place || event.altKey) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      PageUp: [-PAGE, 0],
      PageDown: [PAGE, 0],
      Home: [0, -this.#columns],
      End: [0, this.#columns],
    };
    const move = isCommand ? undefined : moves[event.key];
    if (move) {
      event.preventDefault();
      this.#move(...move);
    } else if (isCommand && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      this.actions.undo();
    } else if (!isCommand && place.column !== CHECK) {
      if (event.key === 'Enter' || event.key === 'F2') {
        event.preventDefault();
        this.#edit(place);
      } else if (event.key === 'Delete') {
        event.preventDefault();
        this.#write(place, '');
      } else if (event.key.length === 1) {
        event.preventDefault();
        this.#edit(place, event.key);
      }
    }
  };

  #rowAt(row: number): Row | undefined {
    return row < 0 ? this.#source?.table.header : this.#rows[row];
  }

  /** Of a row whose quotes are misplaced there is but the whole line to be changed. */
  #canEdit({ isBroken }: Row, column: number): boolean {
    return this.#source?.canEdit === true && column !== CHECK && !(isBroken && column > 0);
  }

  #write({ row, column }: Place, value: string): void {
    const target = this.#rowAt(row);
    if (!target || !this.#canEdit(target, column) || value === (target.cells[column] ?? '')) return;
    this.actions.apply([{ row: target, column, value }]);
  }

  /** @param typed what takes the place of the cell's text. */
  #edit(place: Place, typed?: string): void {
    const cell = this.#cell(place);
    const row = this.#rowAt(place.row);
    if (!cell || !row || !this.#source || !this.#canEdit(row, place.column)) return;
    const written = row.cells[place.column] ?? '';
    const name = this.#source.table.header?.cells[place.column] ?? '';
    const shown = [...cell.childNodes];
    const input = make('input', {
      'aria-label': words.showLine(words.line(row.line), name),
      autocomplete: 'off',
    });
    input.value = typed ?? written;
    let isOver = false;
    const end = (value: string | undefined, rows = 0, columns = 0): void => {
      if (isOver) return;
      isOver = true;
      this.#isEditing = false;
      cell.replaceChildren(...(value === undefined ? shown : [value]));
      if (value !== undefined) this.#write(place, value);
      if (this.#isStale) this.#refresh();
      if (rows !== 0 || columns !== 0) this.#move(rows, columns);
      else if (value === undefined) this.#focus();
    };
    input.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') end(undefined);
      else if (event.key === 'Enter') end(input.value, event.shiftKey ? -1 : 1);
      else if (event.key === 'Tab') end(input.value, 0, event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
    });
    input.addEventListener('blur', () => {
      end(input.value);
    });
    this.#isEditing = true;
    cell.replaceChildren(input);
    input.focus();
  }

  readonly #onCopy = (event: ClipboardEvent): void => {
    const place = placeOf(event.target);
    if (!place || place.column === CHECK || !getSelection()?.isCollapsed) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', this.#rowAt(place.row)?.cells[place.column] ?? '');
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const place = placeOf(event.target);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!place || place.column === CHECK || text === '' || !this.#source?.canEdit) return;
    event.preventDefault();
    const edits: Edit[] = [];
    const added: string[][] = [];
    let count = 0;
    let beyond = 0;
    for (const [down, cells] of readPasted(text).entries()) {
      const row = this.#rowAt(place.row + down);
      // Under a filter, what follows the last row shown is not the end of the file.
      const isTaken = row ? this.#canEdit(row, place.column) && !row.isBroken : !this.#isFiltered;
      const room = isTaken ? Math.max(0, this.#columns - place.column) : 0;
      const inside = cells.slice(0, room);
      count += inside.length;
      beyond += cells.length - inside.length;
      if (!isTaken) continue;
      if (row) {
        edits.push(...inside.map((value, right) => ({ row, column: place.column + right, value })));
      } else {
        const whole = Array.from({ length: this.#columns }, () => '');
        whole.splice(place.column, inside.length, ...inside);
        added.push(whole);
      }
    }
    this.actions.apply(edits, added);
    this.actions.say(
      [words.pasted(count), beyond > 0 ? words.pastedBeyond(beyond) : ''].filter(Boolean).join(' '),
    );
  };
}

/** The place of the cell that an event comes from; nothing in a field of it. */
function placeOf(target: EventTarget | null): Place | undefined {
  if (!(target instanceof HTMLElement) || target instanceof HTMLInputElement) return undefined;
  const { row, column } = target.dataset;
  return row === undefined || column === undefined
    ? undefined
    : { row: Number(row), column: Number(column) };
}
