import { BLACK, formatColour, over, WHITE } from '../ui/colour.js';
import { ColourProbe } from '../ui/colour-probe.js';
import { SERIES } from '../ui/tokens.js';

/** What the engine draws with, as `rgb()`: it reads no CSS. */
export interface MapColours {
  readonly surface: string;
  readonly text: string;
  /** Borders of communes. */
  readonly line: string;
  /** What is announced only. */
  readonly control: string;
  readonly river: string;
  /** By place in the list of series. */
  readonly series: readonly string[];
}

/** Reads the tokens where the map stands, whatever made them: the theme, the page, forced colours. */
export function colourReader(root: Node): () => MapColours {
  const probe = new ColourProbe(root);
  return () => {
    const surface = probe.read('var(--_surface)') ?? WHITE;
    const read = (role: string): string =>
      formatColour(over(probe.read(`var(--_${role})`) ?? BLACK, surface));
    return {
      surface: formatColour(surface),
      text: read('text'),
      line: read('line'),
      control: read('control'),
      river: read('series-6'),
      series: SERIES.map((n) => read(`series-${n}`)),
    };
  };
}
