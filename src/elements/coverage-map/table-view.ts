import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { type Commune, typographic } from '../../domain/commune.js';
import {
  coverageRows,
  type CoverageRow,
  cptsOf,
  filterRows,
  isKnown,
  SORT_KEYS,
  sortRows,
  type Sorting,
  type SortKey,
  toCsv,
} from '../../domain/coverage-table.js';
import type { Cpts } from '../../domain/cpts.js';
import type { CoverageMessages } from '../../i18n/fr-coverage.js';
import type { ListMessages } from '../../i18n/fr-list.js';
import { icon } from '../../ui/icons.js';
import { swatch } from '../../ui/swatch.js';
import { focusOn } from '../focus.js';
import { remember } from '../remember.js';
import { tableIcon } from './table-icons.js';

export interface TableModel {
  readonly words: CoverageMessages & ListMessages;
  readonly communes: readonly Commune[];
  readonly cpts: readonly Cpts[];
  readonly chosen: Commune | undefined;
  /** Of the file that is downloaded, without extension. */
  readonly fileName: string;
  readonly onChoose: (commune: Commune) => void;
  readonly say: (text: string) => void;
}

/** The table that says the same as the map: sorted and filtered by the visitor, downloaded as CSV. */
export class CoverageTable {
  #sorting: Sorting = { key: 'name', isDescending: false };
  #text = '';
  /** Whether communes of which nothing is known show without being looked for. */
  #isWhole = false;

  readonly #all = remember(coverageRows);
  readonly #shown = remember(
    (rows: readonly CoverageRow[], text: string, isWhole: boolean, sorting: Sorting) =>
      sortRows(text.trim() || isWhole ? filterRows(rows, text) : rows.filter(isKnown), sorting),
  );

  constructor(private readonly host: LitElement) {}

  render(model: TableModel): TemplateResult {
    const { words, communes, cpts } = model;
    const all = this.#all(communes, cpts);
    const rows = this.#shown(all, this.#text, this.#isWhole, this.#sorting);
    const known = all.filter(isKnown).length;
    const hidden = all.length - known;
    const populationDate = communes.find(({ population }) => population)?.population?.date;
    return html`<div class="table-tools">
        <div class="table-filter">
          <label for="table-filter">${words.tableFilter}</label>
          <div class="field">
            ${icon('search')}
            <input
              id="table-filter"
              type="text"
              inputmode="search"
              autocomplete="off"
              spellcheck="false"
              aria-describedby="table-hint"
              .value=${this.#text}
              @input=${(event: Event) => {
                this.#filter((event.target as HTMLInputElement).value, model, all);
              }}
            />
          </div>
          <p id="table-hint" class="hint">${words.tableHint}</p>
        </div>
        <button
          class="button"
          type="button"
          part="button"
          @click=${() => {
            download(
              toCsv([words.csvColumns.split(';'), ...rows.flatMap((row) => csvLines(row, words))]),
              `${model.fileName}.csv`,
            );
          }}
        >
          ${tableIcon('download')}${words.download}
        </button>
      </div>
      <table class="table" part="table">
        <caption>
          ${words.tableCaption(known, all.length)}
        </caption>
        <thead>
          <tr>
            ${SORT_KEYS.map((key) => this.#renderHead(key, words))}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => renderRow(row, model))}
        </tbody>
      </table>
      ${rows.length === 0 ? html`<p>${words.noRow}</p>` : nothing}
      ${
        hidden > 0 && !this.#isWhole && !this.#text.trim()
          ? html`<button
              class="button more"
              type="button"
              part="button"
              @click=${() => {
                this.#isWhole = true;
                this.host.requestUpdate();
                model.say(words.rowCount(all.length));
                // The button goes away.
                void this.host.updateComplete.then(() => {
                  focusOn(this.host.renderRoot.querySelector('.table'));
                });
              }}
            >
              ${words.showOthers(hidden)}
            </button>`
          : nothing
      }
      ${populationDate === undefined ? nothing : html`<p class="legend-source">${words.populationDate(words.date(populationDate))}</p>`}`;
  }

  #renderHead(key: SortKey, words: CoverageMessages): TemplateResult {
    const isSorted = this.#sorting.key === key;
    const { isDescending } = this.#sorting;
    const order = isDescending ? 'descending' : 'ascending';
    return html`<th class="column-${key}" scope="col" aria-sort=${isSorted ? order : nothing}>
      <button
        class="sort"
        type="button"
        @click=${() => {
          this.#sorting = { key, isDescending: isSorted && !isDescending };
          this.host.requestUpdate();
        }}
      >
        ${words.column(key)} ${tableIcon(isSorted ? (isDescending ? 'down' : 'up') : 'sort')}
      </button>
    </th>`;
  }

  #filter(text: string, { words, say }: TableModel, all: readonly CoverageRow[]): void {
    this.#text = text;
    this.host.requestUpdate();
    const { length } = this.#shown(all, text, this.#isWhole, this.#sorting);
    say(words.rowCount(length));
  }
}

function renderRow(row: CoverageRow, model: TableModel): TemplateResult {
  const { words, cpts, chosen, onChoose } = model;
  const { commune } = row;
  const population = commune.population && words.grouped(commune.population.value);
  return html`<tr aria-current=${commune.code === chosen?.code ? 'true' : nothing}>
    <th scope="row">
      <button
        class="link"
        type="button"
        @click=${() => {
          onChoose(commune);
        }}
      >
        ${typographic(commune.name)}
      </button>
    </th>
    <td class="column-postcode">${commune.postcodes[0]}</td>
    <td>
      ${cptsOf(row).map(
        (one) =>
          html`<span class="table-cpts"
            >${swatch(cpts.indexOf(one))} ${typographic(one.name)}</span
          >`,
      )}
      ${isKnown(row) ? nothing : html`<span class="unknown-cpts">${words.unknown}</span>`}
      <span class="if-narrow">${basis(row, words)}</span>
    </td>
    <td class="column-basis">${basis(row, words)}</td>
    <td class="column-population">${population}</td>
  </tr>`;
}

/** What says that the CPTS cover the commune, in their order. */
function basis(
  { covered, announced }: CoverageRow,
  words: CoverageMessages & ListMessages,
): TemplateResult {
  return html`${covered.map(({ member }) => {
    const { date } = member.source;
    return html`<span class="table-cpts"
      >${words.basis(member.basis)}${date === undefined ? nothing : `, ${words.date(date)}`}</span
    >`;
  })}
  ${announced.length > 0 ? words.announcedBasis : nothing}`;
}

/** One for each CPTS of the commune, one all the same where none is known. */
function csvLines(
  row: CoverageRow,
  words: CoverageMessages & ListMessages,
): readonly (readonly string[])[] {
  const { code, name, postcodes, population } = row.commune;
  const place = [code, name, postcodes.join(' ')];
  const people = [String(population?.value ?? ''), population?.date ?? ''];
  const covered = row.covered.map(({ cpts, member: { basis, source } }) => [
    cpts.name,
    words.basis(basis),
    source.name,
    source.date ?? '',
    source.url ?? '',
  ]);
  const announced = row.announced.map(({ name: cpts, sources: [source] }) => [
    cpts,
    words.announcedBasis,
    source?.name ?? '',
    source?.date ?? '',
    source?.url ?? '',
  ]);
  const known = [...covered, ...announced];
  return (known.length > 0 ? known : [[words.unknown, '', '', '', '']]).map((cells) => [
    ...place,
    ...cells,
    ...people,
  ]);
}

function download(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
