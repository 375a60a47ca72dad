import { html, nothing, type TemplateResult } from 'lit';
import { type Commune, typographic } from '../../domain/commune.js';
import type { CommuneMap } from '../../domain/commune-map.js';
import { type CommuneArea, coverageAreas, summariesOf } from '../../domain/coverage-areas.js';
import { coverageOf } from '../../domain/coverage.js';
import type { Cpts } from '../../domain/cpts.js';
import type { Bounds } from '../../domain/geo.js';
import { MapDrawing } from '../../domain/map-drawing.js';
import { townsOf } from '../../domain/map-labels.js';
import type { Structure } from '../../domain/structure.js';
import { widened } from '../../domain/plane-chart.js';
import { attributionsOf, type Territory, type TileSource } from '../../domain/territory.js';
import type { CptsError } from '../../errors.js';
import { CptsSearchEvent, CptsSelectEvent } from '../../events.js';
import type { CoreMessages } from '../../i18n/fr.js';
import type { ListMessages } from '../../i18n/fr-list.js';
import { type CoverageMessages, coverageWords } from '../../i18n/fr-coverage.js';
import { adoptStyles } from '../../ui/adopt-styles.js';
import { contactLink, coverageAnswer, coverageSentence } from '../../ui/coverage-answer.js';
import { mapWords } from '../../i18n/fr-map.js';
import type { MapModel } from '../../map/model.js';
import { icon } from '../../ui/icons.js';
import { provenance } from '../../ui/source-line.js';
import { statusView } from '../../ui/status-view.js';
import { mapIcon, type ViewChoice, viewSwitch } from '../../ui/view-switch.js';
import { oneOf, warnUnknown } from '../attributes.js';
import { MAP_LOADINGS, MapController } from '../map-controller.js';
import { MARGIN } from '../map-frame.js';
import { remember } from '../remember.js';
import { ShapesController } from '../shapes-controller.js';
import { SearchController } from '../search/search-controller.js';
import type { CptsCoverageMap } from './coverage-map.js';
import { coverageMapStyles } from './coverage-styles.js';
import { renderLegend } from './legend.js';
import { tableIcon } from './table-icons.js';
import { MapStage, type StageModel } from './map-stage.js';
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
const CONSENTS = ['ask', 'granted'] as const;

const NO_STRUCTURES: readonly Structure[] = [];

/** All that the coverage map draws: the search and its answer, the map or the table, the legend. */
export class CoverageView {
  readonly #search: SearchController;
  readonly #stage: MapStage;
  readonly #map: MapController;
  /** What the interactive map is to show. */
  #live: MapModel | undefined;
  readonly #shapes: ShapesController;
  readonly #table: CoverageTable;
  /** What the visitor chose to see. */
  #display: 'map' | 'table' | undefined;
  /** INSEE code of the commune that the field shows. */
  #shown: string | undefined;

