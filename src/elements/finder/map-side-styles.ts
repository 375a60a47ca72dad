import { css } from 'lit';

/** What shows of the list and the map, and where. */
export const mapSideStyles = css`
  .views,
  .list-side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
  }
  .views:is(.list, .auto) > .map-side,
  .views:is(.map, .either) > .list-side,
  .switch .both-label,
  .on-map {
    display: none;
  }
  .map-side {
    min-height: 18em;
  }
  .list-side {
    align-content: start;
  }
  .ways .switch button {
    padding-inline: 0.8em;
  }
  .button.on-map {
    width: max(2.75em, 44px);
    padding: 0;
  }
  .on-map[aria-pressed='true'] {
    border-color: var(--_part);
    box-shadow: inset 0 0 0 1px var(--_part);
    background: var(--_tint-2);
  }
  @container (min-width: 60em) {
    .views:not(.list, .map) {
      grid-template-columns: minmax(0, 1fr) 27em;
      column-gap: calc(var(--_space) * 8);
    }
    .views.auto > .map-side {
      display: block;
    }
    .views.either > .list-side {
      display: grid;
    }
    .switch .map-label {
      display: none;
    }
    .switch .both-label {
      display: inline;
    }
    .on-map {
      display: inline-flex;
    }
  }
  @media (forced-colors: active) {
    .on-map[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .views > .list-side {
      display: grid !important;
    }
    .on-map {
      display: none;
    }
  }
`;
