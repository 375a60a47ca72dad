import { css } from 'lit';

/**
 * What every widget's box owes to its page. A page that says `* { all: revert }` undoes rules of `:host`: so the host
 * only has a display, which the page may also set to none, and all that counts is on `.root`, out of the page's reach.
 * The size container is `.root` too: its em is the one that container queries use.
 */
export const hostStyles = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .root {
    container-type: inline-size;
    padding: var(--_inset, 0);
    border-radius: calc(var(--_radius) * 1.4);
    background: var(--_backdrop, none);
    color: var(--_text);
    color-scheme: var(--_scheme);
    font-family: var(--cpts-font-family, inherit);
    font-size: max(13px, var(--cpts-font-size, 1em));
    font-weight: 400;
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
  }
  /* Browsers reset the text of controls: the page's font and text spacing (RGAA 10.12) must reach them too. */
  :is(button, input, select, textarea) {
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  /* Forced colours drop the shadow and show the outline. Important, so that no other shadow hides the focus. */
  :focus-visible {
    outline: 2px solid transparent;
    box-shadow: var(--_focus-ring) !important;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    /* The paragraph that announces is the last thing of a widget: with a margin of its own, the page would scroll. */
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
