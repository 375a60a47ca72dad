import { html, nothing, type TemplateResult } from 'lit';
import { destinationOf, directionsUrl } from '../../domain/directions.js';
import { displayPhone, phoneLink } from '../../domain/phone.js';
import type { Structure } from '../../domain/structure.js';
import type { ListMessages } from '../../i18n/fr-list.js';
import { heading } from '../../ui/heading.js';
import { icon, type IconName } from '../../ui/icons.js';
import { safeUrl } from '../../ui/safe-url.js';
import { structureNotice } from '../../ui/structure-facts.js';
import { heardName, structureName, townText } from '../../ui/structure-name.js';
import { openness, staleness } from '../../ui/structure-status.js';
import type { ListModel } from './list-view.js';

/** Structures on as little place as they can have: where, open or not, and one thing to do. */
export function compactList(
  structures: readonly Structure[],
  model: ListModel & { readonly level: number },
): TemplateResult {
  return html`<ul class="cards rows" role="list">
    ${structures.map((structure) => row(structure, model))}
  </ul>`;
}

function row(structure: Structure, model: ListModel & { readonly level: number }): TemplateResult {
  const { words, level, now, selectedStructure } = model;
  const heard = heardName(structure);
  const town = townText(structure);
  return html`<li
    class="row"
    part="card"
    data-id=${structure.id}
    aria-current=${structure.id === selectedStructure ? 'true' : nothing}
  >
    <div class="row-body">
      ${heading(level, structureName(structure), { part: 'card-title', className: 'card-title' })}
      ${town === '' ? nothing : html`<p class="row-town">${town}</p>`}
      <p class="card-status" part="card-status">
        ${openness(structure, { ...model, canUnfold: false })} ${staleness(structure, now, words)}
      </p>
      ${structureNotice(structure, heard, words)}
    </div>
    ${action(structure, heard, words)}
  </li>`;
}

/** To call, else to read more, else to go there. */
function action(
  structure: Structure,
  heard: string,
  words: ListMessages,
): TemplateResult | typeof nothing {
  const { phone, website } = structure;
  if (phone !== undefined) {
    return link('phone', phoneLink(phone), `${words.call(heard)} ${displayPhone(phone)}`);
  }
  if (website !== undefined) return link('external', website, `${words.website} (${heard})`);
  const destination = destinationOf(structure);
  if (!destination) return nothing;
  const directions = `${words.directions(destination.town)} (${heard})`;
  return link('route', directionsUrl(destination), directions);
}

function link(name: IconName, url: string, heard: string): TemplateResult {
  return html`<div class="card-actions" part="card-actions">
    <a class="button" part="button" href=${safeUrl(url)}
      >${icon(name)}<span class="visually-hidden">${heard}</span></a
    >
  </div>`;
}
