import type { DrawnRiver, MapView } from './map-drawing.js';
import type { Box } from './map-labels.js';
import type { Point } from './plane-chart.js';

/** A river's name on its course: where its middle is, and how it is turned, in degrees. */
export interface RiverName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** Letters of a name, in font sizes, and what it keeps free before and after. */
const LETTER = 0.62;
const ENDS = 2;

/** Beside its course, where that is straight enough for its length and touches no other name; none where there is no such place. */
export function nameRivers(
  rivers: readonly DrawnRiver[],
  view: MapView,
  size: number,
  taken: readonly Box[],
): readonly RiverName[] {
  const boxes = [...taken];
  return rivers.flatMap(({ name, lines }) => {
    const half = ((name.length * LETTER + ENDS) * size) / 2;
    const places = lines
      .map((line) => line.map(view.place))
      .flatMap((course) => placesAlong(course, half))
      .filter(({ x, y }) => isInside(x, y, half, view))
      .filter((place) => !boxes.some((box) => isNear(place, half, box)))
      .sort((a, b) => a.bend - b.bend);
    const best = places[0];
    if (!best) return [];
    const { x, y, angle } = best;
    boxes.push({ left: x - half, right: x + half, top: y - half, bottom: y + half });
    return [{ text: name, x, y, angle }];
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  /** How far the course goes from the straight line between the name's ends. */
  readonly bend: number;
}

/** Where a name of so much to each side may stand: in the middle of each straight part. */
function placesAlong(course: readonly Point[], half: number): readonly Place[] {
  return course.flatMap((start, first): readonly Place[] => {
    const last = course.findIndex((end, i) => i > first && lengthOf(start, end) >= 2 * half);
    const end = course[last];
    if (!end) return [];
    const between = course.slice(first + 1, last);
    const bend = Math.max(0, ...between.map((point) => distanceTo(point, start, end)));
    const turned = (Math.atan2(end[1] - start[1], end[0] - start[0]) * 180) / Math.PI;
    // Never upside down.
    const angle = turned > 90 ? turned - 180 : turned <= -90 ? turned + 180 : turned;
    return [{ x: (start[0] + end[0]) / 2, y: (start[1] + end[1]) / 2, angle, bend }];
  });
}

function lengthOf([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}

function distanceTo([x, y]: Point, start: Point, end: Point): number {
  const [ax, ay] = start;
  const [bx, by] = end;
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / lengthOf(start, end);
}

function isInside(x: number, y: number, half: number, { width, height }: MapView): boolean {
  return x >= half && y >= half && x <= width - half && y <= height - half;
}

function isNear({ x, y }: Place, half: number, { left, right, top, bottom }: Box): boolean {
  return x + half > left && x - half < right && y + half > top && y - half < bottom;
}
