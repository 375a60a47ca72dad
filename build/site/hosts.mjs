import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { topOf } from './page.mjs';

/**
 * Writes the host pages that the page "Thèmes" shows, in both languages: pages of their own, without the site's bar. A
 * source says `[[in French|in English]]`; the one of the ready themes makes a page of each.
 */

const sources = new URL('../../demo/pages/hosts/', import.meta.url);
const site = new URL('../../demo/', import.meta.url);

const THEMES = readdirSync(new URL('../../dist/themes/', import.meta.url)).map((file) =>
  file.replace('.css', ''),
);

/** @param {string} source @param {'fr' | 'en'} lang @param {string} name @param {string} [theme] */
function write(source, lang, name, theme = '') {
  const top = `../${topOf(lang)}`;
  const folder = new URL(`${lang === 'fr' ? '' : 'en/'}hosts/`, site);
  mkdirSync(folder, { recursive: true });
  const html = readFileSync(new URL(source, sources), 'utf8')
    .replaceAll(/\[\[([^|]*)\|([^\]]*)\]\]/g, lang === 'fr' ? '$1' : '$2')
    .replaceAll('{{lang}}', lang)
    .replaceAll('{{site}}', top)
    .replaceAll('{{dist}}', `${top}../dist/`)
    .replaceAll('{{theme}}', theme);
  writeFileSync(new URL(`${name}.html`, folder), html);
}

for (const lang of /** @type {const} */ (['fr', 'en'])) {
  for (const theme of THEMES) write('preset.html', lang, theme, theme);
  for (const name of ['narrow', 'dark', 'hostile']) write(`${name}.html`, lang, name);
}
