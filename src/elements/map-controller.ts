import {
  css,
  html,
  type LitElement,
  nothing,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { CptsError, missingFile } from '../errors.js';
import type { MapMessages } from '../i18n/fr-map.js';
import { mapIcon } from '../ui/view-switch.js';
import type { LiveMap, MapFailure, MapHost, MapModel } from '../map/model.js';

/** Whether the visitor is asked before the basemap's host is contacted. */
export const CONSENTS = ['ask', 'granted'] as const;

export const MAP_LOADINGS = ['interaction', 'visible', 'eager'] as const;
/** When the interactive map takes the place of the drawn one. */
export type MapLoading = (typeof MAP_LOADINGS)[number];

export interface MapOptions {
  readonly loading: () => MapLoading;
  /** What the map is to show; `undefined` as long as there is nothing to show. */
  readonly model: () => MapModel | undefined;
  readonly host: Omit<MapHost, 'onFailure'>;
  /** A file of the library is missing: for the page's author. */
  readonly onError: (error: CptsError) => void;
}

/**
 * The place where a map stands: what is drawn first, and the interactive map once it is wanted and is there. Where it cannot
 * be had, what was drawn stays, and `failure` says why.
 */
export class MapController implements ReactiveController {
  state: 'drawn' | 'loading' | 'live' | 'failed' = 'drawn';
  failure: MapFailure | undefined;

  readonly #place = document.createElement('div');
  readonly #host: LitElement;
  readonly #options: MapOptions;
  #map: LiveMap | undefined;
  /** Ends what is being loaded, as soon as it is no longer wanted. */
  #wanted: AbortController | undefined;
  #takesFocus = false;
  #observer: IntersectionObserver | undefined;

  constructor(host: LitElement, options: MapOptions) {
    this.#host = host;
    this.#options = options;
    this.#place.className = 'live-map';
    host.addController(this);
  }

  /** What is drawn, under the map that takes its place; `isAlone` where that is no map. */
  render(drawn: unknown, isAlone = drawn === undefined): TemplateResult {
    return html`<div
      class="map-stage ${this.state} ${isAlone ? 'alone' : ''}"
      part="map"
      @pointerenter=${this.#onIntent}
      @focusin=${this.#onIntent}
      @focusout=${this.#onFocusOut}
    >
      ${drawn} ${this.#place}
    </div>`;
  }

  /** The way to the interactive map, or why there is none, and what there is all the same. */
  renderState(words: MapMessages, rest: string): TemplateResult | typeof nothing {
    const { state, failure } = this;
    const explore = html`<button
      class="button explore"
      type="button"
      part="button"
      @click=${() => {
        this.explore();
      }}
    >
      ${mapIcon()}${words.exploreMap}
    </button>`;
    if (state === 'drawn') return this.#options.model() ? explore : nothing;
    if (state === 'loading') return html`<p class="explore">${words.mapLoading}</p>`;
    if (!failure) return nothing;
    return html`<p class="explore" role="status">${failureText(failure, words)} ${rest}</p>
      ${failure === 'missing-file' || failure === 'no-data' ? explore : nothing}`;
  }

  /** The visitor asks for the interactive map: it gets the focus once it is there. */
  explore(): void {
    this.#takesFocus = true;
    if (this.#map) this.#takeOver();
    else this.#start();
  }

  hostConnected(): void {
    // One that comes back begins again.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const model = this.#options.model();
    // What is out of the page is drawn once more: no map is wanted there.
    if (!model || !this.#host.isConnected) return;
    if (this.#map) this.#map.update(model);
    else if (this.state === 'drawn') this.#await(this.#options.loading());
  }

  hostDisconnected(): void {
    // One that is moved within the page is back at once.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#stop('drawn');
    });
  }

  #await(loading: MapLoading): void {
    if (loading === 'eager') this.#start();
    if (loading !== 'visible' || this.#observer) return;
    this.#observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#start();
    });
    this.#observer.observe(this.#place);
  }

  readonly #onIntent = (): void => {
    if (this.state === 'drawn') this.#start();
  };

  readonly #onFocusOut = (): void => {
    // The focus is nowhere until it is elsewhere.
    queueMicrotask(() => {
      if (this.#map && this.state === 'loading') this.#takeOver();
    });
  };

  #start(): void {
    const model = this.#options.model();
    if (!model || this.state === 'loading' || this.state === 'live') return;
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.failure = undefined;
    this.#set('loading');
    this.#wanted = new AbortController();
    void this.#load(model, this.#wanted);
  }

  async #load(model: MapModel, wanted: AbortController): Promise<void> {
    const result = await this.#show(model, wanted.signal);
    if (wanted !== this.#wanted) {
      if (typeof result !== 'string') result.remove();
    } else if (typeof result === 'string') {
      this.#fail(result);
    } else {
      this.#map = result;
      const current = this.#options.model();
      if (current && current !== model) result.update(current);
      this.#takeOver();
    }
  }

  async #show(model: MapModel, signal: AbortSignal): Promise<LiveMap | MapFailure> {
    try {
      const { showMap } = await import('../map/live-map.js');
      const host = {
        ...this.#options.host,
        onFailure: (failure: MapFailure) => {
          this.#fail(failure);
        },
      };
      return await showMap(this.#place, model, host, signal);
    } catch (cause) {
      const isData = cause instanceof CptsError;
      if (!signal.aborted) this.#options.onError(isData ? cause : missingFile(cause));
      return isData ? 'no-data' : 'missing-file';
    }
  }

  /** Nothing changes under the hands of who walks through the drawn map by the keyboard, unless they asked for it. */
  #takeOver(): void {
    const isInside = this.#place.parentElement?.matches(':focus-within') ?? false;
    const isWalking = this.#place.parentElement?.querySelector(':focus-visible') != null;
    if (isWalking && !this.#takesFocus) return;
    const takesFocus = isInside || this.#takesFocus;
    this.#takesFocus = false;
    this.#set('live');
    // What is hidden takes no focus.
    if (takesFocus) void this.#host.updateComplete.then(() => this.#map?.focus());
  }

  #fail(failure: MapFailure): void {
    this.#stop('failed');
    this.failure = failure;
  }

  #stop(state: 'drawn' | 'failed'): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#wanted?.abort();
    this.#wanted = undefined;
    this.#takesFocus = false;
    this.#map?.remove();
    this.#map = undefined;
    this.#set(state);
  }

  #set(state: MapController['state']): void {
    if (state === this.state) return;
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** Why there is no interactive map, in words; for whoever wanted one. */
function failureText(failure: MapFailure, words: MapMessages): string {
  switch (failure) {
    case 'missing-file':
    case 'lost':
      return words.mapMissing;
    case 'no-webgl':
    case 'no-worker':
      return words.mapUnsupported;
    case 'no-data':
      return words.mapNoData;
  }
}

export const mapStageStyles = css`
  .map {
    min-width: 0;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.4);
    background: var(--_surface);
  }
  .map-stage {
    position: relative;
    min-height: 15em;
  }
  .map-stage,
  .stage {
    border-radius: calc(var(--_radius) * 1.4 - 1px) calc(var(--_radius) * 1.4 - 1px) 0 0;
  }
  .stage {
    position: relative;
    background: var(--_sunken);
  }
  .stage .drawing {
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  .map-foot {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-top: 1px solid var(--_line);
  }
  .explore {
    justify-self: start;
    margin: 0;
  }
  .map-stage.alone.failed {
    display: none;
  }
  .map-stage > .live-map {
    position: absolute;
    inset: 0;
    visibility: hidden;
  }
  .map-stage.live > .live-map {
    visibility: visible;
  }
  @media screen {
    .map-stage.live > :not(.live-map) {
      visibility: hidden;
    }
  }
  /* What was drawn is sharper on paper than a screen's pixels. */
  @media print {
    .map {
      break-inside: avoid;
    }
    .map-stage:not(.alone) > .live-map {
      display: none;
    }
  }
`;
