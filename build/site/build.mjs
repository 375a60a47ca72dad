/** `npm run pages`: the site of `demo/`, from its sources and the built files. */
import { build } from 'esbuild';
import './hero.mjs';
import './hosts.mjs';
import './pages.mjs';
import './production.mjs';
import './reference.mjs';

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
});
