import { css } from 'lit';

/** What stands around the events: filters, count, groups, subscription. */
export const agendaStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }
  .fields {
    display: none;
    flex-basis: 100%;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: calc(var(--_space) * 3);
  }
  .fields.is-open {
    display: grid;
  }
  .disclosure[aria-expanded='true'] > .icon:last-child {
    rotate: 180deg;
  }
  .choice {
    min-width: 0;
    margin: 0;
  }
  .choice label {
    display: block;
    margin: 0 0 calc(var(--_space) * 1);
    font-size: var(--_small);
    font-weight: 650;
  }
  .choice :is(select, input) {
    width: 100%;
    min-height: max(2.75em, 44px);
    margin: 0;
    padding: 0.4em 0.75em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .choice input:focus-visible {
    box-shadow: var(--_focus-ring) !important;
  }
  .around {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
  }
  .clear-filters {
    min-height: max(2.75em, 44px);
    margin: 0;
    padding: 0 0.25em;
    border: 0;
    background: none;
    color: var(--_ink);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .event-toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 5);
  }
  .event-count,
  .group-count,
  .end-note,
  .printed,
  .subscribe p {
    margin: 0;
  }
  .event-count {
    font-weight: 650;
  }
  .results {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 8);
  }
  .group-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 4);
    padding-bottom: calc(var(--_space) * 2);
    border-bottom: 1px solid var(--_control);
    break-after: avoid;
  }
  .group-title {
    margin: 0;
    font-size: 1.125em;
    line-height: 1.3;
    font-weight: 650;
  }
  .group-count,
  .end-note,
  .printed {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .events {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .button[aria-expanded='true'] > .icon:last-child {
    rotate: 180deg;
  }
  .more {
    width: 100%;
  }
  .subscribe summary {
    display: inline-flex;
    gap: 0.5em;
  }
  .subscribe .address {
    overflow-wrap: anywhere;
    user-select: all;
  }
  .visually-hidden {
    white-space: normal;
  }
  @container (min-width: 30em) {
    .disclosure {
      display: none;
    }
    .fields,
    .fields.is-open {
      display: grid;
    }
  }
  /* A month has no place there. */
  @container (max-width: 39.99em) {
    .switch {
      display: none;
    }
  }
  @media print {
    .filters,
    .more,
    .subscribe,
    summary {
      display: none;
    }
  }
`;
