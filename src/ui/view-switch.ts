import { css, html, type TemplateResult } from 'lit';
import { draw } from './icons.js';

export const mapIcon = (): TemplateResult =>
  draw('m2.8 5.2 4.8-2 4.8 2 4.8-2v11.6l-4.8 2-4.8-2-4.8 2ZM7.6 3.2v11.6m4.8-9.6v11.6');

/** A way to show the same thing. */
export interface ViewChoice {
  readonly icon: TemplateResult;
  readonly label: unknown;
  readonly isPressed: boolean;
  readonly onChoose: () => void;
}

/** Buttons of which one is pressed. */
export function viewSwitch(choices: readonly ViewChoice[]): readonly TemplateResult[] {
  return choices.map(
    ({ icon, label, isPressed, onChoose }) =>
      html`<button
        type="button"
        part="button"
        aria-pressed=${isPressed ? 'true' : 'false'}
        @click=${onChoose}
      >
        ${icon}${label}
      </button>`,
  );
}

export const viewSwitchStyles = css`
  .switch {
    display: flex;
    flex-wrap: wrap;
    justify-self: start;
    max-width: 100%;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
  }
  .switch button {
    flex: 1 1 auto;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-height: max(2.75em, 44px);
    padding: 0.4em 1em;
    border: 0;
    border-radius: calc(var(--_radius) - 1px);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 650;
    letter-spacing: inherit;
    word-spacing: inherit;
    cursor: pointer;
  }
  .switch button:hover {
    background: var(--_tint);
  }
  .switch [aria-pressed='true'] {
    background: var(--_tint-2);
    box-shadow: inset 0 -3px 0 var(--_part);
  }
  @media (forced-colors: active) {
    .switch [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .switch {
      display: none;
    }
  }
`;
