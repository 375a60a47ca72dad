import type { DataIssue } from 'cpts-widgets';
import { button, byId, make } from '../shared/dom.js';
import { icon } from './icon.js';
import { editedColumn, lineEditor } from './line-editor.js';
import { inOrder, isSame, outcomeOf } from './outcomes.js';
import type { Edit, Row, Table } from './table.js';
import { words } from './words.js';

const PAGE = 20;

interface Actions {
  readonly apply: (edits: readonly Edit[]) => void;
  readonly remove: (row: Row) => void;
  readonly seeInTable: (line: number, column: number) => void;
}

/** What the issues are about. */
interface Source {
  readonly issues: readonly DataIssue[];
  /** Nothing for a format without cells. */
  readonly table: Table | undefined;
  /** Whether an issue's number is that of a line of the file, or of a record. */
  readonly hasLines: boolean;
}

/** The list of issues. Choosing one opens its line under it, where it is corrected. */
export class IssuesView {
  readonly #body = byId('issues', 'tbody');
  readonly #title = byId('issues-title');
  readonly #more = byId('more-issues', 'button');
  #source: Source = { issues: [], table: undefined, hasLines: true };
  #issues: readonly DataIssue[] = [];
  #shown = PAGE;
  #open: DataIssue | undefined;
  /** What the reader has typed and not applied. */
  #draft: string | undefined;

