import type { Point } from './plane-chart.js';

/** Marks closer than this are one, in pixels of any map. */
export const MARK_SIDE = 44;

/** No name is written under a mark, which reaches so far from its place, in pixels. */
export const MARK_REACH = 18;

/** What a map shows at one place: a thing, or several that are too close to be told apart. */
export interface Gathered<T> {
  /** The middle of them. */
  readonly at: Point;
  readonly things: readonly [T, ...T[]];
}

interface Group<T> {
  /** Of the first of them. */
  readonly point: Point;
  readonly sum: [x: number, y: number];
  readonly things: [T, ...T[]];
}

/** Gathers what lies closer than `side` to a thing that comes before it. Made for 100 000 things in a frame. */
export function gather<T>(
  things: readonly T[],
  pointOf: (thing: T) => Point,
  side: number,
): readonly Gathered<T>[] {
  const groups: Group<T>[] = [];
  // By squares as large as the distance: what is close is in the same square or in one of the eight around it.
  const squares = new Map<number, Group<T>[]>();
  const near = (x: number, y: number): Group<T> | undefined => {
    const square = squareOf(x, y, side);
    for (const step of AROUND) {
      for (const group of squares.get(square + step) ?? []) {
        const [dx, dy] = [x - group.point[0], y - group.point[1]];
        if (dx * dx + dy * dy < side * side) return group;
      }
    }
    return undefined;
  };
  for (const thing of things) {
    const point = pointOf(thing);
    const [x, y] = point;
    const group = near(x, y);
    if (group) {
      group.things.push(thing);
      group.sum[0] += x;
      group.sum[1] += y;
      continue;
    }
    const own: Group<T> = { point, sum: [x, y], things: [thing] };
    groups.push(own);
    const square = squareOf(x, y, side);
    const others = squares.get(square);
    if (others) others.push(own);
    else squares.set(square, [own]);
  }
  return groups.map(({ sum, things: gathered }) => ({
    at: [sum[0] / gathered.length, sum[1] / gathered.length],
    things: gathered,
  }));
}

/** More than there are rows on any screen: where two squares had the same number all the same, distances tell them apart. */
const ROWS = 8192;

function squareOf(x: number, y: number, side: number): number {
  return Math.floor(x / side) * ROWS + Math.floor(y / side);
}

const AROUND = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => dx * ROWS + dy));
