import { html, nothing, type TemplateResult } from 'lit';
import { destinationOf, directionsUrl } from '../domain/directions.js';
import { mailLink } from '../domain/mail.js';
import { displayPhone, phoneLink } from '../domain/phone.js';
import type { Structure } from '../domain/structure.js';
import type { ListMessages } from '../i18n/fr-list.js';
import { cardIcon } from './card-icons.js';
import { icon } from './icons.js';
import { safeUrl } from './safe-url.js';

interface ActionsOptions {
  readonly words: ListMessages;
  readonly hoursAreOpen: boolean;
  readonly onHours: () => void;
  readonly onMap?: unknown;
}

/** How one calls, books, goes there, and reads more; each named by where it leads, `heard`. */
export function structureActions(
  structure: Structure,
  heard: string,
  { words, hoursAreOpen, onHours, onMap }: ActionsOptions,
): TemplateResult | typeof nothing {
  const { phone, booking, openingHours, website, email } = structure;
  const destination = destinationOf(structure);
  if (!(phone ?? booking ?? destination ?? openingHours ?? website ?? email)) return nothing;
  const hidden = html`<span class="visually-hidden"> (${heard})</span>`;
  return html`<div class="card-actions" part="card-actions">
    ${
      phone === undefined
        ? nothing
        : html`<a class="button phone" part="button" href=${safeUrl(phoneLink(phone))}
            >${icon('phone')}<span
              ><span class="visually-hidden">${words.call(heard)} </span
              >${displayPhone(phone)}</span
            ></a
          >`
    }
    ${
      booking === undefined
        ? nothing
        : html`<a class="button booking" part="button" href=${safeUrl(booking)}
            >${cardIcon('calendar')}<span>${words.book}${hidden}</span></a
          >`
    }
    ${
      destination === undefined
        ? nothing
        : html`<a class="button" part="button" href=${safeUrl(directionsUrl(destination))}
            >${icon('route')}<span>${words.directions(destination.town)}${hidden}</span></a
          >`
    }
    ${
      openingHours === undefined
        ? nothing
        : html`<button
            class="button hours-button"
            type="button"
            part="button"
            aria-expanded=${hoursAreOpen ? 'true' : 'false'}
            @click=${onHours}
          >
            ${icon('clock')}<span>${words.hours}${hidden}</span>${icon('down')}
          </button>`
    }
    ${onMap}
    ${
      website === undefined
        ? nothing
        : html`<a class="reach website" href=${safeUrl(website)}
            >${icon('external')}<span>${words.website}${hidden}</span></a
          >`
    }
    ${
      email === undefined
        ? nothing
        : html`<a class="reach" href=${safeUrl(mailLink(email))}
            >${cardIcon('mail')}<span
              ><span class="visually-hidden">${words.writeTo(heard)} </span>${email}</span
            ></a
          >`
    }
  </div>`;
}