  constructor(private readonly actions: Actions) {
    this.#more.addEventListener('click', () => {
      const first = this.#shown;
      this.#shown += PAGE;
      this.#draw();
      this.#linkOf(this.#issues[first])?.focus();
    });
  }

  /** Another file: nothing of the last one stays. */
  reset(): void {
    this.#open = undefined;
    this.#draft = undefined;
    this.#shown = PAGE;
  }

  /** @param source what was read anew. The focus stays; when what had it is mended, it goes to the next issue. */
  show(source: Source): void {
    const hadFocus = this.#body.contains(document.activeElement);
    const place = this.#issues.findIndex((issue) => this.#open && isSame(issue, this.#open));
    this.#source = source;
    this.#issues = inOrder(source.issues);
    const open = this.#open;
    this.#open = open && this.#issues.find((issue) => isSame(issue, open));
    if (open && !this.#open) this.#draft = undefined;
    const field = hadFocus ? document.activeElement : undefined;
    const wasInEditor = field?.closest('form') != null;
    this.#draw();
    if (!hadFocus) return;
    if (this.#open) {
      (wasInEditor ? this.#editor : this.#linkOf(this.#open))?.focus();
    } else {
      const next = this.#issues[Math.min(Math.max(place, 0), this.#issues.length - 1)];
      (this.#linkOf(next) ?? this.#title).focus();
    }
  }

  get #editor(): HTMLElement | null {
    return this.#body.querySelector('#correction');
  }

  #linkOf(issue: DataIssue | undefined): HTMLElement | undefined {
    const place = issue ? this.#issues.indexOf(issue) : -1;
    return this.#body.querySelector<HTMLElement>(`[data-issue="${place}"]`) ?? undefined;
  }

  #draw(): void {
    const { hasLines } = this.#source;
    this.#title.textContent = words.issuesTitle(this.#issues.length);
    byId('issues-table').hidden = this.#issues.length === 0;
    byId('issues-line').textContent = hasLines ? words.columns.line : words.columns.record;
    const rows = this.#issues.slice(0, this.#shown).flatMap((issue, place) => {
      const isOpen = issue === this.#open;
      return [this.#row(issue, place, isOpen), ...(isOpen ? [this.#lineRow(issue)] : [])];
    });
    this.#body.replaceChildren(...rows);
    const rest = this.#issues.length - this.#shown;
    this.#more.hidden = rest <= 0;
    this.#more.textContent = words.more(Math.min(rest, PAGE));
  }

  #row(issue: DataIssue, place: number, isOpen: boolean): HTMLElement {
    const outcome = outcomeOf(issue);
    const column = this.#columnName(issue);
    const { columns } = words;
    const cell = (label: string, className: string, ...content: readonly (Node | string)[]) =>
      make('td', { role: 'cell', 'data-label': label, class: className }, ...content);
    return make(
      'tr',
      { role: 'row', class: isOpen ? 'open' : undefined },
      cell(
        columns.outcome,
        'outcome',
        make('span', { class: `badge ${outcome}` }, icon(outcome), words.outcomes[outcome]),
      ),
      cell(
        this.#source.hasLines ? columns.line : columns.record,
        '',
        this.#link(issue, place, isOpen),
      ),
      cell(columns.column, 'code-cell', column),
      cell(columns.value, 'code-cell', issue.value ?? words.empty),
      cell(columns.advice, 'advice', issue.message),
    );
  }

  #link(issue: DataIssue, place: number, isOpen: boolean): Node | string {
    if (issue.line === undefined) return '–';
    const link = button(
      String(issue.line),
      () => {
        this.#draft = undefined;
        this.#open = isOpen ? undefined : issue;
        this.#draw();
        const line = this.#body.querySelector<HTMLElement>('.line');
        (this.#editor ?? line ?? this.#linkOf(issue))?.focus();
        if (this.#editor instanceof HTMLInputElement) this.#editor.select();
      },
      'link',
    );
    const number = this.#source.hasLines ? words.line(issue.line) : words.record(issue.line);
    link.setAttribute('aria-label', words.showLine(number, this.#columnName(issue)));
    link.setAttribute('aria-expanded', String(isOpen));
    link.dataset['issue'] = String(place);
    return link;
  }

  /** As the file names it; a row as a whole has none. */
  #columnName({ column, field, code }: DataIssue): string {
    if (code === 'unknown-column' || code === 'duplicate-column') return words.columnName;
    if (code === 'bad-quotes' || code === 'short-row') return words.wholeLine;
    const { table } = this.#source;
    if (!table || column === undefined) return field ?? words.wholeLine;
    return table.header?.cells[column - 1]?.trim() || words.unnamedColumn(column);
  }

  #lineRow(issue: DataIssue): HTMLElement {
    const { table } = this.#source;
    const row = table?.byLine.get(issue.line ?? 0);
    const title = this.#source.hasLines
      ? words.line(issue.line ?? 0)
      : words.record(issue.line ?? 0);
    const line = make(
      'div',
      { class: 'line', role: 'group', 'aria-label': title, tabindex: -1 },
      make('p', { class: 'line-title' }, title),
      ...(table && row ? this.#editedLine(issue, row, table) : [make('p', {}, words.readOnlyLine)]),
    );
    line.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close(issue);
    });
    return make(
      'tr',
      { role: 'row', class: 'line-row' },
      make('td', { role: 'cell', colspan: 5 }, line),
    );
  }

  #close(issue: DataIssue): void {
    this.#open = undefined;
    this.#draft = undefined;
    this.#draw();
    this.#linkOf(issue)?.focus();
  }

  #editedLine(issue: DataIssue, row: Row, table: Table): readonly Node[] {
    const inTable = table.rows.includes(row)
      ? [
          link(words.seeInTable, () => {
            this.actions.seeInTable(row.line, editedColumn(issue, row));
          }),
          link(words.removeLine, () => {
            this.actions.remove(row);
          }),
        ]
      : [];
    return [
      ...lineEditor({
        issue,
        row,
        table,
        label: row.isBroken ? words.wholeLine : this.#columnName(issue),
        draft: this.#draft,
        onDraft: (draft) => {
          this.#draft = draft;
        },
        apply: (edits) => {
          this.#draft = undefined;
          this.actions.apply(edits);
        },
      }),
      make(
        'div',
        { class: 'buttons' },
        ...inTable,
        link(words.close, () => {
          this.#close(issue);
        }),
      ),
    ];
  }
}

function link(label: string, onClick: () => void): HTMLButtonElement {
  return button(label, onClick, 'link');
}
