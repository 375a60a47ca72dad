import { css } from 'lit';

export const cardStyles = css`
  .cards {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card {
    display: grid;
    grid-template: 'kind distance' 'title title' 'body body' 'foot foot' / 1fr auto;
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
  .card-status,
  .card-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 4);
    padding-top: calc(var(--_space) * 1.5);
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .card-status > span,
  .card-facts > span,
  .stale {
    display: inline-flex;
    gap: 0.4em;
  }
  /* As tall as a line: it stands by the first one of a text that wraps. */
  .card-status .icon,
  .card-facts .icon,
  .stale .icon,
  .card-notice > .icon {
    height: 1.5em;
  }
  .card-note {
    padding-top: calc(var(--_space) * 1);
    font-size: 0.9375em;
  }
  .card-notice {
    display: flex;
    gap: 0.4em;
    padding-top: calc(var(--_space) * 3);
    font-weight: 500;
  }
  .card-notice > .icon,
  .stale {
    color: var(--_warn);
  }
  .notice-source {
    color: var(--_muted);
    font-size: var(--_meta);
    font-weight: 400;
    line-height: 1.45;
  }
  .card-foot {
    grid-area: foot;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 3);
    padding-top: calc(var(--_space) * 3);
  }
  .card-actions {
    flex: 1 1 100%;
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    min-width: 0;
  }
  .reach {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-width: 0;
    min-height: max(2.75em, 44px);
    padding-inline-end: calc(var(--_space) * 2);
  }
  .reach > span {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .card-actions .button {
    flex: 1 1 auto;
  }
  .hours {
    flex: 1 0 100%;
    min-width: 0;
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
    flex: 1 1 100%;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 0.75em;
    min-width: 0;
    color: var(--_muted);
    font-size: var(--_meta);
    line-height: 1.45;
  }
  .report,
  .card-source .link {
    display: inline-flex;
    align-items: center;
    min-height: 24px;
    margin: 0;
    color: inherit;
  }
  /* As tall for a mouse as what it stands by; a text link does not move its line. */
  .card-source .source-link {
    padding-block: 5px;
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
        'tile kind distance' 'tile title title' 'tile body body' 'tile foot foot' / calc(
          2.75em + var(--_space) * 4
        )
        1fr auto;
    }
    .tile {
      display: grid;
    }
    .card-actions .button {
      flex: none;
    }
  }
  @container (min-width: 38em) {
    .card-actions {
      flex: 0 1 auto;
    }
    /* On the line of the actions where they leave room for it, else under them. */
    .card-source {
      flex-basis: 15em;
      justify-content: end;
      text-align: end;
    }
  }
  @media (pointer: coarse) {
    /* As tall as a finger, without a gap around it. */
    .card-title a {
      display: inline-block;
      padding-block: 14px;
      margin-block: -14px;
    }
    .report,
    .card-source .link {
      min-height: 44px;
    }
  }
  /* A sheet to keep by the phone: large, in one column with the week beside it, addresses written out. */
  @media print {
    .cards {
      font-size: 13pt;
    }
    .card.card {
      grid-template: 'kind distance' 'title title' 'body body' 'foot foot' / 1fr auto;
    }
    .tile,
    .report,
    .card-source .link,
    .card-actions > :not(.phone, .booking, .reach) {
      display: none;
    }
    .card-title a,
    .source-link,
    .reach {
      color: inherit;
      text-decoration: none;
    }
    .card-foot {
      align-items: start;
      justify-content: space-between;
    }
    .card-actions {
      flex: 1 1 14em;
      flex-direction: column;
      align-items: start;
      gap: calc(var(--_space) * 1);
    }
    .card-actions > .phone,
    .card-actions > .booking,
    .reach {
      min-height: 0;
      padding: 0;
      border: 0;
      text-align: start;
    }
    .card-actions .icon {
      color: inherit;
    }
    .booking,
    .website {
      display: block;
      overflow-wrap: anywhere;
    }
    .booking::after,
    .website::after {
      content: ' ' attr(href);
    }
    :is(.booking, .website) > .icon {
      margin-inline-end: 0.5em;
      vertical-align: middle;
    }
    .card-source {
      flex-basis: 100%;
      justify-content: start;
      text-align: start;
    }
  }
`;
