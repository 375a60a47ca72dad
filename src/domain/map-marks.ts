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

/** Things close to one of them. */
interface Group<T> {
  /** Of the first of them. */
  readonly point: Point;
  readonly sum: [x: number, y: number];
  readonly things: [T, ...T[]];
}

/**
 * Gathers what lies closer than `side` to a thing that comes before it, then what has its middle closer than that to the
 * middle of another: no two marks touch. Made for 100 000 things in a frame.
 */
export function gather<T>(
  things: readonly T[],
  pointOf: (thing: T) => Point,
  side: number,
): readonly Gathered<T>[] {
  let marks: readonly Gathered<T>[] = groupsOf(things, pointOf, side).map(
    ({ sum, things: gathered }) => ({
      at: middle(sum, gathered.length),
      things: gathered,
    }),
  );
  for (;;) {
    const wider = groupsOf(marks, ({ at }) => at, side);
    if (wider.length === marks.length) return marks;
    marks = wider.map(({ things: [first, ...others] }) => others.reduce(joined, first));
  }
}

function joined<T>(a: Gathered<T>, b: Gathered<T>): Gathered<T> {
  const [m, n] = [a.things.length, b.things.length];
  const sum = [a.at[0] * m + b.at[0] * n, a.at[1] * m + b.at[1] * n] as const;
  return { at: middle(sum, m + n), things: [...a.things, ...b.things] };
}

function middle([x, y]: Point, count: number): Point {
  return [x / count, y / count];
}

/** What lies closer than `side` to the first of a group is in it. */
function groupsOf<T>(
  things: readonly T[],
  pointOf: (thing: T) => Point,
  side: number,
): readonly Group<T>[] {
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
  return groups;
}

/** More than there are rows on any screen: where two squares had the same number all the same, distances tell them apart. */
const ROWS = 8192;

function squareOf(x: number, y: number, side: number): number {
  return Math.floor(x / side) * ROWS + Math.floor(y / side);
}

const AROUND = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => dx * ROWS + dy));
