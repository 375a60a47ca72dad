import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { territoryFiles } from './seeds/inline.mjs';

/** The built-in territory, as the files that ship. */
const files = territoryFiles();

const plugins = [
  nodeResolve({ browser: true }),
  terser({ ecma: 2020, module: true, format: { comments: false } }),
];

/** Writes `dist/data/chalonnais/`. */
const emitTerritory = {
  name: 'emit-territory',
  /** @this {import('rollup').PluginContext} */
  generateBundle() {
    for (const [name, source] of Object.entries(files)) {
      this.emitFile({ type: 'asset', fileName: `data/chalonnais/${name}`, source });
    }
  },
};

/** Gives the standalone script the same files as text. */
const embedTerritory = {
  name: 'embed-territory',
  /** @param {string} id */
  resolveId: (id) => (id === 'virtual:territory' ? `\0${id}` : null),
  /** @param {string} id */
  load: (id) =>
    id === '\0virtual:territory' ? `export default ${JSON.stringify(files)};` : null,
};

export default [
  {
    input: 'dist/npm/cpts-widgets.js',
    plugins: [...plugins, emitTerritory],
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: 'cpts-widgets.js',
      chunkFileNames: 'cpts-[name]-[hash].js',
    },
  },
  {
    input: 'dist/npm/standalone.js',
    plugins: [embedTerritory, ...plugins],
    output: {
      file: 'dist/cpts-widgets.standalone.js',
      format: 'iife',
      name: 'cptsWidgets',
      inlineDynamicImports: true,
    },
  },
];
