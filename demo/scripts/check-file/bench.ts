import type { DataIssue, LoadedRecords } from 'cpts-widgets';
import { button, byId, make } from '../shared/dom.js';
import type { CopiedRow, RecordKind } from './downloads.js';
import { GridView } from './grid-view.js';
import { IssuesView } from './issues-view.js';
import { mendedRows } from './mended-copy.js';
import { Preview } from './preview.js';
import { hideProblem, problemOf, showProblem } from './problem-view.js';
import { Publish } from './publish.js';
import { type Reading, Reader } from './reading.js';
import { eventRows, lossesOf, structureRows } from './records-to-rows.js';
import { checkedOn, needsReview, reviewColumns, rowsToReview, writtenDay } from './review.js';
import {
  columnNamed,
  type Edit,
  isFilled,
  readTable,
  type Row,
  type Table,
  withColumn,
  withEdits,
  withoutRow,
  withRows,
  writeRow,
} from './table.js';
import { textFile, type TextFile } from './text-file.js';
import { type ProblemCode, words } from './words.js';

/** Long enough to type on, short enough to seem at once. */
const READ_AFTER_MS = 250;
const UNDO_STEPS = 30;

/** The file that is open, and all that is shown of it. */
export class Bench {
  readonly #result = byId('result');
  readonly #issues = new IssuesView({
    apply: (edits) => {
      this.#edit(edits);
    },
    remove: (row) => {
      const now = this.#now(row);
      if (!this.#table || !now) return;
      this.#change(withoutRow(this.#table, now));
      this.say(words.removed(row.line));
    },
    seeInTable: (line, column) => {
      this.#preview.choose('table');
      this.#grid.goTo(line, column);
    },
  });
  readonly #grid = new GridView({
    apply: (edits, added) => {
      this.#edit(edits, added);
    },
    check: (row) => {
      this.#check(row);
    },
    undo: () => {
      this.#undo();
    },
    say: (text) => {
      this.say(text);
    },
  });
  readonly #preview = new Preview(this.#grid);
  readonly #reader = new Reader(this.#preview.list);
  readonly #publish = new Publish(
    (text) => {
      this.say(text);
    },
    () => {
      this.#savedText = this.#file.text;
    },
  );
  #file: TextFile = textFile('');
  #name = '';
  #note = '';
  /** Nothing for a format without cells. */
  #table: Table | undefined;
  #history: string[] = [];
  /** The text as it was opened, or downloaded since. */
  #savedText = '';
  #records: LoadedRecords = { structures: [], events: [] };
  #found: readonly DataIssue[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    byId('undo').addEventListener('click', () => {
      this.#undo();
    });
    byId('add-kinds').addEventListener('click', () => {
      if (this.#table) this.#change(withColumn(this.#table, 'type'));
      this.#preview.choose('table');
      const table = this.#table;
      if (table) this.#grid.goTo(table.rows[0]?.line ?? 0, columnNamed(table, ['type']));
    });
    byId('make-table').addEventListener('click', () => {
      const name = this.#name.replace(/\.\w+$/, '.csv');
      this.open(textFile(this.#convertedText), name, this.#note);
    });
    addEventListener('beforeunload', (event) => {
      if (this.#hasUnsaved) event.preventDefault();
    });
  }

  say(text: string): void {
    byId('said').textContent = text;
  }

  /** A file cannot even be given to be read: the one that is open stays. */
  fail(code: ProblemCode): void {
    showProblem(code);
    byId('problem').focus();
  }

  get #hasUnsaved(): boolean {
    return this.#file.text !== this.#savedText;
  }

  /**
   * Opens another file, unless the reader keeps the one that is open; says whether it did.
   * @param note what is said beside its name.
   */
  open(file: TextFile, name: string, note = ''): boolean {
    if (this.#hasUnsaved && !confirm(words.leave)) return false;
    clearTimeout(this.#timer);
    this.#file = file;
    this.#name = name;
    this.#note = note;
    this.#history = [];
    this.#savedText = file.text;
    this.#issues.reset();
    this.say(words.reading);
    this.#result.setAttribute('aria-busy', 'true');
    void this.#read(true);
    return true;
  }

  async #read(isAnother = false): Promise<void> {
    const { text, type } = this.#file;
    const reading = await this.#reader.read(text, type);
    // Of a text that was changed meanwhile, the lines are elsewhere.
    if (!reading || text !== this.#file.text) return;
    this.#result.removeAttribute('aria-busy');
    if ('error' in reading) this.#showProblem(reading);
    else this.#show(reading, isAnother);
  }

  #showProblem({ error }: Extract<Reading, { error: unknown }>): void {
    const { text, format } = this.#file;
    const table = format === 'csv' ? readTable(text) : undefined;
    this.#table = table;
    // What one has corrected so far stays at hand.
    if (this.#history.length === 0) this.#result.hidden = true;
    showProblem(problemOf(error, this.#name, text), table, (edit) => {
      this.#edit([edit]);
    });
    byId('problem').focus();
  }

  #show({ records, issues }: Exclude<Reading, { error: unknown }>, isAnother: boolean): void {
    hideProblem();
    this.#records = records;
    this.#found = issues;
    this.#table = this.#file.format === 'csv' ? readTable(this.#file.text) : undefined;
    this.#result.hidden = false;
    this.#preview.show(records);
    if (isAnother) this.#preview.choose('cards');
    this.#showIssues();
    this.#showGrid(isAnother);
    this.#showFacts();
    this.#showLosses();
    this.#publish.show(
      {
        structures: records.structures.filter(({ status }) => status !== 'closed'),
        events: records.events,
        copies: this.#copies,
      },
      isAnother ? this.#name.replace(/\.\w+$/, '') : undefined,
    );
    this.say(words.said(issues.length, this.#shownCount));
    if (isAnother) byId('file-name').focus();
  }

  get #shownCount(): number {
    const { structures, events } = this.#records;
    return structures.filter(({ status }) => status !== 'closed').length + events.length;
  }

  #showIssues(): void {
    const { format, text } = this.#file;
    const hasLines =
      ['csv', 'ics'].includes(format) || (format === 'finess' && !text.startsWith('{'));
    this.#issues.show({ issues: this.#found, table: this.#table, hasLines });
  }

  #showGrid(isAnother: boolean): void {
    const marked = this.#found.map(({ line, column }) => `${line ?? 0}:${column ?? 0}`);
    this.#grid.show(
      {
        table: this.#table ?? readTable(this.#convertedText),
        name: this.#name,
        canEdit: this.#table !== undefined,
        isReviewed: this.#table !== undefined && this.#records.events.length === 0,
        marked: new Set(this.#table ? marked : []),
        leftOut: this.#leftOut,
      },
      isAnother,
    );
    byId('make-table').hidden = this.#table !== undefined;
  }

  /** What was read, in the library's own columns. */
  get #convertedText(): string {
    return this.#convertedRows.map((cells) => `${writeRow(cells, ';')}\n`).join('');
  }

  /** A table shows one kind of record. */
  get #convertedRows(): readonly (readonly string[])[] {
    const { structures, events } = this.#records;
    const isAgenda = structures.length === 0 && events.length > 0;
    return isAgenda ? eventRows(events) : structureRows(structures);
  }

  /** The file's own rows as they are now, help lines and titles included; else what was read of it. */
  get #copies(): ReadonlyMap<RecordKind, () => readonly CopiedRow[]> {
    const { structures, events } = this.#records;
    const table = this.#table;
    if (table) {
      const kind = events.length > 0 ? 'events' : 'structures';
      // As it is when it is asked for, what is being read anew included.
      return new Map([[kind, () => mendedRows(this.#table ?? table)]]);
    }
    const copied = (rows: readonly (readonly string[])[]): readonly CopiedRow[] =>
      rows.map((cells) => ({ cells }));
    const copies: [RecordKind, () => readonly CopiedRow[]][] = [];
    if (structures.length > 0) copies.push(['structures', () => copied(structureRows(structures))]);
    if (events.length > 0) copies.push(['events', () => copied(eventRows(events))]);
    return new Map(copies);
  }

  #showFacts(): void {
    const { format, encoding } = this.#file;
    const facts = [
      format === 'csv' ? '' : words.formats[format],
      this.#table ? words.separator(this.#table.separator) : '',
      format === 'csv' || format === 'finess' ? encoding : '',
      this.#note,
      this.#hasUnsaved ? words.edited : '',
    ];
    byId('file-name').textContent = this.#name;
    byId('file-facts').textContent = facts.filter(Boolean).join(', ');
    byId('undo').hidden = this.#history.length === 0;
    this.#showCounts();
    this.#showLeftOut();
    byId('no-kinds').hidden = !this.#lacksKinds;
  }

  /** A table of which no column says what each place is. */
  get #lacksKinds(): boolean {
    const { structures } = this.#records;
    return (
      this.#table !== undefined &&
      structures.length > 0 &&
      structures.every(({ kind }) => kind === 'autre') &&
      columnNamed(this.#table, ['type', 'kind', 'categorie']) < 0
    );
  }

  #showCounts(): void {
    const { structures, events } = this.#records;
    const late = this.#lateCount;
    const count = (value: number, unit: string): Node =>
      make('li', {}, make('strong', {}, words.number(value)), ` ${unit}`);
    const shown = this.#shownCount;
    const isAgenda = structures.length === 0 && events.length > 0;
    const rows = this.#table?.rows.length;
    const review = make('strong', {}, words.number(late));
    const link = button(
      '',
      () => {
        this.#preview.choose('table');
        this.#grid.showReview();
      },
      'link',
    );
    link.append(review, ` ${words.toReview(late)}`);
    byId('counts').replaceChildren(
      ...(rows === undefined ? [] : [count(rows, words.rowsRead(rows))]),
      count(shown, isAgenda ? words.shownEvents(shown) : words.shown(shown)),
      count(this.#found.length, words.toSee(this.#found.length)),
      ...(isAgenda
        ? []
        : [late > 0 && this.#table ? make('li', {}, link) : count(late, words.toReview(late))]),
    );
  }

  /** Structures whose date is not known, or older than what the library trusts. */
  get #lateCount(): number {
    return this.#table
      ? rowsToReview(this.#table, this.#leftOut).length
      : this.#records.structures.filter((one) => needsReview(checkedOn(one))).length;
  }

  /** Lines of the records that do not show until they are corrected. */
  get #leftOut(): ReadonlySet<number> {
    return new Set(
      this.#found.flatMap(({ level, line }) =>
        level === 'error' && line !== undefined ? [line] : [],
      ),
    );
  }

  /** Each line that is no card, by its reason. */
  #showLeftOut(): void {
    const { structures, events } = this.#records;
    const errors = this.#found.filter(({ level }) => level === 'error').length;
    const closed = structures.filter(({ status }) => status === 'closed').length;
    const table = this.#table;
    const all = table ? [...table.byLine.values()] : [];
    const hidden = table ? table.rows.length - structures.length - events.length - errors : 0;
    const help = all.filter(({ cells }) => cells[0]?.trimStart().startsWith('#')).length;
    const above = all.filter(
      (row) => row.line < (table?.header?.line ?? 0) && isFilled(row),
    ).length;
    const says = words.leftOutParts;
    const parts = [
      errors > 0 ? says.error(errors) : '',
      hidden > 0 ? says.hidden(hidden) : '',
      closed > 0 ? says.closed(closed) : '',
      help > 0 ? says.help(help) : '',
      above > 0 ? says.above(above) : '',
    ].filter(Boolean);
    byId('left-out').textContent = parts.length > 0 ? words.leftOut(parts.join('\u00a0; ')) : '';
  }

  #showLosses(): void {
    const { structures, events } = this.#records;
    const losses = this.#table ? [] : [...lossesOf(structures, events)];
    const parts = losses.map(
      ([loss, count]) => `${words.lossNames[loss]} (${words.lossCount(count)})`,
    );
    byId('losses').textContent = parts.length > 0 ? words.losses(parts.join(', ')) : '';
  }

  #edit(edits: readonly Edit[], added: readonly (readonly string[])[] = []): void {
    if (!this.#table) return;
    const current = edits.flatMap((edit) => {
      const row = this.#now(edit.row);
      return row ? [{ ...edit, row }] : [];
    });
    const text = withEdits(this.#table, current);
    this.#change(added.length > 0 ? withRows(readTable(text), added) : text);
  }

  /**
   * Where a row that is shown stands in the text as it is now; nothing once it was changed or removed: what shows it has not
   * been drawn again yet.
   */
  #now({ line, cells }: Row): Row | undefined {
    const row = this.#table?.byLine.get(line);
    const isSame =
      row?.cells.length === cells.length && row.cells.every((cell, at) => cell === cells[at]);
    return isSame ? row : undefined;
  }

  /** Takes the place of the text; what the library makes of it comes a moment later. */
  #change(text: string): void {
    if (text === this.#file.text) return;
    this.#history = [...this.#history, this.#file.text].slice(-UNDO_STEPS);
    this.#setText(text);
  }

  #setText(text: string): void {
    this.#file = { ...this.#file, text };
    this.#table = readTable(text);
    this.#showGrid(false);
    const undo = byId('undo');
    if (this.#history.length === 0 && document.activeElement === undo) byId('issues-title').focus();
    undo.hidden = this.#history.length === 0;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), READ_AFTER_MS);
  }

  #undo(): void {
    const text = this.#history.pop();
    if (text === undefined) {
      this.say(words.nothingToUndo);
      return;
    }
    this.#setText(text);
    this.say(words.undone);
  }

  /** Writes today in the row, and who says so where it does not say it: a date without a source is not shown. */
  #check(shown: Row): void {
    let table = this.#table;
    if (!table || !this.#now(shown)) return;
    const { line, cells } = shown;
    const checker = byId('checker', 'input');
    const hasSource = (cells[reviewColumns(table).source] ?? '').trim() !== '';
    if (!hasSource && checker.value.trim() === '') {
      this.say(words.needsSource);
      checker.setAttribute('aria-invalid', 'true');
      checker.focus();
      return;
    }
    checker.removeAttribute('aria-invalid');
    if (reviewColumns(table).date < 0) table = readTable(withColumn(table, 'date_maj'));
    if (reviewColumns(table).source < 0) table = readTable(withColumn(table, 'source'));
    const row = table.byLine.get(line);
    if (!row) return;
    const { date, source } = reviewColumns(table);
    this.#change(
      withEdits(table, [
        { row, column: date, value: writtenDay() },
        ...(hasSource ? [] : [{ row, column: source, value: checker.value.trim() }]),
      ]),
    );
    this.say(words.rowChecked(line));
  }
}
