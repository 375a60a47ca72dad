/** Metres around the equator, and the pixels that MapLibre draws it with at zoom 0. */
const EQUATOR = 40_075_016.686;
export const WORLD = 512;

/** As long as a scale bar gets, in pixels. */
const LONGEST = 110;

/** The longest round distance that fits: 1, 2 or 5 with noughts. */
export function scaleBar(
  latitude: number,
  zoom: number,
): { readonly metres: number; readonly pixels: number } {
  const metresPerPixel = (EQUATOR * Math.cos((latitude * Math.PI) / 180)) / (WORLD * 2 ** zoom);
  const longest = LONGEST * metresPerPixel;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = power * (longest >= 5 * power ? 5 : longest >= 2 * power ? 2 : 1);
  return { metres, pixels: Math.round(metres / metresPerPixel) };
}
