import { BLACK, type Colour, contrast, lightness, over, readable, WHITE } from './colour.js';
import { SERIES } from './tokens.js';

/** WCAG 2.2 AA, for text and for parts of the interface. */
export const TEXT_RATIO = 4.5;
const PART_RATIO = 3;

const BACKGROUNDS = ['tint', 'tint-2', 'sunken'];
const TEXTS = ['text', 'ink', 'muted', 'ok', 'warn', 'bad'];
const PARTS = ['part', 'control', ...SERIES.map((n) => `series-${n}`)];

/** Light from OKLab L .6 up; and where white text would not be readable, which a few greys under it are. */
export function isLight(surface: Colour): boolean {
  return lightness(surface) > 0.6 || contrast(WHITE, surface) < TEXT_RATIO;
}

/** Whether the constants of `tokens`, measured on surfaces and with texts like these, hold as they are. */
export function isMeasured(surface: Colour, text: Colour): boolean {
  return isLight(surface)
    ? lightness(surface) >= 0.97 && lightness(text) <= 0.48
    : lightness(surface) <= 0.24 && lightness(text) >= 0.79;
}

/**
 * The colour with which each role can be read on a surface and on its tints: its own, as `read` gives it, or the nearest
 * to it in lightness.
 */
export function guard(
  surface: Colour,
  read: (role: string) => Colour | undefined,
): Map<string, Colour> {
  const towards = isLight(surface) ? -1 : 1;
  const strongest = towards === 1 ? WHITE : BLACK;
  const colours = new Map<string, Colour>();
  const backgrounds = [surface];
  for (const role of BACKGROUNDS) {
    const colour = read(role);
    if (!colour) continue;
    // A tint on which nothing could be read is left out. The others stay: in the dark they would follow the ink.
    const tint = over(colour, surface);
    const background = contrast(strongest, tint) < TEXT_RATIO ? surface : tint;
    colours.set(role, background);
    backgrounds.push(background);
  }
  for (const [roles, ratio] of [
    [TEXTS, TEXT_RATIO],
    [PARTS, PART_RATIO],
  ] as const) {
    for (const role of roles) {
      const colour = read(role);
      if (colour) colours.set(role, readable(colour, backgrounds, ratio, towards));
    }
  }
  return colours;
}
