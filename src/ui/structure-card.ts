import { html, nothing, type TemplateResult } from 'lit';
import { typographic } from '../domain/commune.js';
import type { CorrectionSource } from '../domain/provenance.js';
import type { Structure } from '../domain/structure.js';
import type { Contact } from '../domain/territory.js';
import type { ListMessages } from '../i18n/fr-list.js';
import { dataLanguage } from './data-language.js';
import { heading } from './heading.js';
import { icon } from './icons.js';
import { kindIcon } from './kind-icons.js';
import { reportLink } from './report-link.js';
import { provenance, sourceLine } from './source-line.js';
import { structureActions } from './structure-actions.js';
import { structureFacts, structureNotice } from './structure-facts.js';
import { addressText, heardName, structureName } from './structure-name.js';
import { type HoursView, openness, PAUSE, staleness } from './structure-status.js';

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
  /** Shows it on the map beside the list. */
  readonly onMap?: unknown;
}

/** One structure of a list: a row, with what one needs to choose it, call it and go there. */
export function structureCard(structure: Structure, options: StructureCardOptions): TemplateResult {
  const { words, level, now, distance, isSelected, hours, hoursAreOpen, contact, more } = options;
  const name = typographic(structure.name);
  const heard = heardName(structure);
  const address = addressText(structure);
  const { source, correction } = structure;
  return html`<li
    class="card"
    part="card"
    data-id=${structure.id}
    aria-current=${isSelected ? 'true' : nothing}
  >
    <span class="tile">${kindIcon(structure.kind)}</span>
    ${heading(level, structureName(structure), { part: 'card-title', className: 'card-title' })}
    <p class="card-kind">${words.kind(structure.kind)}</p>
    ${distance === undefined ? nothing : html`<p class="card-distance">${distance}</p>`}
    <div class="card-body">
      ${address === '' ? nothing : html`<p>${address}</p>`}
      <p class="card-status" part="card-status">
        ${openness(structure, { ...options, canUnfold: true })}
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
              ${correctionLine(correction, words, heard)} ${staleness(structure, now, words)}
              ${reportLink({ id: structure.id, name, heard }, contact, words)} ${more}
            </div>`
          : nothing
      }
    </div>
  </li>`;
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
