import { css } from 'lit';
import { answerStyles } from '../../ui/coverage-answer.js';
import { drawnMapStyles } from '../../ui/drawn-map.js';
import { swatchStyles } from '../../ui/swatch.js';
import { viewSwitchStyles } from '../../ui/view-switch.js';
import { mapStageStyles } from '../map-controller.js';

const coverageStyles = css`
  .coverage,
  .find,
  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
  }
  .stage {
    aspect-ratio: 1;
  }
  .map-stage.alone {
    aspect-ratio: 5 / 4;
  }
  .readout {
    min-height: 1.5em;
    margin: 0;
    font-weight: 500;
  }
  .attributions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 3);
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--_muted);
    font-size: var(--_meta);
    line-height: 1.45;
  }
  .attributions a {
    color: inherit;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-height: max(2.75em, 44px);
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 650;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-align: start;
    cursor: pointer;
  }
  .table-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: calc(var(--_space) * 3);
  }
  .table-filter {
    flex: 1 1 16em;
    min-width: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
  }
  .table-filter label {
    margin: 0;
  }
  .table-tools > .button {
    flex: 1 1 auto;
    min-height: max(3.25em, 52px);
    margin-top: calc(1.5em + var(--_space) * 1.5);
  }
  .field:focus-within {
    outline: 2px solid transparent;
    box-shadow: var(--_focus-ring);
  }
  .table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
    line-height: 1.45;
  }
  .table caption {
    padding-bottom: calc(var(--_space) * 2);
    font-weight: 650;
    text-align: start;
  }
  .table :is(th, td) {
    padding: 0 calc(var(--_space) * 3) 0 0;
    border-bottom: 1px solid var(--_line);
    font-weight: inherit;
    text-align: start;
  }
  .table td {
    padding-block: calc(var(--_space) * 2);
  }
  .table tr {
    break-inside: avoid;
  }
  .table thead th {
    border-bottom-color: var(--_control);
  }
  .sort .icon {
    width: 1em;
    height: 1em;
    color: var(--_muted);
  }
  [aria-sort] .icon {
    color: inherit;
  }
  .table .link {
    min-width: 44px;
    min-height: max(2.75em, 44px);
    color: inherit;
    font-weight: 650;
    text-align: start;
    text-decoration-color: var(--_line);
  }
  .table [aria-current] {
    background: var(--_tint);
  }
  .table [aria-current] .link {
    text-decoration: underline 2px;
    text-decoration-color: currentColor;
  }
  .table-cpts {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .table .swatch {
    font-size: 0.45em;
  }
  .unknown-cpts {
    color: var(--_muted);
  }
  .column-postcode,
  .column-basis,
  .column-population {
    display: none;
    font-variant-numeric: tabular-nums;
  }
  /* Of a table too narrow for a column of it. */
  .table .if-narrow {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .table .column-population {
    padding-inline-end: 0;
    text-align: end;
  }
  .column-population .sort {
    justify-content: end;
    text-align: end;
  }
  .more {
    width: 100%;
  }
  .legend ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .legend li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4) 0;
    break-inside: avoid;
    overflow-wrap: anywhere;
  }
  .legend li:first-child {
    padding-top: 0;
  }
  .legend li + li {
    border-top: 1px solid var(--_line);
  }
  .legend .swatch {
    font-size: 0.6em;
  }
  .legend p {
    margin: 0;
  }
  .legend .legend-name {
    margin: 0;
    font-size: 1em;
    line-height: 1.5;
    font-weight: 650;
  }
  .legend [aria-current] .legend-name {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.25em;
  }
  .legend .legend-source {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.45;
  }
  .legend-source a {
    color: inherit;
  }
  @container (max-width: 18em) {
    .table {
      overflow-wrap: anywhere;
    }
  }
  @container (min-width: 30em) {
    .stage {
      aspect-ratio: 5 / 4;
    }
    .table .column-basis {
      display: table-cell;
    }
    .table .if-narrow {
      display: none;
    }
  }
  @container (min-width: 40em) {
    .table :is(.column-postcode, .column-population) {
      display: table-cell;
    }
    .table-tools > .button {
      flex: none;
    }
  }
  @container (min-width: 56em) {
    .coverage {
      grid-template: 'main find' auto 'main legend' 1fr / minmax(0, 1fr) 20em;
      column-gap: calc(var(--_space) * 8);
    }
    .find {
      grid-area: find;
    }
    /* Beside a legend that is longer, it stays in sight. */
    .main {
      position: sticky;
      top: calc(var(--_space) * 4);
      grid-area: main;
      align-self: start;
    }
    .legend {
      grid-area: legend;
    }
    .search .anchor,
    .search > .button {
      flex: 1 1 100%;
    }
    .answer {
      grid-template-columns: minmax(0, 1fr);
    }
    .answer-swatches {
      flex-direction: row;
      font-size: 0.75em;
    }
  }
  @media print {
    .readout,
    .table-tools,
    .sort .icon,
    .more {
      display: none;
    }
    .main {
      position: static;
    }
  }
`;

/** All that the coverage map is drawn with. */
export const coverageMapStyles = [
  swatchStyles,
  answerStyles,
  drawnMapStyles,
  viewSwitchStyles,
  mapStageStyles,
  coverageStyles,
];
