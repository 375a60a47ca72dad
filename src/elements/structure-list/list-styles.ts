import { css } from 'lit';

export const listStyles = css`
  .results,
  .narrow {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 8);
  }
  .group-title {
    margin: 0 0 calc(var(--_space) * 3);
    font-size: 1.125em;
    line-height: 1.3;
    font-weight: 650;
    break-after: avoid;
  }
  .more {
    width: 100%;
  }
  .sources,
  .printed,
  .row p,
  .table p {
    margin: 0;
  }
  .sources,
  .printed,
  .row-town,
  .row .card-status {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.45;
  }
  .sources {
    font-size: var(--_meta);
  }
  .sources a {
    color: inherit;
  }
  .row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 5);
    padding: calc(var(--_space) * 4) 0;
    border-bottom: 1px solid var(--_line);
    overflow-wrap: break-word;
    break-inside: avoid;
  }
  .row:first-child {
    border-top: 1px solid var(--_line);
  }
  .row-body {
    min-width: 0;
  }
  .row .card-title {
    font-size: 1em;
    line-height: 1.4;
  }
  .row .card-status {
    padding-top: calc(var(--_space) * 0.5);
  }
  .row .card-actions {
    flex: none;
  }
  .row .button {
    width: max(2.75em, 44px);
    padding: 0;
  }
  .wide {
    display: none;
  }
  .table {
    width: 100%;
    border-collapse: collapse;
    line-height: 1.45;
  }
  .table th,
  .table td {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 5) calc(var(--_space) * 3) 0;
    border-bottom: 1px solid var(--_line);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }
  .table tr > :last-child {
    padding-inline-end: 0;
  }
  .table tr {
    break-inside: avoid;
  }
  .table thead th {
    padding-top: 0;
    border-bottom-color: var(--_control);
    font-size: var(--_small);
    font-weight: 650;
  }
  .table th[scope='row'] {
    width: 36%;
  }
  .table .table-group {
    padding-top: calc(var(--_space) * 6);
    font-weight: 650;
    break-after: avoid;
  }
  .table td.card-actions {
    display: table-cell;
    white-space: nowrap;
  }
  .table :is(.card-kind, .card-title) {
    display: block;
  }
  .table .card-title {
    font-size: 1em;
    line-height: 1.4;
  }
  .table .card-status {
    padding: 0;
  }
  .unknown {
    color: var(--_muted);
  }
  :is(.row, .table tr)[aria-current] .card-title {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.25em;
  }
  @container (min-width: 40em) {
    .wide {
      display: block;
    }
    .narrow {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .table .phone {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
    }
  }
  @media screen {
    .boxes,
    .results.grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(19em, 100%), 1fr));
      gap: calc(var(--_space) * 4);
    }
    .results.grid {
      row-gap: calc(var(--_space) * 7);
    }
    .grid > * {
      grid-column: 1 / -1;
    }
    /* Communes of one structure stand side by side. */
    .grid > .one {
      display: flex;
      flex-direction: column;
      grid-column: auto;
    }
    .one > .boxes {
      flex: 1;
    }
    .boxes > .card {
      grid-template: 'tile kind' auto 'title title' auto 'body body' 1fr 'foot foot' auto / auto 1fr;
      column-gap: 0.4em;
      padding: calc(var(--_space) * 4.5) calc(var(--_space) * 5);
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) * 1.4);
    }
    .boxes .tile,
    .boxes > .card[aria-current] .tile {
      display: grid;
      width: auto;
      height: auto;
      border: 0;
      background: none;
      color: var(--_ink);
      font-size: var(--_small);
    }
    .boxes > .card[aria-current] {
      border-color: var(--_part);
      box-shadow: inset 0 0 0 1px var(--_part);
    }
    .boxes .card-actions,
    .boxes .card-source {
      flex: 1 1 100%;
    }
    .boxes .card-actions .button {
      flex: 1 1 auto;
    }
    .boxes .card-source {
      justify-content: start;
      text-align: start;
    }
  }
  @media print {
    .more {
      display: none;
    }
    .table {
      font-size: 11pt;
    }
    .table .card-actions > .unknown {
      display: inline;
    }
    .table .hours :is(th, td) {
      padding: 0;
      border: 0;
    }
    .table .card-title a,
    .table .phone {
      color: inherit;
      text-decoration: none;
    }
    .table .card-title a::after {
      content: ' ' attr(href);
      display: block;
      font-weight: 400;
      overflow-wrap: anywhere;
    }
  }
`;
