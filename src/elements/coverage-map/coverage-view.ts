import { html, nothing, type TemplateResult } from 'lit';
import type { Commune } from '../../domain/commune.js';
import { coverageAreas, summariesOf } from '../../domain/coverage-areas.js';
import { coverageOf } from '../../domain/coverage.js';
import type { Cpts } from '../../domain/cpts.js';
import type { Structure } from '../../domain/structure.js';
import type { Territory } from '../../domain/territory.js';
import type { CptsError } from '../../errors.js';
import { CptsSearchEvent, CptsSelectEvent } from '../../events.js';
import type { CoreMessages } from '../../i18n/fr.js';
import type { ListMessages } from '../../i18n/fr-list.js';
import { type CoverageMessages, coverageWords } from '../../i18n/fr-coverage.js';
import { adoptStyles } from '../../ui/adopt-styles.js';
import { coverageAnswer, coverageSentence } from '../../ui/coverage-answer.js';
import { mapIcon, type ViewChoice, viewSwitch } from '../../ui/view-switch.js';
import { oneOf, warnUnknown } from '../attributes.js';
import { remember } from '../remember.js';
import { CommuneField } from '../search/commune-field.js';
import type { CptsCoverageMap } from './coverage-map.js';
import { coverageMapStyles } from './coverage-styles.js';
import { renderLegend } from './legend.js';
import { MapPanel } from './map-panel.js';
import { tableIcon } from './table-icons.js';
import { CoverageTable } from './table-view.js';

/** What the element gives to be drawn. */
export interface CoverageModel {
  readonly words: CoreMessages;
  readonly level: number;
  readonly territory: Territory | undefined;
  readonly communes: readonly Commune[];
  readonly cpts: readonly Cpts[];
  /** The chosen one. */
  readonly commune: Commune | undefined;
  /** Of the territory. */
  readonly structures: readonly Structure[];
  /** Identifier of the chosen one. */
  readonly structure: string | undefined;
  /** INSEE codes to which the widget is restricted. */
  readonly allowed: ReadonlySet<string> | undefined;
}

interface CoverageOptions {
  readonly model: () => CoverageModel;
  readonly setCommune: (code: string | null) => void;
  readonly setStructure: (id: string | null) => void;
  readonly say: (text: string) => void;
  readonly fail: (error: CptsError) => void;
}

const VIEWS = ['auto', 'map', 'table'] as const;

/** All that the coverage map draws: the search and its answer, the map or the table, the legend. */
export class CoverageView {
  readonly #field: CommuneField;
  readonly #panel: MapPanel;
  readonly #table: CoverageTable;
  /** What the visitor chose to see. */
  #display: 'map' | 'table' | undefined;

