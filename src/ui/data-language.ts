import { nothing } from 'lit';
import type { CoreMessages } from '../i18n/fr.js';

/** The data's own sentences are French whatever the page's language: where that is another, they say so (WCAG 3.1.2). */
export function dataLanguage({ lang }: CoreMessages): 'fr' | typeof nothing {
  return lang === 'fr' ? nothing : 'fr';
}
