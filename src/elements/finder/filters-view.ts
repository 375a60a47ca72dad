import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ListMessages } from '../../i18n/fr-list.js';
import { icon } from '../../ui/icons.js';

/** One filter that is pressed or not. */
export interface Chip {
  readonly key: string;
  readonly label: string;
  readonly icon: TemplateResult;
  /** How many structures it would show with the other filters; `undefined` while that is not known. */
  readonly count: number | undefined;
  readonly isPressed: boolean;
  readonly onToggle: () => void;
}

export interface FiltersViewOptions {
  readonly words: ListMessages;
  readonly chips: readonly Chip[];
  /** The key of the one that is never behind the disclosure. */
  readonly first: string;
  /** How far to look, in kilometres; absent where nobody said from where. */
  readonly radius: { readonly value: number; readonly choices: readonly number[] } | undefined;
  readonly isOpen: boolean;
  readonly isClearable: boolean;
  /** What is known of the hours of those that are listed. */
  readonly note: string | undefined;
  readonly onDisclose: () => void;
  readonly onRadius: (radius: number) => void;
  readonly onClear: () => void;
}

/** The filters in a row; on a narrow widget all but the first are behind a disclosure. */
export function filtersView(options: FiltersViewOptions): TemplateResult | typeof nothing {
  const { words, radius, isOpen, isClearable, note, onDisclose, onClear } = options;
  if (options.chips.length === 0 && !radius) return nothing;
  const first = options.chips.find(({ key }) => key === options.first);
  const chips = options.chips.filter((chip) => chip !== first);
  const pressed = chips.filter(({ isPressed }) => isPressed).length;
  return html`<div class="filters" part="filters" role="group" aria-label=${words.filters}>
    <button
      class="chip disclosure"
      type="button"
      part="button"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls="filters"
      @click=${onDisclose}
    >
      ${icon('filter')}${words.filter}
      ${pressed > 0 ? html`<span class="count">${pressed}</span>` : nothing} ${icon('down')}
    </button>
    ${first ? chipView(first, note !== undefined) : nothing}
    <div id="filters" class="chips ${isOpen ? 'is-open' : ''}">
      ${repeat(
        chips,
        ({ key }) => key,
        (chip) => chipView(chip),
      )}
      ${radius ? radiusView(radius, options) : nothing}
    </div>
    ${
      isClearable
        ? html`<button class="link clear-filters" type="button" part="button" @click=${onClear}>
            ${words.clearFilters}
          </button>`
        : nothing
    }
    ${note === undefined ? nothing : html`<p id="hours-known" class="filters-note">${note}</p>`}
  </div>`;
}

function chipView(chip: Chip, isNoted = false): TemplateResult {
  return html`<button
    class="chip ${chip.count === 0 ? 'none' : ''}"
    type="button"
    part="filter"
    aria-pressed=${chip.isPressed ? 'true' : 'false'}
    aria-describedby=${isNoted ? 'hours-known' : nothing}
    ?disabled=${chip.count === undefined}
    @click=${chip.onToggle}
  >
    ${chip.isPressed ? icon('check') : chip.icon}${chip.label}
    <span class="count">${chip.count ?? html`&nbsp;`}</span>
  </button>`;
}

function radiusView(
  { value, choices }: NonNullable<FiltersViewOptions['radius']>,
  { words, onRadius }: FiltersViewOptions,
): TemplateResult {
  return html`<span class="chip radius">
    <label for="radius">${words.radius}</label>
    <select
      id="radius"
      part="filter"
      @change=${({ currentTarget }: Event) => {
        onRadius(Number((currentTarget as HTMLSelectElement).value));
      }}
    >
      ${choices.map(
        (choice) =>
          html`<option value=${choice} .selected=${choice === value}>
            ${choice === 0 ? words.noLimit : `${words.number(choice)}\u00a0km`}
          </option>`,
      )}
    </select>
  </span>`;
}

export const filtersStyles = css`
  .filters,
  .chips.is-open {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }
  .chips {
    display: none;
    flex-basis: 100%;
  }
  .disclosure[aria-expanded='true'] > .icon:last-child {
    rotate: 180deg;
  }
  .radius {
    padding-block: 0;
    padding-inline-end: 0.25em;
    cursor: default;
  }
  .radius label {
    flex: none;
    margin: 0;
    font-weight: 400;
  }
  .radius select {
    min-width: 0;
    flex: auto;
    min-height: max(2.75em, 44px);
    /* Over the border of what looks like a chip. */
    margin: -1px 0;
    padding: 0 0.5em;
    border: 0;
    border-radius: 10em;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  .radius select:focus-visible {
    box-shadow: none !important;
  }
  .radius:focus-within {
    outline: 2px solid transparent;
    box-shadow: var(--_focus-ring);
  }
  .radius option {
    background: var(--_surface);
    color: var(--_text);
  }
  .clear-filters {
    min-height: max(2.75em, 44px);
  }
  .filters-note {
    flex-basis: 100%;
    margin: 0;
    color: var(--_muted);
    font-size: var(--_small);
  }
  @container (max-width: 29.99em) {
    .filters .chip {
      gap: 0.4em;
      padding-inline: 0.65em;
      line-height: 1.25;
    }
    .chips.is-open {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(9em, 100%), 1fr));
      align-items: stretch;
    }
    .chips .count {
      margin-inline-start: auto;
    }
  }
  @container (min-width: 30em) {
    .disclosure {
      display: none;
    }
    .chips,
    .chips.is-open {
      display: contents;
    }
  }
  @media print {
    .filters {
      display: none;
    }
  }
`;
