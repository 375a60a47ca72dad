import { html, nothing, type TemplateResult } from 'lit';
import type { ListMessages } from '../../i18n/fr-list.js';
import { statusView } from '../../ui/status-view.js';
import type { Chip } from './filters-view.js';

export interface EmptyViewOptions {
  readonly words: ListMessages;
  readonly level: number;
  /** "Aucune structure à moins de 10 km de Givry". */
  readonly title: string;
  /** What opens first, and what is nearest beyond the radius, in sentences. */
  readonly hints: readonly string[];
  /** Filters that the visitor can remove. */
  readonly pressed: readonly Chip[];
  /** Where the nearest one that only the radius leaves out would be found. */
  readonly widerRadius: number | undefined;
  readonly onWiden: (radius: number) => void;
}

/** Nothing was found: what is nearest, and each thing that the visitor can change. */
export function emptyView(options: EmptyViewOptions): TemplateResult {
  const { words, level, title, hints, pressed, widerRadius, onWiden } = options;
  const button = (text: string, onClick: () => void): TemplateResult =>
    html`<button class="button" type="button" part="button" @click=${onClick}>${text}</button>`;
  return statusView({
    icon: 'search',
    title,
    level,
    text: hints.length > 0 ? hints.join(' ') : undefined,
    actions: html`${pressed.map(({ label, onToggle }) =>
      button(words.removeFilter(label), onToggle),
    )}${
      widerRadius === undefined
        ? nothing
        : button(words.searchAt(widerRadius), () => {
            onWiden(widerRadius);
          })
    }`,
  });
}
