import { css, type LitElement } from 'lit';
import { answerStyles } from '../../ui/coverage-answer.js';
import { drawnMapStyles } from '../../ui/drawn-map.js';
import { swatchStyles } from '../../ui/swatch.js';

const coverageStyles = css`
  .coverage,
  .find,
  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
  }
  .map {
    min-width: 0;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.4);
    background: var(--_surface);
  }
  .stage {
    position: relative;
    aspect-ratio: 1;
    border-radius: calc(var(--_radius) * 1.4 - 1px) calc(var(--_radius) * 1.4 - 1px) 0 0;
    background: var(--_sunken);
  }
  .stage .drawing {
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  .map-foot {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-top: 1px solid var(--_line);
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
  .legend ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .legend li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4) 0;
    break-inside: avoid;
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
  @container (min-width: 30em) {
    .stage {
      aspect-ratio: 5 / 4;
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
    .readout {
      display: none;
    }
    .map {
      break-inside: avoid;
    }
  }
`;

/** Adds the styles of what came lazily to those of the element. */
export function adoptStyles({ renderRoot }: LitElement): void {
  const root = renderRoot as ShadowRoot;
  const sheets = [swatchStyles, answerStyles, drawnMapStyles, coverageStyles].flatMap(
    ({ styleSheet }) => styleSheet ?? [],
  );
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}
