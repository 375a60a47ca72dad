import type { Commune } from '../../domain/commune.js';
import type { Bounds, Position } from '../../domain/geo.js';
import type { MapDrawing } from '../../domain/map-drawing.js';
import { boundsOf, widened } from '../../domain/plane-chart.js';
import type { Structure } from '../../domain/structure.js';

/** What a map has in sight: what the place alone lets through, so that it does not move with the filters. */
export interface Sight {
  /** The one that is looked around. */
  readonly commune: Commune | undefined;
  /** Where distances start from. */
  readonly start: Position | undefined;
  /** What would be found without filters. */
  readonly around: readonly Structure[];
  /** The chosen one, which may lie elsewhere. */
  readonly chosen: Structure | undefined;
}

/** Around what must be in sight, as a part of it: room for a mark. */
const MARGIN = 0.08;
/** From the middle to a side, where there is a single place to show: some two kilometres. */
const LEAST_DEGREES = 0.02;

/** The bounds of it all; of what is drawn where nothing of it has a place; `undefined` where nothing is drawn either. */
export function sightOf(
  drawing: MapDrawing | undefined,
  commune: Sight['commune'],
  start: Sight['start'],
  around: Sight['around'],
  chosen: Sight['chosen'],
): Bounds | undefined {
  const shape = commune && drawing?.extent([commune.code]);
  const positions = [
    start,
    commune?.position,
    chosen?.position,
    ...around.map(({ position }) => position),
    ...(shape ? cornersOf(shape) : []),
  ].filter((position) => position !== undefined);
  const bounds = boundsOf(positions) ?? drawing?.extent(drawing.outlines.keys());
  return bounds && widened(atLeast(bounds), MARGIN);
}

function cornersOf([west, south, east, north]: Bounds): readonly Position[] {
  return [
    [west, south],
    [east, north],
  ];
}

function atLeast([west, south, east, north]: Bounds): Bounds {
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  return [
    Math.min(west, x - LEAST_DEGREES),
    Math.min(south, y - LEAST_DEGREES),
    Math.max(east, x + LEAST_DEGREES),
    Math.max(north, y + LEAST_DEGREES),
  ];
}
