import { readdirSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = new URL('../../../dist/', import.meta.url);

/** Files of `dist/` that pages ask for, in the groups that a server's owner thinks of. */
const GROUPS = [
  {
    name: 'cpts-widgets.js',
    what: { fr: 'le module que la page nomme', en: 'the module that the page names' },
    cache: 'short',
    matches: (path) => path === 'cpts-widgets.js',
  },
  {
    name: 'cpts-*-XXXXXXXX.js',
    what: {
      fr: 'ses parties, demandées quand elles servent ; le nom change avec le contenu',
      en: 'its parts, asked for when they are needed; the name changes with the content',
    },
    cache: 'year',
    matches: (path) => /^cpts-(?!live-map-)[a-z-]+-[\w-]{8}\.js$/.test(path),
  },
  {
    name: 'cpts-live-map-XXXXXXXX.js',
    what: {
      fr: 'celle de la carte que l’on explore : elle ne vient qu’à ce moment-là',
      en: 'that of the map one explores: it comes only then',
    },
    cache: 'year',
    matches: (path) => path.startsWith('cpts-live-map-'),
  },
  {
    name: 'cpts-widgets.standalone.js',
    what: {
      fr: 'tout en un seul fichier, à la place du module et de ses parties',
      en: 'everything in one file, in place of the module and its parts',
    },
    cache: 'short',
    matches: (path) => path === 'cpts-widgets.standalone.js',
  },
  {
    name: 'embed.html, cpts-embed.js, cpts-embed-page.js',
    what: {
      fr: 'les composants dans une iframe, pour un site qui retire les scripts',
      en: 'the widgets in an iframe, for a site that strips scripts',
    },
    cache: 'short',
    matches: (path) =>
      ['embed.html', 'embed.json', 'cpts-embed.js', 'cpts-embed-page.js'].includes(path),
  },
  {
    name: 'data/',
    what: { fr: 'le territoire de référence', en: 'the reference territory' },
    cache: 'short',
    matches: (path) => path.startsWith('data/'),
  },
  {
    name: 'themes/',
    what: { fr: 'les thèmes prêts', en: 'the ready-made themes' },
    cache: 'short',
    matches: (path) => path.startsWith('themes/'),
  },
  {
    name: 'modeles/',
    what: { fr: 'les modèles de tableur', en: 'the spreadsheet templates' },
    cache: 'short',
    matches: (path) => path.startsWith('modeles/'),
  },
  {
    name: 'schemas/',
    what: { fr: 'les schémas JSON des données', en: 'the JSON schemas of the data' },
    cache: 'short',
    matches: (path) => path.startsWith('schemas/'),
  },
];

/** What editors, bundlers and webmasters read: no page asks for it. */
const FOR_PEOPLE =
  /^(?:npm|frameworks|maps)\/|^(?:integrity|custom-elements|vscode\.html-custom-data|web-types)\.json$|^preload[\w-]*\.html$|^THIRD-PARTY-LICENSES\.txt$/;

const served = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => statSync(new URL(path, dist)).isFile() && !FOR_PEOPLE.test(path));

for (const path of served) {
  if (!GROUPS.some(({ matches }) => matches(path))) throw new Error(`What is dist/${path} for?`);
}

/** Bytes on the disk, and once compressed as servers do on the fly. */
export const files = GROUPS.filter(({ matches }) => served.some(matches)).map(
  ({ matches, ...group }) => {
    const contents = served.filter(matches).map((path) => readFileSync(new URL(path, dist)));
    const total = (/** @type {(bytes: Buffer) => number} */ size) =>
      contents.reduce((sum, bytes) => sum + size(bytes), 0);
    return {
      ...group,
      count: contents.length,
      bytes: total((bytes) => bytes.byteLength),
      gzip: total((bytes) => gzipSync(bytes, { level: 6 }).byteLength),
      brotli: total(
        (bytes) =>
          brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).byteLength,
      ),
    };
  },
);
