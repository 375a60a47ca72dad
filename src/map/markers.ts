import { html, render } from 'lit';
import type { Position } from '../domain/geo.js';
import { gather, type Gathered, MARK_SIDE } from '../domain/map-marks.js';
import type { Point } from '../domain/plane-chart.js';
import type { Structure } from '../domain/structure.js';
import type { MapMessages } from '../i18n/fr-map.js';
import { kindIcon } from '../ui/kind-icons.js';
import { markShape } from '../ui/mark-shape.js';
import { heardName } from '../ui/structure-name.js';
import { type Engine, type GeoJSONSource, Marker, MercatorCoordinate } from './engine.js';
import { WORLD } from './scale.js';
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

type PlacedStructure = Structure & { readonly position: Position };

/** A structure, and where it is on a map of the world whose side is 1. */
interface Placed {
  readonly structure: PlacedStructure;
  readonly point: Point;
}

/** Several structures at one place of the screen. */
interface Cluster {
  readonly placed: Gathered<Placed>['things'];
  readonly position: Position;
}

export interface MarkerActions {
  readonly onStructure: (id: string) => void;
  /** Structures that no zoom tells apart. */
  readonly onList: (structures: readonly Structure[], at: Position) => void;
}

/**
 * The structures in sight: a button each, or one for all that are close together, so that a hundred thousand are as few
 * buttons as ten. They are gathered here: copying as many to the engine's worker, which can do it too, takes ten times as
 * long. They are one stop of the Tab key; arrows go from one to the next.
 */
export class Markers {
  readonly #engine: Engine;
  readonly #actions: MarkerActions;
  /** By what they stand for. */
  readonly #marks = new Map<PlacedStructure | Cluster, Mark>();
  #placed: readonly Placed[] = [];
  #given: readonly Structure[] | undefined;
  /** What there is to show at a zoom, in sight or not. */
  #gathered:
    { readonly zoom: number; readonly all: readonly (PlacedStructure | Cluster)[] } | undefined;
  /** Identifier of the chosen one, which may have no place. */
  #asked: string | undefined;
  #chosen: PlacedStructure | undefined;
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
    engine.on('style.load', () => {
      if (this.#marks.size > 0) this.#keepRoom();
    });
  }

  update(structures: readonly Structure[], chosen: string | undefined, words: MapMessages): void {
    const isOther = structures !== this.#given;
    this.#words = words;
    if (!isOther && chosen === this.#asked) return;
    if (isOther) {
      this.#given = structures;
      this.#placed = structures.filter(isPlaced).map(placed);
      this.#gathered = undefined;
    }
    this.#asked = chosen;
    this.#chosen = this.#placed.find(({ structure }) => structure.id === chosen)?.structure;
    this.#refresh();
  }

  get chosen(): PlacedStructure | undefined {
    return this.#chosen;
  }

  /** Gives the focus to the button of a structure, or to the one that holds it. */
  focus({ position }: { readonly position: Position }): void {
    this.#nearest(position)?.button.focus();
  }

  #refresh(): void {
    const wanted = new Set<PlacedStructure | Cluster>();
    const inSight = this.#engine.getBounds();
    if (this.#chosen) wanted.add(this.#chosen);
    for (const one of this.#all) {
      const [longitude, latitude] = one.position;
      if (inSight.contains([longitude, latitude])) wanted.add(one);
    }
    const gone = [...this.#marks].filter(([one]) => !wanted.has(one));
    const left = gone.find(([, { button }]) => button.matches(':focus'))?.[1];
    for (const [one, { marker }] of gone) {
      marker.remove();
      this.#marks.delete(one);
    }
    const added = [...wanted].filter((one) => !this.#marks.has(one));
    for (const one of added) this.#marks.set(one, this.#mark(one));
    for (const mark of this.#marks.values()) this.#show(mark);
    if (gone.length > 0 || added.length > 0) this.#keepRoom();
    this.#keepOneStop();
    // A mark that goes passes the focus on to the nearest.
    const place = this.#opened ?? left?.position;
    if (place) this.#nearest(place)?.button.focus({ preventScroll: true });
    this.#opened = undefined;
  }

  /** No name is written where a mark stands. */
  #keepRoom(): void {
    this.#engine.getSource<GeoJSONSource>('marks')?.setData({
      type: 'FeatureCollection',
      features: Array.from(this.#marks.values(), ({ position: [longitude, latitude] }) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Point', coordinates: [longitude, latitude] },
      })),
    });
  }

  get #all(): readonly (PlacedStructure | Cluster)[] {
    const zoom = this.#engine.getZoom();
    if (this.#gathered?.zoom !== zoom) {
      this.#gathered = { zoom, all: gatherAt(zoom, this.#placed).map(structureOrCluster) };
    }
    return this.#gathered.all;
  }

  #mark(one: PlacedStructure | Cluster): Mark {
    return 'placed' in one ? this.#clusterMark(one) : this.#structureMark(one);
  }

  #show({ structure, button }: Mark): void {
    if (!structure) return;
    const isChosen = structure === this.#chosen;
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

  #clusterMark(cluster: Cluster): Mark {
    const count = cluster.placed.length;
    const button = this.#button('map-cluster', this.#words.structuresHere(count), () => {
      this.#open(cluster);
    });
    button.textContent = this.#words.number(count);
    return this.#place(button, cluster.position);
  }

  /** Goes to where it is several marks; what is together wherever one looks is told as a list. */
  #open({ placed, position }: Cluster): void {
    for (let zoom = Math.floor(this.#engine.getZoom()) + 1; zoom <= MAX_ZOOM; zoom += 1) {
      if (gatherAt(zoom, placed).length === 1) continue;
      this.#opened = position;
      this.#engine.easeTo({ center: [position[0], position[1]], zoom });
      return;
    }
    const structures = placed.slice(0, LISTED).map(({ structure }) => structure);
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

/** What is one mark at a zoom, on a map of the world whose side is 1. */
function gatherAt(zoom: number, all: readonly Placed[]): readonly Gathered<Placed>[] {
  return gather(all, ({ point }) => point, MARK_SIDE / (WORLD * 2 ** zoom));
}

function placed(structure: PlacedStructure): Placed {
  const { x, y } = MercatorCoordinate.fromLngLat([structure.position[0], structure.position[1]]);
  return { structure, point: [x, y] };
}

function structureOrCluster({ at, things }: Gathered<Placed>): PlacedStructure | Cluster {
  const [{ structure }, ...others] = things;
  if (others.length === 0) return structure;
  const { lng, lat } = new MercatorCoordinate(at[0], at[1]).toLngLat();
  return { placed: things, position: [lng, lat] };
}

function isPlaced(structure: Structure): structure is PlacedStructure {
  return structure.position !== undefined;
}
