/** Pure colours, colours of real bodies, and those at the edges of what can be read. */
const KNOWN = [
  ...['#ffff00', '#ffffff', '#000000', '#ff0000', '#00ff00', '#0000ff', '#00ffff', '#ff00ff'],
  ...['#0f5f66', '#14532d', '#1d4ed8', '#b4532a', '#ffd400', '#808080', '#e2001a', '#f39200'],
  ...['#95c11f', '#009fe3', '#6f2c91', '#fefefe', '#010101', '#fff9c4', '#1a1a2e', '#7f7f00'],
];

/** Pseudo-random ones, the same at each run. */
function randomAccents(count: number): string[] {
  let seed = 71100;
  const byte = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * 256)
      .toString(16)
      .padStart(2, '0');
  };
  return Array.from({ length: count }, () => `#${byte()}${byte()}${byte()}`);
}

export const ACCENTS: readonly string[] = [...KNOWN, ...randomAccents(500)];
