import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { startServer, type TestServer } from '../support/server.js';

const REFERENCE = new URL('drawn-map.png', import.meta.url);

/** Of a channel of a pixel, out of 255: edges are softened differently from one machine to another. */
const CHANNEL = 40;
/** Part of the pixels that may differ by more. */
const TOLERANCE = 0.005;

const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">
<script type="module" src="/cpts-widgets.js"></script>
<style>body { margin: 0; background: #fff } cpts-coverage-map { display: block; width: 600px }</style>
<cpts-coverage-map></cpts-coverage-map>`;

/** To keep a new reference: UPDATE_PICTURES=1 npm run test:node. It is then to be looked at. */
describe('the drawn map, as it looks', () => {
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

  it('is the picture that was kept, but for a few pixels', async (test) => {
    const page = await browser.newPage({ viewport: { width: 600, height: 900 } });
    await page.goto(server.origin);
    await page.locator('.drawing .commune').first().waitFor({ state: 'attached' });
    // Names are drawn in the letters of each machine.
    await page.evaluate(`document.querySelector('cpts-coverage-map').shadowRoot.adoptedStyleSheets.push(
      (() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.names { display: none } .stage { position: fixed; inset: 0 auto auto 0; width: 500px; height: 500px; border-radius: 0 }');
        return sheet;
      })(),
    )`);
    await page.locator('.drawing[viewBox="0 0 500 500"]').waitFor({ state: 'attached' });
    const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 500, height: 500 } });
    if (process.env['UPDATE_PICTURES']) writeFileSync(REFERENCE, picture);
    const part = await difference(page, picture, readFileSync(REFERENCE));
    test.diagnostic(`${(part * 100).toFixed(3)} % of the pixels differ`);
    assert.ok(part < TOLERANCE, `${part}`);
    await page.close();
  });
});

/** The part of the pixels of two pictures that differ; all of them where one is larger. Read by the browser: it knows PNG. */
function difference(page: Page, ...pictures: readonly [Buffer, Buffer]): Promise<number> {
  const [a, b] = pictures.map((picture) => JSON.stringify(picture.toString('base64')));
  return page.evaluate<number>(
    `(async () => {
      const pixelsOf = async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      };
      const [a, b] = await Promise.all([pixelsOf(${a}), pixelsOf(${b})]);
      if (a.length !== b.length) return 1;
      let count = 0;
      for (let i = 0; i < a.length; i += 4) {
        const isOther = [0, 1, 2].some((channel) => Math.abs(a[i + channel] - b[i + channel]) > ${CHANNEL});
        if (isOther) count += 1;
      }
      return count / (a.length / 4);
    })()`,
  );
}
