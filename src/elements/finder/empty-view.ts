import { html, nothing, type TemplateResult } from 'lit';
import { typographic } from '../../domain/commune.js';
import type { StructureMatch } from '../../domain/finder-query.js';
import type { Messages } from '../../i18n/fr.js';
import { statusView } from '../../ui/status-view.js';
import type { KindFilter } from './kind-filters.js';

export interface EmptyViewOptions {
  readonly words: Messages;
  readonly level: number;
  /** "Aucune structure à moins de 10 km de Givry". */
  readonly title: string;
  /** The nearest one that only the radius leaves out. */
  readonly outside: StructureMatch | undefined;
  /** Filters that the visitor can remove. */
  readonly pressed: readonly KindFilter[];
  readonly widerRadius: number;
  readonly onRemove: (filter: KindFilter) => void;
  readonly onWiden: () => void;
}

/** Nothing was found: what is nearest, and each thing that the visitor can change. */
export function emptyView(options: EmptyViewOptions): TemplateResult {
  const { words, level, title, outside, pressed, widerRadius, onRemove, onWiden } = options;
  const button = (text: string, onClick: () => void): TemplateResult =>
    html`<button class="button" type="button" part="button" @click=${onClick}>${text}</button>`;
  return statusView({
    icon: 'search',
    title,
    level,
    text:
      outside?.distanceKm === undefined
        ? undefined
        : words.nearestOutside(
            typographic(outside.structure.name),
            words.distance(outside.distanceKm),
          ),
    actions: html`${pressed.map((filter) =>
      button(words.removeFilter(filter.label), () => {
        onRemove(filter);
      }),
    )}${outside ? button(words.searchAt(widerRadius), onWiden) : nothing}`,
  });
}
