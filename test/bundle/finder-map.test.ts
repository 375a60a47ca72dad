import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { complaints, launchBrowser, whole } from '../support/browser.js';
import { startServer, type TestServer } from '../support/server.js';

const WAIT = { timeout: 60_000 };

const policy = (host: string): string =>
  [
    "default-src 'none'",
    `script-src ${host}`,
    `connect-src ${host}`,
    "style-src 'self'",
    'img-src data:',
    'worker-src blob:',
    "require-trusted-types-for 'script'",
    'trusted-types lit-html cpts-map',
  ].join('; ');

const html = (script: string, attributes: string): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"></head><body>${script}<cpts-finder commune="71221" ${attributes}></cpts-finder></body></html>`;

describe('the map of a finder, as built', () => {
  let browser: Browser;
  const servers: TestServer[] = [];

  before(async () => {
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  });

  interface Options {
    readonly file?: string;
    readonly attributes?: string;
    readonly width?: number;
    readonly missing?: RegExp;
  }

  /** A page of another origin than the files', under the strictest policy that lets the map be. */
  async function open({
    file = 'cpts-widgets.js',
    attributes = '',
    width = 1280,
    missing,
  }: Options) {
    const cdn = await startServer({
      folder: 'dist',
      headers: () => ({ 'access-control-allow-origin': '*' }),
      ...(missing && { missing }),
    });
    const type = file.includes('standalone') ? 'defer' : 'type="module"';
    const host = await startServer({
      folder: 'test/host',
      pages: { '/': html(`<script ${type} src="${cdn.origin}/${file}"></script>`, attributes) },
      headers: () => ({ 'content-security-policy': policy(cdn.origin) }),
    });
    servers.push(cdn, host);
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const heard = complaints(page);
    await page.goto(host.origin);
    await page.locator('.results .card').nth(5).waitFor(WAIT);
    const asked = (name: string): number => cdn.asked.filter((path) => path.includes(name)).length;
    return { page, heard, asked };
  }

  const drawn = (page: Page) => page.locator('.stage .mark').first().waitFor(WAIT);

  for (const file of ['cpts-widgets.js', 'cpts-widgets.standalone.js']) {
    it(`${file} shows it from another origin under a strict CSP with Trusted Types`, async () => {
      const { page, heard } = await open({ file });
      await drawn(page);
      await page.getByRole('button', { name: 'Explorer la carte' }).press('Enter');
      await page.locator('.map-stage.live canvas').waitFor(WAIT);
      await page.locator('.map-mark').first().press('Enter', WAIT);
      await page.getByRole('dialog').waitFor(WAIT);
      assert.deepEqual(heard, []);
      await page.close();
    });
  }

  it('asks for nothing of it where the list alone shows; then for what draws it, once, and no engine', async () => {
    const { page, asked } = await open({ width: 400 });
    await whole(page);
    for (const part of ['finder-map', 'map-parts', 'topojson', 'live-map']) {
      assert.equal(asked(part), 0, part);
    }
    await page.getByRole('button', { name: 'Carte', exact: true }).click();
    await drawn(page);
    await whole(page);
    for (const part of ['finder-map', 'map-parts', 'topojson']) assert.equal(asked(part), 1, part);
    for (const part of ['coverage-view', 'live-map']) assert.equal(asked(part), 0, part);
    assert.equal(await page.locator('.results').isVisible(), false);
    await page.close();
  });

  it('is ready for whoever looks at a page without a shift of what they read', async () => {
    const { page } = await open({});
    await drawn(page);
    await whole(page);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            const before = document.querySelector('cpts-finder');
            for (const entry of list.getEntries()) {
              const { value, sources } = entry as PerformanceEntry & {
                value: number;
                sources: readonly { readonly node?: Node | null }[];
              };
              if (before && sources.length > 0) sum += value;
            }
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            resolve(sum);
          }, 500);
        }),
    );
    assert.ok(shift < 0.05, String(shift));
    await page.close();
  });

  it('leaves the list where its file is missing, says so, and comes when it is asked for again', async () => {
    let isMissing = true;
    const missing = { test: (path: string) => isMissing && path.includes('/cpts-finder-map-') };
    const { page } = await open({ missing: missing as RegExp });
    await page.getByText('La carte n’est pas disponible pour le moment').waitFor(WAIT);
    assert.equal(await page.locator('.results .card').first().isVisible(), true);
    isMissing = false;
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await drawn(page);
    await page.close();
  });
});
