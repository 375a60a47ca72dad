import type { PreventionEvent, Structure } from 'cpts-widgets/domain';
import { byId } from '../shared/dom.js';
import {
  type CopiedRow,
  type RecordKind,
  save,
  slug,
  spreadsheetCsv,
  territoryDescriptor,
} from './downloads.js';
import { eventList, structureList } from './list-html.js';
import { words } from './words.js';

/** What is published: all that shows. */
interface Content {
  readonly structures: readonly Structure[];
  readonly events: readonly PreventionEvent[];
  /** The rows of the corrected copies: a table holds one kind of record. */
  readonly copies: ReadonlyMap<RecordKind, () => readonly CopiedRow[]>;
}

/** More would only hold the page up: who copies takes all of them. */
const LISTED = 100;

/** What one takes away: the corrected copy, the list to paste in a page, the sheet to print, the territory. */
export class Publish {
  readonly #name = byId('list-name', 'input');
  readonly #details = byId('list-details', 'details');
  #content: Content = { structures: [], events: [], copies: new Map() };

  constructor(
    private readonly say: (text: string) => void,
    private readonly onSaved: () => void,
  ) {
    byId('save-csv').addEventListener('click', () => {
      for (const [kind, rows] of this.#content.copies) {
        save(spreadsheetCsv(rows()), this.#fileName(kind), 'text/csv');
      }
      this.onSaved();
      this.say(words.saved(this.#fileNames));
    });
    byId('save-territory').addEventListener('click', () => {
      const date = new Date().toISOString().slice(0, 10);
      const kinds = [...this.#content.copies.keys()];
      const files = new Map(kinds.map((kind) => [kind, this.#fileName(kind)]));
      const text = territoryDescriptor({ name: this.title, date }, files);
      save(text, 'territoire.json', 'application/json');
      this.say(words.saved(['territoire.json']));
    });
    byId('print').addEventListener('click', () => {
      print();
    });
    byId('copy-list').addEventListener('click', () => void this.#copy());
    this.#details.addEventListener('toggle', () => {
      this.#drawList();
    });
    this.#name.addEventListener('input', () => {
      this.#drawName();
    });
  }

  /** @param name what the list is called until the reader names it. */
  show(content: Content, name?: string): void {
    this.#content = content;
    if (name !== undefined) this.#name.value = name;
    this.#drawName();
    this.#drawList();
  }

  get title(): string {
    return this.#name.value.trim() || words.pastedName;
  }

  #fileName(kind: RecordKind): string {
    const isSecond = this.#content.copies.size > 1 && kind === 'events';
    return `${slug(this.title) || 'liste'}${isSecond ? '-evenements' : ''}-${words.suffix}.csv`;
  }

  get #fileNames(): readonly string[] {
    return [...this.#content.copies.keys()].map((kind) => this.#fileName(kind));
  }

  #drawName(): void {
    byId('sheet-title').textContent = this.title;
    const names = this.#fileNames.join(', ');
    for (const place of document.querySelectorAll('.csv-name')) place.textContent = names;
  }

  #html(count?: number): string {
    const { structures, events } = this.#content;
    const lists = [
      structures.length > 0 ? structureList(structures.slice(0, count)) : '',
      events.length > 0 ? eventList(events.slice(0, count)) : '',
    ];
    return lists.filter(Boolean).join('\n');
  }

  #drawList(): void {
    if (!this.#details.open) return;
    const { structures, events } = this.#content;
    const total = Math.max(structures.length, events.length);
    byId('list-html').textContent = this.#html(LISTED);
    byId('list-cut').textContent = total > LISTED ? words.listCut(LISTED, total) : '';
  }

  async #copy(): Promise<void> {
    const said = byId('list-copied');
    try {
      await navigator.clipboard.writeText(this.#html());
      said.textContent = words.copied;
    } catch {
      getSelection()?.selectAllChildren(byId('list-html'));
      said.textContent = words.refused;
    }
  }
}
