import { html, nothing, type TemplateResult } from 'lit';
import { typographic } from '../domain/commune.js';
import { displayPhone, phoneLink } from '../domain/phone.js';
import { isOlderThan } from '../domain/provenance.js';
import type { Structure } from '../domain/structure.js';
import type { Messages } from '../i18n/fr.js';
import { heading } from './heading.js';
import type * as hoursView from './hours-view.js';
import { icon } from './icons.js';
import { kindIcon } from './kind-icons.js';
import { safeUrl } from './safe-url.js';
import { sourceLine } from './source-line.js';

export interface StructureCardOptions {
  readonly words: Messages;
  readonly level: number;
  readonly now: Date;
  readonly distanceKm: number | undefined;
  readonly isSelected: boolean;
  /** What reads opening hours, once it is there: a list without hours never asks for it. */
  readonly hours: HoursView | undefined;
  readonly hoursAreOpen: boolean;
  readonly onHours: () => void;
}

export type HoursView = typeof hoursView;

/** A source older than this is said: "à vérifier avant de venir". */
const STALE_YEARS = 3;

/** One structure of a list: a row, with what one needs to choose it, call it and go there. */
export function structureCard(structure: Structure, options: StructureCardOptions): TemplateResult {
  const { words, level, now, distanceKm, isSelected, hours } = options;
  const name = typographic(structure.name);
  // Structures of one name are told apart by ear.
  const heard = typographic([structure.name, structure.address.city].filter(Boolean).join(', '));
  const isStale = isOlderThan(structure.source?.date, STALE_YEARS, now);
  const address = [
    structure.address.street,
    [structure.address.postcode, structure.address.city].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(', ');
  return html`<li
    class="card"
    part="card"
    data-id=${structure.id}
    aria-current=${isSelected ? 'true' : nothing}
  >
    <span class="tile">${kindIcon(structure.kind)}</span>
    ${heading(
      level,
      structure.website === undefined
        ? name
        : html`<a href=${safeUrl(structure.website)}>${name}</a>`,
      { part: 'card-title', className: 'card-title' },
    )}
    <p class="card-kind">${words.kind(structure.kind)}</p>
    ${
      distanceKm === undefined
        ? nothing
        : html`<p class="card-distance">${words.distance(distanceKm)}</p>`
    }
    <div class="card-body">
      ${address === '' ? nothing : html`<p>${typographic(address)}</p>`}
      <p class="card-status" part="card-status">
        ${
          structure.status === 'planned'
            ? html`<span>${icon('clock')}${words.planned}</span>`
            : structure.openingHours === undefined
              ? html`<span>${icon('info')}${words.noHours}</span>`
              : (hours?.openStatus(structure, now, words) ?? html`<span>&nbsp;</span>`)
        }
        ${
          structure.position && structure.positionPrecision !== 'exact'
            ? html`<span>${icon('approximate')}${words.approximate}</span>`
            : nothing
        }
      </p>
      ${
        structure.note === undefined
          ? nothing
          : html`<p class="card-note">${typographic(structure.note)}</p>`
      }
      ${
        structure.notice === undefined
          ? nothing
          : html`<p class="card-notice">${icon('warning')}${typographic(structure.notice.text)}</p>`
      }
    </div>
    ${actions(structure, heard, options)}
    ${options.hoursAreOpen && hours ? hours.hoursTable(structure, now, words) : nothing}
    ${
      structure.source === undefined && !isStale
        ? nothing
        : html`<p class="card-source" part="source">
            ${sourceLine(structure.source, words, { about: heard })}
            ${isStale ? html`<span class="stale">${icon('warning')}${words.stale}</span>` : nothing}
          </p>`
    }
  </li>`;
}

function actions(
  { phone, booking, position, openingHours }: Structure,
  name: string,
  { words, hoursAreOpen, onHours }: StructureCardOptions,
): TemplateResult | typeof nothing {
  if (!(phone ?? booking ?? position ?? openingHours)) return nothing;
  return html`<div class="card-actions" part="card-actions">
    ${
      phone === undefined
        ? nothing
        : html`<a class="button phone" part="button" href=${phoneLink(phone)}
            >${icon('phone')}<span
              ><span class="visually-hidden">${words.call(name)} </span>${displayPhone(phone)}</span
            ></a
          >`
    }
    ${
      booking === undefined
        ? nothing
        : html`<a class="button" part="button" href=${safeUrl(booking)}
            ><span>${words.book}<span class="visually-hidden"> (${name})</span></span></a
          >`
    }
    ${
      position === undefined
        ? nothing
        : html`<a class="button" part="button" href=${directionsUrl(position)}
            >${icon('route')}<span
              >${words.directions}<span class="visually-hidden"> (${name})</span></span
            ></a
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
            ${icon('clock')}<span
              >${words.hours}<span class="visually-hidden"> (${name})</span></span
            >${icon('down')}
          </button>`
    }
  </div>`;
}

/** A page of OpenStreetMap that asks where one starts from; opened by the visitor, never by the widget. */
function directionsUrl([lon, lat]: readonly [number, number]): string {
  return `https://www.openstreetmap.org/directions?to=${lat},${lon}`;
}
