import type { Bounds, Position } from './geo.js';

/** A place on a drawing, from its top left corner. */
export type Point = readonly [x: number, y: number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Puts positions on a drawing. */
export interface PlaneChart {
  readonly project: (position: Position) => Point;
  /** Units of the drawing in a kilometre, the same everywhere: the error is under 2 % over a department. */
  readonly perKilometre: number;
}

const KM_PER_DEGREE = 111.195;
/** What a place without extent is given, so that it can be drawn: some ten metres. */
const LEAST_DEGREES = 1e-4;

/** A plane chart (equirectangular, true at the middle latitude) of bounds, in the middle of a drawing, north upwards. */
export function planeChart(
  [west, south, east, north]: Bounds,
  { width, height }: Size,
): PlaneChart {
  const middle = [(west + east) / 2, (south + north) / 2] as const;
  const shrink = Math.cos((middle[1] * Math.PI) / 180);
  const perDegree = Math.min(
    width / (Math.max(east - west, LEAST_DEGREES) * shrink),
    height / Math.max(north - south, LEAST_DEGREES),
  );
  return {
    project: ([lon, lat]) => [
      width / 2 + (lon - middle[0]) * shrink * perDegree,
      height / 2 - (lat - middle[1]) * perDegree,
    ],
    perKilometre: perDegree / KM_PER_DEGREE,
  };
}

/** The bounds of positions; `undefined` of none. */
export function boundsOf(positions: Iterable<Position>): Bounds | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of positions) {
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return west <= east && south <= north ? [west, south, east, north] : undefined;
}

/** Bounds with a margin on each side, as a part of their width and height. */
export function widened([west, south, east, north]: Bounds, part: number): Bounds {
  const dx = (east - west) * part;
  const dy = (north - south) * part;
  return [west - dx, south - dy, east + dx, north + dy];
}

/** The longest length for a scale bar: one, two or five times a power of ten, in kilometres. */
export function scaleBarKm(longestKm: number): number {
  const power = 10 ** Math.floor(Math.log10(longestKm));
  const times = [5, 2, 1].find((step) => step * power <= longestKm) ?? 1;
  return times * power;
}
