/** `npm run pages`: the site of `demo/`, from its sources and the built files. */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import './hero.mjs';
import './hosts.mjs';
import './pages.mjs';
import './production.mjs';
import './reference.mjs';

// Parts that no page asks for any more.
rmSync('demo/built', { recursive: true, force: true });

await build({
  entryPoints: ['demo/scripts/*.ts'],
  outdir: 'demo/built',
  chunkNames: 'part-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  logLevel: 'warning',
  // The package by its own exports, as a partner has it: the paths of tsconfig.json lead to its sources.
  tsconfigRaw: {},
});
