import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type AgendaEntry, byDay, groupEntries, keyOf } from '../../domain/agenda.js';
import { typographic } from '../../domain/commune.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import { statusView } from '../../ui/status-view.js';
import { type ViewChoice, viewSwitch } from '../../ui/view-switch.js';
import type { AgendaController, AgendaInputs } from './agenda-controller.js';
import { eventFilters } from './event-filters-view.js';
import { eventIcon } from './event-icons.js';
import { eventRow, type RowModel } from './event-row.js';

/** Nothing where the communes are not those of the events. */
function placeField({ inputs, place, level }: AgendaController): TemplateResult | typeof nothing {
  const { shared, commune, isElsewhere } = inputs;
  if (isElsewhere || shared.communes.length === 0) return nothing;
  return html`<div class="around">${place.render(commune, level)}</div>`;
}

/** The filters, the count and the list. */
export function renderAgenda(list: AgendaController): TemplateResult {
  const { words, agenda, inputs } = list;
  const { coming, standing, past } = agenda;
  const isEmpty = coming.length + standing.length + past.length === 0;
  return html`${inputs.isPrinting ? html`<p class="printed">${words.printedEvents(list.today)}</p>` : nothing}
    ${inputs.widget.withoutFilters ? nothing : html`${placeField(list)} ${eventFilters(list)}`}
    <div class="event-toolbar" part="toolbar" ?hidden=${isEmpty}>
      <p class="event-count">${list.countText}</p>
      ${subscription(list)} ${views(list)}
    </div>
    ${isEmpty ? nothing : (list.month?.render() ?? nothing)}
    <div class="results ${list.month ? 'if-narrow' : ''}" part="results" ?hidden=${isEmpty}>
      ${renderList(list)}
    </div>`;
}

/** Where there is place for a month. */
function views(list: AgendaController): TemplateResult {
  const { words, display } = list;
  const choice = (view: 'list' | 'month', label: string): ViewChoice => ({
    icon: eventIcon(view === 'list' ? 'list' : 'calendar'),
    label,
    isPressed: view === display,
    onChoose: () => {
      list.show(view);
    },
  });
  return html`<div class="switch" role="group" aria-label=${words.viewChoice}>
    ${viewSwitch([choice('list', words.listView), choice('month', words.monthView)])}
  </div>`;
}

function renderList(list: AgendaController): TemplateResult {
  const { words, agenda, inputs, level, today } = list;
  const coming = agenda.coming.slice(0, list.shown);
  const rest = Math.min(agenda.coming.length - coming.length, inputs.widget.limit);
  const groups = groupEntries(coming, inputs.groupBy, today);
  const { groupBy } = inputs;
  const title = (key: string): string => (groupBy === 'month' ? words.month(key) : words.day(key));
  return html`${groups.map(({ key, entries }) =>
    groupBy === 'none'
      ? rows(entries, list, level)
      : group(title(key), words.eventCount(entries.length), entries, list, level),
  )}
  ${
    rest > 0
      ? html`<button
          class="button more"
          type="button"
          part="button"
          @click=${() => {
            list.showMore();
          }}
        >
          ${rest === 1 ? words.showMoreEvent : words.showMoreEvents(rest)}
        </button>`
      : nothing
  }
  ${standing(list)}
  ${
    agenda.past.length > 0
      ? group(
          words.pastEvents,
          words.eventCount(agenda.past.length),
          agenda.past.slice(0, list.shown),
          list,
          level,
        )
      : nothing
  }`;
}

/** Programmes without dates. */
export function standing(list: AgendaController): TemplateResult | typeof nothing {
  const { words, agenda, level } = list;
  if (agenda.standing.length === 0) return nothing;
  return group(
    words.standingPrograms,
    words.programCount(agenda.standing.length),
    agenda.standing.map((event) => ({ event, dates: [] })),
    list,
    level,
  );
}

