import { html, nothing, type TemplateResult } from 'lit';
import { type AgendaEntry, byDay, type DayTimes, isGoingOn } from '../../domain/agenda.js';
import { typographic } from '../../domain/commune.js';
import { isAccessible, kilometres } from '../../domain/event-filters.js';
import type { PlacedEvent } from '../../domain/event-places.js';
import type { Position } from '../../domain/geo.js';
import type { EventMessages } from '../../i18n/fr-events.js';
import { dataLanguage } from '../../ui/data-language.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import { safeUrl } from '../../ui/safe-url.js';
import { sourceLine } from '../../ui/source-line.js';
import { eventActions } from './event-actions.js';
import { eventIcon } from './event-icons.js';

export interface RowModel {
  readonly words: EventMessages;
  /** Of the title. */
  readonly level: number;
  readonly now: Date;
  /** From where distances are told. */
  readonly origin: Position | undefined;
  readonly isPrinting: boolean;
  /** The key of the event whose menu of calendars is open. */
  readonly openMenu: string | undefined;
  readonly onMenu: (key: string | undefined) => void;
  /** The visitor wants more of an event or of a structure; whether the page lets them. */
  readonly open: (kind: 'event' | 'structure', id: string) => boolean;
}

/** Dates told in full under the next one; the rest is counted. */
const OTHER_DATES = 6;

/** One event of a list; without dates, a programme. */
export function eventRow(entry: AgendaEntry, model: RowModel): TemplateResult {
  const { words, level } = model;
  const event: PlacedEvent = entry.event;
  const [next, ...others] = byDay(entry.dates);
  const isOff = event.status === 'cancelled' || event.status === 'postponed';
  const title = typographic(event.title);
  const lang = dataLanguage(words);
  return html`<li class="event ${isOff ? 'off' : ''}" part="event" data-id=${event.id}>
    ${dateBlock(next, words)}
    <div class="event-body">
      <p class="event-theme">${event.themes.map((theme) => words.theme(theme)).join(' · ')}</p>
      ${heading(
        level,
        event.url === undefined
          ? html`<span lang=${lang}>${title}</span>`
          : html`<a
              lang=${lang}
              href=${safeUrl(event.url)}
              @click=${opening(model, 'event', event.id)}
              >${title}</a
            >`,
        { part: 'event-title', className: 'event-title' },
      )}
      ${status(entry, model)}
      <ul class="facts" role="list">
        <li>
          ${eventIcon('calendar')}<span class="when"
            >${next ? time(next, words) : words.allYear}</span
          >
        </li>
        ${place(event, model)} ${audience(event, words)}
        ${
          event.accessibility.length === 0
            ? nothing
            : html`<li>
                ${isAccessible(event) ? eventIcon('wheelchair') : icon('info')}<span
                  >${capital(event.accessibility.map((code) => words.eventAccess(code)).join(', '))}</span
                >
              </li>`
        }
      </ul>
      ${more(event, others, model)}
      <p class="event-source" part="source">${sourceLine(event.source, words, { about: title })}</p>
      ${
        event.otherSources?.map(
          (source) =>
            html`<p class="event-source">${sourceLine(source, words, { about: title })}</p>`,
        ) ?? nothing
      }
    </div>
    ${eventActions(entry, model)}
  </li>`;
}

/** Seen, not heard: the sentence beside it says the same. */
function dateBlock(days: DayTimes | undefined, words: EventMessages): TemplateResult {
  if (!days) {
    return html`<div class="date" part="event-date" aria-hidden="true">
      <span class="date-top">${eventIcon('calendar')}</span
      ><span class="date-text">${words.allYear}</span>
    </div>`;
  }
  const { first, last } = days;
  const dayOf = (iso: string): string => String(Number(iso.slice(8)));
  const isOfAMonth = first.slice(0, 7) === last.slice(0, 7);
  const [top, middle, bottom] =
    first === last
      ? [words.shortWeekday(first), dayOf(first), words.shortMonth(first)]
      : isOfAMonth
        ? [words.shortMonth(first), `${dayOf(first)}–${dayOf(last)}`, first.slice(0, 4)]
        : [
            `${dayOf(first)} ${words.shortMonth(first)}`,
            '–',
            `${dayOf(last)} ${words.shortMonth(last)}`,
          ];
  return html`<div class="date" part="event-date" aria-hidden="true">
    <span class="date-top">${top}</span
    ><span class="date-day ${first === last ? '' : 'range'}">${middle}</span
    ><span class="date-foot">${bottom}</span>
  </div>`;
}

function time(days: DayTimes, words: EventMessages): TemplateResult {
  const [{ from } = {}] = days.times;
  const clock =
    from === undefined
      ? ''
      : `T${String(Math.floor(from / 60)).padStart(2, '0')}:${String(from % 60).padStart(2, '0')}`;
  return html`<time datetime="${days.first}${clock}">${words.eventWhen(days)}</time>`;
}

