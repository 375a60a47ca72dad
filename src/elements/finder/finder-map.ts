import { html, nothing, type TemplateResult } from 'lit';
import type { Commune } from '../../domain/commune.js';
import type { CommuneMap } from '../../domain/commune-map.js';
import { type CommuneArea, coverageAreas } from '../../domain/coverage-areas.js';
import type { Cpts } from '../../domain/cpts.js';
import { MapDrawing } from '../../domain/map-drawing.js';
import { townsOf } from '../../domain/map-labels.js';
import type { Structure } from '../../domain/structure.js';
import type { Territory } from '../../domain/territory.js';
import type { CptsError } from '../../errors.js';
import type { ListMessages } from '../../i18n/fr-list.js';
import { type MapMessages, mapWords } from '../../i18n/fr-map.js';
import type { MapModel } from '../../map/model.js';
import { adoptStyles } from '../../ui/adopt-styles.js';
import { icon } from '../../ui/icons.js';
import type { HoursView } from '../../ui/structure-status.js';
import { oneOf } from '../attributes.js';
import { CONSENTS, MAP_LOADINGS, MapController } from '../map-controller.js';
import { MapFrame } from '../map-frame.js';
import { remember } from '../remember.js';
import { ShapesController } from '../shapes-controller.js';
import type { CptsFinder } from './finder.js';
import { finderMapStyles } from './finder-map-styles.js';
import { FinderPicture } from './finder-picture.js';
import { type Sight, sightOf } from './finder-sight.js';

/** What the map is drawn from. */
export interface FinderMapModel extends Sight {
  readonly words: ListMessages;
  /** Absent where it has nothing to say of the structures shown. */
  readonly territory: Territory | undefined;
  readonly communes: readonly Commune[];
  readonly cpts: readonly Cpts[];
  /** How many structures were found where, in words. */
  readonly title: string;
  /** All that the list shows, page after page, and the chosen one. */
  readonly structures: readonly Structure[];
  readonly now: Date;
  /** What reads opening hours, once it is there; `null` where its file is missing. */
  readonly hours: HoursView | null | undefined;
}

interface FinderMapOptions {
  /** The visitor chose a structure, or closed what was shown of it. */
  readonly choose: (id: string | null) => void;
  /** The visitor wants its card. */
  readonly showCard: (id: string) => void;
  readonly fail: (error: CptsError) => void;
}

const NO_AREAS: ReadonlyMap<string, CommuneArea> = new Map();
const NO_TOWNS: MapModel['towns'] = [];

/** The map beside a finder's list: the same structures, drawn over the communes, and the interactive map once it is wanted. */
export class FinderMap {
  readonly #shapes: ShapesController;
  readonly #frame: MapFrame;
  readonly #map: MapController;
  readonly #picture = new FinderPicture();
  /** What the interactive map is to show. */
  #live: MapModel | undefined;

  readonly #words = remember(mapWords);
  readonly #areas = remember(coverageAreas);
  readonly #drawing = remember((map: CommuneMap) => new MapDrawing(map));
  readonly #towns = remember(townsOf);
  readonly #sight = remember(sightOf);
  #structures: readonly Structure[] = [];

  constructor(
    private readonly host: CptsFinder,
    private readonly options: FinderMapOptions,
  ) {
    adoptStyles(host.renderRoot, finderMapStyles);
    this.#shapes = new ShapesController(host, options.fail);
    this.#frame = new MapFrame(host, '.map-note');
    this.#map = new MapController(host, {
      loading: () => oneOf(host, 'loading', host.loading, MAP_LOADINGS),
      model: () => this.#live,
      host: { onStructure: options.choose, onRecord: options.showCard },
      onError: options.fail,
    });
  }

  render(model: FinderMapModel): TemplateResult {
    const words = this.#words(model.words);
    const shapes = model.territory?.communeShapes;
    this.#shapes.follow(typeof shapes === 'string' ? shapes : undefined);
    // Where the shapes cannot be had, the interactive map does without.
    const isDrawn = typeof shapes === 'string' && !this.#shapes.error;
    const map = this.#shapes.value;
    this.#keepStructures(model.structures);
    this.#live = isDrawn && !map ? undefined : this.#modelOf(model, map);
    return html`<div class="map found-map">
      ${this.#map.render(
        isDrawn
          ? html`<div
              class="stage"
              role="img"
              aria-label=${words.foundMap(model.title)}
              @click=${this.#onClick}
            >
              ${map ? this.#draw(model, map) : nothing}
            </div>`
          : html`<p class="map-offer">${words.mapOffer}</p>`,
        !isDrawn,
      )}
      <div class="map-foot">
        ${this.#renderNote(words)}
        ${this.#map.renderState(words, isDrawn ? words.drawnMapStays : words.listIsSame)}
      </div>
    </div>`;
  }

  /** Marks are not made anew, nor the focus taken from one, where the minute alone has changed. */
  #keepStructures(structures: readonly Structure[]): void {
    const last = this.#structures;
    const isSame =
      structures.length === last.length && structures.every((one, i) => one === last[i]);
    if (!isSame) this.#structures = structures;
  }

  #modelOf(model: FinderMapModel, map: CommuneMap | undefined): MapModel | undefined {
    const { host } = this;
    const { words, territory, communes, cpts, commune, chosen, now, hours } = model;
    const shapes = territory?.communeShapes;
    const extent = this.#sightOf(model, map) ?? territory?.bounds;
    return (
      extent && {
        words,
        label: this.#words(words).foundMap(model.title),
        extent,
        communes: map?.communes ?? (typeof shapes === 'object' ? shapes : undefined),
        coverage: territory ? this.#areas(cpts) : NO_AREAS,
        rivers: map?.rivers,
        towns: territory ? this.#towns(communes, extent) : NO_TOWNS,
        commune,
        structures: this.#structures,
        structure: chosen?.id,
        now,
        hours,
        basemap: host.basemap,
        basemapConsent: oneOf(host, 'basemap-consent', host.basemapConsent, CONSENTS),
        attributions: territory?.attributions ?? [],
      }
    );
  }

  #sightOf({ commune, start, around, chosen }: FinderMapModel, map: CommuneMap | undefined) {
    return this.#sight(map && this.#drawing(map), commune, start, around, chosen);
  }

  #draw(model: FinderMapModel, map: CommuneMap): TemplateResult | typeof nothing {
    const { words, communes, cpts, commune, chosen } = model;
    const { size, em } = this.#frame;
    const sight = this.#sightOf(model, map);
    if (!size || !sight) return nothing;
    return this.#picture.render({
      words: this.#words(words),
      drawing: this.#drawing(map),
      sight,
      size,
      em,
      areas: this.#areas(cpts),
      towns: this.#towns(communes, sight),
      commune,
      structures: this.#structures,
      chosen,
    });
  }

  #renderNote(words: MapMessages): TemplateResult {
    const structures = this.#structures;
    const unplaced = structures.filter(({ position }) => position === undefined).length;
    const isApproximate = structures.some(
      ({ position, positionPrecision }) => position && positionPrecision !== 'exact',
    );
    return html`<p class="map-note">
      ${
        isApproximate
          ? html`<span class="sign">${icon('approximate')}${words.approximateSign}</span>`
          : nothing
      }
      ${unplaced > 0 ? html`<span>${words.notOnMap(unplaced)}</span>` : nothing}
    </p>`;
  }

  readonly #onClick = ({ target }: Event): void => {
    const id = (target as Element | null)?.closest<SVGElement>('[data-id]')?.dataset['id'];
    if (id !== undefined) this.options.choose(id);
  };
}
