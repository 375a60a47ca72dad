import { html, nothing, type TemplateResult } from 'lit';
import { typographic } from '../domain/commune.js';
import type { Provenance } from '../domain/provenance.js';
import type { CoreMessages } from '../i18n/fr.js';
import { safeUrl } from './safe-url.js';

/** "Source : FINESS, 6 mars 2020 · d’après la presse". */
export function sourceLine(
  source: Provenance | undefined,
  words: CoreMessages,
  { certainty, about }: { certainty?: string; about?: string } = {},
): TemplateResult | typeof nothing {
  if (!source) return nothing;
  const sure = certainty === undefined ? nothing : ` · ${certainty}`;
  return html`<span>${words.source}${provenance(source, words, about)}${sure}</span>`;
}

/**
 * "FINESS, 6 mars 2020", with a link where there is a page to read. `about` is heard in the link: a newspaper may be the
 * source of several facts of a list, by as many pages.
 */
export function provenance(
  { name, url, date }: Provenance,
  words: CoreMessages,
  about?: string,
): TemplateResult {
  const shown = typographic(name);
  const heard =
    about === undefined ? nothing : html`<span class="visually-hidden"> (${about})</span>`;
  return html`${
    url === undefined
      ? shown
      : html`<a class="source-link" href=${safeUrl(url)}>${shown}${heard}</a>`
  }${date === undefined ? nothing : `, ${words.date(date)}`}`;
}
