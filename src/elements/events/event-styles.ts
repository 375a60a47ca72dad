import { css } from 'lit';

/** One event: its date, what is known of it, and what a visitor may do. */
export const eventStyles = css`
  .event p {
    margin: 0;
  }
  .event {
    display: grid;
    grid-template: 'date body' auto 'actions actions' auto / auto minmax(0, 1fr);
    gap: calc(var(--_space) * 3) calc(var(--_space) * 4);
    align-items: start;
    padding: calc(var(--_space) * 5) 0;
    border-bottom: 1px solid var(--_line);
    overflow-wrap: break-word;
    break-inside: avoid;
  }
  .event:last-child {
    border-bottom: 0;
  }
  @container (max-width: 18em) {
    .event {
      grid-template: 'date' auto 'body' auto 'actions' auto / minmax(0, 1fr);
    }
  }
  .date {
    grid-area: date;
    display: grid;
    width: 3.5em;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.8);
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .date > span {
    padding: 0 0.1em;
    font-size: var(--_meta);
    line-height: 1.45;
  }
  .date > .date-top {
    padding-block: calc(var(--_space) * 0.75);
    background: var(--_tint-2);
    font-weight: 650;
  }
  .date-top > .icon {
    vertical-align: middle;
  }
  .date > .date-day {
    padding-top: calc(var(--_space) * 0.75);
    font-size: 1.5em;
    line-height: 1.15;
    font-weight: 650;
  }
  .date > .date-day.range {
    font-size: 1.0625em;
    line-height: 1.5;
    letter-spacing: -0.01em;
  }
  .date > .date-foot,
  .date > .date-text {
    padding-bottom: calc(var(--_space) * 1);
    color: var(--_muted);
  }
  .date > .date-text {
    padding-top: calc(var(--_space) * 1);
    line-height: 1.25;
  }
  .event-body {
    grid-area: body;
    min-width: 0;
  }
  .event .event-theme {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.45;
  }
  .event-title {
    margin: 0;
    font-size: 1.125em;
    line-height: 1.3;
    font-weight: 650;
  }
  .event-title a {
    color: inherit;
    text-decoration-color: var(--_control);
  }
  .event-title a:hover {
    color: var(--_ink);
    text-decoration-color: currentColor;
  }
  .off :is(.event-title, .when) {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .event-status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 2);
    padding-top: calc(var(--_space) * 1.5);
    font-size: var(--_small);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    padding: 0.1em 0.5em;
    border: 1px solid currentColor;
    border-radius: calc(var(--_radius) * 0.6);
    font-weight: 650;
  }
  .badge.ok {
    color: var(--_ok);
  }
  .badge.warn {
    color: var(--_warn);
  }
  .badge.bad {
    color: var(--_bad);
  }
  .facts {
    display: grid;
    gap: calc(var(--_space) * 0.75);
    margin: 0;
    padding: calc(var(--_space) * 1.5) 0 0;
    list-style: none;
    font-size: 0.9375em;
  }
  .facts > li {
    display: flex;
    gap: 0.5em;
    min-width: 0;
  }
  .facts > li > span {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  @media (pointer: coarse) {
    /* As tall as a finger, without a gap around it. */
    .facts a {
      display: inline-block;
      padding-block: 14px;
      margin-block: -14px;
    }
  }
  .facts .icon {
    height: 1.5em;
    color: var(--_muted);
  }
  .far {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  summary {
    width: fit-content;
    padding: calc((max(2.75em, 44px) - 1.5em) / 2) 0;
    color: var(--_ink);
    font-size: 0.9375em;
    cursor: pointer;
  }
  .event details > p {
    max-width: 40em;
    white-space: pre-line;
  }
  .more-of-it ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }
  .event .event-source {
    padding-top: calc(var(--_space) * 1.5);
    color: var(--_muted);
    font-size: var(--_meta);
    line-height: 1.45;
  }
  .event-source:empty {
    display: none;
  }
  .event-source a {
    color: inherit;
  }
  .event-actions {
    grid-area: actions;
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    min-width: 0;
  }
  .event-actions .button {
    width: 100%;
  }
  .event-actions > * {
    flex: 1 1 100%;
  }
  .breaks {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .phone {
    font-variant-numeric: tabular-nums;
  }
  .menu {
    position: relative;
    min-width: 0;
  }
  .popup {
    position: absolute;
    z-index: 2;
    inset-inline: 0 0;
    margin: 4px 0 0;
    padding: calc(var(--_space) * 1.5);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.2);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    list-style: none;
  }
  .popup :is(a, button) {
    display: flex;
    align-items: center;
    gap: 0.75em;
    width: 100%;
    min-height: max(3em, 44px);
    margin: 0;
    padding: 0.4em 0.75em;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_text);
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
  .popup :is(a, button):hover {
    background: var(--_tint);
  }
  .popup .icon {
    color: var(--_ink);
  }
  .popup small {
    font-size: var(--_meta);
    color: var(--_muted);
  }
  @container (min-width: 30em) {
    .date {
      width: 4.25em;
    }
    .event-actions > *,
    .event-actions .button {
      flex: none;
      width: auto;
    }
    .popup {
      inset-inline: auto 0;
      width: 19.5em;
      max-width: 90cqi;
    }
    .event-actions > .menu:first-child .popup {
      inset-inline: 0 auto;
    }
    .event {
      grid-template: 'date body' auto '. actions' auto / auto minmax(0, 1fr);
    }
  }
  @container (min-width: 56em) {
    .event {
      grid-template: 'date body actions' auto / auto minmax(0, 1fr) auto;
    }
    .event-actions {
      flex-direction: column;
      max-width: 19em;
    }
    .event-actions .button {
      width: 100%;
    }
    .event-actions > .menu:first-child .popup {
      inset-inline: auto 0;
    }
  }
  @media print {
    .menu {
      display: none;
    }
    .event {
      padding: 8pt 0;
    }
    .more-of-it {
      padding-top: 3pt;
    }
    .event-title a,
    .event-source a {
      color: inherit;
      text-decoration: none;
    }
    .off .event-title a {
      text-decoration: line-through;
    }
    .event-title a::after,
    .event-actions a[href^='http']::after {
      content: ' ' attr(href);
      font-weight: 400;
      overflow-wrap: anywhere;
    }
    .event-actions .button {
      min-height: 0;
      padding: 0;
      border: 0;
    }
  }
`;
