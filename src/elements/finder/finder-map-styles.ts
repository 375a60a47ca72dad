import { css } from 'lit';
import { drawnMapStyles } from '../../ui/drawn-map.js';
import { drawnMarksStyles } from '../../ui/drawn-marks.js';
import { mapStageStyles } from '../map-controller.js';

/** All that the finder's map is drawn with. `--_screen-height` is said where `vh` is no screen's: in a frame that grows with it. */
export const finderMapStyles = [
  drawnMapStyles,
  drawnMarksStyles,
  mapStageStyles,
  css`
    .found-map .stage {
      height: clamp(18em, var(--_screen-height, 100vh) * 0.7, 32em);
    }
    .found-map .map-stage.alone {
      height: 26em;
    }
    .found-map .commune {
      cursor: inherit;
    }
    .map-offer {
      display: grid;
      place-content: center;
      height: 100%;
      margin: 0;
      padding: calc(var(--_space) * 5);
      color: var(--_muted);
      text-align: center;
    }
    .found-map .map-foot {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      min-height: max(4.25em, 69px);
    }
    .map-note {
      display: grid;
      flex: 1 1 12em;
      margin: 0;
      color: var(--_muted);
      font-size: var(--_small);
      line-height: 1.45;
    }
    .map-note .sign {
      display: inline-flex;
      align-items: center;
      gap: 0.4em;
    }
    @container (min-width: 60em) {
      .found-map {
        position: sticky;
        top: calc(var(--_space) * 4);
      }
      .found-map .stage {
        height: clamp(18em, var(--_screen-height, 100vh) - 9em, 40em);
      }
    }
    @media print {
      .found-map {
        position: static;
      }
      .found-map .stage {
        height: 30em;
      }
    }
  `,
];
