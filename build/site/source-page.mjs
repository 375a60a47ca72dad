import { readFileSync } from 'node:fs';
import { contents, partsOf, topOf, writePage } from './page.mjs';

export const pages = {
  fr: new URL('../../demo/pages/', import.meta.url),
  en: new URL('../../demo/pages/en/', import.meta.url),
};

/** @param {RegExp} pattern @param {string} text @param {string} what */
function found(pattern, text, what) {
  const [whole, inner = ''] = pattern.exec(text) ?? [];
  if (whole === undefined) throw new Error(`A page of demo/pages/ has no ${what}.`);
  return { whole, inner };
}

/**
 * Writes a page from its source in `demo/pages/`: a title, a description, what else its head needs, and its `<main>`. In it
 * `{{site}}` leads to the site's top, `{{dist}}` to the built files, and `{{NAME}}` is the part of that name; the list of its
 * parts takes the place of `<!-- contents -->`.
 * @param {'fr' | 'en'} lang @param {string} name @param {Readonly<Record<string, string>>} [parts] HTML.
 */
export function writeFromSource(lang, name, parts = {}) {
  /** @type {Record<string, string>} */
  const given = { site: topOf(lang), dist: `${topOf(lang)}../dist/`, ...parts };
  const source = readFileSync(new URL(name, pages[lang]), 'utf8').replaceAll(
    /\{\{(\w+)\}\}/g,
    (_whole, /** @type {string} */ part) => {
      const html = given[part];
      if (html === undefined) throw new Error(`${name} has no ${part}.`);
      return html;
    },
  );
  const title = found(/<title>([^<]*)<\/title>/, source, 'title');
  const description = found(
    /<meta\s+name="description"\s+content="([^"]*)"\s*\/>/,
    source,
    'description',
  );
  const main = found(/<main(?: class="[^"]*")?>([^]*)<\/main>/, source, '<main>');
  writePage({
    lang,
    name,
    title: title.inner,
    description: description.inner,
    head: source
      .slice(0, source.indexOf(main.whole))
      .replace(title.whole, '')
      .replace(description.whole, '')
      .trim(),
    main: main.inner.replace('<!-- contents -->', () => contents(partsOf(main.inner), lang)),
    mainClass: /^<main class="([^"]*)"/.exec(main.whole)?.[1] ?? '',
  });
}