  readonly #words = remember(coverageWords);
  readonly #areas = remember(coverageAreas);
  readonly #within = remember((communes: readonly Commune[], allowed: string | undefined) => {
    const codes = new Set(allowed?.split(' '));
    return allowed === undefined ? communes : communes.filter(({ code }) => codes.has(code));
  });
  readonly #summaries = remember(summariesOf);
  readonly #drawing = remember((map: CommuneMap, communes: readonly Commune[]) => {
    const codes = new Set(communes.map(({ code }) => code));
    return new MapDrawing(map, (code) => codes.has(code));
  });
  readonly #extent = remember(extentOf);
  readonly #towns = remember(townsOf);
  readonly #shownShapes = remember(shapesOf);
  readonly #attributions = remember((territory: Territory, hasStructures: boolean) =>
    attributionsOf(territory, [
      'communes',
      'cpts',
      ...(hasStructures ? ['structures' as const] : []),
    ]),
  );
  readonly #overlaid = remember((structures: readonly Structure[], kinds: string) =>
    structures.filter(({ kind, status }) => status !== 'closed' && kinds.split(' ').includes(kind)),
  );

  constructor(
    private readonly host: CptsCoverageMap,
    private readonly options: CoverageOptions,
  ) {
    adoptStyles(host.renderRoot, coverageMapStyles);
    this.#shapes = new ShapesController(host, options.fail);
    this.#table = new CoverageTable(host);
    this.#stage = new MapStage(host, {
      choose: (commune) => {
        this.#choose(commune);
      },
      say: options.say,
    });
    this.#map = new MapController(host, {
      loading: () => {
        const loading = oneOf(host, 'loading', host.loading, MAP_LOADINGS);
        // Where nothing is drawn, there is nothing to act upon.
        return this.#hasDrawing || loading === 'eager' ? loading : 'visible';
      },
      model: () => this.#live,
      host: {
        onCommune: (code) => {
          const commune = this.#model.communes.find((one) => one.code === code);
          if (commune) this.#choose(commune);
        },
        onStructure: (id) => {
          this.#chooseStructure(id);
        },
      },
      onError: options.fail,
    });
    this.#search = new SearchController(host, {
      places: () => ({
        communes: this.#model.communes,
        structures: NO_STRUCTURES,
        areElsewhere: false,
        kinds: new Set(),
        isAllowed: () => true,
      }),
      words: () => this.#say,
      kindIcon: () => undefined,
      kindChoices: () => [],
      onKinds: () => undefined,
      contact: () => contactLink(this.#model.territory?.contact, this.#say),
      territory: () => this.#model.territory,
      geocoder: () => 'none',
      onFound: (place) => {
        if (place.kind !== 'commune') return;
        const { code } = place.commune;
        const { series = [] } = this.#areas(this.#model.cpts).get(code) ?? {};
        host.dispatchEvent(new CptsSearchEvent(code, [], series.length));
        this.#choose(place.commune);
      },
      onLocated: () => undefined,
      onLost: () => {
        options.setCommune(null);
      },
      onProblem: (said) => {
        host.dispatchEvent(new CptsSearchEvent(undefined, [], 0));
        options.say(said);
      },
      onClear: () => {
        options.setCommune(null);
      },
      say: options.say,
      onError: options.fail,
    });
  }

  render(): TemplateResult {
    const { communes, cpts, commune, territory, allowed, level } = this.#model;
    const { withoutSearch, withoutLegend, withoutTable } = this.host;
    this.#checkAttributes();
    this.#followChoice(commune);
    const shapes = territory?.communeShapes;
    const hasMap = shapes !== undefined;
    this.#shapes.follow(typeof shapes === 'string' ? shapes : undefined);
    const shown = this.#within(communes, allowed && [...allowed].join(' '));
    const areas = this.#areas(cpts);
    const display = this.#displayed(hasMap);
    return html`<div class="coverage">
      <div class="find" ?hidden=${withoutSearch && !commune}>
        ${withoutSearch ? nothing : this.#renderSearch()}
        ${commune ? this.#renderAnswer(commune) : nothing}
      </div>
      <div class="main">
        ${hasMap && !withoutTable ? this.#renderSwitch(display) : nothing}
        ${display === 'map' ? this.#renderMap(shown) : this.#renderTable(shown)}
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

  /** A value that is not known is told, and is the default. */
  #checkAttributes(): void {
    const { host } = this;
    oneOf(host, 'view', host.view, VIEWS);
    oneOf(host, 'basemap-consent', host.basemapConsent, CONSENTS);
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

  #renderSearch(): TemplateResult {
    const { level, commune } = this.#model;
    return html`${this.#search.render({
        canSearch: true,
        isHintHidden: commune !== undefined,
        canLocate: false,
        canClear: false,
      })}
      <div id="problem" ?hidden=${!this.#search.hasProblem}>
        ${this.#search.renderProblem(level)}
      </div>`;
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

  #renderMap(communes: readonly Commune[]): TemplateResult {
    const { cpts, commune, territory, level } = this.#model;
    const words = this.#say;
    const areas = this.#areas(cpts);
    if (this.#shapes.error) {
      return statusView({
        icon: 'warning',
        title: words.mapErrorTitle,
        level,
        text: this.host.withoutTable ? words.mapError : words.mapErrorText,
        actions: html`<button
          class="button"
          type="button"
          part="button"
          @click=${() => {
            this.#shapes.retry();
          }}
        >
          ${icon('retry')}${words.retry}
        </button>`,
      });
    }
    const map = this.#shapes.value;
    const tiles = this.#hasDrawing ? undefined : (territory?.communeShapes as TileSource);
    const drawing = map && this.#drawing(map, communes);
    const extent = drawing && this.#extent(drawing, areas, this.#highlighted);
    const stage: StageModel = {
      words,
      map,
      drawing,
      areas,
      highlighted: this.#highlighted,
      communes,
      chosen: commune,
      extent,
      towns: extent ? this.#towns(communes, extent) : [],
      describe: ({ code, name }) => {
        const area = areas.get(code);
        const names = (area?.series ?? []).map((place) => cpts[place]?.name ?? '');
        return words.mapPlace(name, names, area?.isAnnounced ?? false);
      },
    };
    const { structures, structure } = this.#model;
    const hasStructures = this.host.overlaidKinds.length > 0;
    const attributions = territory ? this.#attributions(territory, hasStructures) : [];
    const sight = extent && widened(extent, MARGIN);
    const shown = sight ?? territory?.bounds;
    this.#live =
      shown && (map ?? tiles)
        ? {
            words,
            label: words.mapLabel,
            extent: shown,
            communes: map ? this.#shownShapes(map, communes) : tiles,
            coverage: areas,
            highlighted: this.#highlighted,
            rivers: map?.rivers,
            towns: stage.towns,
            commune,
            structures: this.#overlaid(structures, this.host.overlaidKinds.join(' ')),
            structure,
            basemap: this.host.basemap,
            basemapConsent: this.host.basemapConsent === 'granted' ? 'granted' : 'ask',
            attributions,
          }
        : undefined;
    const known = communes.filter(({ code }) => areas.has(code)).length;
    return html`<div class="map" part="map">
      ${this.#map.render(tiles ? undefined : this.#stage.render(stage))}
      <div class="map-foot">
        ${tiles ? nothing : this.#stage.renderReadout(stage)}
        ${this.#map.renderState(mapWords(words), this.#rest)}
        <p class="visually-hidden" id="map-help">
          ${words.mapSummary(known, communes.length)} ${words.drawnKeys}
        </p>
        <ul class="attributions" role="list">
          ${attributions.map(
            (source) =>
              html`<li>
                ${provenance(source, words)}${source.licence ? ` (${source.licence})` : nothing}
              </li>`,
          )}
        </ul>
      </div>
    </div>`;
  }

  /** What there is where the interactive map is not. */
  get #rest(): string {
    const words = this.#say;
    if (this.#hasDrawing) return mapWords(words).drawnMapStays;
    return this.host.withoutTable ? words.mapError : words.mapErrorText;
  }

  get #hasDrawing(): boolean {
    return typeof this.#model.territory?.communeShapes === 'string';
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

  /** The field shows what is chosen, here or elsewhere; what the visitor is typing is not written over. */
  #followChoice(commune: Commune | undefined): void {
    if (commune?.code === this.#shown) return;
    this.#shown = commune?.code;
    if (!commune && this.#search.hasProblem) return;
    this.#search.problem = undefined;
    if (!this.#search.isEdited || commune)
      this.#search.text = commune ? typographic(commune.name) : '';
  }
}

/** The shapes of some communes. */
function shapesOf(map: CommuneMap, communes: readonly Commune[]): CommuneMap['communes'] {
  const codes = new Set(communes.map(({ code }) => code));
  const features = map.communes.features.filter(({ properties }) => codes.has(properties.code));
  return { ...map.communes, features };
}

/** What is in sight: the communes that a CPTS covers or announces, the one that stands out first; else all of them. */
function extentOf(
  drawing: MapDrawing,
  areas: ReadonlyMap<string, CommuneArea>,
  highlighted: number | undefined,
): Bounds | undefined {
  const of = (place: number | undefined): readonly string[] =>
    [...areas].flatMap(([code, { series }]) =>
      place === undefined || series.includes(place) ? [code] : [],
    );
  return (
    drawing.extent(of(highlighted)) ??
    drawing.extent(of(undefined)) ??
    drawing.extent(drawing.outlines.keys())
  );
}
