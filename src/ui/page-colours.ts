import { BLACK, type Colour, contrast, formatColour, over, WHITE } from './colour.js';
import type { ColourProbe } from './colour-probe.js';
import { isLight, TEXT_RATIO } from './guard.js';
import { surfaceBehind } from './surface.js';
import { LOOK, type Theme } from './tokens.js';

/** What a widget is drawn with: what its attributes and its page ask for, as far as it can be read. */
export interface PageColours {
  readonly theme: Theme;
  readonly surface: Colour;
  /** Whether the surface is another one than what is behind, and has to be painted. */
  readonly isPainted: boolean;
  readonly text: Colour;
  /** `undefined` where none is given, or what is given is no colour. */
  readonly accent: Colour | undefined;
}

export function pageColours(
  host: { readonly theme: string; readonly accent: string },
  ancestors: readonly Element[],
  probe: ColourProbe,
): PageColours {
  const behind = surfaceBehind(ancestors, probe);
  const token = probe.read('var(--cpts-color-surface)');
  const asked = token ? over(token, behind) : behind;
  const theme = isTheme(host.theme) ? host.theme : themeOf(asked);
  // A surface of the page that does not suit the theme asked for gives way to the theme's own.
  const suited = [asked, behind].find((colour) => themeOf(colour) === theme);
  const surface = suited ?? probe.read(LOOK[theme].surface) ?? WHITE;

  const given = probe.read('var(--cpts-color-text)') ?? probe.read('currentcolor') ?? BLACK;
  const inherited = over(given, surface);
  const text =
    suited && contrast(inherited, surface) >= TEXT_RATIO
      ? inherited
      : (probe.read(LOOK[theme].text) ?? BLACK);

  const accent = probe.read(host.accent) ?? probe.read('var(--cpts-color-accent)');
  return {
    theme,
    surface,
    isPainted: formatColour(surface) !== formatColour(behind),
    text,
    accent: accent && over(accent, surface),
  };
}

function themeOf(surface: Colour): Theme {
  return isLight(surface) ? 'light' : 'dark';
}

function isTheme(value: string): value is Theme {
  return Object.hasOwn(LOOK, value);
}
