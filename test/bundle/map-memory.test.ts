import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, until } from '../support/browser.js';
import { held } from '../support/held.js';
import { startServer, type TestServer } from '../support/server.js';

/** What is made once for a page is there after the first cycles. */
const WARM = 4;
/** What one cycle keeps shows in eight; the bench makes fifty. */
const CYCLES = 12;
const MOST_BYTES = 1_000_000;

const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">
<script type="module" src="/cpts-widgets.js"></script>`;

/** Remembers each context of WebGL, without holding it. */
const WATCH = `
  globalThis.contexts = [];
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (...args) {
    const context = getContext.apply(this, args);
    if (args[0] === 'webgl2' && context) contexts.push(new WeakRef(context));
    return context;
  };
`;

/** Adds an interactive map, waits for it, removes it; as many times. Gives how many contexts of WebGL are still alive. */
const CYCLE = `(async (times) => {
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  for (let time = 0; time < times; time += 1) {
    const map = document.createElement('cpts-coverage-map');
    map.loading = 'eager';
    // What is kept of a map does not depend on how much it shows.
    map.setAttribute('communes', '71076 71221');
    document.body.append(map);
    while (!map.shadowRoot.querySelector('.map-stage.live canvas')) await pause(20);
    map.remove();
    await pause(0);
  }
  return contexts.filter((one) => one.deref()?.isContextLost() === false).length;
})`;

describe('the coverage map, added and removed with its engine alive', () => {
  let browser: Browser;
  let server: TestServer;

  before(async () => {
    browser = await launchBrowser();
    server = await startServer({ folder: 'dist', pages: { '/': PAGE } });
  });

  after(async () => {
    await browser.close();
    await server.close();
  });

  it(`keeps nothing from cycle ${WARM} to cycle ${CYCLES}: heap, nodes, listeners, contexts of WebGL`, async (test) => {
    const page = await browser.newPage();
    await page.addInitScript(WATCH);
    await page.goto(server.origin);
    const session = await page.context().newCDPSession(page);
    await cycle(page, WARM);
    const warm = await held(session);
    const alive = await cycle(page, CYCLES - WARM);
    // A busy machine is late to let go of what ended elsewhere than in the page: workers, requests.
    const last = await until(
      () => held(session),
      ({ bytes, nodes, listeners }) =>
        bytes - warm.bytes < MOST_BYTES &&
        nodes - warm.nodes < 100 &&
        listeners - warm.listeners < 20,
    );
    test.diagnostic(`heap ${last.bytes - warm.bytes} bytes, nodes ${last.nodes - warm.nodes}`);
    assert.equal(alive, 0, 'contexts of WebGL');
    assert.ok(last.bytes - warm.bytes < MOST_BYTES, `${last.bytes - warm.bytes} bytes`);
    assert.ok(last.nodes - warm.nodes < 100, `${last.nodes - warm.nodes} nodes`);
    assert.ok(last.listeners - warm.listeners < 20, `${last.listeners - warm.listeners} listeners`);
    await page.close();
  });
});

function cycle(page: Page, times: number): Promise<number> {
  return page.evaluate<number>(`${CYCLE}(${times})`);
}
