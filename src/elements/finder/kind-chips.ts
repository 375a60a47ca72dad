import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/fr.js';
import { icon } from '../../ui/icons.js';
import { kindIcon } from '../../ui/kind-icons.js';
import type { KindFilter } from './kind-filters.js';

/** Chips; on a narrow widget they are behind a disclosure. */
export function kindChips(
  filters: readonly KindFilter[],
  words: Messages,
  isOpen: boolean,
  on: { toggle: (filter: KindFilter) => void; disclose: () => void },
): TemplateResult | typeof nothing {
  if (filters.length < 2) return nothing;
  const pressed = filters.filter(({ isPressed }) => isPressed).length;
  return html`<div class="filters" part="filters">
    <button
      class="chip disclosure"
      type="button"
      part="button"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls="filters"
      @click=${on.disclose}
    >
      ${icon('filter')}${words.filter}
      ${pressed > 0 ? html`<span class="count">${pressed}</span>` : nothing} ${icon('down')}
    </button>
    <div
      id="filters"
      class="chips ${isOpen ? 'is-open' : ''}"
      role="group"
      aria-label=${words.filters}
    >
      ${filters.map(
        (filter) =>
          html`<button
            class="chip ${filter.count === 0 ? 'none' : ''}"
            type="button"
            part="filter"
            aria-pressed=${filter.isPressed ? 'true' : 'false'}
            @click=${() => {
              on.toggle(filter);
            }}
          >
            ${filter.isPressed ? icon('check') : kindIcon(filter.kinds[0])}${filter.label}
            <span class="count">${filter.count}</span>
          </button>`,
      )}
    </div>
  </div>`;
}
