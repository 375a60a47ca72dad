import { html, nothing, type TemplateResult } from 'lit';
import type { ListMessages } from '../i18n/fr-list.js';

/** A sheet of paper says of which day it is, and what is not on it. */
export function printedLine(
  words: ListMessages,
  now: Date,
  shown: number,
  total: number,
): TemplateResult {
  const iso = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return html`<p class="printed">
    ${words.printedOn(iso)}. ${shown < total ? words.printedFirst(shown, total) : nothing}
  </p>`;
}
