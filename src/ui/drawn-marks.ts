import { css, nothing, svg, type SVGTemplateResult } from 'lit';
import type { Gathered } from '../domain/map-marks.js';
import type { Point } from '../domain/plane-chart.js';
import type { Structure } from '../domain/structure.js';
import type { CoreMessages } from '../i18n/fr.js';
import { kindPath } from './kind-icons.js';
import { markShape, type MarkShape } from './mark-shape.js';

export interface DrawnMarks {
  readonly marks: readonly Gathered<Structure>[];
  /** The one that is chosen, over all others. */
  readonly chosen: { readonly structure: Structure; readonly at: Point } | undefined;
}

const SIDE = 30;
const CHOSEN_SIDE = 36;
/** Around a mark whose place is not exact. */
const DOUBT = 30;
const DISC = 17;
/** Of an icon's grid of 20 pixels. */
const ICON_SCALE = 0.95;

const ROUNDING: Record<MarkShape, number> = { soft: 8, building: 4, round: SIDE };

/** The structures on a drawn map, as the interactive map marks them (`data-id`): by kind, or counted where they are close. */
export function drawnMarks({ marks, chosen }: DrawnMarks, words: CoreMessages): SVGTemplateResult {
  const single = marks.flatMap(({ at, things: [structure, ...others] }) =>
    others.length === 0 ? [{ structure, at }] : [],
  );
  const several = marks.filter(({ things }) => things.length > 1);
  return svg`<g class="marks">
    ${[...single, ...(chosen ? [chosen] : [])].map(({ structure, at: [x, y] }) =>
      structure.positionPrecision === 'exact'
        ? nothing
        : svg`<circle class="doubt" cx=${x} cy=${y} r=${DOUBT}></circle>`,
    )}
    ${single.map(({ structure, at }) => mark(structure, at, SIDE))}
    ${several.map(
      ({ at: [x, y], things }) => svg`<g class="gathered" transform="translate(${x} ${y})">
        <circle r=${DISC + 2}></circle>
        <circle class="disc" r=${DISC}></circle>
        <text dy="0.35em">${words.number(things.length)}</text>
      </g>`,
    )}
    ${chosen ? mark(chosen.structure, chosen.at, CHOSEN_SIDE) : nothing}
  </g>`;
}

function mark({ id, kind }: Structure, [x, y]: Point, side: number): SVGTemplateResult {
  const place = -side / 2;
  const rounding = ROUNDING[markShape(kind)];
  return svg`<g
    class="mark ${side === CHOSEN_SIDE ? 'picked' : ''}"
    data-id=${id}
    transform="translate(${x} ${y})"
  >
    <rect x=${place} y=${place} width=${side} height=${side} rx=${rounding}></rect>
    <path d=${kindPath(kind)} transform="scale(${ICON_SCALE}) translate(-10 -10)"></path>
  </g>`;
}

export const drawnMarksStyles = css`
  .mark {
    cursor: pointer;
  }
  .mark rect {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 1.5px;
  }
  .mark path {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.6px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .picked rect {
    fill: var(--_fill);
    stroke: var(--_part);
    stroke-width: 2px;
  }
  .picked path {
    stroke: var(--_on-fill);
  }
  .doubt {
    fill: var(--_text);
    fill-opacity: 0.12;
    stroke: var(--_text);
    stroke-width: 1.5px;
    stroke-dasharray: 4 3;
    pointer-events: none;
  }
  .gathered {
    fill: var(--_surface);
    pointer-events: none;
  }
  .gathered .disc {
    fill: var(--_text);
  }
  .gathered text {
    font-size: 14px;
    font-weight: 700;
    text-anchor: middle;
    font-variant-numeric: tabular-nums;
  }
`;
