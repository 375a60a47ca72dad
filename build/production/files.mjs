import { readdirSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = new URL('../../dist/', import.meta.url);

/** Files of `dist/` that pages ask for, in the groups that a server's owner thinks of. */
const GROUPS = [
  {
    name: 'cpts-widgets.js',
    what: 'le module que la page nomme',
    cache: 'court',
    matches: (path) => path === 'cpts-widgets.js',
  },
  {
    name: 'cpts-*-XXXXXXXX.js',
    what: 'ses parties, demandées quand elles servent ; le nom change avec le contenu',
    cache: 'un an',
    matches: (path) => /^cpts-(?!live-map-)[a-z-]+-[\w-]{8}\.js$/.test(path),
  },
  {
    name: 'cpts-live-map-XXXXXXXX.js',
    what: 'celle de la carte que l’on explore : elle ne vient qu’à ce moment-là',
    cache: 'un an',
    matches: (path) => path.startsWith('cpts-live-map-'),
  },
  {
    name: 'cpts-widgets.standalone.js',
    what: 'tout en un seul fichier, à la place du module et de ses parties',
    cache: 'court',
    matches: (path) => path === 'cpts-widgets.standalone.js',
  },
  {
    name: 'embed.html, cpts-embed.js, cpts-embed-page.js',
    what: 'les composants dans une iframe, pour un site qui retire les scripts',
    cache: 'court',
    matches: (path) =>
      ['embed.html', 'embed.json', 'cpts-embed.js', 'cpts-embed-page.js'].includes(path),
  },
  {
    name: 'data/',
    what: 'le territoire de référence',
    cache: 'court',
    matches: (path) => path.startsWith('data/'),
  },
  {
    name: 'themes/',
    what: 'les thèmes prêts',
    cache: 'court',
    matches: (path) => path.startsWith('themes/'),
  },
  {
    name: 'modeles/',
    what: 'les modèles de tableur',
    cache: 'court',
    matches: (path) => path.startsWith('modeles/'),
  },
  {
    name: 'schemas/',
    what: 'les schémas JSON des données',
    cache: 'court',
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
