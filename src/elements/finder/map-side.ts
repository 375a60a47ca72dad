import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { type Commune, typographic } from '../../domain/commune.js';
import type { Structure } from '../../domain/structure.js';
import type { CptsError } from '../../errors.js';
import { CptsSelectEvent } from '../../events.js';
import { LazyController } from '../../state/lazy-controller.js';
import { draw, icon } from '../../ui/icons.js';
import { heardName } from '../../ui/structure-name.js';
import { statusView } from '../../ui/status-view.js';
import { mapIcon, viewSwitch } from '../../ui/view-switch.js';
import { oneOf } from '../attributes.js';
import { focusOn } from '../focus.js';
import { withShared } from '../with-shared.js';
import type { CptsFinder } from './finder.js';
import type { FinderMap, FinderMapModel } from './finder-map.js';

const VIEWS = ['auto', 'list', 'map', 'split'] as const;

/** What the visitor may choose: the map has the list beside it where there is room for both. */
export const SIDES = ['list', 'map'] as const;
export type Side = (typeof SIDES)[number];

/** `either`: the map, and the list beside it where there is room. Styles know at which width there is. */
type Layout = (typeof VIEWS)[number] | 'either';

export interface MapSideModel extends Omit<FinderMapModel, 'around' | 'chosen'> {
  readonly selectedStructure: string | null | undefined;
  /** Level of its own headings. */
  readonly level: number;
}

interface MapSideOptions {
  /** All there are, found or not. */
  readonly all: () => readonly Structure[];
  /** What would be found without filters. */
  readonly around: () => readonly Structure[];
  /** Whether the list is drawn as far as it was asked for: the map comes after it. */
  readonly isListWhole: () => boolean;
  readonly select: (id: string | null) => void;
  /** Brings a structure's card into the list, and gives it the focus. */
  readonly showCard: (id: string) => void;
  readonly fail: (error: CptsError) => void;
}

const LIST = 'M7.5 5.5h9m-9 4.5h9m-9 4.5h9M3.6 5.5h.4m-.4 4.5h.4m-.4 4.5h.4';

/**
 * The map beside the list, or in its place: which of them shows, and what is chosen in both. What draws the map is another
 * lazy part, of which nothing is asked for as long as the list alone shows.
 */
export class MapSide implements ReactiveController {
  /** What the visitor chose to see; the page says it else. */
  side: Side | undefined;

  /** The structure that was last chosen in the list or on the map: both show it, so that it needs no card above them. */
  marked: string | null = null;

  /** Whether the map still shows what the list showed before: a long list does not wait for its marks. */
  isBehind = false;

