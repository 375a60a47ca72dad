import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { CommuneArea } from '../domain/coverage-areas.js';
import type { MapDrawing, MapView } from '../domain/map-drawing.js';
import type { Label, LabelFont } from '../domain/map-labels.js';
import type { RiverName } from '../domain/river-names.js';
import { series as seriesOf, seriesPattern } from './swatch.js';

/** What is written over the communes, in pixels of the view. */
export interface MapNames {
  readonly labels: readonly Label[];
  readonly rivers: readonly RiverName[];
  readonly font: LabelFont;
  readonly scaleBar: { readonly width: number; readonly text: string };
}

export interface DrawnMap {
  /** Begins the ids of its patterns: no other drawing of the same root may have it. */
  readonly id: string;
  readonly drawing: MapDrawing;
  readonly view: MapView;
  readonly areas: ReadonlyMap<string, CommuneArea>;
  /** Place of the one CPTS that stands out; all of them without it. */
  readonly highlighted: number | undefined;
  readonly names: MapNames;
  /** INSEE codes: the commune that is chosen, and the one under the pointer or the keys. */
  readonly chosen: string | undefined;
  readonly active: string | undefined;
  /** What is drawn over it all, in pixels of the view. */
  readonly over?: SVGTemplateResult;
}

/** Side by side, each of several patterns is this wide, in pixels: two tiles. */
const STRIPE = 18;

/**
 * The communes of a territory in SVG: one path for each (`data-code`), in the colour and pattern of the CPTS that cover it,
 * dashed where they only announce it, plain where none is known. It needs neither tiles nor a map engine, and says nothing
 * to a screen reader: who shows it does.
 */
export function drawnMap(map: DrawnMap): TemplateResult {
  const { id, drawing, view, areas, highlighted, chosen, active } = map;
  const { width, height, scale, x, y } = view;
  return html`<svg class="drawing" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    <defs>${guard([areas, scale, id], () => patterns(areas, id, 1 / scale))}</defs>
    <g transform="translate(${x} ${y}) scale(${scale})">
      ${guard([drawing, areas, highlighted, id], () => territory(map))}
      ${active === undefined || active === chosen ? nothing : outlined(drawing.outlines.get(active), 'active')}
      ${chosen === undefined ? nothing : outlined(drawing.outlines.get(chosen), 'chosen')}
    </g>
    ${guard([map.names], () => written(map))} ${map.over ?? nothing}
  </svg>`;
}

function territory({ id, drawing, areas, highlighted }: DrawnMap): SVGTemplateResult {
  const { outlines } = drawing;
  const places = [...new Set([...areas.values()].flatMap(({ series }) => series))].sort(
    (a, b) => a - b,
  );
  const covers = (code: string, place: number): boolean => {
    const area = areas.get(code);
    return area !== undefined && !area.isAnnounced && area.series.includes(place);
  };
  const dimmed = (place: number): string =>
    highlighted === undefined || highlighted === place ? '' : ' dimmed';
  const announced = (code: string): boolean => areas.get(code)?.isAnnounced === true;
  const codes = [...outlines.keys()];
  return svg`
    <path class="ground" d=${[...outlines.values()].join('')}></path>
    ${places.map((place) => {
      // Where there are several, their pattern has the tint of each.
      const alone = codes.filter(
        (code) => covers(code, place) && areas.get(code)?.series.length === 1,
      );
      return svg`<path
        class="area ${seriesOf(place).className}${dimmed(place)}"
        d=${alone.map((code) => outlines.get(code)).join('')}
      ></path>`;
    })}
    ${codes.map((code) => {
      const area = areas.get(code);
      const isDimmed = highlighted !== undefined && area && !area.series.includes(highlighted);
      return svg`<path
        class="commune ${area ? '' : 'unknown'}${isDimmed ? ' dimmed' : ''}"
        data-code=${code}
        fill=${area ? `url(#${id}-${patternName(area)})` : nothing}
        d=${outlines.get(code) ?? ''}
      ></path>`;
    })}
    <path class="lines" d=${drawing.borders}></path>
    <path class="lines announced" d=${drawing.outlineOf(announced)}></path>
    ${drawing.rivers.map(({ path }) => svg`<path class="river halo" d=${path}></path>`)}
    ${drawing.rivers.map(({ path }) => svg`<path class="river" d=${path}></path>`)}
    ${places.map(
      (place) => svg`<path
        class="outline ${seriesOf(place).className}${dimmed(place)}"
        d=${drawing.outlineOf((code) => covers(code, place))}
      ></path>`,
    )}`;
}

function outlined(path: string | undefined, className: string): SVGTemplateResult | typeof nothing {
  return path === undefined
    ? nothing
    : svg`<path class="${className} halo" d=${path}></path><path class=${className} d=${path}></path>`;
}

/** What a pattern is called: the CPTS it stands for. */
function patternName({ series, isAnnounced }: CommuneArea): string {
  return `${isAnnounced ? 'announced' : 'covered'}-${series.join('-')}`;
}

