import { html, type TemplateResult } from 'lit';
import { typographic } from '../domain/commune.js';
import type { Structure } from '../domain/structure.js';
import { safeUrl } from './safe-url.js';

type Named = Pick<Structure, 'name' | 'address' | 'website'>;

/** The name, which leads to the structure's own site where it has one. */
export function structureName({ name, website }: Named): string | TemplateResult {
  const shown = typographic(name);
  return website === undefined ? shown : html`<a href=${safeUrl(website)}>${shown}</a>`;
}

/** Structures of one name are told apart by ear. */
export function heardName({ name, address }: Named): string {
  return typographic([name, address.city].filter(Boolean).join(', '));
}

/** "71640 Givry". */
export function townText({ address: { postcode, city } }: Named): string {
  return typographic([postcode, city].filter(Boolean).join(' '));
}

/** "1 rue d’Exemple, 71640 Givry". */
export function addressText(structure: Named): string {
  const { street } = structure.address;
  return [street && typographic(street), townText(structure)].filter(Boolean).join(', ');
}
