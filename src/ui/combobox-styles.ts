import { css } from 'lit';

export const comboboxStyles = css`
  .combobox {
    display: contents;
  }
  .anchor {
    position: relative;
    min-width: 0;
  }
  label {
    margin-bottom: calc(var(--_space) * 1.5);
    font-weight: 650;
  }
  .field {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: max(3.25em, 52px);
    padding-inline-start: 0.9em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .field > .icon {
    color: var(--_muted);
  }
  /* The ring goes around the whole field. */
  input:focus-visible {
    box-shadow: none !important;
  }
  .field.is-focused {
    outline: 2px solid transparent;
    box-shadow: var(--_focus-ring);
  }
  input {
    flex: 1;
    align-self: stretch;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    font-size: max(1em, 16px);
  }
  .clear {
    display: grid;
    place-items: center;
    flex: none;
    width: max(2.75em, 44px);
    height: max(2.75em, 44px);
    margin: 0 2px;
    padding: 0;
    border: 0;
    border-radius: calc(var(--_radius) * 0.6);
    background: none;
    color: var(--_ink);
    cursor: pointer;
  }
  .clear:hover {
    background: var(--_tint);
  }
  .popup {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    top: calc(100% + 8px);
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.4);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  [role='listbox'] {
    max-height: 22em;
    margin: 0;
    padding: calc(var(--_space) * 1.5);
    overflow-y: auto;
    list-style: none;
  }
  [role='option'] {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-height: max(3em, 48px);
    padding: 0.25em 0.6em;
    border-radius: calc(var(--_radius) * 0.6);
    cursor: pointer;
  }
  [role='option'] > .icon {
    color: var(--_muted);
  }
  [role='option']:hover {
    background: var(--_sunken);
  }
  [role='option'][aria-selected='true'] {
    background: var(--_tint);
    box-shadow: inset 3px 0 0 var(--_part);
  }
  .option-text {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.75em;
    min-width: 0;
  }
  /* A town that leaves the name too little room goes under it; a postcode never does. */
  .option-label {
    flex: 1 1 11em;
    min-width: 0;
  }
  .option-label b {
    font-weight: 650;
    text-decoration: underline;
    text-decoration-color: var(--_part);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  .option-note {
    display: block;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .option-detail {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .popup-footer {
    margin: 0;
    padding: 0.7em 1em;
    border-top: 1px solid var(--_line);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_small);
  }
  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
