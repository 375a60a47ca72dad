import { css } from 'lit';

export const finderStyles = css`
  .blocks {
    display: grid;
    gap: calc(var(--_space) * 5);
  }
  .blocks > [hidden] {
    display: none;
  }
  .title {
    margin: 0;
    font-size: 1.375em;
    line-height: 1.25;
    font-weight: 650;
    letter-spacing: -0.012em;
  }
  .search {
    display: grid;
    grid-template-columns: 1fr;
    gap: calc(var(--_space) * 2);
    margin: 0;
  }
  .search > .button {
    min-height: max(3.25em, 52px);
  }
  .search label,
  .hint {
    grid-column: 1 / -1;
    margin: 0;
  }
  .search label {
    justify-self: start;
  }
  .hint {
    color: var(--_muted);
    font-size: max(0.875em, 13px);
  }
  .link {
    display: inline;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_ink);
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .link + .link {
    margin-inline-start: 0.6em;
  }
  .result-count {
    margin: 0;
    font-size: 1.125em;
    line-height: 1.3;
    font-weight: 650;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .chips {
    display: none;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  .chips.is-open {
    display: flex;
  }
  .disclosure[aria-expanded='true'] > .icon:last-child {
    rotate: 180deg;
  }
  .results {
    margin: 0;
    padding: 0;
  }
  .results .card:first-child {
    padding-top: calc(var(--_space) * 2);
  }
  .more {
    width: 100%;
  }
  .unplaced {
    margin: 0;
    color: var(--_muted);
    font-size: max(0.875em, 13px);
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    margin: 0;
    padding: calc(var(--_space) * 4) 0 0;
    border-top: 1px solid var(--_line);
    color: var(--_muted);
    font-size: max(0.8125em, 13px);
    line-height: 1.45;
    list-style: none;
  }
  .footer a {
    color: inherit;
  }
  @container (min-width: 30em) {
    .title {
      font-size: 1.5em;
    }
    .disclosure {
      display: none;
    }
    .chips {
      display: flex;
    }
  }
  @container (min-width: 36em) {
    .search {
      grid-template-columns: 1fr auto;
    }
  }
  @media print {
    .search,
    .filters,
    .more {
      display: none;
    }
  }
`;
