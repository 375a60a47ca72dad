import type { ReactiveController, ReactiveElement } from 'lit';
import { BLACK, type Colour, formatColour, luminance, WHITE } from './colour.js';
import { ColourProbe } from './colour-probe.js';
import { guard, isMeasured } from './guard.js';
import { pageColours, type PageColours } from './page-colours.js';
import { composedAncestors } from './surface.js';
import { DERIVED_COLOURS, SERIES, type Theme, themes } from './tokens.js';

const PREFERENCES = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
];

type Host = ReactiveElement & { readonly theme: string; readonly accent: string };

/**
 * Draws a widget in the theme of its `theme` attribute, else of the page under it, and keeps every colour readable there.
 * `tokens` derives the colours; this adds one sheet to the shadow root with what CSS cannot know: the theme, the page's
 * accent, surface and text once they are known to be colours, and what the guard had to change.
 */
export class ThemeController implements ReactiveController {
  /** What the widget is drawn in. When it or a colour changes, the host is asked for an update. */
  theme: Theme = 'light';

  readonly #host: Host;
  readonly #sheet = new CSSStyleSheet();
  readonly #decideAgain = (): void => {
    if (this.#probe) this.#decide(this.#probe);
  };
  readonly #mutations = new MutationObserver(this.#decideAgain);
  #probe: ColourProbe | undefined;
  #ancestors: readonly Element[] = [];
  #listening = new AbortController();
  #attributes = '';
  #asked = '';

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#probe) {
      const root = this.#host.renderRoot as ShadowRoot;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
      this.#probe = new ColourProbe(root);
    }
    this.#ancestors = composedAncestors(this.#host);
    this.#listen();
    this.#decideAgain();
  }

  hostUpdate(): void {
    if (this.#attributes !== this.#readAttributes()) this.#decideAgain();
  }

  hostDisconnected(): void {
    this.#mutations.disconnect();
    this.#listening.abort();
  }

  /** A derived colour (`ink`, `series-1`…) as `rgb()`, for what does not read CSS. */
  colour(role: string): string {
    return formatColour(this.#probe?.read(`var(--_${role})`) ?? BLACK);
  }

  #listen(): void {
    for (const element of this.#ancestors) this.#mutations.observe(element, { attributes: true });
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const query of PREFERENCES) {
      matchMedia(query).addEventListener('change', this.#decideAgain, { signal });
    }
    // A page that fades to its other theme has its colours only at the end.
    document.addEventListener(
      'transitionend',
      ({ target, propertyName }) => {
        if (propertyName.endsWith('color') && this.#ancestors.includes(target as Element))
          this.#decideAgain();
      },
      { signal },
    );
    // A style sheet that arrives late changes no attribute.
    document.addEventListener(
      'load',
      ({ target }) => {
        if (target instanceof HTMLLinkElement) this.#decideAgain();
      },
      { capture: true, signal },
    );
  }

  #readAttributes(): string {
    return `${this.#host.theme} ${this.#host.accent}`;
  }

  #decide(probe: ColourProbe): void {
    if (!probe.isRendered) {
      // The next update decides: what contains the host may have drawn its slot by then.
      this.#attributes = '';
      this.#host.requestUpdate();
      return;
    }
    this.#attributes = this.#readAttributes();
    const page = pageColours(this.#host, this.#ancestors, probe);
    const series = this.#seriesTokens();
    const sheet = sheetFor(page);
    const asked = sheet + series;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#sheet.replaceSync(sheet);
    if (series || !derivesColours() || !isMeasured(page.surface, page.text)) {
      const guarded = guard(page.surface, (role) => probe.read(`var(--_${role})`));
      this.#sheet.replaceSync(sheet + onScreen(declare(guarded)));
    }
    this.theme = page.theme;
    this.#host.requestUpdate();
  }

  #seriesTokens(): string {
    const style = getComputedStyle(this.#host);
    return SERIES.map((n) => style.getPropertyValue(`--cpts-color-series-${n}`)).join('');
  }
}

function derivesColours(): boolean {
  return CSS.supports(DERIVED_COLOURS);
}

function sheetFor({ theme, surface, isPainted, text, accent }: PageColours): string {
  const colours = new Map([
    ['surface', surface],
    ['text', text],
  ]);
  if (accent && !derivesColours() && theme !== 'contrast') {
    for (const role of ['ink', 'part', 'fill', 'fill-hover']) colours.set(role, accent);
    colours.set('on-fill', luminance(accent) < 0.18 ? WHITE : BLACK);
  }
  const backdrop = ':host{--_backdrop:var(--_surface);--_inset:calc(var(--_space) * 5)}';
  return (
    (accent ? declare([['accent', accent]]) : '') +
    onScreen(themes[theme].cssText + declare(colours) + (isPainted ? backdrop : ''))
  );
}

/** On paper and in forced colours `tokens` speaks alone, with the page's accent. */
function onScreen(css: string): string {
  return `@media screen and (forced-colors: none){${css}}`;
}

function declare(colours: Iterable<readonly [role: string, colour: Colour]>): string {
  const declarations = Array.from(
    colours,
    ([role, colour]) => `--_${role}:${formatColour(colour)}`,
  );
  return `:host{${declarations.join(';')}}`;
}
