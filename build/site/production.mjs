import { readFileSync } from 'node:fs';
import { contents, escape, partsOf, table, toCopy, writePage } from './page.mjs';
import { strictPolicy } from '../policy.mjs';
import { files } from './production/files.mjs';

/** Writes the page "Mettre en production" in both languages: its text, with the sizes, hashes and configurations of this build. */

const read = (/** @type {string} */ path) => readFileSync(new URL(path, import.meta.url), 'utf8');

const { version } = JSON.parse(read('../../package.json'));
const CDN = 'https://cdn.exemple.fr';
const folder = `${CDN}/cpts/${version}/`;

/** @type {Record<string, string>} */
const hashes = JSON.parse(read('../../dist/integrity.json'));
const standalone = 'cpts-widgets.standalone.js';
const entry = 'cpts-widgets.js';

const importMap = JSON.stringify(
  {
    integrity: Object.fromEntries(
      Object.entries(hashes)
        .filter(([name]) => name !== standalone)
        .map(([name, hash]) => [folder + name, hash]),
    ),
  },
  null,
  2,
);

/** @typedef {'fr' | 'en'} Language */

const WORDS = {
  fr: {
    title: 'Mettre en production',
    description:
      'Poser cpts-widgets sur son serveur ou son CDN : cache, CORS, compression, CSP, Trusted Types, intégrité, versions et mises à jour.',
    locale: 'fr-FR',
    kilobytes: '\u00a0ko',
    cache: { short: 'court', year: 'un an' },
    filesCount: (/** @type {number} */ count) => `${count} fichiers`,
    files: {
      caption: `Fichiers de la version ${version} que des pages demandent`,
      columns: ['Fichier', 'Rôle', 'Sur le disque', 'En gzip (6)', 'En brotli (6)', 'Cache'],
    },
    module: 'À coller dans la page',
    standalone: 'Fichier autonome',
    parts: 'Module et ses parties',
    keep: {
      caption: 'Combien de temps garder ce qui est remplacé : nos conseils',
      columns: ['Ce qui est remplacé', 'Gardez-le', 'Pourquoi'],
      rows: [
        [
          'le dossier d’une version',
          'tant qu’une page la nomme, puis 30 jours',
          'les journaux du serveur disent qui la demande encore ; un moteur de recherche ou un intermédiaire peut servir une page d’hier',
        ],
        [
          'les parties de <code>/cpts/1/</code>',
          '30 jours après leur remplacement',
          'une page restée ouverte demande ses parties quand elle en a besoin, sous leur ancien nom',
        ],
        [
          'les tables de <code>maps/</code>',
          'autant que la version',
          'une erreur signalée tard se lit encore',
        ],
      ],
    },
  },
  en: {
    title: 'Going live',
    description:
      'Putting cpts-widgets on your server or CDN: caching, CORS, compression, CSP, Trusted Types, integrity, versions and updates.',
    locale: 'en-GB',
    kilobytes: '\u00a0kB',
    cache: { short: 'short', year: 'one year' },
    filesCount: (/** @type {number} */ count) => `${count} files`,
    files: {
      caption: `Files of version ${version} that pages ask for`,
      columns: ['File', 'Role', 'On disk', 'In gzip (6)', 'In brotli (6)', 'Cache'],
    },
    module: 'To paste in the page',
    standalone: 'Standalone file',
    parts: 'Module and its parts',
    keep: {
      caption: 'How long to keep what is replaced: our advice',
      columns: ['What is replaced', 'Keep it', 'Why'],
      rows: [
        [
          'a version’s folder',
          'as long as a page names it, then 30 days',
          'the server’s logs say who still asks for it; a search engine or a proxy may serve yesterday’s page',
        ],
        [
          'the parts in <code>/cpts/1/</code>',
          '30 days after they are replaced',
          'a page that was left open asks for its parts when it needs them, by their old name',
        ],
        [
          'the tables of <code>maps/</code>',
          'as long as the version',
          'an error reported late can still be read',
        ],
      ],
    },
  },
};

/** @param {Language} lang @returns {Record<string, string>} HTML, by the names that the page gives its parts. */
function partsIn(lang) {
  const words = WORDS[lang];
  const number = new Intl.NumberFormat(words.locale, {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  });
  const kilobytes = (/** @type {number} */ bytes) => number.format(bytes / 1000) + words.kilobytes;
  /** The configurations explain themselves in French. */
  const inFrench = lang === 'fr' ? {} : { lang: 'fr' };
  return {
    version,
    files: table({
      ...words.files,
      rows: files.map(({ name, what, count, bytes, gzip, brotli, cache }) => ({
        cells: [
          `<code>${escape(name)}</code>${count > 1 ? `<span class="aside">${words.filesCount(count)}</span>` : ''}`,
          what[lang],
          ...[bytes, gzip, brotli].map(kilobytes),
          words.cache[cache],
        ],
      })),
    }),
    module: toCopy(words.module, `<script type="module" src="${folder}${entry}"></script>`),
    nginx: toCopy('nginx', read('production/nginx.conf'), inFrench),
    apache: toCopy('Apache', read('production/apache.htaccess'), inFrench),
    keep: table({ ...words.keep, rows: words.keep.rows.map((cells) => ({ cells })) }),
    policy: toCopy('Content-Security-Policy', strictPolicy(CDN).replaceAll('; ', ';\n')),
    classicIntegrity: toCopy(
      words.standalone,
      `<script defer crossorigin
  src="${folder}${standalone}"
  integrity="${hashes[standalone]}"></script>`,
    ),
    moduleIntegrity: toCopy(
      words.parts,
      `<script type="importmap">
${importMap}
</script>
<script type="module" crossorigin
  src="${folder}${entry}"
  integrity="${hashes[entry]}"></script>`,
    ),
  };
}

for (const [lang, source] of /** @type {const} */ ([
  ['fr', 'page.html'],
  ['en', 'page.en.html'],
])) {
  const parts = partsIn(lang);
  const main = read(`production/${source}`).replaceAll(/\{\{(\w+)\}\}/g, (_whole, name) => {
    if (!(name in parts)) throw new Error(`The page has no ${name}.`);
    return parts[name];
  });
  writePage({
    lang,
    name: 'mettre-en-production.html',
    title: WORDS[lang].title,
    description: WORDS[lang].description,
    main: main.replace('<!-- contents -->', () => contents(partsOf(main), lang)),
  });
}
