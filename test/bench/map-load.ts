import type { Browser } from 'playwright-core';
import { bareFiles } from './bare-files.js';
import type { Bench } from './bench.js';
import { chunkFile } from './built-files.js';
import { MAP_PRELOAD_LINES } from './documented.js';
import { firstList, firstListOn, onPhone, warnOfTwice } from './page-load.js';
import type { Row } from './report.js';
import { startSlowServer } from './slow-server.js';

const page = (head = '', script = '/cpts/cpts-widgets.js'): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Page</title><link rel="icon" href="data:,">${head}<script type="module" src="${script}"></script></head>
<body><h1>Santé</h1><cpts-coverage-map></cpts-coverage-map></body></html>`;

const BARE = bareFiles({
  later: [
    ...['coverage-view', 'shared', 'map-parts'].map(chunkFile),
    'data/chalonnais/territory.parsed.json',
    'data/chalonnais/communes.topojson',
  ],
  tag: 'cpts-coverage-map',
  line: '<svg class="drawing"><path class="commune" d="M0 0h9v9z" /></svg>',
});

const PAGES = {
  '/': page(),
  '/preloaded': page(MAP_PRELOAD_LINES),
};

const BARE_PAGES = {
  '/bare': page('', BARE.script),
  '/bare-preloaded': page(BARE.preloads, BARE.script),
};

/** A commune on the drawn map; the interactive one, once all of it is drawn. */
const DRAWN = '.drawing .commune';
const LIVE = '.map-stage.live';

interface Visit {
  /** From the start of the navigation to the drawn map painted. */
  readonly drawnMs: number;
  /** From the press on "Explorer la carte" to the interactive map in its place. */
  readonly liveMs: number;
}

/** What the visitor of a page with the coverage map waits for, cold, on a slow phone and a slow line. */
export async function mapLoad({ browser, runs }: Bench): Promise<readonly Row[]> {
  const server = await startSlowServer({ ...PAGES, ...BARE_PAGES }, BARE.files);
  const visits: Record<keyof typeof PAGES, Visit[]> = { '/': [], '/preloaded': [] };
  const bare: Record<keyof typeof BARE_PAGES, number[]> = { '/bare': [], '/bare-preloaded': [] };
  for (let run = 0; run < runs; run += 1) {
    for (const [path, list] of Object.entries(visits)) {
      list.push(await visit(browser, server.origin + path));
      if (run === 0) warnOfTwice(path, server);
    }
    for (const [path, list] of Object.entries(bare)) {
      list.push(await firstListOn(browser, server.origin + path, DRAWN));
    }
  }
  await server.close();
  const of = (path: keyof typeof PAGES, key: keyof Visit): readonly number[] =>
    visits[path].map((one) => one[key]);
  return [
    { what: 'drawn map painted', values: of('/', 'drawnMs'), unit: 'ms', budget: 2600 },
    {
      what: 'drawn map painted, with the documented preload lines',
      values: of('/preloaded', 'drawnMs'),
      unit: 'ms',
      budget: 2000,
    },
    {
      what: 'the same files, unread: one shape painted once they are there',
      values: bare['/bare'],
      unit: 'ms',
    },
    { what: 'the same, preloaded', values: bare['/bare-preloaded'], unit: 'ms' },
    {
      what: 'interactive map in its place after intent',
      values: of('/', 'liveMs'),
      unit: 'ms',
      budget: 5000,
    },
  ];
}

function visit(browser: Browser, url: string): Promise<Visit> {
  return onPhone(browser, DRAWN, async (phone) => {
    const drawnMs = await firstList(phone, url);
    await phone.evaluate(
      `void (globalThis.live = (async () => {
        const { at } = await new Promise((resolve) =>
          addEventListener('click', () => resolve({ at: performance.now() }), { once: true }),
        );
        return (await bench.shown(${JSON.stringify(LIVE)})) - at;
      })())`,
    );
    // The pointer is on its way as soon as it is over the map: the press alone is the intent here.
    await phone.getByRole('button', { name: 'Explorer la carte' }).dispatchEvent('click');
    return { drawnMs, liveMs: await phone.evaluate<number>('live') };
  });
}