/** Events under their month, their day, or what they have in common. */
export function group(
  title: string,
  count: string,
  entries: readonly AgendaEntry[],
  list: AgendaController,
  level: number,
): TemplateResult {
  return html`<div class="group">
    <div class="group-head">
      ${heading(level, title, { className: 'group-title' })}
      <p class="group-count">${count}</p>
    </div>
    ${rows(entries, list, level + 1)}
  </div>`;
}

export function rows(
  entries: readonly AgendaEntry[],
  list: AgendaController,
  level: number,
): TemplateResult {
  const model: RowModel = {
    words: list.words,
    level,
    now: list.now,
    origin: list.inputs.commune?.position,
    isPrinting: list.inputs.isPrinting,
    openMenu: list.openMenu,
    onMenu: (key) => {
      list.menu(key);
    },
    open: (kind, id) => list.open(kind, id),
  };
  return html`<ul class="events" role="list">
    ${repeat(entries, keyOf, (entry) => eventRow(entry, model))}
  </ul>`;
}

/** What stands in the place of an empty list: why, and what there is all the same. */
export function renderEmpty(list: AgendaController): TemplateResult | typeof nothing {
  const { words, agenda, next, level, filters } = list;
  if (agenda.coming.length + agenda.standing.length + agenda.past.length > 0) return nothing;
  const [when] = next ? byDay(next.dates) : [];
  const isNarrowed = list.isFiltered || (list.inputs.commune !== undefined && next !== undefined);
  return statusView({
    icon: 'info',
    title: isNarrowed ? words.noEventsFound : words.noEvents,
    level,
    text:
      next && when
        ? words.nextElsewhere(typographic(next.event.title), words.eventWhen(when))
        : undefined,
    actions: isNarrowed
      ? html`${
          filters.theme === undefined
            ? nothing
            : html`<button
                class="button"
                type="button"
                part="button"
                @click=${() => {
                  list.leave('events', () => {
                    list.filter({ theme: undefined });
                  });
                }}
              >
                ${words.withoutFilter(words.theme(filters.theme))}
              </button>`
        }
        ${
          list.isFiltered
            ? html`<button
                class="button"
                type="button"
                part="button"
                @click=${() => {
                  list.leave('events', () => {
                    list.clear();
                  });
                }}
              >
                ${words.clearEventFilters}
              </button>`
            : nothing
        }
        ${
          list.inputs.commune === undefined
            ? nothing
            : html`<button
                class="button"
                type="button"
                part="button"
                @click=${() => {
                  list.leave('events', () => {
                    list.chooseCommune(null);
                  });
                }}
              >
                ${words.withoutFilter(typographic(list.inputs.commune.name))}
              </button>`
        }`
      : undefined,
  });
}

export function renderEnd(list: AgendaController): TemplateResult | typeof nothing {
  const { coming, standing } = list.agenda;
  return coming.length + standing.length === 0
    ? nothing
    : html`<p class="end-note">${list.words.eventsMayChange}</p>`;
}

/** To follow the whole of a feed, where it is one that calendars read. */
function subscription({ words, inputs }: AgendaController): TemplateResult | typeof nothing {
  const feeds = calendarFeeds(inputs);
  if (feeds.length === 0) return nothing;
  return html`<details class="subscribe">
    <summary>${eventIcon('calendar')}${words.subscribe}</summary>
    ${feeds.map(
      (feed) =>
        html`<p>
            <a href=${feed.replace(/^https?:/, 'webcal:')}>${icon('external')}${words.subscribe}</a>
          </p>
          <p>${words.subscribeHelp}<span class="address">${feed}</span></p>`,
    )}
  </details>`;
}

/** The addresses of the calendars that the events come from, the widget's own or its territory's. */
function calendarFeeds({ feeds, widget, shared }: AgendaInputs): readonly string[] {
  const read =
    feeds?.map((src) => ({ src, format: widget.format })) ?? shared.territory?.events ?? [];
  return read.flatMap((feed) => {
    if (!('src' in feed) || !/^https?:/.test(feed.src)) return [];
    const isCalendar = feed.format === 'ics' || /\.ics(?:[?#]|$)/i.test(feed.src);
    return isCalendar ? [feed.src] : [];
  });
}
