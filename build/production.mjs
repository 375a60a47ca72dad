import { readFileSync } from 'node:fs';
import { contents, escape, partsOf, table, toCopy, writePage } from './page.mjs';
import { strictPolicy } from './policy.mjs';
import { files } from './production/files.mjs';

/** Writes `demo/mettre-en-production.html`: its text, with the sizes, hashes and configurations of this build. */

const read = (/** @type {string} */ path) => readFileSync(new URL(path, import.meta.url), 'utf8');

const { version } = JSON.parse(read('../package.json'));
const CDN = 'https://cdn.exemple.fr';
const folder = `${CDN}/cpts/${version}/`;

/** @type {Record<string, string>} */
const hashes = JSON.parse(read('../dist/integrity.json'));
const standalone = 'cpts-widgets.standalone.js';
const entry = 'cpts-widgets.js';

const number = new Intl.NumberFormat('fr-FR', {
  maximumFractionDigits: 1,
  minimumFractionDigits: 1,
});
const kilobytes = (/** @type {number} */ bytes) => `${number.format(bytes / 1000)}\u00a0ko`;

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

const PARTS = {
  version,
  files: table({
    caption: `Fichiers de la version ${version} que des pages demandent`,
    columns: ['Fichier', 'Rôle', 'Sur le disque', 'En gzip (6)', 'En brotli (6)', 'Cache'],
    rows: files.map(({ name, what, count, bytes, gzip, brotli, cache }) => ({
      cells: [
        `<code>${escape(name)}</code>${count > 1 ? `<span class="aside">${count} fichiers</span>` : ''}`,
        what,
        ...[bytes, gzip, brotli].map(kilobytes),
        cache,
      ],
    })),
  }),
  module: toCopy(
    'À coller dans la page',
    `<script type="module" src="${folder}${entry}"></script>`,
  ),
  nginx: toCopy('nginx', read('production/nginx.conf')),
  apache: toCopy('Apache', read('production/apache.htaccess')),
  keep: table({
    caption: 'Combien de temps garder ce qui est remplacé : nos conseils',
    columns: ['Ce qui est remplacé', 'Gardez-le', 'Pourquoi'],
    rows: [
      {
        cells: [
          'le dossier d’une version',
          'tant qu’une page la nomme, puis 30 jours',
          'les journaux du serveur disent qui la demande encore ; un moteur de recherche ou un intermédiaire peut servir une page d’hier',
        ],
      },
      {
        cells: [
          'les parties de <code>/cpts/1/</code>',
          '30 jours après leur remplacement',
          'une page restée ouverte demande ses parties quand elle en a besoin, sous leur ancien nom',
        ],
      },
      {
        cells: [
          'les tables de <code>maps/</code>',
          'autant que la version',
          'une erreur signalée tard se lit encore',
        ],
      },
    ],
  }),
  policy: toCopy('Content-Security-Policy', strictPolicy(CDN).replaceAll('; ', ';\n')),
  classicIntegrity: toCopy(
    'Fichier autonome',
    `<script defer crossorigin
  src="${folder}${standalone}"
  integrity="${hashes[standalone]}"></script>`,
  ),
  moduleIntegrity: toCopy(
    'Module et ses parties',
    `<script type="importmap">
${importMap}
</script>
<script type="module" crossorigin
  src="${folder}${entry}"
  integrity="${hashes[entry]}"></script>`,
  ),
};

let main = read('production/page.html').replaceAll(/\{\{(\w+)\}\}/g, (_whole, name) => {
  if (!(name in PARTS)) throw new Error(`The page has no ${name}.`);
  return PARTS[name];
});

main = main.replace('<!-- contents -->', contents(partsOf(main)));

writePage({
  name: 'mettre-en-production.html',
  title: 'Mettre en production',
  description:
    'Poser cpts-widgets sur son serveur ou son CDN : cache, CORS, compression, CSP, Trusted Types, intégrité, versions et mises à jour.',
  main,
});
