import { css } from 'lit';

export const monthStyles = css`
  .month {
    display: none;
  }
  .month-head,
  .campaigns,
  .campaigns ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 5);
  }
  .month-head {
    gap: calc(var(--_space) * 2);
  }
  .month-title {
    flex: 1;
    margin: 0 0 0 calc(var(--_space) * 2);
    font-size: 1.125em;
    line-height: 1.3;
    font-weight: 650;
  }
  .month-head p,
  .campaigns p {
    margin: 0;
  }
  .turn {
    width: max(2.75em, 44px);
    padding: 0;
  }
  .turn[aria-disabled] {
    border-style: dashed;
    color: var(--_muted);
    cursor: default;
  }
  .turn[aria-disabled] > .icon {
    color: inherit;
  }
  .campaigns {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 5);
    border-radius: calc(var(--_radius) * 1.4);
    background: var(--_tint);
  }
  .campaigns-title {
    font-weight: 650;
  }
  .campaigns ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .campaigns .link {
    text-align: start;
  }
  .grid {
    width: 100%;
    table-layout: fixed;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.4);
    border-collapse: separate;
    border-spacing: 0;
    overflow: clip;
  }
  .grid th {
    padding: calc(var(--_space) * 2);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 650;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .grid td {
    height: 5.75em;
    padding: 0;
    border: 0 solid var(--_line);
    border-width: 1px 0 0 1px;
    vertical-align: top;
  }
  .grid td:first-child {
    border-inline-start: 0;
  }
  .grid .beside {
    padding: calc(var(--_space) * 2);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_small);
  }
  .day {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 1);
    position: relative;
    width: 100%;
    height: 100%;
    min-height: 5.75em;
    margin: 0;
    padding: calc(var(--_space) * 2.5);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--_small);
    line-height: 1.35;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .day:hover {
    background: var(--_tint);
  }
  .chosen .day {
    box-shadow: inset 0 0 0 3px var(--_part);
  }
  /* The cells beside would cover a ring that is outside. */
  .day:focus-visible {
    outline: 2px solid transparent;
    outline-offset: -2px;
    box-shadow:
      inset 0 0 0 3px var(--_part),
      inset 0 0 0 5px var(--_surface),
      inset 0 0 0 7px var(--_part) !important;
  }
  .day-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.4em;
  }
  .today {
    padding: 0 0.4em;
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_fill);
    color: var(--_on-fill);
    font-size: var(--_meta);
    font-weight: 650;
  }
  .day-count {
    font-size: var(--_meta);
    font-weight: 650;
  }
  .day-events {
    display: none;
  }
  .day-event {
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 1.5);
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_tint);
    font-weight: 500;
    hyphens: auto;
  }
  .day-event.off {
    border: 1px dashed var(--_bad);
    background: none;
  }
  .day-event.off .what,
  .campaigns .off .campaign-name {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .what-status {
    font-weight: 650;
  }
  @container (min-width: 40em) {
    .month {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(var(--_space) * 5);
    }
    .if-narrow {
      display: none;
    }
  }
  @container (min-width: 56em) {
    .day-events {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(var(--_space) * 1);
    }
    .day-count {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .chosen .day,
    .today {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    .day:focus-visible {
      outline: 3px dashed CanvasText;
      outline-offset: -7px;
    }
    .day-event {
      border-color: CanvasText;
    }
  }
`;
