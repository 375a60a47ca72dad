import { css } from 'lit';

/** Buttons, links and chips. One filled button per view; the rest is outlined or a link. */
export const controlStyles = css`
  .icon {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  a {
    color: var(--_ink);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    max-width: 100%;
    min-height: max(2.75em, 44px);
    margin: 0;
    padding: 0.5em 1em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: background-color 120ms;
  }
  .button > .icon {
    color: var(--_ink);
  }
  .button:hover {
    border-color: var(--_part);
    background: var(--_tint);
  }
  .button.primary {
    border-color: var(--_part);
    background: var(--_fill);
    color: var(--_on-fill);
    font-weight: 650;
  }
  .button.primary > .icon {
    color: inherit;
  }
  .button.primary:hover {
    background: var(--_fill-hover);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    max-width: 100%;
    min-height: max(2.75em, 44px);
    margin: 0;
    padding: 0.4em 1em;
    border: 1px solid var(--_control);
    border-radius: 10em;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    font-size: 0.9375em;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
    transition: background-color 120ms;
  }
  .chip > .icon {
    color: var(--_ink);
  }
  .chip .count {
    flex: none;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .chip:hover {
    border-color: var(--_part);
    background: var(--_tint);
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_part);
    box-shadow: inset 0 0 0 1px var(--_part);
    background: var(--_tint-2);
    font-weight: 650;
  }
  .chip[aria-pressed='true'] .count {
    color: inherit;
  }
  .chip.none:not([aria-pressed='true']) {
    border-style: dashed;
    color: var(--_muted);
  }
  @media (prefers-reduced-motion: reduce) {
    .button,
    .chip {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