  readonly #host: CptsFinder;
  readonly #options: MapSideOptions;
  readonly #map: LazyController<FinderMap>;
  #isShown = false;
  #drawing: unknown = nothing;
  /** What the list was last drawn with. */
  #listed: readonly Structure[] | undefined;
  #place: Element | undefined;
  readonly #observer = new ResizeObserver(([entry]) => {
    const isShown = (entry?.contentRect.width ?? 0) > 0;
    if (isShown === this.#isShown) return;
    this.#isShown = isShown;
    // What is drawn at once would change sizes under the observer, of which the page would be told as an error.
    requestAnimationFrame(() => {
      this.#host.requestUpdate();
    });
  });

  constructor(host: CptsFinder, options: MapSideOptions) {
    this.#host = host;
    this.#options = options;
    this.#map = new LazyController(host, () => this.#load(), options.fail);
    host.addController(this);
  }

  hostUpdate(): void {
    this.isBehind = false;
  }

  hostUpdated(): void {
    const place = this.#host.renderRoot.querySelector('.map-side') ?? undefined;
    if (place !== this.#place) {
      this.hostDisconnected();
      this.#place = place;
      if (place) this.#observer.observe(place);
    }
    const isWanted = this.#isShown && this.#options.isListWhole();
    if (isWanted && !this.#map.error) void this.#map.get();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#place = undefined;
  }

  /** The list, then the map: the visitor reads the same in both. */
  render(list: unknown, model: MapSideModel): TemplateResult {
    if (!this.#isPossible(model)) return html`<div class="views list">${listSide(list)}</div>`;
    const { structures } = model;
    this.isBehind = this.#isShown && this.#drawing !== nothing && structures !== this.#listed;
    this.#listed = structures;
    // What is not seen need not follow.
    if (this.#isShown && !this.isBehind) this.#drawing = this.#draw(model);
    return html`<div class="views ${structures.length === 0 ? 'list' : this.#layout}">
      ${listSide(list)}
      <div class="map-side" role="group" aria-label=${model.words.displayMap}>${this.#drawing}</div>
    </div>`;
  }

  /** The choice between the two. */
  renderSwitch(model: MapSideModel): TemplateResult | typeof nothing {
    if (!this.#isPossible(model)) return nothing;
    const { words } = model;
    const choose = (side: Side) => (): void => {
      this.side = side;
      this.#host.requestUpdate();
    };
    const map = html`<span class="map-label">${words.displayMap}</span>`;
    const both = html`<span class="both-label">${words.displayBoth}</span>`;
    return html`<div class="switch" role="group" aria-label=${words.display}>
      ${viewSwitch([
        {
          icon: draw(LIST),
          label: words.displayList,
          isPressed: !this.#isShown,
          onChoose: choose('list'),
        },
        {
          icon: mapIcon(),
          label: this.#host.view === 'map' ? words.displayMap : [map, both],
          isPressed: this.#isShown,
          onChoose: choose('map'),
        },
      ])}
    </div>`;
  }

  /** A way from what is said of a commune to the map of it. */
  renderWay(commune: Commune, model: MapSideModel): TemplateResult | typeof nothing {
    if (!this.#isPossible(model)) return nothing;
    const { words } = model;
    return html`<button class="link" type="button" @click=${this.#reveal}>
      ${words.seeOnMap}<span class="visually-hidden"> (${typographic(commune.name)})</span>
    </button>`;
  }

  /** A way from a card to its mark, where both are in sight. */
  renderMark(
    structure: Structure,
    { words, selectedStructure }: Pick<MapSideModel, 'words' | 'selectedStructure'>,
  ): TemplateResult | typeof nothing {
    const { id, position } = structure;
    if (!this.#isShown || !position) return nothing;
    const isChosen = selectedStructure === id;
    return html`<button
      class="button on-map"
      type="button"
      part="button"
      aria-pressed=${isChosen ? 'true' : 'false'}
      aria-label=${words.onMap(heardName(structure))}
      title=${words.onMap(heardName(structure))}
      @click=${() => {
        this.#choose(isChosen ? null : id);
      }}
    >
      ${icon('pin')}
    </button>`;
  }

  readonly #reveal = async (): Promise<void> => {
    if (!this.#isShown) this.side = 'map';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    focusOn(this.#host.renderRoot.querySelector('.map-side'));
  };

  get #layout(): Layout {
    const view = oneOf(this.#host, 'view', this.#host.view, VIEWS);
    return this.side === 'map' && view !== 'map' ? 'either' : (this.side ?? view);
  }

  /** Without shapes and without positions there is nothing to show. */
  #isPossible({ territory }: MapSideModel): boolean {
    if (this.#host.withoutMap) return false;
    return (
      territory?.communeShapes !== undefined ||
      this.#options.all().some(({ position }) => position !== undefined)
    );
  }

  #draw(model: MapSideModel): TemplateResult | typeof nothing {
    const { words, level, selectedStructure, structures } = model;
    if (this.#map.error) {
      return statusView({
        icon: 'warning',
        title: words.mapLost,
        level,
        actions: html`<button
          class="button"
          type="button"
          part="button"
          @click=${() => void this.#map.get()}
        >
          ${icon('retry')}${words.retry}
        </button>`,
      });
    }
    const isFound = structures.some(({ id }) => id === selectedStructure);
    const chosen =
      selectedStructure != null && (isFound || selectedStructure !== this.marked)
        ? this.#options.all().find(({ id }) => id === selectedStructure)
        : undefined;
    return (
      this.#map.value?.render({
        ...model,
        around: this.#options.around(),
        chosen,
        structures: chosen && !isFound ? [...structures, chosen] : structures,
      }) ?? nothing
    );
  }

  async #load(): Promise<FinderMap> {
    const { FinderMap } = await withShared(import('./finder-map.js'), import('../map-parts.js'));
    return new FinderMap(this.#host, {
      choose: (id) => {
        this.#choose(id);
      },
      showCard: (id) => {
        const list = this.#host.renderRoot.querySelector('.list-side');
        if (list?.getClientRects().length === 0) this.side = 'list';
        this.#options.showCard(id);
      },
      fail: this.#options.fail,
    });
  }

  #choose(id: string | null): void {
    if (id !== null && !this.#host.dispatchEvent(new CptsSelectEvent('structure', id))) return;
    this.marked = id;
    this.#options.select(id);
  }
}

function listSide(list: unknown): TemplateResult {
  return html`<div class="list-side">${list}</div>`;
}
