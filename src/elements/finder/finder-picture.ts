import type { nothing, TemplateResult } from 'lit';
import type { Commune } from '../../domain/commune.js';
import type { CommuneArea } from '../../domain/coverage-areas.js';
import type { Bounds } from '../../domain/geo.js';
import { type MapDrawing, type MapView, viewOf } from '../../domain/map-drawing.js';
import type { Box, MapTown } from '../../domain/map-labels.js';
import { gather, MARK_REACH, MARK_SIDE } from '../../domain/map-marks.js';
import type { Point, Size } from '../../domain/plane-chart.js';
import type { Structure } from '../../domain/structure.js';
import { drawnMap, type MapNames } from '../../ui/drawn-map.js';
import { type DrawnMarks, drawnMarks } from '../../ui/drawn-marks.js';
import { namesOn } from '../../ui/map-names.js';
import type { MapMessages } from '../../i18n/fr-map.js';
import { remember } from '../remember.js';

export interface FinderPictureModel {
  readonly words: MapMessages;
  readonly drawing: MapDrawing;
  readonly sight: Bounds;
  readonly size: Size;
  readonly em: number;
  readonly areas: ReadonlyMap<string, CommuneArea>;
  readonly towns: readonly MapTown[];
  readonly commune: Commune | undefined;
  readonly structures: readonly Structure[];
  /** One of them. */
  readonly chosen: Structure | undefined;
}

type PlacedStructure = Structure & { readonly position: NonNullable<Structure['position']> };

/** The structures over the communes, drawn for the size at which they show. */
export class FinderPicture {
  readonly #view = remember((drawing: MapDrawing, sight: Bounds, size: Size) =>
    viewOf(drawing, sight, size),
  );
  readonly #marks = remember(marksOn);
  readonly #names = remember(namesAround);

  render(model: FinderPictureModel): TemplateResult | typeof nothing {
    const { words, drawing, areas, towns, commune, structures, chosen, em } = model;
    const view = this.#view(drawing, model.sight, model.size);
    const marks = this.#marks(view, structures, chosen);
    return drawnMap({
      id: 'found',
      drawing,
      view,
      areas,
      highlighted: undefined,
      names: this.#names(view, drawing, marks, towns, commune, em, words),
      chosen: commune?.code,
      active: undefined,
      over: drawnMarks(marks, words),
    });
  }
}

function marksOn(
  { place }: MapView,
  structures: readonly Structure[],
  chosen: Structure | undefined,
): DrawnMarks {
  const others = structures.filter(isPlaced).filter(({ id }) => id !== chosen?.id);
  return {
    marks: gather(others, ({ position }) => place(position), MARK_SIDE),
    chosen: chosen?.position && { structure: chosen, at: place(chosen.position) },
  };
}

function namesAround(
  view: MapView,
  drawing: MapDrawing,
  { marks, chosen: chosenMark }: DrawnMarks,
  towns: readonly MapTown[],
  chosen: Commune | undefined,
  em: number,
  words: MapMessages,
): MapNames {
  return namesOn(view, drawing, {
    towns,
    chosen,
    em,
    kilometres: (km) => words.scale(km * 1000),
    taken: [...marks, ...(chosenMark ? [chosenMark] : [])].map(({ at }) => boxAround(at)),
  });
}

function boxAround([x, y]: Point): Box {
  return {
    left: x - MARK_REACH,
    top: y - MARK_REACH,
    right: x + MARK_REACH,
    bottom: y + MARK_REACH,
  };
}

function isPlaced(structure: Structure): structure is PlacedStructure {
  return structure.position !== undefined;
}
