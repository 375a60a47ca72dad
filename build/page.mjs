import { readFileSync, writeFileSync } from 'node:fs';

/** Pages of the documentation that are made from what is built: they have the bar of the others. */

const demo = new URL('../demo/', import.meta.url);

/** @param {string} text */
export const escape = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The home page's bar, on another page. @param {string} name */
function bar(name) {
  const home = readFileSync(new URL('index.html', demo), 'utf8');
  const [header] = /<header class="bar">[^]*?<\/header>/.exec(home) ?? [];
  if (!header?.includes(`href="${name}"`)) throw new Error(`The bar does not lead to ${name}.`);
  return header
    .replace(' aria-current="page"', '')
    .replace(`href="${name}"`, `href="${name}" aria-current="page"`);
}

/** @param {{ name: string, title: string, description: string, main: string }} page */
export function writePage({ name, title, description, main }) {
  const html = `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${escape(title)} – cpts-widgets</title>
    <meta name="description" content="${escape(description)}" />
    <link rel="icon" href="icon.svg" />
    <link rel="stylesheet" href="demo.css" />
    <link rel="stylesheet" href="doc.css" />
  </head>
  <body>
    <a class="skip" href="#contenu">Aller au contenu</a>
    ${bar(name)}
    <main id="contenu" class="doc">
${main}
    </main>
  </body>
</html>
`;
  writeFileSync(new URL(name, demo), html);
}

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
 * @returns {string}
 */
export function contents(parts) {
  const list = (/** @type {typeof parts} */ entries) =>
    `<ul>${entries
      .map(
        ({ id, title, parts: inner = [] }) =>
          `<li><a href="#${id}">${title}</a>${inner.length > 0 ? list(inner) : ''}</li>`,
      )
      .join('')}</ul>`;
  return `<nav class="contents" aria-labelledby="sommaire"><h2 id="sommaire">Sommaire</h2>${list(parts)}</nav>`;
}
