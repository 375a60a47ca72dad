import { css } from 'lit';

export const cardStyles = css`
  .cards {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card {
    display: grid;
    grid-template: 'kind distance' 'title title' 'body body' 'actions actions' 'hours hours' 'source source' / 1fr auto;
    padding: calc(var(--_space) * 5) 0;
    border-bottom: 1px solid var(--_line);
    overflow-wrap: break-word;
    break-inside: avoid;
  }
  .card:last-child {
    border-bottom: 0;
  }
  .card p {
    margin: 0;
  }
  .tile {
    display: none;
    grid-area: tile;
    place-items: center;
    width: 2.75em;
    height: 2.75em;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_tint);
    color: var(--_ink);
  }
  .card-kind,
  .card-distance {
    grid-area: kind;
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.45;
  }
  .card-distance {
    grid-area: distance;
    justify-self: end;
    color: inherit;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .card-title {
    grid-area: title;
    margin: 0;
    font-size: 1.125em;
    line-height: 1.3;
    font-weight: 650;
  }
  .card-title a {
    color: inherit;
    text-decoration-color: var(--_control);
  }
  .card-title a:hover {
    color: var(--_ink);
    text-decoration-color: currentColor;
  }
  .card-body {
    grid-area: body;
    min-width: 0;
  }
  .card-status {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 4);
    padding-top: calc(var(--_space) * 1.5);
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .card-status > span,
  .stale,
  .card-notice {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .card-note {
    padding-top: calc(var(--_space) * 1);
    font-size: 0.9375em;
  }
  .card-notice {
    padding-top: calc(var(--_space) * 1.5);
    font-weight: 500;
  }
  .card-notice .icon,
  .stale {
    color: var(--_warn);
  }
  .card-actions {
    grid-area: actions;
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    margin-top: calc(var(--_space) * 3);
  }
  .card-actions .button {
    flex: 1 1 auto;
  }
  .hours-button[aria-expanded='true'] > .icon:last-child {
    rotate: 180deg;
  }
  .phone {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .card-source {
    grid-area: source;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-self: end;
    padding-top: calc(var(--_space) * 2);
    color: var(--_muted);
    font-size: var(--_meta);
    line-height: 1.45;
  }
  .card[aria-current] .tile {
    background: var(--_fill);
    color: var(--_on-fill);
  }
  .card[aria-current] .card-title {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.25em;
  }
  @container (min-width: 30em) {
    .card {
      grid-template:
        'tile kind distance' 'tile title title' 'tile body body' 'tile actions actions'
        'tile hours hours' 'tile source source' / calc(2.75em + var(--_space) * 4) 1fr auto;
    }
    .tile {
      display: grid;
    }
    .card-actions .button {
      flex: none;
    }
  }
  @container (min-width: 38em) {
    .card {
      grid-template:
        'tile kind distance' 'tile title title' 'tile body body' 'tile actions source' 'tile hours hours' /
        calc(2.75em + var(--_space) * 4) auto minmax(0, 1fr);
    }
    .card-source {
      display: grid;
      justify-items: end;
      text-align: end;
    }
  }
`;
