import { html, type TemplateResult } from 'lit';
import { typographic } from '../domain/commune.js';
import type { Provenance } from '../domain/provenance.js';
import type { Messages } from '../i18n/fr.js';
import { safeUrl } from './safe-url.js';

/** "Source : FINESS, 6 mars 2020", with a link where there is a page to read. */
export function sourceLine(
  source: Provenance | undefined,
  words: Messages,
  certainty?: string,
): TemplateResult {
  if (!source) return html``;
  const name = typographic(source.name);
  return html`<span
    >${words.source}${source.url === undefined
      ? name
      : html`<a class="source-link" href=${safeUrl(source.url)}>${name}</a>`}${source.date ===
    undefined
      ? ''
      : `, ${words.date(source.date)}`}${certainty === undefined ? '' : ` · ${certainty}`}</span
  >`;
}
