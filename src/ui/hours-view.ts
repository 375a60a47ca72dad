import { css, html, nothing, type TemplateResult } from 'lit';
import { DAY, type HoursPlace, placeOf, wallTime } from '../domain/calendar.js';
import {
  type DayHours,
  type OpenSpan,
  openState,
  type OpenState,
  weekTable,
} from '../domain/hours.js';
import type { OpeningHours, Span } from '../domain/opening-hours.js';
import type { Structure } from '../domain/structure.js';
import { readOpeningHours } from '../domain/written-hours.js';
import { hoursWords, type HoursMessages } from '../i18n/fr-hours.js';
import type { CoreMessages } from '../i18n/fr.js';
import { dataLanguage } from './data-language.js';
import { icon } from './icons.js';

/** Closing within this is said: one may arrive too late. */
const SOON_MS = 60 * 60_000;

const DAY_MINUTES = 24 * 60;

interface Known {
  /** `null` when they cannot be read. */
  readonly hours: OpeningHours | null;
  readonly place: HoursPlace;
  /** The state at the last instant it was asked for. */
  at?: number;
  state?: OpenState;
}

/** Reading hours and working out a state take longer than drawing them, and a list is drawn at each key and click. */
const known = new WeakMap<Structure, Known>();

function knownOf(structure: Structure): Known {
  let entry = known.get(structure);
  if (!entry) {
    const hours = readOpeningHours(structure.openingHours ?? '') ?? null;
    known.set(structure, (entry = { hours, place: placeOf(structure.address.cityCode) }));
  }
  return entry;
}

function stateOf(structure: Structure, now: Date): OpenState | undefined {
  const entry = knownOf(structure);
  if (entry.hours && entry.at !== now.getTime()) {
    entry.at = now.getTime();
    entry.state = openState(entry.hours, now, entry.place);
  }
  return entry.state;
}

/**
 * Whether a structure is open, and when that changes. Nothing is claimed of hours that cannot be read: they are shown here
 * where there is no place for them to unfold.
 */
export function openStatus(
  structure: Structure,
  now: Date,
  core: CoreMessages,
  canUnfold = true,
): TemplateResult {
  const words = hoursWords(core);
  const state = stateOf(structure, now);
  if (!state) {
    const written = html`<span lang=${dataLanguage(core)}>${structure.openingHours}</span>`;
    return html`<span class="now"
      >${icon('clock')}${canUnfold ? words.hoursAsWritten : written}</span
    >`;
  }
  const { place } = knownOf(structure);
  const note = state.holiday === 'unstated' ? ` · ${words.holidayUnstated}` : '';
  const detail = html`${
    state.comment === undefined ? nothing : html` · ${comment(state.comment, words)}`
  }${nextChange(state, now, place.timeZone, words)}${note}`;
  if (state.status === 'unknown') {
    return html`<span class="now"
      >${icon('info')}<span><b>${words.hoursToCheck}</b>${detail}</span></span
    >`;
  }
  if (state.status === 'closed') {
    return html`<span class="now"
      >${icon('closed')}<span><b>${words.closed}</b>${detail}</span></span
    >`;
  }
  const isSoon =
    state.next?.status === 'closed' && state.next.at.getTime() - now.getTime() <= SOON_MS;
  return isSoon
    ? html`<span class="now soon"
        >${icon('clock')}<span><b>${words.closesSoon}</b>${detail}</span></span
      >`
    : html`<span class="now open"
        >${icon('open')}<span><b>${words.open}</b>${detail}</span></span
      >`;
}

/** What comes next, when it is certain: nothing is promised of hours "sur rendez-vous". */
function nextChange(
  { status, next }: OpenState,
  now: Date,
  zone: string,
  words: HoursMessages,
): string {
  if (!next || next.status === 'unknown') return '';
  // A day "sur rendez-vous" ends at midnight: no door closes then.
  if (status === 'unknown' && wallTime(next.at, zone).minute === 0) return '';
  const when = momentText(next.at, now, zone, words);
  return ` · ${next.status === 'closed' ? words.closes(when) : words.opens(when)}`;
}

