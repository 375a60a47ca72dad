/** The lazy part of the map: all that shows and moves it. Nothing of it is asked for before a visitor wants a map. */
import { render } from 'lit';
import { CptsError } from '../errors.js';
import { type Direction, mapWords } from '../i18n/fr-map.js';
import { Basemap, transformRequest } from './basemap.js';
import { colourReader } from './colours.js';
import { controls } from './controls.js';
import { adoptStyles } from '../ui/adopt-styles.js';
import {
  checkWorkers,
  createEngine,
  type Engine,
  type EngineError,
  type StyleSpecification,
} from './engine.js';
import { mapStyles } from './map-styles.js';
import { Markers } from './markers.js';
import type { LiveMap, MapFailure, MapHost, MapModel, ShowMap } from './model.js';
import { MapPopup } from './popup.js';
import { readPmtiles } from './pmtiles.js';
import { scaleBar } from './scale.js';
import { isTiles } from './land.js';
import { isPmtiles, MAX_ZOOM, styleOf } from './style.js';
import { MapSync } from './sync.js';

/** A button moves the map by this part of its side. */
const STEP = 0.4;

export const showMap: ShowMap = async (container, model, host, signal) => {
  try {
    await checkWorkers();
  } catch {
    return 'no-worker';
  }
  const { communes } = model;
  // One that is not beside the script is told as any missing file is.
  if (communes && isTiles(communes) && isPmtiles(communes.tiles)) await readPmtiles();
  adoptStyles(container.getRootNode(), mapStyles);
  try {
    signal.throwIfAborted();
    return await MapView.show(container, model, host, signal);
  } catch (error) {
    if (error instanceof NoMap) return error.failure;
    throw error;
  }
};

class NoMap extends Error {
  constructor(
    readonly failure: MapFailure,
    cause?: unknown,
  ) {
    super(failure, { cause });
  }
}

class MapView implements LiveMap {
  readonly #container: HTMLElement;
  readonly #place = element('map-place');
  readonly #overlay = element('map-overlay');
  readonly #readColours: () => ReturnType<ReturnType<typeof colourReader>>;
  readonly #engine: Engine;
  readonly #sync: MapSync;
  readonly #markers: Markers;
  readonly #popup: MapPopup;
  readonly #basemap: Basemap;
  readonly #host: MapHost;
  readonly #listening = new AbortController();
  #model: MapModel;
  #canMove = false;
  /** The structure whose popup shows. */
  #told: string | undefined;
  /** The structure that was chosen on the map: its popup gets the focus. */
  #asked: string | undefined;

  static async show(...[container, model, host, signal]: Parameters<ShowMap>): Promise<MapView> {
    const map = new MapView(container, model, host);
    try {
      await map.#drawn(signal);
    } catch (failure) {
      map.remove();
      throw failure;
    }
    map.#follow();
    map.#basemap.update(model.basemap, model.basemapConsent);
    return map;
  }

