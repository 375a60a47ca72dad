import type { Point } from './plane-chart.js';

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

/** Gathers what lies closer than `side` to a thing that comes before it. */
export function gather<T>(
  things: readonly T[],
  pointOf: (thing: T) => Point,
  side: number,
): readonly Gathered<T>[] {
  const groups: Group<T>[] = [];
  // By squares as large as the distance: what is close is in the same square or in one of the eight around it.
  const squares = new Map<string, Group<T>[]>();
  for (const thing of things) {
    const point = pointOf(thing);
    const [x, y] = point;
    const [column, row] = [Math.floor(x / side), Math.floor(y / side)];
    const near = AROUND.flatMap(([dx, dy]) => squares.get(`${column + dx} ${row + dy}`) ?? []);
    const group = near.find(({ point: other }) => Math.hypot(x - other[0], y - other[1]) < side);
    if (group) {
      group.things.push(thing);
      group.sum[0] += x;
      group.sum[1] += y;
      continue;
    }
    const own: Group<T> = { point, sum: [x, y], things: [thing] };
    groups.push(own);
    const key = `${column} ${row}`;
    squares.set(key, [...(squares.get(key) ?? []), own]);
  }
  return groups.map(({ sum, things: gathered }) => ({
    at: [sum[0] / gathered.length, sum[1] / gathered.length],
    things: gathered,
  }));
}

const AROUND = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));
