import { mkdirSync, writeFileSync } from 'node:fs';

/** What every page of the site has: its head, the bar, the way to the other language. */

const site = new URL('../../demo/', import.meta.url);

/** What the bar leads to. Other pages are reached from the guides. */
const BAR = [
  { name: 'configurateur.html', fr: 'Configurateur', en: 'Configurator' },
  { name: 'verifier-mon-fichier.html', fr: 'Vérifier mon fichier', en: 'Check my file' },
  { name: 'guides.html', fr: 'Guides', en: 'Guides' },
  { name: 'themes.html', fr: 'Thèmes', en: 'Themes' },
  { name: 'accessibilite.html', fr: 'Accessibilité', en: 'Accessibility' },
  { name: 'donnees.html', fr: 'Données', en: 'Data' },
];

const WORDS = {
  fr: {
    skip: 'Aller au contenu',
    pages: 'Pages',
    other: 'English',
    home: 'Accueil',
    contents: 'Sommaire',
  },
  en: {
    skip: 'Skip to content',
    pages: 'Pages',
    other: 'Français',
    home: 'Home',
    contents: 'Contents',
  },
};

/** @param {string} text */
export const escape = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** @typedef {'fr' | 'en'} Language */

/** From a page to the site's top. @param {Language} lang */
export const topOf = (lang) => (lang === 'fr' ? '' : '../');

/** @param {Language} lang @param {string} name */
function bar(lang, name) {
  const { pages, other, home } = WORDS[lang];
  const isHome = name === 'index.html';
  const section = BAR.some((entry) => entry.name === name) ? name : isHome ? '' : 'guides.html';
  const current = (/** @type {string} */ link) =>
    link === name ? ' aria-current="page"' : link === section ? ' aria-current="true"' : '';
  const translation = lang === 'fr' ? 'en' : 'fr';
  const there = `${lang === 'fr' ? 'en/' : '../'}${name}`;
  const links = BAR.map(
    (entry) => `<li><a href="${entry.name}"${current(entry.name)}>${entry[lang]}</a></li>`,
  );
  return `<header class="bar">
      <div class="bar-in">
        <a class="brand" href="index.html" aria-label="cpts-widgets, ${home.toLowerCase()}"${current('index.html')}><img src="${topOf(lang)}icon.svg" alt="" width="52" height="20" />cpts-widgets</a>
        <nav aria-label="${pages}"><ul>${links.join('')}</ul></nav>
        <a class="language" href="${there.replace(/index\.html$/, '') || './'}" lang="${translation}" hreflang="${translation}">${other}</a>
      </div>
    </header>`;
}

/**
 * Writes `demo/NAME` or `demo/en/NAME`.
 * @param {{ lang?: Language, name: string, title: string, description: string, head?: string, main: string, mainClass?: string }} page
 * `head` and `main` are HTML.
 */
export function writePage({
  lang = 'fr',
  name,
  title,
  description,
  head = '',
  main,
  mainClass = 'doc',
}) {
  const top = topOf(lang);
  const html = `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${escape(name === 'index.html' ? title : `${title} – cpts-widgets`)}</title>
    <meta name="description" content="${escape(description)}" />
    <link rel="icon" href="${top}icon.svg" />
    <link rel="stylesheet" href="${top}demo.css" />
    ${mainClass === 'doc' ? `<link rel="stylesheet" href="${top}doc.css" />` : ''}
    ${main.includes('class="code"') ? `<script type="module" src="${top}built/copy.js"></script>` : ''}
    ${head}
  </head>
  <body>
    <a class="skip" href="#contenu">${WORDS[lang].skip}</a>
    ${bar(lang, name)}
    <main id="contenu" class="${mainClass}">
${main}
    </main>
  </body>
</html>
`;
  const folder = lang === 'fr' ? site : new URL('en/', site);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(name, folder), html);
}

/**
 * The parts of a page that is written out, by its headings.
 * @param {string} html
 */
export const partsOf = (html) =>
  Array.from(html.matchAll(/<h2 id="([^"]+)">([^<]+)<\/h2>/g), ([, id = '', title = '']) => ({
    id,
    title,
  }));

/**
 * What is to be pasted elsewhere, with its name.
 * @param {string} what @param {string} text @param {{ id?: string, lang?: string }} [figure] The language of the text's own words, where
 * it is not the page's.
 */
export const toCopy = (what, text, { id, lang } = {}) =>
  `<figure class="code"${id ? ` id="${id}"` : ''}><figcaption>${what}</figcaption><pre${lang ? ` lang="${lang}"` : ''}><code>${escape(text.trimEnd())}</code></pre></figure>`;

/**
 * A table that is read row by row where it is narrow: its roles are said, since a style that undoes the table would take
 * them away from those who listen to it.
 * @param {{ caption: string, columns: readonly string[], rows: readonly { id?: string, cells: readonly string[] }[] }} table
 * Cells are HTML; the first one of a row is its header.
 */
export function table({ caption, columns, rows }) {
  const cell = (/** @type {string} */ html, /** @type {number} */ column) =>
    `<td role="cell" data-label="${escape(columns[column] ?? '')}">${html}</td>`;
  return `<table role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((column) => `<th scope="col" role="columnheader">${column}</th>`).join('')}</tr></thead>
<tbody role="rowgroup">
${rows
  .map(
    ({ id, cells: [first, ...others] }) =>
      `<tr role="row"${id ? ` id="${id}"` : ''}><th scope="row" role="rowheader">${first}</th>${others.map((html, i) => cell(html, i + 1)).join('')}</tr>`,
  )
  .join('\n')}
</tbody>
</table>`;
}

/**
 * Where the page's parts are.
 * @param {readonly { id: string, title: string, parts?: readonly { id: string, title: string }[] }[]} parts
 * @param {Language} [lang]
 * @returns {string}
 */
export function contents(parts, lang = 'fr') {
  /** @type {(entries: typeof parts) => string} */
  const list = (entries) =>
    `<ul>${entries
      .map(
        ({ id, title, parts: inner = [] }) =>
          `<li><a href="#${id}">${title}</a>${inner.length > 0 ? list(inner) : ''}</li>`,
      )
      .join('')}</ul>`;
  return `<nav class="contents" aria-labelledby="sommaire"><h2 id="sommaire">${WORDS[lang].contents}</h2>${list(parts)}</nav>`;
}
