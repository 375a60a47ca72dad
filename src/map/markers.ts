import { html, render } from 'lit';
import type { Position } from '../domain/geo.js';
import type { Structure } from '../domain/structure.js';
import type { MapMessages } from '../i18n/fr-map.js';
import { kindIcon } from '../ui/kind-icons.js';
import { markShape } from '../ui/mark-shape.js';
import { heardName } from '../ui/structure-name.js';
import { type Engine, type GeoJSONSource, Marker } from './engine.js';
import { MAX_ZOOM } from './style.js';

/** Structures that a list names at once; a place with more is looked at nearer. */
const LISTED = 50;

/** What stands at one place of the screen. */
interface Mark {
  /** `undefined` for several. */
  readonly structure: PlacedStructure | undefined;
  readonly marker: Marker;
  readonly button: HTMLButtonElement;
  readonly position: Position;
}

/** Of one structure, or of several. */
interface FeatureProperties {
  readonly id?: string;
  readonly cluster_id?: number;
  readonly point_count?: number;
}

type PlacedStructure = Structure & { readonly position: Position };

export interface MarkerActions {
  readonly onStructure: (id: string) => void;
  /** Structures that no zoom tells apart. */
  readonly onList: (structures: readonly Structure[], at: Position) => void;
}

/**
 * The structures in sight: a button each, or one for all that are close together. The engine's worker clusters them, so that
 * a hundred thousand are as few buttons as ten. They are one stop of the Tab key; arrows go from one to the next.
 */
export class Markers {
  readonly #engine: Engine;
  readonly #actions: MarkerActions;
  readonly #marks = new Map<string, Mark>();
  #structures: ReadonlyMap<string, PlacedStructure> = new Map();
  #given: readonly Structure[] | undefined;
  #chosen: string | undefined;
  #words: MapMessages;
  /** Where a cluster was that has been opened by the keyboard: what it held gets the focus. */
  #opened: Position | undefined;

