import { css, html, svg, type SVGTemplateResult, type TemplateResult, unsafeCSS } from 'lit';

/** Side of a pattern's tile, in pixels of the screen. */
export const TILE = 9;
/** A swatch shows four tiles by four. */
const SIDE = 4 * TILE;
/** One tile more on each side, for the corners of patterns that are turned. */
const CORNERS = [-1, 0, 1, 2, 3, 4].map((n) => n * TILE);

const LINE = 'm4.5 0v9';
export const DOTS = 'm2.25 2.25h0m4.5 4.5h0';

interface Pattern {
  /** Strokes in one tile, from its corner. */
  readonly tile: string;
  /** By how much the tiling is turned, in degrees. */
  readonly angle?: number;
}

/** One per series: they tell communities apart where colours do not. */
const PATTERNS = [
  { tile: LINE, angle: 45 },
  { tile: DOTS },
  { tile: 'm4.5 0v9m-4.5-4.5h9' },
  { tile: LINE },
  { tile: LINE, angle: 90 },
  { tile: LINE, angle: -45 },
  { tile: 'm4.5 2v5m-2.5-2.5h5' },
  { tile: 'm2.5 4.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0' },
] as const satisfies readonly Pattern[];

/** The series of the CPTS at this place (from 0) in its territory's list: after the eighth they start again. */
export function series(index: number): { readonly className: string; readonly pattern: Pattern } {
  const place = index % PATTERNS.length;
  return { className: `series-${place + 1}`, pattern: PATTERNS[place] ?? PATTERNS[0] };
}

/** The colour and pattern that stand for a CPTS. Decorative: its name is always beside. `font-size` / 3 is its unit. */
export function swatch(index: number): TemplateResult {
  const { className, pattern } = series(index);
  return frame(
    className,
    svg`<rect class="area" width=${SIDE} height=${SIDE}></rect>
      <g transform="rotate(${pattern.angle ?? 0} ${SIDE / 2} ${SIDE / 2})">
        ${strokes(pattern, CORNERS)}
      </g>`,
  );
}

/** What stands for communes whose CPTS is not known. */
export function unknownSwatch(): TemplateResult {
  return frame('unknown');
}

/** The same pattern for areas of a map: `fill="url(#id)"` over an `.area`. `scale` is user units per screen pixel. */
export function seriesPattern(index: number, id: string, scale = 1): SVGTemplateResult {
  const { className, pattern } = series(index);
  return svg`<pattern
    id=${id}
    class=${className}
    width=${TILE}
    height=${TILE}
    patternUnits="userSpaceOnUse"
    patternTransform="rotate(${pattern.angle ?? 0}) scale(${scale})"
  >${strokes(pattern, [0])}</pattern>`;
}

function strokes({ tile }: Pattern, corners: readonly number[]): SVGTemplateResult {
  return svg`<path
    class=${tile === DOTS ? 'strokes dots' : 'strokes'}
    d=${corners.flatMap((x) => corners.map((y) => `M${x} ${y}${tile}`)).join('')}
  ></path>`;
}

function frame(className: string, content?: SVGTemplateResult): TemplateResult {
  return html`<svg
    class="swatch ${className}"
    part="swatch"
    viewBox="0 0 ${SIDE} ${SIDE}"
    aria-hidden="true"
  >
    ${content}
    <rect class="border" x="1.1" y="1.1" width="33.8" height="33.8" rx="5.5"></rect>
  </svg>`;
}

export const swatchStyles = css`
  ${unsafeCSS(
    PATTERNS.map((_, i) => `.series-${i + 1} { color: var(--_series-${i + 1}); }`).join('\n'),
  )}
  .area {
    fill: currentColor;
    fill-opacity: 0.18;
  }
  .strokes,
  .border {
    fill: none;
    stroke: currentColor;
  }
  .strokes {
    stroke-width: 1.2;
    stroke-opacity: 0.8;
  }
  .dots {
    stroke-width: 2.4;
    stroke-linecap: round;
  }
  .border {
    stroke-width: 2.2;
  }
  /* Its radius is its own: a swatch must look the same on every site. */
  .swatch {
    flex: none;
    width: 3em;
    height: 3em;
    border-radius: 18.3%;
    background: var(--_surface);
    print-color-adjust: exact;
  }
  .unknown {
    color: var(--_control);
  }
  .unknown > .border {
    stroke-width: 1.2;
  }
`;
