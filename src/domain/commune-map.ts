import type {
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
} from 'geojson';
import { distance, type Position } from './geo.js';

/** Shapes of communes, each with its INSEE code. */
export type CommuneShapes = FeatureCollection<Polygon | MultiPolygon, { readonly code: string }>;
export type RiverCourses = FeatureCollection<
  LineString | MultiLineString,
  { readonly name: string }
>;

/** A line between two communes, or between one and what is outside of all. */
export interface Border {
  readonly of: string;
  readonly with: string | undefined;
  readonly line: readonly Position[];
}

/** The communes of a territory as they lie, and what helps to know them again. */
export interface CommuneMap {
  readonly communes: CommuneShapes;
  /** Each once. */
  readonly borders: readonly Border[];
  readonly rivers: RiverCourses;
}

/** Which communes touch which, by INSEE code; a point in common is not enough. */
export function neighboursFrom(
  borders: readonly Border[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map<string, Set<string>>();
  const add = (code: string, other: string): void => {
    neighbours.set(code, (neighbours.get(code) ?? new Set()).add(other));
  };
  for (const { of, with: other } of borders) {
    if (other === undefined) continue;
    add(of, other);
    add(other, of);
  }
  return neighbours;
}

export const DIRECTIONS = ['north', 'east', 'south', 'west'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const ANGLES: Record<Direction, number> = { east: 0, north: 90, west: 180, south: 270 };
/** A neighbour that lies aside of this is in another direction. */
const WIDEST_ANGLE = 80;
/** Across a gap in the map, only what lies ahead is in a direction. */
const WIDEST_ANGLE_BEYOND = 45;

type Places = Iterable<readonly [code: string, position: Position]>;

/**
 * Of the communes around one, the one that is nearest in a direction; where there is none, of all of them. What lies aside
 * counts as farther: neither the straightest nor the nearest, by which some communes would never be come to.
 */
export function communeTowards(
  from: Position,
  direction: Direction,
  { around, all }: { readonly around: Places; readonly all: Places },
): string | undefined {
  return (
    nearestTowards(from, ANGLES[direction], around, WIDEST_ANGLE) ??
    nearestTowards(from, ANGLES[direction], all, WIDEST_ANGLE_BEYOND)
  );
}

function nearestTowards(
  from: Position,
  angle: number,
  places: Places,
  widest: number,
): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const [code, position] of places) {
    const turn = angleBetween(bearing(from, position), angle);
    const way = distance(from, position) / Math.cos((turn * Math.PI) / 180);
    if (turn > widest || way >= least || way === 0) continue;
    least = way;
    best = code;
  }
  return best;
}

/** In degrees from the east, counted towards the north. */
function bearing([lonA, latA]: Position, [lonB, latB]: Position): number {
  const shrink = Math.cos((((latA + latB) / 2) * Math.PI) / 180);
  return (Math.atan2(latB - latA, (lonB - lonA) * shrink) * 180) / Math.PI;
}

function angleBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % 360;
  return Math.min(turn, 360 - turn);
}
