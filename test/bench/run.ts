import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchTimedBrowser } from '../support/browser.js';
import type { Bench } from './bench.js';
import { interactions } from './interactions.js';
import { mapLoad } from './map-load.js';
import { mapPoints } from './map-points.js';
import { memory } from './memory.js';
import { pageLoad } from './page-load.js';
import { peers } from './peers.js';
import { type Row, table } from './report.js';
import { sizes } from './sizes.js';

/** By the name that `--only` takes. */
const MEASURES: Readonly<
  Record<string, { title: string; run: (bench: Bench) => Promise<readonly Row[]> | readonly Row[] }>
> = {
  sizes: { title: 'Sizes, brotli 11', run: sizes },
  load: {
    title: 'A page on a phone: 184 kB/s, 562 ms a request, processor 4x slower, cold',
    run: pageLoad,
  },
  map: { title: 'The coverage map, on the same phone', run: mapLoad },
  points: {
    title: 'Many structures on the interactive map, on this machine as it is',
    run: mapPoints,
  },
  peers: { title: 'The same phone, with other lists', run: peers },
  interactions: { title: 'Interactions, on this machine as it is', run: interactions },
  memory: { title: 'What is kept of a widget that was removed', run: memory },
};

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string' } },
});

if (!existsSync(new URL('../../dist/cpts-widgets.js', import.meta.url))) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  execSync('npm run build', { cwd: root, stdio: 'inherit' });
}

const browser = await launchTimedBrowser();
console.log(
  `${availableParallelism()} x ${cpus()[0]?.model ?? 'unknown processor'}, Chromium ${browser.version()}, load average ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}, ${options.runs} runs\n`,
);
for (const [name, { title, run }] of Object.entries(MEASURES)) {
  if (options.only !== undefined && options.only !== name) continue;
  console.log(table(title, await run({ browser, runs: Number(options.runs) })));
}
await browser.close();
