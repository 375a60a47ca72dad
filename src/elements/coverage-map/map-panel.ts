import { html, nothing, type TemplateResult } from 'lit';
import type { Commune } from '../../domain/commune.js';
import type { CommuneMap } from '../../domain/commune-map.js';
import type { CommuneArea } from '../../domain/coverage-areas.js';
import type { Bounds } from '../../domain/geo.js';
import { MapDrawing } from '../../domain/map-drawing.js';
import { townsOf } from '../../domain/map-labels.js';
import { widened } from '../../domain/plane-chart.js';
import type { Structure } from '../../domain/structure.js';
import { attributionsOf, type Territory, type TileSource } from '../../domain/territory.js';
import type { CptsError } from '../../errors.js';
import type { CoverageMessages } from '../../i18n/fr-coverage.js';
import type { ListMessages } from '../../i18n/fr-list.js';
import { mapWords } from '../../i18n/fr-map.js';
import type { MapModel } from '../../map/model.js';
import { icon } from '../../ui/icons.js';
import { provenance } from '../../ui/source-line.js';
import { statusView } from '../../ui/status-view.js';
import { oneOf } from '../attributes.js';
import { focusOn } from '../focus.js';
import { HoursController } from '../hours-controller.js';
import { CONSENTS, MAP_LOADINGS, MapController } from '../map-controller.js';
import { MARGIN } from '../map-frame.js';
import { remember } from '../remember.js';
import { ShapesController } from '../shapes-controller.js';
import type { CptsCoverageMap } from './coverage-map.js';
import type { CoverageModel } from './coverage-view.js';
import { MapStage, type StageModel } from './map-stage.js';

export interface MapPanelModel extends Omit<CoverageModel, 'allowed'> {
  readonly words: CoverageMessages & ListMessages;
  /** By INSEE code. */
  readonly areas: ReadonlyMap<string, CommuneArea>;
  /** Place of the CPTS that stands out. */
  readonly highlighted: number | undefined;
}

interface MapPanelOptions {
  readonly choose: (commune: Commune) => void;
  readonly chooseStructure: (id: string | null) => void;
  readonly say: (text: string) => void;
  readonly fail: (error: CptsError) => void;
}

/** The coverage map itself: drawn, then interactive once it is wanted, with what it comes from under it. */
export class MapPanel {
  readonly #stage: MapStage;
  readonly #map: MapController;
  /** What the interactive map is to show. */
  #live: MapModel | undefined;
  readonly #shapes: ShapesController;
  #model: MapPanelModel | undefined;
  readonly #hours: HoursController;

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
    options: MapPanelOptions,
  ) {
    this.#shapes = new ShapesController(host, options.fail);
    this.#hours = new HoursController(host, options.fail);
    this.#stage = new MapStage(host, { choose: options.choose, say: options.say });
    this.#map = new MapController(host, {
      loading: () => {
        const loading = oneOf(host, 'loading', host.loading, MAP_LOADINGS);
        // Where nothing is drawn, there is nothing to act upon.
        return this.#hasDrawing || loading === 'eager' ? loading : 'visible';
      },
      model: () => this.#live,
      host: {
        onCommune: (code) => {
          const commune = this.#model?.communes.find((one) => one.code === code);
          if (commune) options.choose(commune);
        },
        onStructure: options.chooseStructure,
      },
      onError: options.fail,
    });
  }

  /** The shapes are asked for as soon as it is known where they are. */
  follow(territory: Territory | undefined): void {
    const shapes = territory?.communeShapes;
    this.#shapes.follow(typeof shapes === 'string' ? shapes : undefined);
  }

  render(model: MapPanelModel): TemplateResult {
    const { words, communes, cpts, commune, territory, level, areas, highlighted } = model;
    const { structures, structure } = model;
    this.#model = model;
    this.#hours.isNeeded = structures.some(
      ({ id, openingHours }) => id === structure && openingHours !== undefined,
    );
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
            // The button goes away.
            void this.host.updateComplete.then(() => {
              focusOn(this.host.renderRoot.querySelector('.map'));
            });
          }}
        >
          ${icon('retry')}${words.retry}
        </button>`,
      });
    }
    const map = this.#shapes.value;
    const tiles = this.#hasDrawing ? undefined : (territory?.communeShapes as TileSource);
    const drawing = map && this.#drawing(map, communes);
    const extent = drawing && this.#extent(drawing, areas, highlighted);
    const stage: StageModel = {
      words,
      map,
      drawing,
      areas,
      highlighted,
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
    const hasStructures = this.host.structures.length > 0;
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
            highlighted,
            rivers: map?.rivers,
            towns: stage.towns,
            commune,
            structures: this.#overlaid(structures, this.host.structures.join(' ')),
            structure,
            now: this.#hours.now,
            hours: this.#hours.reader,
            basemap: this.host.basemap,
            basemapConsent: oneOf(this.host, 'basemap-consent', this.host.basemapConsent, CONSENTS),
            attributions,
          }
        : undefined;
    const known = communes.filter(({ code }) => areas.has(code)).length;
    return html`<div class="map" part="map">
      ${this.#map.render(tiles ? undefined : this.#stage.render(stage))}
      <div class="map-foot">
        ${tiles ? nothing : this.#stage.renderReadout(stage)}
        ${this.#map.renderState(mapWords(words), this.#rest(words))}
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
  #rest(words: CoverageMessages): string {
    if (this.#hasDrawing) return mapWords(words).drawnMapStays;
    return this.host.withoutTable ? words.mapError : words.mapErrorText;
  }

  get #hasDrawing(): boolean {
    return typeof this.#model?.territory?.communeShapes === 'string';
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
