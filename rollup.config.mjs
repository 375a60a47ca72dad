import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import license from 'rollup-plugin-license';
import minifyLiterals from 'rollup-plugin-html-literals';
import { enginePlugins } from './build/engine-module.mjs';
import { fromTypeScript, mapsOf, removeModuleMaps } from './build/source-maps.mjs';
import { territoryFiles } from './seeds/inline.mjs';

/** The built-in territory, as the files that ship. */
const files = {
  ...territoryFiles(),
  'territory.parsed.json': await parsedTerritory(territoryFiles()),
};

/**
 * What the library's own readers make of the descriptor, so that a page needs none of them to show it. Addresses stay
 * relative to the file.
 * @param {Record<string, string>} sources
 */
async function parsedTerritory(sources) {
  const { provideFile } = await import('./dist/npm/sources/load.js');
  const { loadTerritory } = await import('./dist/npm/sources/territory.js');
  const folder = 'https://build.invalid/';
  for (const [name, text] of Object.entries(sources)) provideFile(folder + name, text);
  const loaded = await loadTerritory(`${folder}territory.json`);
  if (loaded.issues.length > 0 || loaded.failures.length > 0) {
    throw new Error(`The built-in territory is not sound: ${JSON.stringify(loaded.issues)}`);
  }
  // The lists stand beside the descriptor, not in it a second time.
  const territory = { ...loaded.territory, communeList: [], cpts: [], structures: [], events: [] };
  return JSON.stringify({ ...loaded, territory }).replaceAll(folder, '');
}

/** Of the forty projections that proj4 comes with, the two that are used: Lambert's and UTM's. */
const twoProjections = {
  name: 'two-projections',
  /** @param {string} id @param {string | undefined} importer */
  resolveId: (id, importer) =>
    id === '../projs' && importer?.includes('/proj4/lib/') ? '\0proj4-projections' : null,
  /** @param {string} id */
  load: (id) =>
    id === '\0proj4-projections'
      ? `import lcc from 'proj4/lib/projections/lcc';
         import utm from 'proj4/lib/projections/utm';
         export default ({ Proj: { projections } }) => [lcc, utm].forEach((each) => projections.add(each));`
      : null,
};

const engine = enginePlugins();

// Not told that all is a module: the classic script's one name would be thrown away.
const smaller = terser({
  ecma: 2020,
  compress: { passes: 3 },
  format: { comments: false },
});

const plugins = [
  twoProjections,
  fromTypeScript,
  engine.before,
  // CSS alone: minifying markup would close SVG shapes wrongly and drop spaces that count.
  minifyLiterals({ options: { shouldMinify: () => false } }),
  nodeResolve({ browser: true }),
  smaller,
  engine.after,
];

/**
 * A classic script of the iframe way.
 * @param {string} name @param {string} file @param {readonly import('rollup').Plugin[]} [last]
 */
const embedScript = (name, file, last = []) => ({
  input: `dist/npm/embed/${name}.js`,
  plugins: [fromTypeScript, smaller, ...last],
  output: { file: `dist/${file}`, format: 'iife', ...mapsOf(() => file) },
});

const schemas = new URL('seeds/schemas/', import.meta.url);

const templates = new URL('seeds/modeles/', import.meta.url);

const themes = new URL('src/themes/', import.meta.url);

const embedPage = readFileSync(new URL('src/embed/embed.html', import.meta.url), 'utf8');

const places = readFileSync(new URL('seeds/places.txt', import.meta.url), 'utf8');

/** Writes `dist/data/`, `dist/schemas/`, `dist/modeles/`, `dist/themes/` and `dist/embed.html`. */
const emitData = {
  name: 'emit-data',
  /** @this {import('rollup').PluginContext} */
  generateBundle() {
    for (const [name, source] of Object.entries(files)) {
      this.emitFile({ type: 'asset', fileName: `data/chalonnais/${name}`, source });
    }
    this.emitFile({ type: 'asset', fileName: 'data/places.txt', source: places });
    this.emitFile({ type: 'asset', fileName: 'embed.html', source: embedPage });
    for (const [folder, from] of Object.entries({ schemas, modeles: templates, themes })) {
      for (const name of readdirSync(from)) {
        const source = readFileSync(new URL(name, from));
        this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source });
      }
    }
  },
};

/** What a page asks for: the rest is for those who copy the folder. */
const embedded = {
  'territory.parsed.json': files['territory.parsed.json'],
  'communes.topojson': files['communes.topojson'],
  'places.txt': places,
};

/** Pages that the build offers lines for: what they show, and what it is drawn from. */
const PRELOADS = {
  'preload.html': { parts: ['lists', 'shared'], data: ['territory.parsed.json'] },
  'preload-carte.html': {
    parts: ['coverage-view', 'shared', 'map-parts'],
    data: ['territory.parsed.json', 'communes.topojson'],
  },
};

