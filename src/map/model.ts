import type { CommuneShapes, RiverCourses } from '../domain/commune-map.js';
import type { CommuneArea } from '../domain/coverage-areas.js';
import type { Bounds, Position } from '../domain/geo.js';
import type { Provenance } from '../domain/provenance.js';
import type { Structure } from '../domain/structure.js';
import type { TileSource } from '../domain/territory.js';
import type { CoreMessages } from '../i18n/fr.js';
import type { HoursView } from '../ui/structure-status.js';

/** A name to write on the map. They are given by rank: where two collide, the first is written. */
export interface MapTown {
  readonly name: string;
  readonly position: Position;
  /** Written larger, from farther away. */
  readonly isMain: boolean;
}

export type Basemap = 'none' | 'plan-ign' | (string & {});

/**
 * All that an interactive map shows: plain data, by which an element says what it wants without knowing the engine. A part
 * that is the same object as before is not drawn again. Colours are not part of it: the map reads the tokens where it is.
 */
export interface MapModel {
  readonly words: CoreMessages;
  /** What the map is called. */
  readonly label: string;
  /** What is in sight at first, and after a reset. */
  readonly extent: Bounds;
  /** Where there are none, the map shows structures alone. */
  readonly communes?: CommuneShapes | TileSource | undefined;
  /** By INSEE code. */
  readonly coverage: ReadonlyMap<string, CommuneArea>;
  /** Place of the one CPTS that is to stand out. */
  readonly highlighted?: number | undefined;
  readonly rivers?: RiverCourses | undefined;
  readonly towns: readonly MapTown[];
  /** The chosen commune. Its position is where to look for it while its tile is not there. */
  readonly commune?: { readonly code: string; readonly position?: Position } | undefined;
  /** Those without a position are left out. */
  readonly structures: readonly Structure[];
  /** Identifier of the chosen structure. */
  readonly structure?: string | undefined;
  /** The minute at which it is open or not. */
  readonly now: Date;
  /** What reads opening hours, once it is there; `null` where its file is missing. */
  readonly hours: HoursView | null | undefined;
  readonly basemap: Basemap;
  readonly basemapConsent: 'ask' | 'granted';
  /** What the shapes and the records come from. */
  readonly attributions: readonly Provenance[];
}

/** What a map tells the element that shows it. */
export interface MapHost {
  /** The visitor chose a commune. Without it, none can be chosen on the map. */
  onCommune?(code: string): void;
  /** The visitor chose a structure, or closed what was shown of it. */
  onStructure(id: string | null): void;
  /** The visitor wants a structure's record in the list. Without it, the map offers no such way. */
  onRecord?(id: string): void;
  /** It can show nothing, or no more: what was drawn in its place stays. */
  onFailure(failure: MapFailure): void;
}

/**
 * Why there is no interactive map: its file could not be loaded, the browser has no WebGL 2, the page's security policy
 * refuses the worker, the graphics processor was taken away, or the communes' tiles could not be had.
 */
export type MapFailure = 'missing-file' | 'no-webgl' | 'no-worker' | 'lost' | 'no-data';

/** A map that stands in its container. */
export interface LiveMap {
  update(model: MapModel): void;
  /** Gives the focus to the map itself. */
  focus(): void;
  remove(): void;
}

/**
 * What the lazy part of the map exports as `showMap`: resolves once the map is drawn, or with why there is none.
 * @throws {CptsError} what became of the communes' tiles, where there is no map without them.
 */
export type ShowMap = (
  container: HTMLElement,
  model: MapModel,
  host: MapHost,
  signal: AbortSignal,
) => Promise<LiveMap | MapFailure>;
