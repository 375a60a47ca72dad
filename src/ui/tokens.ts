import { css, type CSSResult, unsafeCSS } from 'lit';

export type Theme = 'light' | 'dark' | 'contrast';

/** What each theme is drawn with where the page gives nothing. */
export const LOOK: Readonly<Record<Theme, { readonly surface: string; readonly text: string }>> = {
  light: { surface: '#fff', text: '#1a2427' },
  dark: { surface: '#171e20', text: '#e6ecec' },
  contrast: { surface: '#000', text: '#fff' },
};

/** Chrome and Edge 109 to 118 and Firefox 115 to 127 derive no colour: they get the default accent's palette. */
export const DERIVED_COLOURS = '(color: oklch(from red min(l, 1) c h))';

/** The series of the map, by number. */
export const SERIES = [1, 2, 3, 4, 5, 6, 7, 8] as const;

const derived = unsafeCSS(DERIVED_COLOURS);
const look = (theme: Theme) => css`
  --_surface: ${unsafeCSS(LOOK[theme].surface)};
  --_text: ${unsafeCSS(LOOK[theme].text)};
`;
const series = (...colours: string[]) =>
  unsafeCSS(
    SERIES.map(
      (n, i) => `--_series-${n}: var(--cpts-color-series-${n}, ${colours[i] ?? ''});`,
    ).join(''),
  );

/**
 * The public tokens and all that is derived from them, as `--_` properties. Declared on the host, so that a theme is one
 * more sheet and no attribute shows in the page. `--cpts-space` and `--cpts-radius` are in em of the element that uses
 * them: the host's, since font sizes are set on text, never on boxes. (A registered length would be the host's for good,
 * but registering is global to the page and unknown to Firefox 115.)
 *
 * Statuses and series are the design's oklch colours written in hex, for the browsers that have no oklch.
 */
export const tokens: CSSResult = css`
  :host {
    --_accent: #0f5f66;
    ${look('light')}
    --_scheme: light;
    --_ink: oklch(from var(--_accent) min(l, 0.48) min(c, 0.13) h);
    --_part: oklch(from var(--_accent) min(l, 0.58) min(c, 0.15) h);
    --_fill: var(--_accent);
    /* White where the luminance is under .18, else black. */
    --_on-fill: color(
      from var(--_accent) xyz-d65 calc(clamp(0, (0.18 - y) * 1e6, 1) * 0.9505)
        clamp(0, (0.18 - y) * 1e6, 1) calc(clamp(0, (0.18 - y) * 1e6, 1) * 1.089)
    );
    --_fill-hover: color-mix(
      in oklab,
      var(--_fill) 86%,
      color(from var(--_on-fill) srgb calc(1 - r) calc(1 - g) calc(1 - b))
    );
    --_tint: color-mix(
      in oklab,
      var(--_surface),
      oklch(from var(--_accent) 0.94 min(c * 0.32, 0.05) h)
    );
    --_tint-2: color-mix(
      in oklab,
      var(--_surface) 25%,
      oklch(from var(--_accent) 0.91 min(c * 0.36, 0.06) h)
    );
    --_edge: transparent;
    /* The bounds are for texts paler than ours. */
    --_muted: oklch(from color-mix(in oklab, var(--_text) 74%, var(--_surface)) min(l, 0.48) c h);
    --_control: oklch(from color-mix(in oklab, var(--_text) 58%, var(--_surface)) min(l, 0.58) c h);
    --_line: var(--cpts-color-border, color-mix(in oklab, var(--_text) 14%, var(--_surface)));
    --_sunken: color-mix(in oklab, var(--_text) 4%, var(--_surface));
    --_ok: #0a693c;
    --_warn: #824c11;
    --_bad: #a12623;
    ${series('#00747a', '#9c5313', '#764aa2', '#9e3d52', '#4a6826', '#285e9f', '#6d5327', '#4c575f')}
    --_space: var(--cpts-space, 0.25em);
    --_radius: var(--cpts-radius, 0.625em);
    --_small: max(13px, 0.875em);
    --_meta: max(13px, 0.8125em);
    --_shadow: var(--cpts-shadow, 0 1px 2px #10202414, 0 12px 32px -8px #10202438);
    --_focus-ring: var(--cpts-focus-ring, 0 0 0 2px var(--_surface), 0 0 0 5px var(--_part));
  }
  @supports not ${derived} {
    :host {
      --_ink: #0f5f66;
      --_part: #0f5f66;
      --_fill: #0f5f66;
      --_on-fill: #fff;
      --_fill-hover: #0a4c52;
      --_tint: #edf8f9;
      --_tint-2: #dbedef;
      --_muted: #4e5658;
      --_control: #71787a;
      --_line: var(--cpts-color-border, #1a242724);
      --_sunken: #1a24270a;
    }
  }
  /* Paper is white, also where the visitor asked for the page's dark backgrounds. */
  @media print {
    :host {
      --_backdrop: var(--_surface);
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text) !important;
      --_control: var(--_text) !important;
      --_line: var(--_text) !important;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_tint: Canvas;
      --_tint-2: Canvas;
      --_sunken: Canvas;
      --_fill: ButtonFace;
      --_fill-hover: ButtonFace;
      --_on-fill: ButtonText;
      --_ink: LinkText;
      --_part: Highlight;
      --_text: CanvasText;
      --_edge: CanvasText;
      --_muted: CanvasText;
      --_control: CanvasText;
      --_line: CanvasText;
      --_ok: CanvasText;
      --_warn: CanvasText;
      --_bad: CanvasText;
      --_series-1: CanvasText;
      --_series-2: CanvasText;
      --_series-3: CanvasText;
      --_series-4: CanvasText;
      --_series-5: CanvasText;
      --_series-6: CanvasText;
      --_series-7: CanvasText;
      --_series-8: CanvasText;
    }
  }
`;

