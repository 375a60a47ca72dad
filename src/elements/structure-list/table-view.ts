import { html, nothing, type TemplateResult } from 'lit';
import type { CommuneGroup } from '../../domain/commune-groups.js';
import { displayPhone, phoneLink } from '../../domain/phone.js';
import type { Structure } from '../../domain/structure.js';
import { safeUrl } from '../../ui/safe-url.js';
import { structureNotice } from '../../ui/structure-facts.js';
import { addressText, heardName, structureName } from '../../ui/structure-name.js';
import { openness, staleness } from '../../ui/structure-status.js';
import type { ListModel } from './list-view.js';

const COLUMNS = 4;

/** One table for all the communes, so that its columns stand in line. */
export function tableList(groups: readonly CommuneGroup[], model: ListModel): TemplateResult {
  const { words, listing, title } = model;
  return html`<table class="table" part="table">
    <caption class="visually-hidden">
      ${title}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.name}</th>
        <th scope="col">${words.address}</th>
        <th scope="col">${words.phone}</th>
        <th scope="col">${model.isPrinting ? words.hours : words.today}</th>
      </tr>
    </thead>
    ${groups.map(
      ({ name, structures }) =>
        html`<tbody>
          ${
            listing.isGrouped
              ? html`<tr>
                  <th class="table-group" scope="rowgroup" colspan=${COLUMNS}>
                    ${name ?? words.unknownCommune}
                  </th>
                </tr>`
              : nothing
          }
          ${structures.map((structure) => row(structure, model))}
        </tbody>`,
    )}
  </table>`;
}

function row(structure: Structure, model: ListModel): TemplateResult {
  const { words, now, hours, isPrinting, selectedStructure } = model;
  const { id, kind, phone, openingHours } = structure;
  const heard = heardName(structure);
  const address = addressText(structure);
  const unknown = html`<span class="unknown">${words.unknown}</span>`;
  return html`<tr
    part="card"
    data-id=${id}
    aria-current=${id === selectedStructure ? 'true' : nothing}
  >
    <th scope="row">
      <span class="card-kind">${words.kind(kind)}</span>
      <span class="card-title" part="card-title">${structureName(structure)}</span>
      ${structureNotice(structure, heard, words)}
    </th>
    <td>${address === '' ? unknown : address}</td>
    <td class="card-actions" part="card-actions">
      ${
        phone === undefined
          ? unknown
          : html`<a class="phone" href=${safeUrl(phoneLink(phone))}
              ><span class="visually-hidden">${words.call(heard)} </span>${displayPhone(phone)}</a
            >`
      }
    </td>
    <td>
      <div class="card-status" part="card-status">
        ${openness(structure, { ...model, canUnfold: isPrinting })}
        ${staleness(structure, now, words)}
      </div>
      ${
        isPrinting && openingHours !== undefined && hours
          ? hours.hoursTable(structure, now, words)
          : nothing
      }
    </td>
  </tr>`;
}
