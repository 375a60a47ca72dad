import type { Commune } from './commune.js';
import { type Bounds, contains, type Position } from './geo.js';
import type { Point, Size } from './plane-chart.js';
import { compareFolded, fold } from './text.js';

/** A name to write on a map. */
export interface MapTown {
  readonly code: string;
  readonly name: string;
  readonly position: Position;
  /** Written larger, over a dot. */
  readonly isMain: boolean;
}

/** Main towns of an extent: at most so many, and none far smaller than the largest. */
const MAIN_TOWNS = 5;
const LEAST_PART = 0.25;

/** The towns to name, by population; those where it is not known come last, by name. Main ones are in the extent. */
export function townsOf(communes: readonly Commune[], extent: Bounds): readonly MapTown[] {
  const population = ({ population: known }: Commune): number => known?.value ?? 0;
  const towns = communes
    .flatMap((commune) => (commune.position ? [{ commune, position: commune.position }] : []))
    .sort(
      (a, b) =>
        population(b.commune) - population(a.commune) ||
        compareFolded(fold(a.commune.name), fold(b.commune.name)),
    );
  const inSight = towns.filter(({ position }) => contains(extent, position)).slice(0, MAIN_TOWNS);
  const largest = inSight[0] ? population(inSight[0].commune) : 0;
  const main = new Set(
    inSight.filter(({ commune }) => largest > 0 && population(commune) >= LEAST_PART * largest),
  );
  return towns.map((town) => ({
    code: town.commune.code,
    name: town.commune.name,
    position: town.position,
    isMain: main.has(town),
  }));
}

/** A name that a map may show. */
export interface LabelWish {
  readonly id: string;
  readonly text: string;
  /** In units of the drawing. */
  readonly at: Point;
  /** Written larger, over a dot. */
  readonly isMain: boolean;
}

/** A name that it shows: where its middle is. */
export interface Label extends LabelWish {
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** Sizes of the letters, in units of the drawing. */
export interface LabelFont {
  readonly size: number;
  readonly mainSize: number;
}

/** Bold letters are this wide on average, in font sizes; a little more, so that names do not touch. */
const LETTER = 0.6;
const LINE = 1.35;
/** From the middle of a main town's name down to its dot, in font sizes. */
const ABOVE_DOT = 0.95;

/** A part of a drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A name stands on so much of the drawing, in font sizes squared: more of them would hide the map. */
const ROOM = 130;
/** Around a name, in font sizes. */
const GAP = 0.3;

/**
 * The names that fit on a drawing without touching each other or what is `taken` already; where two would, the first of
 * the wishes is written.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  { width, height }: Size,
  { size, mainSize }: LabelFont,
  taken: readonly Box[] = [],
): readonly Label[] {
  const labels: Label[] = [];
  const most = Math.max(1, Math.floor((width * height) / (ROOM * size ** 2)));
  for (const wish of wishes) {
    if (labels.length === most) break;
    const font = wish.isMain ? mainSize : size;
    const [place, bottom] = wish.at;
    const y = bottom - (wish.isMain ? font * ABOVE_DOT : 0);
    const halfWidth = (wish.text.length * font * LETTER) / 2;
    // Its dot tells where a main town is: near a side, its name stands a little beside.
    const inside = Math.min(Math.max(place, halfWidth), width - halfWidth);
    const x = wish.isMain && Math.abs(inside - place) < halfWidth ? inside : place;
    const box = {
      left: x - halfWidth,
      right: x + halfWidth,
      top: y - (font * LINE) / 2,
      bottom: (wish.isMain ? bottom : y) + (font * LINE) / 2,
    };
    const fits = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
    const others = [...taken, ...labels.map((label) => label.box)];
    if (fits && !others.some((other) => overlap(box, other, size * GAP))) {
      labels.push({ ...wish, x, y, box });
    }
  }
  return labels;
}

function overlap(a: Box, b: Box, gap: number): boolean {
  return (
    a.left < b.right + gap &&
    b.left < a.right + gap &&
    a.top < b.bottom + gap &&
    b.top < a.bottom + gap
  );
}
