import { html, nothing, type TemplateResult } from 'lit';
import { typographic } from '../domain/commune.js';
import type { Provenance } from '../domain/provenance.js';
import type { Messages } from '../i18n/fr.js';
import { safeUrl } from './safe-url.js';

/** "Source : FINESS, 6 mars 2020 · d’après la presse". */
export function sourceLine(
  source: Provenance | undefined,
  words: Messages,
  certainty?: string,
): TemplateResult | typeof nothing {
  if (!source) return nothing;
  const sure = certainty === undefined ? nothing : ` · ${certainty}`;
  return html`<span>${words.source}${provenance(source, words)}${sure}</span>`;
}

/** "FINESS, 6 mars 2020", with a link where there is a page to read. */
export function provenance({ name, url, date }: Provenance, words: Messages): TemplateResult {
  const shown = typographic(name);
  return html`${
    url === undefined ? shown : html`<a class="source-link" href=${safeUrl(url)}>${shown}</a>`
  }${date === undefined ? nothing : `, ${words.date(date)}`}`;
}
