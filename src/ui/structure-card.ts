import { html, nothing, type TemplateResult } from 'lit';
import { typographic } from '../domain/commune.js';
import { type CorrectionSource, isOlderThan } from '../domain/provenance.js';
import type { Structure } from '../domain/structure.js';
import type { Contact } from '../domain/territory.js';
import type { ListMessages } from '../i18n/fr-list.js';
import { dataLanguage } from './data-language.js';
import { heading } from './heading.js';
import type * as hoursView from './hours-view.js';
import { icon } from './icons.js';
import { kindIcon } from './kind-icons.js';
import { reportLink } from './report-link.js';
import { safeUrl } from './safe-url.js';
import { provenance, sourceLine } from './source-line.js';
import { structureActions } from './structure-actions.js';
import { structureFacts, structureNotice } from './structure-facts.js';

export interface StructureCardOptions {
  readonly words: ListMessages;
  readonly level: number;
  readonly now: Date;
  /** "à 4,4 km". */
  readonly distance: string | undefined;
  readonly isSelected: boolean;
  /** What reads opening hours, once it is there: a list without hours never asks for it. `null`: its file is missing. */
  readonly hours: HoursView | null | undefined;
  readonly hoursAreOpen: boolean;
  readonly onHours: () => void;
  /** To whom one tells that the card is wrong; absent where nobody of the territory knows. */
  readonly contact?: Contact | undefined;
  /** What else the list offers about a structure, at the end of its source line. */
  readonly more?: unknown;
}

export type HoursView = typeof hoursView;

/** A source older than this is said: "à vérifier avant de venir". */
const STALE_YEARS = 3;

/** Heard between two facts that stand side by side. */
const PAUSE = html`<span class="visually-hidden">, </span>`;

/** One structure of a list: a row, with what one needs to choose it, call it and go there. */
export function structureCard(structure: Structure, options: StructureCardOptions): TemplateResult {
  const { words, level, now, distance, isSelected, hours, hoursAreOpen, contact, more } = options;
  const name = typographic(structure.name);
  // Structures of one name are told apart by ear.
  const heard = typographic([structure.name, structure.address.city].filter(Boolean).join(', '));
  const { source, correction } = structure;
  const isStale = isOlderThan(correction?.date ?? source?.date, STALE_YEARS, now);
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
    ${distance === undefined ? nothing : html`<p class="card-distance">${distance}</p>`}
    <div class="card-body">
      ${address === '' ? nothing : html`<p>${typographic(address)}</p>`}
      <p class="card-status" part="card-status">
        ${openness(structure, options)}
        ${
          structure.position && structure.positionPrecision !== 'exact'
            ? html`${PAUSE}<span>${icon('approximate')}${words.approximate}</span>`
            : nothing
        }
      </p>
      ${structureFacts(structure, now, words)} ${structureNotice(structure, heard, words)}
    </div>
    <div class="card-foot">
      ${structureActions(structure, heard, options)}
      ${
        structure.openingHours !== undefined && hoursAreOpen
          ? (hours?.hoursTable(structure, now, words) ?? hoursAsWritten(structure, words))
          : nothing
      }
      ${
        (source ?? correction ?? contact ?? more)
          ? html`<div class="card-source" part="source">
              ${sourceLine(source, words, { about: heard })}
              ${correctionLine(correction, words, heard)}
              ${
                isStale
                  ? html`${PAUSE}<span class="stale">${icon('warning')}${words.stale}</span>`
                  : nothing
              }
              ${reportLink({ id: structure.id, name, heard }, contact, words)} ${more}
            </div>`
          : nothing
      }
    </div>
  </li>`;
}

function openness(
  structure: Structure,
  { words, now, hours }: StructureCardOptions,
): TemplateResult | typeof nothing {
  if (structure.status === 'planned') return html`<span>${icon('clock')}${words.planned}</span>`;
  if (structure.openingHours === undefined) {
    return html`<span>${icon('info')}${words.noHours}</span>`;
  }
  if (hours === null) return nothing;
  return hours?.openStatus(structure, now, words) ?? html`<span>&nbsp;</span>`;
}

/** Until what reads them is there, and where it is missing. */
function hoursAsWritten({ openingHours }: Structure, words: ListMessages): TemplateResult {
  return html`<div class="hours" part="hours">
    <p class="hours-title">${words.hours}</p>
    <p lang=${dataLanguage(words)}>${openingHours}</p>
  </div>`;
}

/** "Corrigé : Mairie de Givry, 12 octobre 2026": as much of it as the correction says. */
function correctionLine(
  correction: CorrectionSource | undefined,
  words: ListMessages,
  heard: string,
): TemplateResult | typeof nothing {
  if (!correction) return nothing;
  const { name, date } = correction;
  if (name === undefined && date === undefined) {
    return html`${PAUSE}<span>${words.corrected}</span>`;
  }
  return html`${PAUSE}<span
      >${words.correctedBy}${
        name === undefined
          ? words.date(date ?? '')
          : provenance({ ...correction, name }, words, heard)
      }</span
    >`;
}