  constructor(engine: Engine, words: MapMessages, actions: MarkerActions) {
    this.#engine = engine;
    this.#words = words;
    this.#actions = actions;
    engine.on('moveend', () => {
      this.#refresh();
    });
    engine.on('sourcedata', ({ sourceId, isSourceLoaded }) => {
      if (sourceId === 'structures' && isSourceLoaded) this.#refresh();
    });
    engine.on('style.load', () => {
      if (this.#structures.size > 0) this.#give();
    });
  }

  update(structures: readonly Structure[], chosen: string | undefined, words: MapMessages): void {
    const isOther = structures !== this.#given;
    const isOtherChoice = chosen !== this.#chosen;
    this.#chosen = chosen;
    this.#words = words;
    if (isOther) {
      this.#given = structures;
      this.#structures = new Map(structures.filter(isPlaced).map((one) => [one.id, one]));
      for (const [key, mark] of this.#marks) if (!mark.structure) this.#remove(key, mark);
      this.#give();
    }
    if (isOther || isOtherChoice) this.#refresh();
  }

  get chosen(): PlacedStructure | undefined {
    return this.#structures.get(this.#chosen ?? '');
  }

  /** Gives the focus to the button of a structure, or to the one that holds it. */
  focus({ position }: { readonly position: Position }): void {
    this.#nearest(position)?.button.focus();
  }

  #give(): void {
    this.#engine.getSource<GeoJSONSource>('structures')?.setData({
      type: 'FeatureCollection',
      features: Array.from(this.#structures.values(), ({ id, position }) => ({
        type: 'Feature',
        // What the source still holds of others is told by it from these.
        properties: { id },
        geometry: { type: 'Point', coordinates: [...position] },
      })),
    });
  }

  #remove(key: string, { marker }: Mark): void {
    marker.remove();
    this.#marks.delete(key);
  }

  #refresh(): void {
    if (!this.#engine.getSource('structures')) return;
    const wanted = new Set<string>();
    const inSight = this.#engine.getBounds();
    const { chosen } = this;
    if (chosen) this.#want(wanted, chosen.id, chosen, () => this.#structureMark(chosen));
    for (const { properties, geometry } of this.#engine.querySourceFeatures('structures')) {
      if (geometry.type !== 'Point') continue;
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      // Tiles reach farther than the screen.
      if (!inSight.contains([longitude, latitude])) continue;
      const { cluster_id: cluster, point_count: count, id } = properties as FeatureProperties;
      if (cluster !== undefined && count !== undefined) {
        this.#want(wanted, `cluster ${cluster} ${count}`, undefined, () =>
          this.#clusterMark(cluster, count, [longitude, latitude]),
        );
      } else {
        const structure = this.#structures.get(id ?? '');
        if (structure) {
          this.#want(wanted, structure.id, structure, () => this.#structureMark(structure));
        }
      }
    }
    for (const [key, mark] of this.#marks) {
      if (wanted.has(key)) this.#show(mark);
      else this.#remove(key, mark);
    }
    this.#keepOneStop();
    if (this.#opened) this.#nearest(this.#opened)?.button.focus();
    this.#opened = undefined;
  }

  #want(
    wanted: Set<string>,
    key: string,
    structure: PlacedStructure | undefined,
    make: () => Mark,
  ): void {
    wanted.add(key);
    const mark = this.#marks.get(key);
    if (mark && mark.structure === structure) return;
    // A record that was corrected meanwhile is another.
    if (mark) this.#remove(key, mark);
    this.#marks.set(key, make());
  }

  #show({ structure, button }: Mark): void {
    if (!structure) return;
    const isChosen = structure.id === this.#chosen;
    button.classList.toggle('chosen', isChosen);
    button.setAttribute('aria-pressed', String(isChosen));
  }

  #structureMark(structure: PlacedStructure): Mark {
    const { id, kind, position, positionPrecision } = structure;
    const button = this.#button(
      `map-mark ${markShape(kind)}`,
      `${this.#words.kind(kind)}, ${heardName(structure)}`,
      () => {
        this.#actions.onStructure(id);
      },
    );
    button.classList.toggle('approximate', positionPrecision !== 'exact');
    render(html`<span>${kindIcon(kind)}</span>`, button);
    return this.#place(button, position, structure);
  }

  #clusterMark(cluster: number, count: number, position: Position): Mark {
    const button = this.#button('map-cluster', this.#words.structuresHere(count), () => {
      void this.#openCluster(cluster, count, position);
    });
    button.textContent = this.#words.number(count);
    return this.#place(button, position);
  }

  async #openCluster(cluster: number, count: number, position: Position): Promise<void> {
    const source = this.#engine.getSource<GeoJSONSource>('structures');
    if (!source) return;
    const zoom = await source.getClusterExpansionZoom(cluster);
    if (zoom <= MAX_ZOOM) {
      this.#opened = position;
      this.#engine.easeTo({ center: [position[0], position[1]], zoom });
      return;
    }
    const leaves = await source.getClusterLeaves(cluster, Math.min(count, LISTED), 0);
    const structures = leaves.flatMap(({ properties }) => {
      const structure = this.#structures.get((properties as FeatureProperties).id ?? '');
      return structure ? [structure] : [];
    });
    this.#actions.onList(structures, position);
  }

  #button(className: string, name: string, onClick: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = className;
    button.tabIndex = -1;
    button.setAttribute('aria-label', name);
    button.addEventListener('click', (event) => {
      // It is not the commune under it that is chosen.
      event.stopPropagation();
      onClick();
    });
    button.addEventListener('focus', () => {
      for (const mark of this.#marks.values()) mark.button.tabIndex = -1;
      button.tabIndex = 0;
    });
    button.addEventListener('keydown', (event) => {
      const way = ARROWS[event.key];
      if (!way) return;
      // Arrows move the map when it has the focus itself.
      event.preventDefault();
      event.stopPropagation();
      this.#next(button, way)?.focus();
    });
    return button;
  }

  #place(button: HTMLButtonElement, position: Position, structure?: PlacedStructure): Mark {
    const marker = new Marker({ element: button })
      .setLngLat([position[0], position[1]])
      .addTo(this.#engine);
    return { structure, marker, button, position };
  }

  #keepOneStop(): void {
    const buttons = Array.from(this.#marks.values(), ({ button }) => button);
    const first = buttons.find(({ tabIndex }) => tabIndex === 0) ?? buttons[0];
    if (first) first.tabIndex = 0;
  }

  #nearest(position: Position): Mark | undefined {
    const from = this.#engine.project([position[0], position[1]]);
    return leastOf([...this.#marks.values()], (mark) =>
      from.dist(this.#engine.project([mark.position[0], mark.position[1]])),
    );
  }

  /** What is nearest in a direction: a step aside counts twice. */
  #next(button: HTMLButtonElement, [right, down]: Way): HTMLButtonElement | undefined {
    const from = centreOf(button);
    return leastOf(
      Array.from(this.#marks.values(), (mark) => mark.button),
      (other) => {
        const [x, y] = centreOf(other);
        const [dx, dy] = [x - from[0], y - from[1]];
        const along = dx * right + dy * down;
        return along > 0 ? along + 2 * Math.abs(dx * down + dy * right) : Infinity;
      },
    );
  }
}

type Way = readonly [right: number, down: number];

const ARROWS: Readonly<Partial<Record<string, Way>>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function centreOf(button: HTMLElement): readonly [x: number, y: number] {
  const { left, top, width, height } = button.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

/** The one whose measure is the least; none where all are infinite. */
function leastOf<T>(all: readonly T[], measure: (one: T) => number): T | undefined {
  let least: T | undefined;
  let shortest = Infinity;
  for (const one of all) {
    const length = measure(one);
    if (length >= shortest) continue;
    shortest = length;
    least = one;
  }
  return least;
}

function isPlaced(structure: Structure): structure is PlacedStructure {
  return structure.position !== undefined;
}
