import { css, html, type TemplateResult } from 'lit';
import { heading } from './heading.js';
import { icon, type IconName } from './icons.js';

export interface StatusViewOptions {
  readonly icon: IconName;
  readonly title: unknown;
  readonly level: number;
  readonly text?: unknown;
  readonly actions?: unknown;
  readonly tone?: 'bad' | 'warn';
}

/** A message that stands in the place of what is missing: what happened, what to do. */
export function statusView({
  icon: name,
  title,
  level,
  text,
  actions,
  tone,
}: StatusViewOptions): TemplateResult {
  return html`<div class="message ${tone ?? ''}" part="message">
    ${icon(name)}
    <div class="message-body">
      ${heading(level, title, { className: 'message-title' })}
      ${text === undefined ? '' : html`<p>${text}</p>`}
      ${actions === undefined ? '' : html`<div class="message-actions">${actions}</div>`}
    </div>
  </div>`;
}

/** Rows of the height of cards, seen only when the data takes more than 300 ms. */
export function skeleton(rows: number, label: string): TemplateResult {
  return html`<div class="skeleton">
    <p class="skeleton-label">${label}</p>
    ${Array.from(
      { length: rows },
      () => html`<div class="skeleton-row" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`,
    )}
  </div>`;
}

export const statusStyles = css`
  .message {
    display: flex;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4.5) calc(var(--_space) * 5);
    border-radius: calc(var(--_radius) * 1.4);
    border: 1px solid var(--_edge);
    background: var(--_sunken);
  }
  /* Light enough for the text; where colours cannot be mixed, the panel stays as it is. */
  .message.bad {
    background: color-mix(in oklab, var(--_bad) 8%, var(--_surface));
  }
  .message.warn {
    background: color-mix(in oklab, var(--_warn) 9%, var(--_surface));
  }
  .message > .icon {
    margin-top: 0.1em;
  }
  .message.bad > .icon {
    color: var(--_bad);
  }
  .message.warn > .icon {
    color: var(--_warn);
  }
  .message-body {
    flex: 1;
    min-width: 0;
  }
  .message-title {
    margin: 0;
    font-size: 1.125em;
    line-height: 1.3;
    font-weight: 650;
  }
  .message-body p {
    margin: calc(var(--_space) * 1) 0 0;
  }
  .message-actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    margin-top: calc(var(--_space) * 3);
  }
  /* As tall as a finger. */
  .message-actions > a {
    padding: calc((max(2.75em, 44px) - 1.5em) / 2) 0;
    font-weight: 650;
  }
  .skeleton {
    animation: appear 1ms 300ms both;
  }
  .skeleton-label {
    margin: 0;
    color: var(--_muted);
  }
  .skeleton-row {
    display: grid;
    gap: 0.6em;
    padding: calc(var(--_space) * 5) 0;
    border-bottom: 1px solid var(--_line);
    animation: pulse 1.2s ease-in-out 300ms 3;
  }
  .skeleton-row i {
    height: 0.8em;
    width: 32%;
    border-radius: 0.4em;
    background: var(--_tint-2);
  }
  .skeleton-row i:nth-child(2) {
    height: 1em;
    width: 74%;
  }
  .skeleton-row i:nth-child(3) {
    width: 58%;
  }
  .skeleton-row i:nth-child(4) {
    height: 2.75em;
    width: 46%;
    border-radius: var(--_radius);
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @keyframes pulse {
    50% {
      opacity: 0.55;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton-row {
      animation: none;
    }
  }
`;