/** One for each way in which communes are covered; `scale` is units of the drawing in a pixel. */
function patterns(
  areas: ReadonlyMap<string, CommuneArea>,
  id: string,
  scale: number,
): readonly SVGTemplateResult[] {
  const kinds = new Map([...areas.values()].map((area) => [patternName(area), area]));
  return [...kinds].map(([name, { series, isAnnounced }]) => {
    const ownId = `${id}-${name}`;
    const [first = 0, ...others] = series;
    // Sparser than what is certain.
    const spread = isAnnounced ? 2 : 1;
    return svg`<g class=${isAnnounced ? 'sparse' : ''}>${
      others.length === 0
        ? seriesPattern(first, ownId, scale * spread)
        : sideBySide(series, { id: ownId, scale, isTinted: !isAnnounced, spread })
    }</g>`;
  });
}

function sideBySide(
  series: readonly number[],
  { id, scale, isTinted, spread }: { id: string; scale: number; isTinted: boolean; spread: number },
): SVGTemplateResult {
  const side = STRIPE * spread;
  return svg`${series.map((place) => seriesPattern(place, `${id}-of-${place}`, spread))}
    <pattern
      id=${id}
      width=${side * series.length}
      height=${side}
      patternUnits="userSpaceOnUse"
      patternTransform="scale(${scale})"
    >${series.map((place, i) => {
      const [x, stripe] = [i * side, `url(#${id}-of-${place})`];
      return svg`${
        isTinted
          ? svg`<rect class="area ${seriesOf(place).className}" x=${x} width=${side} height=${side}></rect>`
          : nothing
      }<rect x=${x} width=${side} height=${side} fill=${stripe}></rect>`;
    })}</pattern>`;
}

function written({ view, names }: DrawnMap): SVGTemplateResult {
  const { labels, rivers, font, scaleBar } = names;
  const foot = view.height - font.size;
  return svg`<g class="names" font-size=${font.size}>
    ${rivers.map(
      ({ text, x, y, angle }) => svg`<text
        class="river-name"
        transform="translate(${x} ${y}) rotate(${angle})"
        dy="0.35em"
      >${text}</text>`,
    )}
    ${labels.map(
      ({ text, x, y, at, isMain }) =>
        svg`${
          isMain ? svg`<circle class="dot" cx=${at[0]} cy=${at[1]} r="3.5"></circle>` : nothing
        }<text x=${x} y=${y} dy="0.35em" font-size=${isMain ? font.mainSize : nothing}>${text}</text>`,
    )}
    <path class="scale-bar halo" d="M${font.size} ${foot - 6}v6h${scaleBar.width}v-6"></path>
    <path class="scale-bar" d="M${font.size} ${foot - 6}v6h${scaleBar.width}v-6"></path>
    <text class="scale-text" x=${font.size * 1.5 + scaleBar.width} y=${foot}>${scaleBar.text}</text>
  </g>`;
}

export const drawnMapStyles = css`
  .drawing {
    display: block;
    width: 100%;
    height: 100%;
    print-color-adjust: exact;
  }
  .ground,
  .drawing .area {
    pointer-events: none;
  }
  .ground {
    fill: var(--_surface);
  }
  .commune {
    cursor: pointer;
  }
  .commune.unknown {
    fill: none;
    pointer-events: all;
  }
  :is(.lines, .outline, .river, .active, .chosen, .scale-bar) {
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
    pointer-events: none;
  }
  .sparse .strokes {
    stroke-width: 0.6;
  }
  .lines {
    stroke: var(--_line);
    stroke-width: 0.8px;
  }
  .lines.announced {
    stroke: var(--_control);
    stroke-width: 1.6px;
    stroke-dasharray: 5 4;
  }
  .outline {
    stroke: currentColor;
    stroke-width: 2.2px;
  }
  .dimmed {
    opacity: 0.3;
  }
  .river {
    stroke: #4385b5;
    stroke-width: 3.5px;
  }
  .drawing .halo {
    stroke: var(--_surface);
    stroke-width: 7px;
  }
  .active {
    stroke: var(--_part);
    stroke-width: 3px;
  }
  .chosen {
    stroke: var(--_text);
    stroke-width: 3.5px;
  }
  .names {
    pointer-events: none;
  }
  .names text {
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 4px;
    stroke-linejoin: round;
    paint-order: stroke;
    font-weight: 650;
    text-anchor: middle;
  }
  .dot {
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 2px;
    paint-order: stroke;
  }
  .names .river-name {
    fill: var(--_muted);
    font-style: italic;
    font-weight: 500;
  }
  .names .scale-text {
    text-anchor: start;
  }
  .scale-bar {
    stroke: var(--_text);
    stroke-width: 1.6px;
  }
  @media (forced-colors: active) {
    .river {
      stroke: CanvasText;
      stroke-width: 1.5px;
      stroke-dasharray: 6 3;
    }
  }
`;
