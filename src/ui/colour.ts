/** An sRGB colour as a screen paints it: red, green, blue in whole numbers of 0 to 255, and an opacity of 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export const WHITE: Colour = [255, 255, 255, 1];
export const BLACK: Colour = [0, 0, 0, 1];

/** Reads a computed `rgb()`, `rgba()` or `color(srgb …)`. */
export function parseColour(computed: string): Colour {
  const scale = computed.startsWith('rgb') ? 1 : 255;
  const [red = 0, green = 0, blue = 0, alpha = 1] = (
    computed.match(/none|-?[\d.]+(e[-+]?\d+)?/g) ?? []
  ).map((number) => Number(number) || 0);
  return [byte(red * scale), byte(green * scale), byte(blue * scale), alpha];
}

export function formatColour([red, green, blue]: Colour): string {
  return `rgb(${red} ${green} ${blue})`;
}

/** What one sees of a colour laid over an opaque one. */
export function over([red, green, blue, alpha]: Colour, below: Colour): Colour {
  const mix = (top: number, bottom: number) => byte(top * alpha + bottom * (1 - alpha));
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
}

/** WCAG 2 relative luminance, 0 to 1. */
export function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const a = luminance(one) + 0.05;
  const b = luminance(other) + 0.05;
  return a > b ? a / b : b / a;
}

/** OKLab lightness, 0 to 1. */
export function lightness(colour: Colour): number {
  return toOklab(colour)[0];
}

/**
 * Moves a colour's OKLab lightness by .01 towards white (1) or black (-1) until its contrast reaches the ratio on every
 * background. The end of the way is white or black itself.
 */
export function readable(
  colour: Colour,
  backgrounds: readonly Colour[],
  ratio: number,
  towards: 1 | -1,
): Colour {
  const [from, a, b] = toOklab(colour);
  let moved = colour;
  for (let l = from; backgrounds.some((below) => contrast(moved, below) < ratio);) {
    l += towards * 0.01;
    if (l <= 0 || l >= 1) return towards > 0 ? WHITE : BLACK;
    moved = fromOklab(l, a, b);
  }
  return moved;
}

function byte(channel: number): number {
  return Math.round(Math.min(255, Math.max(0, channel)));
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function encoded(value: number): number {
  return byte(255 * (value <= 0.00313 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055));
}

// Matrices of Björn Ottosson's OKLab (https://bottosson.github.io/posts/oklab/), to what 8 bits can show.

function toOklab(colour: Colour): [lightness: number, a: number, b: number] {
  const red = linear(colour[0]);
  const green = linear(colour[1]);
  const blue = linear(colour[2]);
  const l = Math.cbrt(0.41222 * red + 0.53633 * green + 0.05145 * blue);
  const m = Math.cbrt(0.2119 * red + 0.6807 * green + 0.1074 * blue);
  const s = Math.cbrt(0.0883 * red + 0.28172 * green + 0.62998 * blue);
  return [
    0.21045 * l + 0.79362 * m - 0.00407 * s,
    1.978 * l - 2.42859 * m + 0.45059 * s,
    0.0259 * l + 0.78277 * m - 0.80868 * s,
  ];
}

/** Out of gamut, each channel is clipped, as browsers do. */
function fromOklab(lightness: number, a: number, b: number): Colour {
  const l = (lightness + 0.39634 * a + 0.2158 * b) ** 3;
  const m = (lightness - 0.10556 * a - 0.06385 * b) ** 3;
  const s = (lightness - 0.08948 * a - 1.29149 * b) ** 3;
  return [
    encoded(4.07674 * l - 3.30771 * m + 0.23097 * s),
    encoded(-1.26844 * l + 2.60976 * m - 0.34132 * s),
    encoded(-0.0042 * l - 0.70342 * m + 1.70761 * s),
    1,
  ];
}