  private constructor(container: HTMLElement, model: MapModel, host: MapHost) {
    this.#container = container;
    this.#model = model;
    this.#host = host;
    container.append(this.#place, this.#overlay);
    this.#readColours = colourReader(this.#overlay);
    const colours = this.#readColours();
    const font = getComputedStyle(container).fontFamily;
    try {
      this.#engine = createEngine(
        this.#place,
        styleOf({ ...model, colours, font }),
        model.extent,
        mapWords(model.words),
        transformRequest,
      );
    } catch (cause) {
      container.replaceChildren();
      throw new NoMap('no-webgl', cause);
    }
    this.#engine.setMaxZoom(MAX_ZOOM);
    this.#engine.touchZoomRotate.disableRotation();
    this.#engine.keyboard.disableRotation();
    this.#sync = new MapSync(this.#engine, model, colours, font);
    const onStructure = (id: string): void => {
      this.#asked = id;
      host.onStructure(id);
    };
    this.#popup = new MapPopup(this.#engine, {
      onStructure,
      onRecord: host.onRecord && ((id) => host.onRecord?.(id)),
    });
    this.#markers = new Markers(this.#engine, mapWords(model.words), {
      onStructure,
      onList: (structures, position) => {
        this.#popup.showList(structures, position, this.#model, () => {
          this.#markers.focus({ position });
        });
      },
    });
    this.#showStructures();
    this.#basemap = new Basemap(
      (style) => {
        this.#sync.setBase(style);
      },
      () => {
        this.#render();
      },
    );
    this.#name();
    this.#render();
  }

  update(model: MapModel): void {
    const { extent } = this.#model;
    this.#model = model;
    this.#sync.update(model, this.#readColours());
    if (String(model.extent) !== String(extent)) this.#showWhole(false);
    this.#showStructures();
    this.#basemap.update(model.basemap, model.basemapConsent);
    this.#name();
    this.#render();
  }

  #showWhole(animate: boolean): void {
    const [west, south, east, north] = this.#model.extent;
    // Where it was hidden, it does not know its size yet.
    this.#engine.resize();
    this.#engine.fitBounds([west, south, east, north], { linear: true, animate });
  }

  #showStructures(): void {
    const { structures, structure, words } = this.#model;
    this.#markers.update(structures, structure, mapWords(words));
    const { chosen } = this.#markers;
    if (chosen?.id === this.#told) {
      if (chosen) this.#popup.update(chosen, this.#model);
      return;
    }
    this.#told = chosen?.id;
    if (!chosen) {
      this.#popup.close();
      return;
    }
    const { position } = chosen;
    if (!this.#engine.getBounds().contains([position[0], position[1]])) {
      this.#engine.jumpTo({ center: [position[0], position[1]] });
    }
    this.#popup.showStructure(chosen, position, this.#model, {
      focus: this.#asked === chosen.id,
      onClose: () => {
        this.#told = undefined;
        this.#host.onStructure(null);
        this.#markers.focus(chosen);
      },
    });
    this.#asked = undefined;
  }

  focus(): void {
    this.#engine.getCanvas().focus({ preventScroll: true });
  }

  remove(): void {
    this.#listening.abort();
    this.#engine.remove();
    render(undefined, this.#overlay);
    this.#place.remove();
    this.#overlay.remove();
  }

  /** Resolves once all there is to draw at first is on the screen. */
  async #drawn(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      // Out of the page nothing is drawn any more.
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
      void this.#engine.once('webglcontextlost', () => {
        reject(new NoMap('lost'));
      });
      this.#engine.on('error', (event) => {
        const failure = this.#failureOf(event);
        if (failure) reject(failure);
      });
      void this.#engine.once('load', () => {
        resolve();
      });
    });
  }

  /** One tile that does not come leaves a hole; without what tells of the tiles, there is no commune at all. */
  #failureOf(event: EngineError): CptsError | undefined {
    const { communes } = this.#model;
    if (event.sourceId !== 'communes' || event.tile || !communes || !isTiles(communes)) {
      return undefined;
    }
    const { error: cause } = event;
    const { status } = cause;
    const source = communes.tiles;
    return status === undefined
      ? new CptsError('network', { source, cause })
      : new CptsError('http', { source, status, cause });
  }

  #name(): void {
    const canvas = this.#engine.getCanvas();
    // Arrow keys move the map, in screen readers too.
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', this.#model.label);
    canvas.setAttribute('aria-describedby', 'map-keys');
  }

  #follow(): void {
    const engine = this.#engine;
    const canvas = engine.getCanvas();
    const { signal } = this.#listening;
    engine.on('webglcontextlost', () => {
      this.#host.onFailure('lost');
    });
    engine.on('moveend', () => {
      this.#render();
    });
    // Its attribution comes with a source.
    engine.on('sourcedata', ({ sourceDataType, sourceId }) => {
      if (sourceDataType === 'metadata' && sourceId.startsWith('base-')) this.#render();
    });
    engine.on('style.load', () => {
      this.#render();
    });
    // Listened to, or each tile that does not come would be a line of the console.
    engine.on('error', (event) => {
      if (this.#failureOf(event)) this.#host.onFailure('no-data');
    });
    engine.on('click', 'areas', ({ point }) => {
      this.#choose(point);
    });
    if (this.#host.onCommune) {
      engine.on('mousemove', ({ point }) => {
        const isOver = this.#communeAt(point) !== undefined;
        engine.getCanvasContainer().classList.toggle('maplibregl-track-pointer', isOver);
      });
    }
    canvas.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        this.#choose(engine.project(engine.getCenter()));
      },
      { signal },
    );
    for (const type of ['focus', 'blur']) {
      canvas.addEventListener(
        type,
        () => {
          this.#container.classList.toggle('aimed', canvas.matches(':focus-visible'));
        },
        { signal },
      );
    }
    document.addEventListener(
      'fullscreenchange',
      () => {
        this.#render();
      },
      { signal },
    );
  }

  #choose(point: { readonly x: number; readonly y: number }): void {
    const code = this.#communeAt(point);
    if (code !== undefined) this.#host.onCommune?.(code);
  }

  #communeAt({ x, y }: { readonly x: number; readonly y: number }): string | undefined {
    const [area] = this.#engine.queryRenderedFeatures([x, y], { layers: ['areas'] });
    return area?.id === undefined ? undefined : String(area.id);
  }

  #render(): void {
    const engine = this.#engine;
    const isFullScreen =
      (this.#container.getRootNode() as ShadowRoot).fullscreenElement === this.#container;
    render(
      controls({
        words: mapWords(this.#model.words),
        canZoomIn: engine.getZoom() < engine.getMaxZoom(),
        canZoomOut: engine.getZoom() > engine.getMinZoom(),
        isFullScreen: document.fullscreenEnabled ? isFullScreen : undefined,
        canMove: this.#canMove,
        canChoose: this.#host.onCommune !== undefined,
        scale: scaleBar(engine.getCenter().lat, engine.getZoom()),
        attributions: this.#model.attributions,
        baseAttributions: this.#baseAttributions(),
        basemap: this.#basemap,
        onBasemap: (isAccepted) => {
          this.#basemap.answer(isAccepted);
          // What was asked is gone.
          this.focus();
        },
        onZoom: (by) => {
          engine.easeTo({ zoom: engine.getZoom() + by });
        },
        onWhole: () => {
          this.#showWhole(true);
        },
        onFullScreen: () => {
          void (isFullScreen ? document.exitFullscreen() : this.#container.requestFullscreen());
        },
        onMoves: () => {
          this.#canMove = !this.#canMove;
          this.#render();
        },
        onMove: (direction) => {
          this.#move(direction);
        },
      }),
      this.#overlay,
    );
  }

  /** What a basemap says of itself: text, whatever it is written as. */
  #baseAttributions(): readonly string[] {
    if (this.#basemap.state !== 'shown') return [];
    // There is no style from the time it is set to the time it stands.
    const style = this.#engine.getStyle() as StyleSpecification | undefined;
    const said = Object.keys(style?.sources ?? {})
      .filter((name) => name.startsWith('base-'))
      .map((name) => this.#engine.getSource(name)?.attribution ?? '')
      .map((text) =>
        text
          .replace(/<[^>]*>/g, '')
          .replaceAll('&copy;', '©')
          .trim(),
      )
      .filter(Boolean);
    return said.length > 0 ? [...new Set(said)] : this.#basemap.hosts;
  }

  #move(direction: Direction): void {
    const { clientWidth, clientHeight } = this.#place;
    const across = direction === 'east' ? 1 : direction === 'west' ? -1 : 0;
    const down = direction === 'south' ? 1 : direction === 'north' ? -1 : 0;
    this.#engine.panBy([across * clientWidth * STEP, down * clientHeight * STEP]);
  }
}

function element(className: string): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  return made;
}
