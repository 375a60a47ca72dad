import { html, nothing, type TemplateResult } from 'lit';
import { typographic } from '../domain/commune.js';
import { newPatientsAnswer } from '../domain/new-patients.js';
import type { Structure } from '../domain/structure.js';
import type { ListMessages } from '../i18n/fr-list.js';
import { cardIcon } from './card-icons.js';
import { dataLanguage } from './data-language.js';
import { icon } from './icons.js';
import { kindIcon } from './kind-icons.js';
import { sourceLine } from './source-line.js';

/** What helps to choose: whether one is taken, whether one gets in, what is done there. */
export function structureFacts(
  structure: Structure,
  now: Date,
  words: ListMessages,
): readonly (TemplateResult | typeof nothing)[] {
  const { accessibility, teleconsultation, services, note } = structure;
  const answer = newPatientsAnswer(structure, now);
  const wheelchair = accessibility?.wheelchair;
  const facts = [
    answer &&
      html`<span
        >${cardIcon(answer.value ? 'patient' : 'full')}${words.patientsTaken(answer.value, answer.date)}</span
      >`,
    wheelchair && html`<span>${kindIcon('handicap')}${words.wheelchair(wheelchair)}</span>`,
    teleconsultation && html`<span>${cardIcon('video')}${words.teleconsultation}</span>`,
  ].filter(Boolean);
  return [
    facts.length === 0 ? nothing : html`<p class="card-facts">${facts}</p>`,
    labelled(words.services, services.join(', '), words),
    labelled(words.access, accessibility?.notes, words),
    labelled('', note, words),
  ];
}

/** What must be read before one calls or goes: above the actions. */
export function structureNotice(
  { notice }: Structure,
  heard: string,
  words: ListMessages,
): TemplateResult | typeof nothing {
  if (!notice) return nothing;
  return html`<div class="card-notice">
    ${icon('warning')}
    <div>
      <p lang=${dataLanguage(words)}>${typographic(notice.text)}</p>
      ${
        notice.source === undefined
          ? nothing
          : html`<p class="notice-source">${sourceLine(notice.source, words, { about: heard })}</p>`
      }
    </div>
  </div>`;
}

function labelled(
  label: string,
  text: string | undefined,
  words: ListMessages,
): TemplateResult | typeof nothing {
  if (!text) return nothing;
  return html`<p class="card-note">
    ${label}<span lang=${dataLanguage(words)}>${typographic(text)}</span>
  </p>`;
}
