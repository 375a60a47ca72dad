import { MARK_REACH } from '../domain/map-marks.js';
import { DOTS, series, TILE } from '../ui/swatch.js';
import type { MapColours } from './colours.js';
import { SERIES } from '../ui/tokens.js';

/** Pixels of an image for each of the swatch's: fine on the screens of phones too. */
const FINENESS = 2;

/** From one zoom to the next, the engine lets a pattern grow to twice its size: in the middle, it is the swatch's. */
export const PATTERN_RATIO = FINENESS * Math.SQRT2;

/** Squares of pixels by the name that the style knows them under. */
export type PatternImages = ReadonlyMap<string, ImageData>;

/** Nothing, as large as a mark. */
export const MARK_IMAGE = new ImageData(2 * MARK_REACH, 2 * MARK_REACH);

/** The patterns of the swatches, and a sparse one for what is announced only, as the engine repeats them. */
export function patternImages(colours: MapColours): PatternImages {
  const images = new Map<string, ImageData>();
  for (const [index, colour] of colours.series.entries()) {
    const { pattern } = series(index);
    images.set(patternName(index), draw(pattern.tile, pattern.angle ?? 0, colour));
  }
  images.set('announced', draw(series(0).pattern.tile, 45, colours.control, 2));
  return images;
}

/** After the eighth, series start again. */
export function patternName(index: number): string {
  return `series-${(index % SERIES.length) + 1}`;
}

/**
 * One period of a tiling of strokes. A tiling that is turned by half a right angle comes back to itself after its diagonal,
 * which is rounded to a whole pixel: the pitch changes by 2 %.
 */
function draw(tile: string, angle: number, colour: string, spacing = 1): ImageData {
  const pitch = TILE * spacing * FINENESS;
  const side = Math.round(angle % 90 === 0 ? pitch : pitch * Math.SQRT2);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return new ImageData(side, side);
  const scale = angle % 90 === 0 ? side / pitch : side / (pitch * Math.SQRT2);
  context.translate(side / 2, side / 2);
  context.rotate((angle * Math.PI) / 180);
  context.scale(scale * FINENESS, scale * FINENESS);
  context.strokeStyle = colour;
  context.globalAlpha = 0.8;
  context.lineWidth = tile === DOTS ? 2.4 : 1.2;
  context.lineCap = tile === DOTS ? 'round' : 'butt';
  const step = TILE * spacing;
  const strokes = new Path2D();
  for (const x of [-2, -1, 0, 1]) {
    for (const y of [-2, -1, 0, 1]) strokes.addPath(new Path2D(`M${x * step} ${y * step}${tile}`));
  }
  context.stroke(strokes);
  return context.getImageData(0, 0, side, side);
}
