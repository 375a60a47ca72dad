import { css, html, nothing, type TemplateResult } from 'lit';
import { DAY, placeOf, wallTime } from '../domain/calendar.js';
import { type DayHours, openState, type OpenState, weekTable } from '../domain/hours.js';
import { parseOpeningHours } from '../domain/opening-hours.js';
import type { Structure } from '../domain/structure.js';
import type { Messages } from '../i18n/fr.js';
import { icon } from './icons.js';

/** Closing within this is said: one may arrive too late. */
const SOON_MS = 60 * 60_000;

/** Whether a structure is open, and when that changes. Nothing is claimed of hours that cannot be read. */
export function openStatus(structure: Structure, now: Date, words: Messages): TemplateResult {
  const hours = parseOpeningHours(structure.openingHours ?? '');
  if (!hours) return html`<span>${icon('clock')}${words.hoursAsWritten}</span>`;
  const place = placeOf(structure.address.cityCode);
  const state = openState(hours, now, place);
  const note = state.holiday === 'unstated' ? ` · ${words.holidayUnstated}` : '';
  const comment = state.comment === undefined ? '' : ` · ${state.comment}`;
  const detail = html`${comment}${nextChange(state, now, place.timeZone, words)}${note}`;
  if (state.status === 'unknown') {
    return html`<span>${icon('info')}<b>${words.hoursToCheck}</b>${detail}</span>`;
  }
  if (state.status === 'closed') {
    return html`<span>${icon('closed')}<b>${words.closed}</b>${detail}</span>`;
  }
  const isSoon =
    state.next?.status === 'closed' && state.next.at.getTime() - now.getTime() <= SOON_MS;
  return isSoon
    ? html`<span class="soon">${icon('clock')}<b>${words.closesSoon}</b>${detail}</span>`
    : html`<span class="open">${icon('open')}<b>${words.open}</b>${detail}</span>`;
}

/** What comes next, when it is certain: nothing is promised of hours "sur rendez-vous". */
function nextChange({ next }: OpenState, now: Date, zone: string, words: Messages): string {
  if (!next || next.status === 'unknown') return '';
  const when = momentText(next.at, now, zone, words);
  return ` · ${next.status === 'closed' ? words.closes(when) : words.opens(when)}`;
}

/** A moment to come, as the clocks of a structure show it: "demain à 9 h". */
export function momentThere(
  { address }: Pick<Structure, 'address'>,
  at: Date,
  now: Date,
  words: Messages,
): string {
  return momentText(at, now, placeOf(address.cityCode).timeZone, words);
}

function momentText(at: Date, now: Date, zone: string, words: Messages): string {
  const from = wallTime(now, zone);
  const to = wallTime(at, zone);
  const days = Math.round((Date.parse(to.date) - Date.parse(from.date)) / DAY);
  return words.when(days, to.date, to.minute);
}

/** The hours of the week, or the text as it was written. */
export function hoursTable(structure: Structure, now: Date, words: Messages): TemplateResult {
  const written = structure.openingHours ?? '';
  const hours = parseOpeningHours(written);
  if (!hours) return html`<p class="hours" part="hours">${written}</p>`;
  return html`<table class="hours" part="hours">
    <caption>
      ${words.week}
    </caption>
    <tbody>
      ${weekTable(hours, now, placeOf(structure.address.cityCode)).map(
        (day, index) =>
          html`<tr
            class=${day.today ? 'today' : nothing}
            aria-current=${day.today ? 'date' : nothing}
          >
            <th scope="row">${words.weekday(index)}</th>
            <td>${dayText(day, words)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function dayText({ spans, comment, holiday }: DayHours, words: Messages): string {
  const listed = spans.map((span) => {
    const text = `${words.time(span.from)}\u00a0–\u00a0${words.time(span.to)}`;
    return span.comment === undefined ? text : `${text} (${span.comment})`;
  });
  const shown = listed.length > 0 ? listed.join(', ') : (comment ?? words.closed.toLowerCase());
  return holiday === 'unstated' ? `${shown} (${words.holidayUnstated})` : shown;
}

export const hoursStyles = css`
  .open {
    color: var(--_ok);
  }
  .soon {
    color: var(--_warn);
  }
  .card-status b {
    font-weight: 650;
  }
  .hours {
    grid-area: hours;
    width: 100%;
    margin-top: calc(var(--_space) * 3);
    border-collapse: separate;
    border-spacing: 0;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    background: var(--_sunken);
    font-variant-numeric: tabular-nums;
    text-align: start;
  }
  .hours caption {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .hours th,
  .hours td {
    padding: 0.2em 0;
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }
  .hours th {
    width: 6.5em;
  }
  .hours .today {
    font-weight: 650;
  }
`;
