import { html, nothing, type TemplateResult } from 'lit';
import type { AgendaEntry } from '../../domain/agenda.js';
import { typographic } from '../../domain/commune.js';
import type { EventDate } from '../../domain/event-dates.js';
import { lastDayOf } from '../../domain/month.js';
import { dataLanguage } from '../../ui/data-language.js';
import { heading } from '../../ui/heading.js';
import { group, standing } from './agenda-view.js';
import { eventIcon } from './event-icons.js';
import type { MonthController } from './month-controller.js';

/** Events told in the square of a day; the rest is counted. */
const TOLD = 3;

/**
 * A month: what lasts several days above, a grid of dates with what each has, and beneath it the chosen day in full, as the
 * list tells it. Where there is no place for it, a style sheet shows the list in its stead.
 */
export function renderMonth(month: MonthController): TemplateResult {
  const { words, agenda, list, chosen } = month;
  const { campaigns, days } = agenda;
  return html`<div class="month">
    ${head(month)} ${campaigns.length > 0 ? strip(month) : nothing} ${grid(month)}
    ${
      agenda.count === 0
        ? emptyMonth(month)
        : group(words.day(chosen), month.dayCount(chosen), days.get(chosen) ?? [], list, list.level)
    }
    ${
      campaigns.length > 0
        ? html`<div class="campaign-rows">
            ${group(words.campaigns, words.campaignCount(campaigns.length), campaigns, list, list.level)}
          </div>`
        : nothing
    }
    ${standing(list)}
  </div>`;
}

function head(month: MonthController): TemplateResult {
  const { words, agenda, list } = month;
  const turn = (months: -1 | 1): TemplateResult => {
    const beside = month.beside(months);
    const say = months < 0 ? words.previousMonth : words.nextMonth;
    // One that leads nowhere keeps the focus: the next press of the key would else be lost.
    return html`<button
      class="button turn"
      type="button"
      part="button"
      aria-disabled=${beside === undefined ? 'true' : nothing}
      @click=${() => {
        if (beside !== undefined) month.turn(beside);
      }}
    >
      ${eventIcon(months < 0 ? 'left' : 'right')}<span class="visually-hidden"
        >${beside === undefined ? words.noOtherMonth(months) : say(beside)}</span
      >
    </button>`;
  };
  return html`<div class="month-head">
    ${turn(-1)} ${turn(1)}
    ${heading(list.level, words.month(agenda.month), { className: 'month-title' })}
    <p class="group-count">${words.monthCount(agenda.count)}</p>
  </div>`;
}

function strip(month: MonthController): TemplateResult {
  const { words, agenda } = month;
  const lang = dataLanguage(words);
  return html`<div class="campaigns">
    <p class="campaigns-title">${words.campaigns}</p>
    <ul role="list">
      ${agenda.campaigns.map(
        ({ event, dates }) =>
          html`<li class=${isOff({ event, dates }) ? 'off' : ''}>
            <button
              class="link"
              type="button"
              @click=${() => {
                month.follow(event.id);
              }}
            >
              ${statusText({ event, dates }, month)}<span class="campaign-name" lang=${lang}
                >${typographic(event.title)}</span
              >${dates.map((date) => `, ${campaignDays(date, month)}`)}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** As told in a month: nothing of the days before it and after it. */
function campaignDays({ first, last }: EventDate, { words, agenda }: MonthController): string {
  const start = `${agenda.month}-01`;
  return words.campaignDays(
    first > start ? first : undefined,
    last < lastDayOf(start) ? last : undefined,
  );
}

function grid(month: MonthController): TemplateResult {
  const { words, agenda } = month;
  const [week = []] = agenda.weeks;
  return html`<table
      class="grid"
      part="table"
      role="grid"
      aria-describedby="grid-keys"
      @keydown=${month.onKey}
    >
      <caption class="visually-hidden">
        ${words.month(agenda.month)}
      </caption>
      <thead>
        <tr>
          ${week.map((_, index) => html`<th scope="col">${words.weekday(index)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${agenda.weeks.map(
          (days) =>
            html`<tr>
              ${days.map((day) => cell(day, month))}
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="visually-hidden" id="grid-keys">${words.gridKeys}</p>`;
}

/** A day: its name as a sentence, its number, what it has. */
function cell(day: string, month: MonthController): TemplateResult {
  const { words, agenda, list, chosen, active } = month;
  const number = Number(day.slice(8));
  if (!day.startsWith(agenda.month)) {
    return html`<td class="beside"><span aria-hidden="true">${number}</span></td>`;
  }
  const events = agenda.days.get(day) ?? [];
  const isToday = day === list.today;
  const isChosen = day === chosen;
  return html`<td class=${isChosen ? 'chosen' : ''} aria-selected=${isChosen ? 'true' : 'false'}>
    <button
      class="day"
      type="button"
      data-day=${day}
      tabindex=${day === active ? 0 : -1}
      aria-current=${isToday ? 'date' : nothing}
      @click=${() => {
        month.choose(day);
      }}
    >
      <span class="visually-hidden">${words.gridDay(day, events.length)}</span>
      <span class="day-head" aria-hidden="true"
        ><b>${number}</b
        >${isToday ? html` <span class="today">${words.today}</span>` : nothing}</span
      >
      ${
        events.length > 0
          ? html`<span class="day-count" aria-hidden="true">${words.eventCount(events.length)}</span
              ><span class="day-events"
                >${events.slice(0, TOLD).map((entry) => told(entry, month))}
                ${events.length > TOLD ? html`<span>${words.moreOnDay(events.length - TOLD)}</span>` : nothing}</span
              >`
          : nothing
      }
    </button>
  </td>`;
}

/** An event in the square of its day: "Annulé 10 h Équilibre". */
function told(entry: AgendaEntry, month: MonthController): TemplateResult {
  const { words } = month;
  const { event, dates } = entry;
  const [{ from } = {}] = dates;
  return html`<span class="day-event ${isOff(entry) ? 'off' : ''}"
    >${statusText(entry, month)}<span class="what"
      >${from === undefined ? nothing : `${words.time(from)} `}<span lang=${dataLanguage(words)}
        >${typographic(event.title)}</span
      ></span
    ></span
  >`;
}

/** In words, as everywhere. */
function statusText(
  { event }: AgendaEntry,
  { words }: MonthController,
): TemplateResult | typeof nothing {
  const label = [event.sample ? words.sample : '', words.eventStatus(event.status)]
    .filter(Boolean)
    .join(', ');
  return label === '' ? nothing : html`<b class="what-status">${label}</b> `;
}

function isOff({ event }: AgendaEntry): boolean {
  return event.status === 'cancelled' || event.status === 'postponed';
}

function emptyMonth(month: MonthController): TemplateResult | typeof nothing {
  const { words, nextMonth } = month;
  if (nextMonth === undefined) return nothing;
  return html`<button
    class="button next-month"
    type="button"
    part="button"
    @click=${() => {
      month.turn(nextMonth, '.month-title');
    }}
  >
    ${eventIcon('right')}${words.nextInMonth(nextMonth)}
  </button>`;
}
