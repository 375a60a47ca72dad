import { css, html, nothing, type TemplateResult } from 'lit';
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
            : nothing
        }
        ${
          structure.openingHours === undefined
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

export const cardStyles = css`
  .cards {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card {
    display: grid;
    grid-template: 'kind distance' 'title title' 'body body' 'actions actions' 'hours hours' 'source source' / 1fr auto;
    padding: calc(var(--_space) * 5) 0;
    border-bottom: 1px solid var(--_line);
    overflow-wrap: break-word;
    break-inside: avoid;
  }
  .card:last-child {
    border-bottom: 0;
  }
  .card p {
    margin: 0;
  }
  .tile {
    display: none;
    grid-area: tile;
    place-items: center;
    width: 2.75em;
    height: 2.75em;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_tint);
    color: var(--_ink);
  }
  .card-kind,
  .card-distance {
    grid-area: kind;
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.45;
  }
  .card-distance {
    grid-area: distance;
    justify-self: end;
    color: inherit;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .card-title {
    grid-area: title;
    margin: 0;
    font-size: 1.125em;
    line-height: 1.3;
    font-weight: 650;
  }
  .card-title a {
    color: inherit;
    text-decoration-color: var(--_control);
  }
  .card-title a:hover {
    color: var(--_ink);
    text-decoration-color: currentColor;
  }
  .card-body {
    grid-area: body;
    min-width: 0;
  }
  .card-status {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 4);
    padding-top: calc(var(--_space) * 1.5);
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .card-status > span,
  .stale,
  .card-notice {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .card-note {
    padding-top: calc(var(--_space) * 1);
    font-size: 0.9375em;
  }
  .card-notice {
    padding-top: calc(var(--_space) * 1.5);
    font-weight: 500;
  }
  .card-notice .icon,
  .stale {
    color: var(--_warn);
  }
  .card-actions {
    grid-area: actions;
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    margin-top: calc(var(--_space) * 3);
  }
  .card-actions .button {
    flex: 1 1 auto;
  }
  .hours-button[aria-expanded='true'] > .icon:last-child {
    rotate: 180deg;
  }
  .phone {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .card-source {
    grid-area: source;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-self: end;
    padding-top: calc(var(--_space) * 2);
    color: var(--_muted);
    font-size: var(--_meta);
    line-height: 1.45;
  }
  .card[aria-current] .tile {
    background: var(--_fill);
    color: var(--_on-fill);
  }
  .card[aria-current] .card-title {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.25em;
  }
  @container (min-width: 30em) {
    .card {
      grid-template:
        'tile kind distance' 'tile title title' 'tile body body' 'tile actions actions'
        'tile hours hours' 'tile source source' / calc(2.75em + var(--_space) * 4) 1fr auto;
    }
    .tile {
      display: grid;
    }
    .card-actions .button {
      flex: none;
    }
  }
  @container (min-width: 38em) {
    .card {
      grid-template:
        'tile kind distance' 'tile title title' 'tile body body' 'tile actions source' 'tile hours hours' /
        calc(2.75em + var(--_space) * 4) auto minmax(max-content, 1fr);
    }
    .card-source {
      display: grid;
      justify-items: end;
      text-align: end;
    }
  }
`;