/** In words beside an icon: never by colour alone. */
function status({ event, dates }: AgendaEntry, { words, now }: RowModel): TemplateResult {
  const label = words.eventStatus(event.status);
  const tone = event.status === 'cancelled' || event.status === 'postponed' ? 'bad' : 'warn';
  const [next] = dates;
  const isOver = next !== undefined && dates.every(({ end }) => end <= now.getTime());
  return html`${
    event.sample
      ? html`<p class="event-status">
          <span class="badge">${icon('info')}${words.sample}</span>${words.sampleHelp}
        </p>`
      : nothing
  }
  ${
    label === ''
      ? nothing
      : html`<p class="event-status">
          <span class="badge ${tone}"
            >${icon(event.status === 'cancelled' ? 'close' : event.status === 'full' ? 'closed' : 'info')}${label}</span
          >${words.eventStatusHelp(event.status)}
        </p>`
  }
  ${
    isOver || (tone !== 'bad' && next !== undefined && isGoingOn(next, now))
      ? html`<p class="event-status">
          <span class="badge ${isOver ? '' : 'ok'}"
            >${icon(isOver ? 'closed' : 'clock')}${isOver ? words.over : words.goingOn}</span
          >
        </p>`
      : nothing
  }`;
}

/** Where, and how far; the structure of the territory leads to its own site. */
function place(event: PlacedEvent, model: RowModel): TemplateResult | typeof nothing {
  const { words, origin } = model;
  const { online, structure, isApproximate } = event;
  const { name, address } = event.place ?? {};
  const km = kilometres(event, origin);
  const far =
    km === undefined
      ? nothing
      : html` · <b class="far">${isApproximate ? '≈ ' : ''}${words.distance(km)}</b>`;
  const told = name === undefined ? '' : typographic(name);
  const structureAddress = [
    structure?.address.street,
    [structure?.address.postcode, structure?.address.city].filter(Boolean).join(' '),
  ].filter(Boolean);
  const where = address ?? structureAddress.join(', ');
  const isSaid = told !== '' && where.startsWith(told);
  const text = [isSaid ? '' : told, typographic(where)].filter(Boolean);
  return html`${
    text.length === 0
      ? nothing
      : html`<li>
          ${icon('pin')}<span
            >${
              structure?.website !== undefined && !isSaid
                ? html`<a
                      href=${safeUrl(structure.website)}
                      @click=${opening(model, 'structure', structure.id)}
                      >${told}</a
                    >${where === '' ? nothing : `, ${typographic(where)}`}`
                : text.join(', ')
            }${far}</span
          >
        </li>`
  }
  ${
    online === undefined && event.status !== 'online'
      ? nothing
      : html`<li>
          ${eventIcon('online')}<span
            >${
              online === undefined
                ? words.eventOnline
                : html`<a href=${safeUrl(online)}
                    >${words.joinOnline}<span class="visually-hidden">
                      (${typographic(event.title)})</span
                    ></a
                  >`
            }</span
          >
        </li>`
  }
  ${
    event.organizer === undefined
      ? nothing
      : html`<li>${icon('info')}<span>${words.organizer}${typographic(event.organizer)}</span></li>`
  }`;
}

/** For whom, and for how much. */
function audience({ audiences, age, price }: PlacedEvent, words: EventMessages): TemplateResult {
  const facts = [
    audiences.map((each) => words.audience(each)).join(', '),
    age && words.age(age),
    price === 'free' ? words.free : price && typographic(price),
  ].filter(Boolean);
  return html`<li>${eventIcon('people')}<span>${capital(facts.join(' · '))}</span></li>`;
}

/** What a row keeps for whoever asks: one thing to open, be it about words or dates. */
function more(
  { description, title, id }: PlacedEvent,
  others: readonly DayTimes[],
  model: RowModel,
): TemplateResult | typeof nothing {
  const { words, isPrinting } = model;
  if (description === undefined && others.length === 0) return nothing;
  const labels = [
    description === undefined ? '' : words.details,
    others.length === 0 ? '' : words.otherDates(others.length),
  ];
  const told = others.slice(0, OTHER_DATES);
  return html`<details
    class="more-of-it"
    ?open=${isPrinting}
    @click=${(event: Event) => {
      const details = event.currentTarget as HTMLDetailsElement;
      const isSummary = (event.target as Element).closest('summary') !== null;
      if (isSummary && !details.open) opening(model, 'event', id)(event);
    }}
  >
    <summary>
      ${labels.filter(Boolean).join('\u00a0· ')}<span class="visually-hidden">
        (${typographic(title)})</span
      >
    </summary>
    ${
      description === undefined
        ? nothing
        : html`<p lang=${dataLanguage(words)}>${typographic(description)}</p>`
    }
    ${
      told.length === 0
        ? nothing
        : html`<ul>
            ${told.map((days) => html`<li>${time(days, words)}</li>`)}
            ${
              others.length > told.length
                ? html`<li>${words.moreDates(others.length - told.length)}</li>`
                : nothing
            }
          </ul>`
    }
  </details>`;
}

/** What a click opens, unless the page has another way to show it. */
function opening(
  { open }: RowModel,
  kind: 'event' | 'structure',
  id: string,
): (click: Event) => void {
  return (click) => {
    if (!open(kind, id)) click.preventDefault();
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