/** A moment to come, as the clocks of a structure show it: "demain à 9 h". */
export function momentThere(
  { address }: Pick<Structure, 'address'>,
  at: Date,
  now: Date,
  words: CoreMessages,
): string {
  return momentText(at, now, placeOf(address.cityCode).timeZone, hoursWords(words));
}

function momentText(at: Date, now: Date, zone: string, words: HoursMessages): string {
  const from = wallTime(now, zone);
  const to = wallTime(at, zone);
  const days = Math.round((Date.parse(to.date) - Date.parse(from.date)) / DAY);
  return words.when(days, to.date, to.minute);
}

/** The hours of the week, or the text as it was written. */
export function hoursTable(structure: Structure, now: Date, core: CoreMessages): TemplateResult {
  const words = hoursWords(core);
  const { hours, place } = knownOf(structure);
  return html`<div class="hours" part="hours">
    ${
      hours
        ? html`<table>
            <caption>
              ${words.week}
            </caption>
            <tbody>
              ${weekTable(hours, now, place).map(
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
          </table>`
        : html`<p class="hours-title">${words.hoursTitle}</p>
            <p lang=${dataLanguage(words)}>${structure.openingHours}</p>`
    }
  </div>`;
}

function dayText({ spans, comment: why, holiday }: DayHours, words: HoursMessages): TemplateResult {
  const listed = spans.map(
    (span, index) => html`${index === 0 ? '' : ', '}${openSpanText(span, words)}`,
  );
  const shown =
    listed.length > 0
      ? listed
      : why === undefined
        ? words.closed.toLowerCase()
        : comment(why, words);
  return html`${shown}${holiday === 'unstated' ? ` (${words.holidayUnstated})` : ''}`;
}

function openSpanText(span: OpenSpan, words: HoursMessages): TemplateResult {
  const times = html`<span class="span">${spanText(span, words)}</span>`;
  if (span.comment === undefined) return times;
  const why = comment(span.comment, words);
  // "Sa "sur rendez-vous"" says nothing of the time.
  return span.status === 'unknown' && isWholeDay(span) ? why : html`${times} (${why})`;
}

function isWholeDay({ from, to }: Span): boolean {
  return to - from === DAY_MINUTES;
}

function spanText(span: Span, words: HoursMessages): string {
  return isWholeDay(span) ? words.allDay : `${words.time(span.from)}\u00a0– ${words.time(span.to)}`;
}

function comment(text: string, words: HoursMessages): TemplateResult {
  return html`<span lang=${dataLanguage(words)}>${text}</span>`;
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
    flex: 1 0 100%;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    background: var(--_sunken);
    font-variant-numeric: tabular-nums;
    break-inside: avoid;
  }
  .hours table {
    width: 100%;
    border-collapse: collapse;
    text-align: start;
  }
  .hours caption,
  .hours .hours-title {
    padding-bottom: 0.2em;
    color: var(--_muted);
    font-size: var(--_small);
    text-align: start;
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
  .hours .span {
    white-space: nowrap;
  }
  .hours .today {
    font-weight: 650;
  }
  /* Text so large that a line holds a day and little more. */
  @container (max-width: 18em) {
    .hours {
      padding-inline: calc(var(--_space) * 2);
    }
    .hours th {
      width: auto;
      padding-inline-end: 0.4em;
    }
    .hours .span {
      white-space: normal;
    }
  }
  @media print {
    /* A sheet is read another day: the week says it all. */
    .card-status > .now {
      display: none;
    }
    .hours {
      flex: none;
      padding: 0;
      border: 0;
      background: none;
    }
    .hours caption {
      white-space: nowrap;
    }
    .hours th,
    .hours td {
      padding: 0;
    }
    .hours .today {
      font-weight: inherit;
    }
  }
`;
