import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Bench } from './bench.js';
import { bareFiles } from './bare-files.js';
import { chunkFile } from './built-files.js';
import { PRELOAD_LINES, SIZE_CSS } from './documented.js';
import { type MainThread, mainThread } from './main-thread.js';
import type { Row } from './report.js';
import { type SlowServer, startSlowServer } from './slow-server.js';

/** How much slower than this machine the visitor's is. */
const SLOWDOWN = 4;
const CARD = '[part=card]';
const PHONE = { width: 412, height: 915 };
/** Everything has moved by then. */
const SETTLED_MS = 1000;

/** The page of a public body, at its barest; a title stands above the widget, and under it something that may be pushed. */
const page = (head = '', script = '/cpts/cpts-widgets.js'): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Page</title><link rel="icon" href="data:,">${head}<script type="module" src="${script}"></script></head>
<body><h1>Santé</h1><cpts-finder commune="71221"></cpts-finder><p>Mairie</p></body></html>`;

const BARE = bareFiles({
  later: [chunkFile('lists'), chunkFile('shared'), 'data/chalonnais/territory.parsed.json'],
  tag: 'cpts-finder',
  line: '<p part="card">Structure</p>',
});

const PAGES = {
  '/': page(),
  '/preloaded': page(PRELOAD_LINES),
  '/sized': page(`<style>${SIZE_CSS}</style>`),
  '/bare': page('', BARE.script),
  '/bare-preloaded': page(BARE.preloads, BARE.script),
};

interface Visit {
  /** From the start of the navigation to the first list painted. */
  readonly listMs: number;
  readonly shift: number;
}

/** What the visitor of a page waits for, cold, on a slow phone and a slow line. */
export async function pageLoad({ browser, runs }: Bench): Promise<readonly Row[]> {
  const server = await startSlowServer(PAGES, BARE.files);
  const visits: Record<keyof typeof PAGES, Visit[]> = {
    '/': [],
    '/preloaded': [],
    '/sized': [],
    '/bare': [],
    '/bare-preloaded': [],
  };
  const threads: MainThread[] = [];
  // In turns, so that a busy moment of the machine does not fall on one page alone.
  for (let run = 0; run < runs; run += 1) {
    for (const [path, list] of Object.entries(visits)) {
      list.push(await visit(browser, server.origin + path));
      if (run === 0) warnOfTwice(path, server);
    }
    threads.push(
      await onPhone(browser, CARD, (phone) =>
        mainThread(browser, phone, () => firstList(phone, `${server.origin}/`)),
      ),
    );
  }
  await server.close();
  const of = (path: keyof typeof PAGES, key: keyof Visit): readonly number[] =>
    visits[path].map((one) => one[key]);
  return [
    { what: 'first list painted', values: of('/', 'listMs'), unit: 'ms', budget: 2100 },
    {
      what: 'first list painted, with the documented preload lines',
      values: of('/preloaded', 'listMs'),
      unit: 'ms',
      budget: 1500,
    },
    {
      what: 'the same files, unread: one line painted once they are there',
      values: of('/bare', 'listMs'),
      unit: 'ms',
    },
    {
      what: 'the same, preloaded',
      values: of('/bare-preloaded', 'listMs'),
      unit: 'ms',
    },
    {
      what: 'main thread blocked until the list stands, processor time',
      values: threads.map(({ blockedMs }) => blockedMs),
      unit: 'ms',
      budget: 80,
    },
    {
      what: 'script until the list stands, processor time',
      values: threads.map(({ scriptMs }) => scriptMs),
      unit: 'ms',
      budget: 60,
    },
    {
      what: 'layout shift, with the documented size CSS',
      values: of('/sized', 'shift'),
      unit: '',
      budget: 0,
    },
    { what: 'layout shift, without it', values: of('/', 'shift'), unit: '', budget: 0.05 },
  ];
}

function visit(browser: Browser, url: string): Promise<Visit> {
  return onPhone(browser, CARD, async (phone) => {
    const listMs = await firstList(phone, url);
    await phone.waitForTimeout(SETTLED_MS);
    return { listMs, shift: await phone.evaluate<number>('bench.shift()') };
  });
}

/** The same wait on another page, of which `row` selects a line of the list. */
export function firstListOn(browser: Browser, url: string, row: string): Promise<number> {
  return onPhone(browser, row, (phone) => firstList(phone, url));
}

export async function firstList(phone: Page, url: string): Promise<number> {
  await phone.goto(url, { waitUntil: 'commit' });
  return phone.evaluate<number>('firstList');
}

/** Cold: a context of its own has nothing in its cache. */
export async function onPhone<T>(
  browser: Browser,
  row: string,
  use: (phone: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: PHONE });
  const phone = await context.newPage();
  await phone.addInitScript({ path: fileURLToPath(new URL('in-page.js', import.meta.url)) });
  await phone.addInitScript(`globalThis.firstList = bench.shown(${JSON.stringify(row)})`);
  const session = await context.newCDPSession(phone);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const result = await use(phone);
  await context.close();
  return result;
}

/** A preload line that does not fit what the script asks for costs instead of gaining. */
export function warnOfTwice(path: string, server: SlowServer): void {
  const asked = server.takeAsked();
  const twice = asked.filter((url, index) => asked.indexOf(url) !== index);
  if (twice.length > 0) console.warn(`${path} asked twice for ${twice.join(' ')}`);
}
