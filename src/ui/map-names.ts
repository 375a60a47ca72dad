import { type Commune, typographic } from '../domain/commune.js';
import type { MapDrawing, MapView } from '../domain/map-drawing.js';
import { type Box, type MapTown, placeLabels } from '../domain/map-labels.js';
import { scaleBarKm } from '../domain/plane-chart.js';
import { nameRivers } from '../domain/river-names.js';
import type { MapNames } from './drawn-map.js';

/** Part of the width that a scale bar may take. */
const SCALE_BAR = 0.2;
const MAIN_LETTERS = 1.23;
/** Below this width all names are of one size. */
const NARROW_EM = 30;
const LEAST_LETTERS = 13;
const LETTERS_EM = 0.8125;
const NOTHING: readonly Box[] = [];

interface NamesOptions {
  /** Those worth writing, the first first. */
  readonly towns: readonly MapTown[];
  readonly chosen: Commune | undefined;
  /** In pixels. */
  readonly em: number;
  readonly kilometres: (km: number) => string;
  /** What no name may hide, in pixels of the view. */
  readonly taken?: readonly Box[];
}

/** Names that fit: those of the main towns first, the chosen commune's, then those of the others by rank. */
export function namesOn(view: MapView, drawing: MapDrawing, options: NamesOptions): MapNames {
  const { towns, chosen, em, kilometres, taken = NOTHING } = options;
  const size = Math.max(LEAST_LETTERS, LETTERS_EM * em);
  const isNarrow = view.width < NARROW_EM * em;
  const font = { size, mainSize: isNarrow ? size : size * MAIN_LETTERS };
  const km = scaleBarKm((view.width * SCALE_BAR) / view.pixelsPerKm);
  const text = kilometres(km);
  const width = km * view.pixelsPerKm;
  const corner = {
    left: 0,
    right: width + size * (2 + text.length * 0.6),
    top: view.height - 2.5 * size,
    bottom: view.height,
  };
  // The largest are known by all: what is chosen is looked for among them.
  const rank = ({ code, isMain }: MapTown): number => (isMain ? 0 : code === chosen?.code ? 1 : 2);
  const wishes = towns
    .filter(({ code }) => drawing.outlines.has(code))
    .sort((a, b) => rank(a) - rank(b))
    .map(({ code, name, position, isMain }) => ({
      id: code,
      text: typographic(name),
      at: view.place(position),
      isMain,
    }));
  const labels = placeLabels(wishes, view, font, [corner, ...taken]);
  return {
    labels,
    rivers: nameRivers(drawing.rivers, view, size, [
      corner,
      ...taken,
      ...labels.map(({ box }) => box),
    ]),
    font,
    scaleBar: { width, text },
  };
}
