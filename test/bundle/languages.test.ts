import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { complaints, launchBrowser } from '../support/browser.js';
import { startServer, type TestServer } from '../support/server.js';

/** The example of the README, as a partner copies it. */
const [EXAMPLE = ''] =
  /<script type="module">\s*import \{ registerMessages \}[^]*?<\/script>/.exec(
    readFileSync('README.md', 'utf8'),
  ) ?? [];

const SCRIPTS = {
  module: `<script type="module" src="/cpts/cpts-widgets.js"></script>${EXAMPLE}`,
  'standalone script': `<script src="/cpts/cpts-widgets.standalone.js" defer></script>
<script src="/words.js" defer></script>`,
};

const html = (scripts: string): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">${scripts}</head>
<body><cpts-finder commune="71221" limit="21"></cpts-finder></body></html>`;

describe('the words of a page', () => {
  let browser: Browser;
  let files: TestServer;

  before(async () => {
    browser = await launchBrowser();
    files = await startServer({
      folder: 'dist',
      pages: Object.fromEntries(
        Object.entries(SCRIPTS).map(([name, scripts]) => [
          `/${encodeURIComponent(name)}`,
          html(scripts),
        ]),
      ),
    });
  });

  after(async () => {
    await browser.close();
    await files.close();
  });

  for (const name of Object.keys(SCRIPTS)) {
    it(`are changed, and another language added, as the README says, with the ${name}`, async () => {
      assert.match(EXAMPLE, /registerMessages\('de'/);
      const page = await browser.newPage();
      await page.route('**/cpts/**', (route) => {
        void route.continue({ url: route.request().url().replace('/cpts/', '/') });
      });
      const words = EXAMPLE.replace(/<\/?script[^>]*>|import .*;/g, '').replaceAll(
        'registerMessages(',
        'cptsWidgets.registerMessages(',
      );
      await page.route('**/words.js', (route) =>
        route.fulfill({ body: words, contentType: 'text/javascript' }),
      );
      const heard = complaints(page);
      await page.goto(`${files.origin}/${encodeURIComponent(name)}`);
      await page.getByRole('region', { name: 'Où se soigner à Givry' }).waitFor();
      await page.getByRole('button', { name: 'Afficher 1 autre structure' }).waitFor();
      await page.evaluate(() => {
        document.documentElement.lang = 'de';
      });
      await page.getByRole('button', { name: 'Suchen' }).waitFor();
      await page.getByRole('button', { name: 'Noch 1 Einrichtung' }).waitFor();
      await page.getByRole('button', { name: 'Imprimer' }).waitFor();
      await page.evaluate(() => {
        document.documentElement.lang = 'en';
      });
      await page.getByRole('button', { name: 'Search' }).waitFor();
      assert.deepEqual(heard, []);
      await page.close();
    });
  }
});
