import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { complaints, launchBrowser, whole } from '../support/browser.js';
import { startServer, type TestServer } from '../support/server.js';

const WIDGETS = `<cpts-finder commune="71221"></cpts-finder>
<cpts-structure-list communes="71221 71076"></cpts-structure-list>
<cpts-coverage-map commune="71221"></cpts-coverage-map>
<cpts-events></cpts-events>`;

const SCRIPT = '<script type="module" src="/cpts-widgets.js"></script>';

const html = (css: string, { dir = 'ltr', script = '' } = {}): string =>
  `<!doctype html><html lang="fr" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Page</title><link rel="icon" href="data:,"><style>body{margin:8px;font:16px/1.4 sans-serif}</style><style>${css}</style>${script}</head>
<body><h1>La page</h1><p>Son texte, <a href="#">son lien</a>.</p><button>Son bouton</button>${WIDGETS}</body></html>`;

/** What pages do to all of their elements. Each line is one that real sites have. */
const HOSTILE: Readonly<Record<string, { readonly css: string; readonly dir?: string }>> = {
  'undoes every style': { css: '* { all: revert }' },
  'hides its boxes': { css: 'div, section, ul, table, form, svg { display: none !important }' },
  'strips its controls': { css: 'button, input, a, h2, h3 { all: unset !important }' },
  'spaces its lines': { css: '* { line-height: 4 }' },
  'measures its boxes the old way': { css: '* { box-sizing: content-box !important }' },
  'centres and shouts': {
    css: '* { text-align: center; text-transform: uppercase; text-indent: 2em; white-space: nowrap }',
  },
  'counts 10 pixels a rem': { css: 'html { font-size: 10px }' },
  'counts 24 pixels a rem': { css: 'html { font-size: 24px }' },
  'is written from right to left': { css: '', dir: 'rtl' },
};

/** Each widget's name and that of its controls, links and headings, with the size that each one shows. */
const MEASURE = `[...document.querySelectorAll('cpts-finder, cpts-structure-list, cpts-coverage-map, cpts-events')].flatMap((widget) =>
  [...widget.shadowRoot.querySelectorAll('.root, button, input, select, a, h2, h3, h4, li, svg.drawing')].map((element) => {
    const { width, height } = element.getBoundingClientRect();
    const text = element.matches('.root, li, svg') ? '' : element.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40);
    return [widget.localName + ' ' + element.localName + ' ' + text, Math.round(width), Math.round(height)];
  }))`;

type Measure = readonly (readonly [string, number, number])[];

describe('a page and the widgets', () => {
  let browser: Browser;
  let server: TestServer;
  const pages: Record<string, string> = {};

  before(async () => {
    browser = await launchBrowser();
    server = await startServer({ folder: 'dist', pages });
  });

  after(async () => {
    await browser.close();
    await server.close();
  });

  async function open(name: string, page: string, width: number): Promise<Page> {
    pages[`/${name}`] = page;
    const tab = await browser.newPage({ viewport: { width, height: 900 } });
    await tab.goto(`${server.origin}/${name}`);
    return tab;
  }

  /** All that the four widgets show has come. */
  async function stand(page: Page): Promise<void> {
    await page.locator('cpts-finder [part=card]').first().waitFor({ state: 'attached' });
    await page.locator('cpts-structure-list [part=card]').first().waitFor({ state: 'attached' });
    await page.locator('cpts-coverage-map .commune').first().waitFor({ state: 'attached' });
    await page.locator('cpts-events [part=event]').first().waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    await whole(page);
  }

  /** The measure, once it is the same twice. */
  async function measure(page: Page): Promise<Measure> {
    await stand(page);
    let last = '';
    for (;;) {
      await page.waitForTimeout(400);
      const found = await page.evaluate<Measure>(MEASURE);
      if (JSON.stringify(found) === last) return found;
      last = JSON.stringify(found);
    }
  }

  for (const width of [360, 1280]) {
    it(`look the same at ${width} pixels whatever the page's styles`, async (test) => {
      const plain = await open('plain', html('', { script: SCRIPT }), width);
      const expected = await measure(plain);
      assert.ok(expected.length > 100);
      for (const [what, { css, dir }] of Object.entries(HOSTILE)) {
        await test.test(`that ${what}`, async () => {
          const page = await open(
            'hostile',
            html(css, { script: SCRIPT, ...(dir && { dir }) }),
            width,
          );
          // The page's own font and margins, which widgets are to follow, stay those of the plain one.
          await page.addStyleTag({
            content: 'body { margin: 8px !important; font: 16px sans-serif !important }',
          });
          const found = await measure(page);
          assert.equal(found.length, expected.length);
          const changed = found.filter(([, wide, high], i) => {
            const [, expectedWide = 0, expectedHigh = 0] = expected[i] ?? [];
            return Math.abs(wide - expectedWide) > 2 || Math.abs(high - expectedHigh) > 2;
          });
          assert.deepEqual(changed.slice(0, 5), []);
          await page.close();
        });
      }
      await plain.close();
    });
  }

  it('leave the page as it was: its styles, its head, its names', async () => {
    const page = await open('left', html(''), 800);
    const state = `({
      styles: [...document.querySelectorAll('html, body, h1, p, a, button')].map((element) => {
        const style = getComputedStyle(element);
        const isOfItself = (name) => !/^(block-size|height|perspective-origin|transform-origin)/.test(name);
        return [...style].filter(isOfItself).map((name) => name + ':' + style.getPropertyValue(name)).join();
      }),
      head: document.head.childElementCount,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      cookie: document.cookie,
      stored: [localStorage.length, sessionStorage.length],
      names: Object.keys(window).filter((name) => !/^(lit|reactive)[A-Z]/.test(name)).sort(),
    })`;
    const before = await page.evaluate(state);
    await page.evaluate("import('/cpts-widgets.js')");
    await stand(page);
    assert.deepEqual(await page.evaluate(state), before);
    await page.close();
  });

  it('live with what old scripts add to arrays and strings', async () => {
    const additions = `<script>for (const name of ['each', 'first', 'last', 'include', 'without', 'pluck', 'uniq', 'clone'])
      for (const { prototype } of [Array, String, Function]) prototype[name] ??= function () { return 'added'; };</script>`;
    pages['/old'] = html('', { script: additions + SCRIPT });
    const page = await browser.newPage();
    const heard = complaints(page);
    await page.goto(`${server.origin}/old`);
    await stand(page);
    const field = page.locator('cpts-finder input[role=combobox]');
    await field.fill('Demigny');
    await field.press('Enter');
    await page.getByText('Demigny est couverte').first().waitFor();
    await whole(page);
    assert.deepEqual(heard, []);
    await page.close();
  });
});