  readonly #words = remember(coverageWords);
  readonly #areas = remember(coverageAreas);
  readonly #within = remember((communes: readonly Commune[], allowed: string | undefined) => {
    const codes = new Set(allowed?.split(' '));
    return allowed === undefined ? communes : communes.filter(({ code }) => codes.has(code));
  });
  readonly #summaries = remember(summariesOf);

  constructor(
    private readonly host: CptsCoverageMap,
    private readonly options: CoverageOptions,
  ) {
    adoptStyles(host.renderRoot, coverageMapStyles);
    this.#table = new CoverageTable(host);
    this.#panel = new MapPanel(host, {
      choose: (commune) => {
        this.#choose(commune);
      },
      chooseStructure: (id) => {
        this.#chooseStructure(id);
      },
      say: options.say,
      fail: options.fail,
    });
    this.#field = new CommuneField(host, {
      words: () => this.#say,
      communes: () => this.#model.communes,
      territory: () => this.#model.territory,
      onFound: (commune) => {
        const { series = [] } = this.#areas(this.#model.cpts).get(commune.code) ?? {};
        host.dispatchEvent(new CptsSearchEvent(commune.code, [], series.length));
        this.#choose(commune);
      },
      onLost: () => {
        options.setCommune(null);
      },
      onClear: () => {
        options.setCommune(null);
      },
      say: options.say,
      fail: options.fail,
    });
  }

  render(): TemplateResult {
    const { communes, cpts, commune, territory, allowed, level } = this.#model;
    const { withoutSearch, withoutLegend, withoutTable } = this.host;
    oneOf(this.host, 'view', this.host.view, VIEWS);
    const hasMap = territory?.communeShapes !== undefined;
    this.#panel.follow(territory);
    const shown = this.#within(communes, allowed && [...allowed].join(' '));
    const areas = this.#areas(cpts);
    const display = this.#displayed(hasMap);
    return html`<div class="coverage">
      <div class="find" ?hidden=${withoutSearch && !commune}>
        ${withoutSearch ? nothing : this.#field.render(commune, level)}
        ${commune ? this.#renderAnswer(commune) : nothing}
      </div>
      <div class="main">
        ${hasMap && !withoutTable ? this.#renderSwitch(display) : nothing}
        ${
          display === 'map'
            ? this.#panel.render({
                ...this.#model,
                words: this.#say,
                communes: shown,
                areas,
                highlighted: this.#highlighted,
              })
            : this.#renderTable(shown)
        }
      </div>
      ${
        withoutLegend
          ? nothing
          : renderLegend({
              words: this.#say,
              level,
              summaries: this.#summaries(cpts, shown),
              highlighted: this.#highlighted,
              hasUnknown: shown.some(({ code }) => !areas.has(code)),
            })
      }
    </div>`;
  }

  get #model(): CoverageModel {
    return this.options.model();
  }

  get #say(): CoverageMessages & ListMessages {
    return this.#words(this.#model.words);
  }

  /** Place of the CPTS that the page names. */
  get #highlighted(): number | undefined {
    const { cpts: id } = this.host;
    const { cpts } = this.#model;
    if (!id || cpts.length === 0) return undefined;
    const place = cpts.findIndex((one) => one.id === id);
    if (place >= 0) return place;
    warnUnknown(
      this.host,
      'cpts',
      id,
      cpts.map((one) => one.id),
    );
    return undefined;
  }

  #renderAnswer(commune: Commune): TemplateResult {
    const { cpts, territory, level } = this.#model;
    return coverageAnswer(commune, coverageOf(commune.code, cpts), {
      words: this.#say,
      level,
      all: cpts,
      contact: territory?.contact,
    });
  }

  /** Without shapes there is the table alone. */
  #displayed(hasMap: boolean): 'map' | 'table' {
    if (!hasMap) return 'table';
    return this.#display ?? (this.host.view === 'table' ? 'table' : 'map');
  }

  #renderSwitch(display: 'map' | 'table'): TemplateResult {
    const words = this.#say;
    const choice = (value: 'map' | 'table', label: string): ViewChoice => ({
      icon: value === 'map' ? mapIcon() : tableIcon('table'),
      label,
      isPressed: value === display,
      onChoose: () => {
        this.#display = value;
        this.host.requestUpdate();
      },
    });
    return html`<div class="switch" part="toolbar" role="group" aria-label=${words.display}>
      ${viewSwitch([choice('map', words.displayMap), choice('table', words.displayTable)])}
    </div>`;
  }

  #renderTable(communes: readonly Commune[]): TemplateResult {
    const { cpts, commune, territory } = this.#model;
    return this.#table.render({
      words: this.#say,
      communes,
      cpts,
      chosen: commune,
      fileName: `cpts-${territory?.id ?? ''}`,
      onChoose: (chosen) => {
        this.#choose(chosen);
      },
      say: this.options.say,
    });
  }

  /** The visitor chooses a structure, or none any more. */
  #chooseStructure(id: string | null): void {
    if (id !== null && !this.host.dispatchEvent(new CptsSelectEvent('structure', id))) return;
    this.options.setStructure(id);
  }

  /** The visitor chooses a commune, if the page lets them. */
  #choose(commune: Commune): void {
    const { code } = commune;
    if (!this.host.dispatchEvent(new CptsSelectEvent('commune', code))) return;
    this.options.setCommune(code);
    const { cpts } = this.#model;
    this.options.say(coverageSentence(commune, coverageOf(commune.code, cpts), cpts, this.#say));
  }
}
