import { html, nothing, type TemplateResult } from 'lit';
import { type AgendaEntry, byDay, keyOf } from '../../domain/agenda.js';
import {
  calendarFile,
  type CalendarText,
  googleLink,
  outlookLink,
} from '../../domain/calendar-file.js';
import { typographic } from '../../domain/commune.js';
import { displayPhone, phoneLink } from '../../domain/phone.js';
import type { EventMessages } from '../../i18n/fr-events.js';
import { icon } from '../../ui/icons.js';
import { safeUrl } from '../../ui/safe-url.js';
import { eventIcon } from './event-icons.js';
import type { RowModel } from './event-row.js';

/** What one can do about an event: ask for a place, keep it in one's calendar. */
export function eventActions(entry: AgendaEntry, model: RowModel): TemplateResult | typeof nothing {
  const { event, dates } = entry;
  const isOver = dates.length > 0 && dates.every(({ end }) => end <= model.now.getTime());
  const isKept = dates.length > 0 && !isOver && !['cancelled', 'postponed'].includes(event.status);
  if (isOver || (!isKept && event.registration.length === 0)) return nothing;
  return html`<div class="event-actions" part="event-actions">
    ${event.registration.map((way) => registration(way, entry, model.words))}
    ${isKept ? calendarMenu(entry, model) : nothing}
  </div>`;
}

function registration(
  { type, value }: AgendaEntry['event']['registration'][number],
  { event }: AgendaEntry,
  words: EventMessages,
): TemplateResult {
  // Nobody registers for what is full or does not take place: one asks.
  const isAsked = ['full', 'cancelled', 'postponed'].includes(event.status);
  const heard = html`<span class="visually-hidden"> (${typographic(event.title)})</span>`;
  const by = isAsked ? words.contactBy : words.registerBy;
  if (type === 'link') {
    return html`<a class="button" part="button" href=${safeUrl(value)}
      >${icon('external')}<span
        >${isAsked ? words.contactOrganizer : words.register}${heard}</span
      ></a
    >`;
  }
  return type === 'phone'
    ? html`<a class="button phone" part="button" href=${safeUrl(phoneLink(value))}
        >${icon('phone')}<span>${by(displayPhone(value))}${heard}</span></a
      >`
    : html`<a class="button" part="button" href=${safeUrl(`mailto:${value}`)}
        >${eventIcon('mail')}<span class="breaks">${by(value)}${heard}</span></a
      >`;
}

/** A disclosure of links (ARIA APG): Escape and leaving it close it. */
function calendarMenu(entry: AgendaEntry, model: RowModel): TemplateResult {
  const { words, now, openMenu, onMenu } = model;
  const key = keyOf(entry);
  const isOpen = openMenu === key;
  const [next] = entry.dates;
  const text = calendarText(entry, words);
  const several = entry.dates.length > 1 ? html` <small>(${words.nextDateOnly})</small>` : nothing;
  const close = (): void => {
    onMenu(undefined);
  };
  return html`<div
    class="menu"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !isOpen) return;
      event.stopPropagation();
      close();
      (event.currentTarget as HTMLElement).querySelector('button')?.focus();
    }}
    @focusout=${({ currentTarget, relatedTarget }: FocusEvent) => {
      if (isOpen && relatedTarget && !(currentTarget as Node).contains(relatedTarget as Node))
        close();
    }}
  >
    <button
      class="button"
      type="button"
      part="button"
      aria-expanded=${isOpen ? 'true' : 'false'}
      @click=${() => {
        onMenu(isOpen ? undefined : key);
      }}
    >
      ${eventIcon('add')}<span
        >${words.addToCalendar}<span class="visually-hidden">
          (${typographic(entry.event.title)})</span
        ></span
      >${icon('down')}
    </button>
    ${
      isOpen && next
        ? html`<ul class="popup" part="popup" role="list">
            <li>
              <button
                type="button"
                @click=${() => {
                  download(calendarFile(entry, text, now), entry.event.title);
                  close();
                }}
              >
                ${eventIcon('download')}<span
                  >${words.calendarFile(Math.min(60, entry.dates.length))}</span
                >
              </button>
            </li>
            <li>
              <a href=${safeUrl(googleLink(next, text))}
                >${eventIcon('online')}<span>${words.googleCalendar}${several}</span></a
              >
            </li>
            <li>
              <a href=${safeUrl(outlookLink(next, text))}
                >${eventIcon('online')}<span>${words.outlookCalendar}${several}</span></a
              >
            </li>
          </ul>`
        : nothing
    }
  </div>`;
}

/** What a calendar is told of an event, in the words of the page. */
function calendarText({ event, dates }: AgendaEntry, words: EventMessages): CalendarText {
  const { title, description, place, online, organizer, registration: ways, url, price } = event;
  const label = words.eventStatus(event.status);
  const lines = [
    event.sample ? words.sampleHelp : undefined,
    label === '' ? undefined : `${label}. ${words.eventStatusHelp(event.status)}`,
    byDay(dates).length > 1
      ? undefined
      : byDay(dates)
          .map((days) => words.eventWhen(days))
          .join(),
    description,
    price === 'free' ? words.free : price,
    organizer === undefined ? undefined : `${words.organizer}${organizer}`,
    ...ways.map(({ type, value }) =>
      words.registerBy(type === 'phone' ? displayPhone(value) : value),
    ),
    online,
    url,
  ];
  return {
    title: event.sample ? `${words.sample} – ${title}` : title,
    description: lines.filter(Boolean).join('\n'),
    location: [place?.name, place?.address].filter(Boolean).join(', ') || (online ?? ''),
    url,
  };
}

function download(text: string, title: string): void {
  const file = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = file;
  link.download = `${title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.ics`;
  link.click();
  // Safari still reads it after the click.
  setTimeout(() => {
    URL.revokeObjectURL(file);
  }, 10_000);
}