/** Writes them: the lines that make a first list, or a first map, come sooner, with the names that this build gives. */
const emitPreloadLines = {
  name: 'emit-preload-lines',
  /**
   * @this {import('rollup').PluginContext}
   * @param {unknown} _options
   * @param {import('rollup').OutputBundle} bundle
   */
  generateBundle(_options, bundle) {
    for (const [fileName, { parts, data }] of Object.entries(PRELOADS)) {
      const scripts = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' && (file.isEntry || parts.includes(file.name))
          ? `<link rel="modulepreload" href="/cpts/${file.fileName}" />`
          : [],
      );
      const source = [
        '<!-- À copier dans la page avant la balise script, /cpts/ étant l’adresse de ce dossier. À recopier à chaque nouvelle version. -->',
        ...scripts,
        ...data.map(
          (name) =>
            `<link rel="preload" as="fetch" crossorigin href="/cpts/data/chalonnais/${name}" />`,
        ),
        '',
      ].join('\n');
      this.emitFile({ type: 'asset', fileName, source });
    }
  },
};

/** Writes the licence texts of all that is built in: the standalone file holds every part. */
const licences = license({
  thirdParty: { output: { file: 'dist/THIRD-PARTY-LICENSES.txt', encoding: 'utf-8' } },
});

/** The compiled modules are one folder deeper than the script that they become. */
const oneFolderUp = {
  name: 'one-folder-up',
  resolveImportMeta: (/** @type {string | null} */ property) =>
    property === 'url' ? "new URL('npm/', import.meta.url)" : null,
};

/** Gives the standalone script these files as text, in the place of those that are beside a module. */
const embedTerritory = {
  name: 'embed-territory',
  /** @param {string} id */
  resolveId(id) {
    if (id.endsWith('/built-in-territory.js')) return compiled('embedded-territory.js');
    return id === 'virtual:territory' ? `\0${id}` : null;
  },
  /** @param {string} id */
  load: (id) =>
    id === '\0virtual:territory' ? `export default ${JSON.stringify(embedded)};` : null,
};

/** A page in an old encoding would read the script in it, unless the script itself says its own. */
const byteOrderMark = {
  name: 'byte-order-mark',
  /** @param {string} code */
  renderChunk: (code) => ({ code: `\uFEFF${code}`, map: null }),
};

const withoutModuleMaps = {
  name: 'without-module-maps',
  closeBundle: removeModuleMaps,
};

/** @param {string} name */
const compiled = (name) => fileURLToPath(new URL(`dist/npm/${name}`, import.meta.url));

/**
 * A module and all that it imports, and so on.
 * @param {string} id @param {import('rollup').GetModuleInfo} getModuleInfo
 */
function reachedFrom(id, getModuleInfo, reached = new Set()) {
  if (reached.has(id)) return reached;
  reached.add(id);
  for (const imported of getModuleInfo(id)?.importedIds ?? []) {
    reachedFrom(imported, getModuleInfo, reached);
  }
  return reached;
}

/**
 * Files that a page would else hear of one after another: what lazy parts share is one, what maps share another, all that
 * reads opening hours a third, all that reads foreign records a fourth.
 * @type {import('rollup').GetManualChunk}
 */
function together(id, { getModuleInfo }) {
  const isIn = (/** @type {string} */ name) => reachedFrom(compiled(name), getModuleInfo).has(id);
  if (isIn('cpts-widgets.js')) return undefined;
  if (isIn('shared.js')) return 'shared';
  if (isIn('elements/map-parts.js')) return 'map-parts';
  if (isIn('elements/open-hours.js')) return 'hours';
  return isIn('sources/readers.js') ? 'readers' : undefined;
}

export default [
  {
    input: 'dist/npm/cpts-widgets.js',
    // Lazy chunks take what they share with the entry from the entry itself: no third file before the first paint.
    preserveEntrySignatures: 'allow-extension',
    plugins: [oneFolderUp, ...plugins, emitData, emitPreloadLines],
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: 'cpts-widgets.js',
      chunkFileNames: 'cpts-[name]-[hash].js',
      ...mapsOf(({ isEntry }) => (isEntry ? 'cpts-widgets.js' : 'cpts-[name]-[chunkhash].js')),
      manualChunks: together,
      onlyExplicitManualChunks: true,
      // A few shared lines are no file of their own: it would come one round trip later.
      experimentalMinChunkSize: 3000,
    },
  },
  {
    input: 'dist/npm/standalone.js',
    plugins: [embedTerritory, ...plugins, byteOrderMark, licences],
    output: {
      file: 'dist/cpts-widgets.standalone.js',
      format: 'iife',
      name: 'cptsWidgets',
      inlineDynamicImports: true,
      ...mapsOf(() => 'cpts-widgets.standalone.js'),
    },
  },
  embedScript('embed-page', 'cpts-embed-page.js'),
  embedScript('fit-frames', 'cpts-embed.js', [withoutModuleMaps]),
];