const dark = css`
  :host {
    ${look('dark')}
    --_scheme: dark;
    --_ink: oklch(from var(--_accent) max(l, 0.79) min(c, 0.12) h);
    --_part: oklch(from var(--_accent) max(l, 0.68) min(c, 0.14) h);
    --_fill: oklch(from var(--_accent) max(l, 0.74) min(c, 0.15) h);
    --_on-fill: #0b1112;
    --_tint: color-mix(in oklab, var(--_surface) 88%, var(--_ink));
    --_tint-2: color-mix(in oklab, var(--_surface) 80%, var(--_ink));
    --_muted: oklch(from color-mix(in oklab, var(--_text) 74%, var(--_surface)) max(l, 0.765) c h);
    --_control: oklch(from color-mix(in oklab, var(--_text) 58%, var(--_surface)) max(l, 0.65) c h);
    --_line: var(--cpts-color-border, color-mix(in oklab, var(--_text) 18%, var(--_surface)));
    --_sunken: color-mix(in oklab, var(--_text) 5%, var(--_surface));
    --_ok: #72d699;
    --_warn: #eeba70;
    --_bad: #fb9890;
    ${series('#56c4ca', '#eba66d', '#c39dee', '#f290a0', '#9cbe7a', '#7cb4fc', '#c9ad7e', '#a6b3bd')}
  }
  @supports not ${derived} {
    :host {
      --_ink: #82c8d0;
      --_part: #5fa5ad;
      --_fill: #72b8c0;
      --_fill-hover: #86c0c6;
      --_tint: #222f32;
      --_tint-2: #2a3c3f;
      --_muted: #aab1b1;
      --_control: #878e8f;
      --_line: var(--cpts-color-border, #e6ecec2e);
      --_sunken: #e6ecec0d;
    }
  }
`;

const contrast = css`
  ${dark}
  :host {
    ${look('contrast')}
    --_ink: oklch(from var(--_accent) max(l, 0.88) min(c, 0.12) h);
    --_part: #fff;
    --_fill: #fff;
    --_on-fill: #000;
    --_fill-hover: #ddd;
    --_tint: #000;
    --_tint-2: #222;
    --_edge: #fff;
    --_muted: #fff;
    --_control: #fff;
    --_line: #fff;
    --_sunken: #000;
    --_ok: #9af6bb;
    --_warn: #ffe196;
    --_bad: #ffc4bd;
    ${series('#87f2f8', '#ffc98f', '#f4c6ff', '#ffb9ca', '#c8eca5', '#a7e2ff', '#f7daaa', '#d3e0ea')}
  }
  @supports not ${derived} {
    :host {
      --_ink: #9fe6ed;
    }
  }
`;

/** What each theme adds to `tokens`. */
export const themes: Readonly<Record<Theme, CSSResult>> = { light: css``, dark, contrast };
