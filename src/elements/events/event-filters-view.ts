import { html, nothing, type TemplateResult } from 'lit';
import {
  countsOf,
  EVENT_PERIODS,
  type EventFilters,
  type EventPeriod,
  isAccessible,
  isFor,
  isFree,
  isOnline,
  passes,
} from '../../domain/event-filters.js';
import type { PreventionEvent } from '../../domain/prevention-event.js';
import { AUDIENCES, THEMES } from '../../i18n/fr-events.js';
import { icon } from '../../ui/icons.js';
import type { AgendaController } from './agenda-controller.js';
import { eventIcon } from './event-icons.js';

const FLAGS = [
  ['free', isFree, () => eventIcon('tag')],
  ['online', isOnline, () => eventIcon('online')],
  ['accessible', isAccessible, () => eventIcon('wheelchair')],
] as const;

/** What the list may be narrowed by, each with how many events it would leave; on a narrow widget, behind a disclosure. */
export function eventFilters(list: AgendaController): TemplateResult | typeof nothing {
  const { words, filters, choices, filtersAreOpen } = list;
  const pool = [
    ...choices.coming,
    ...choices.past,
    ...choices.standing.map((event) => ({ event })),
  ];
  /** Those that pass all the filters but some. */
  const others = (change: Partial<EventFilters>): readonly { event: PreventionEvent }[] =>
    pool.filter(({ event }) => passes(event, { ...filters, ...change }));
  const themes = countsOf(others({ theme: undefined }), ({ themes: own }) => own);
  const audiences = countsOf(others({ audience: undefined }), (event) =>
    AUDIENCES.filter((audience) => isFor(event, audience)),
  );
  const existing = new Set(pool.flatMap(({ event }) => event.themes));
  const chips = FLAGS.filter(
    ([name, has]) => filters[name] || pool.some(({ event }) => has(event)),
  ).map(([name, has, drawing]) =>
    chip(list, name, drawing(), others({ [name]: false }).filter(({ event }) => has(event)).length),
  );
  const pressed = [filters.theme, filters.audience, filters.period !== 'all' || undefined].filter(
    (value) => value !== undefined,
  ).length;
  return html`<div class="filters" part="filters" role="group" aria-label=${words.eventFilters}>
    <button
      class="chip disclosure"
      type="button"
      part="button"
      aria-expanded=${filtersAreOpen ? 'true' : 'false'}
      aria-controls="filters"
      @click=${() => {
        list.disclose();
      }}
    >
      ${icon('filter')}${words.filterEvents}
      ${pressed > 0 ? html`<span class="count">${pressed}</span>` : nothing} ${icon('down')}
    </button>
    <div id="filters" class="fields ${filtersAreOpen ? 'is-open' : ''}">
      ${choice(
        'theme',
        words.themeFilter,
        words.allThemes,
        filters.theme ?? '',
        THEMES.filter((theme) => existing.has(theme) || filters.theme === theme).map((theme) => [
          theme,
          `${words.theme(theme)} (${themes.get(theme) ?? 0})`,
        ]),
        (value) => {
          list.filter({ theme: THEMES.find((theme) => theme === value) });
        },
      )}
      ${choice(
        'audience',
        words.audienceFilter,
        words.allAudiences,
        filters.audience ?? '',
        AUDIENCES.filter((audience) => audience !== 'tous').map((audience) => [
          audience,
          `${capital(words.audience(audience))} (${audiences.get(audience) ?? 0})`,
        ]),
        (value) => {
          list.filter({ audience: AUDIENCES.find((audience) => audience === value) });
        },
      )}
      ${choice(
        'period',
        words.periodFilter,
        words.period('all'),
        filters.period === 'all' ? '' : filters.period,
        EVENT_PERIODS.filter((period) => period !== 'all').map((period) => [
          period,
          words.period(period),
        ]),
        (value) => {
          const period: EventPeriod = EVENT_PERIODS.find((known) => known === value) ?? 'all';
          list.filter({ period });
        },
      )}
      ${filters.period === 'dates' ? days(list) : nothing}
    </div>
    ${chips}
    ${
      list.isFiltered
        ? html`<button
            class="clear-filters"
            type="button"
            part="button"
            @click=${() => {
              list.leave('filters', () => {
                list.clear();
              });
            }}
          >
            ${words.clearEventFilters}
          </button>`
        : nothing
    }
  </div>`;
}

function choice(
  name: string,
  label: string,
  all: string,
  value: string,
  options: readonly (readonly [value: string, label: string])[],
  onChange: (value: string) => void,
): TemplateResult {
  return html`<p class="choice">
    <label for=${`filter-${name}`}>${label}</label>
    <select
      id=${`filter-${name}`}
      part="filter"
      @change=${({ currentTarget }: Event) => {
        onChange((currentTarget as HTMLSelectElement).value);
      }}
    >
      <option value="" .selected=${value === ''}>${all}</option>
      ${options.map(
        ([key, text]) => html`<option value=${key} .selected=${key === value}>${text}</option>`,
      )}
    </select>
  </p>`;
}

/** A first and a last day. */
function days(list: AgendaController): readonly TemplateResult[] {
  const { words, filters, today } = list;
  return (['from', 'until'] as const).map(
    (name) =>
      html`<p class="choice">
        <label for=${`filter-${name}`}>${name === 'from' ? words.fromDay : words.untilDay}</label>
        <input
          id=${`filter-${name}`}
          part="filter"
          type="date"
          min=${today}
          .value=${filters[name] ?? ''}
          @change=${({ currentTarget }: Event) => {
            list.filter({ [name]: (currentTarget as HTMLInputElement).value || undefined });
          }}
        />
      </p>`,
  );
}

function chip(
  list: AgendaController,
  name: 'free' | 'online' | 'accessible',
  drawing: TemplateResult,
  count: number,
): TemplateResult {
  const isPressed = list.filters[name];
  return html`<button
    class="chip ${count === 0 ? 'none' : ''}"
    type="button"
    part="filter"
    aria-pressed=${isPressed ? 'true' : 'false'}
    @click=${() => {
      list.filter({ [name]: !isPressed });
    }}
  >
    ${isPressed ? icon('check') : drawing}${list.words[`${name}Filter`]}
    <span class="count">${count}</span>
  </button>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
