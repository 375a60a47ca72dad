import type { Browser } from 'playwright-core';
import type { Bench } from './bench.js';
import { MAP_PRELOAD_LINES } from './documented.js';
import { firstList, onPhone, warnOfTwice } from './page-load.js';
import type { Row } from './report.js';
import { startSlowServer } from './slow-server.js';

const page = (head = ''): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Page</title><link rel="icon" href="data:,">${head}<script type="module" src="/cpts/cpts-widgets.js"></script></head>
<body><h1>Santé</h1><cpts-coverage-map></cpts-coverage-map></body></html>`;

const PAGES = { '/': page(), '/preloaded': page(MAP_PRELOAD_LINES) };

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
  const server = await startSlowServer(PAGES);
  const visits: Record<keyof typeof PAGES, Visit[]> = { '/': [], '/preloaded': [] };
  for (let run = 0; run < runs; run += 1) {
    for (const [path, list] of Object.entries(visits)) {
      list.push(await visit(browser, server.origin + path));
      if (run === 0) warnOfTwice(path, server);
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
      what: 'interactive map idle after intent',
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
