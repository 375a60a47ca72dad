import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { framed, launchBrowser, whole } from '../support/browser.js';
import { startServer, type TestServer } from '../support/server.js';

const folder = new URL('../../dist/themes/', import.meta.url);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The tokens of the contract. */
const TOKENS =
  /^--cpts-(?:color-(?:accent|text|surface|border|series-[1-8])|font-family|font-size|radius|space|shadow|focus-ring)$/;

interface Token {
  readonly name: string;
  readonly default?: string;
}

/** How all that the widgets draw looks. */
const LOOK = `[...document.querySelectorAll('cpts-finder, cpts-coverage-map, cpts-events')].flatMap((widget) =>
  [...widget.shadowRoot.querySelectorAll('*')].filter((element) => element.offsetWidth > 0 || element.ownerSVGElement).map((element) => {
    const style = getComputedStyle(element);
    return ['color', 'backgroundColor', 'borderTopColor', 'borderTopLeftRadius', 'fontFamily', 'fontSize', 'padding', 'margin', 'gap', 'boxShadow', 'fill', 'stroke'].map((name) => style[name]).join(' | ');
  }))`;

const html = (theme: string): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Page</title><link rel="icon" href="data:,"><style>:root{color-scheme:light dark}body{font:16px sans-serif;background:Canvas;color:CanvasText}</style>
${theme === 'none' ? '' : `<link rel="stylesheet" href="/themes/${theme}">`}<script type="module" src="/cpts-widgets.js"></script></head>
<body><main><h1>Page</h1><cpts-finder commune="71221"></cpts-finder><cpts-coverage-map commune="71221"></cpts-coverage-map>
<cpts-events></cpts-events></main></body></html>`;

describe('the ready themes', () => {
  const themes = readdirSync(folder);
  let browser: Browser;
  let server: TestServer;

  before(async () => {
    browser = await launchBrowser();
    const pages = Object.fromEntries(
      ['none', ...themes].map((theme) => [`/${theme}.html`, html(theme)]),
    );
    server = await startServer({ folder: 'dist', pages });
  });

  after(async () => {
    await browser.close();
    await server.close();
  });

  /** What axe finds wrong of contrast, and whether each colour was measured. */
  async function contrast(page: Page): Promise<{ wrong: unknown[]; measured: number }> {
    await page.addScriptTag({ path: axe });
    const { violations, passes } = await page.evaluate<AxeResults>(
      "axe.run({ runOnly: ['color-contrast', 'link-in-text-block'] })",
    );
    return {
      wrong: violations.flatMap(({ nodes }) => nodes.map(({ target }) => target)),
      measured: passes.flatMap(({ nodes }) => nodes).length,
    };
  }

  it('are four', () => {
    assert.deepEqual(themes, [
      'high-contrast.css',
      'institutional-blue.css',
      'sober.css',
      'warm.css',
    ]);
  });

  it('a token set to the default that the manifest tells changes nothing', async () => {
    const { modules } = JSON.parse(
      readFileSync(new URL('../../dist/custom-elements.json', import.meta.url), 'utf8'),
    ) as { modules: readonly { declarations: readonly { cssProperties?: readonly Token[] }[] }[] };
    const tokens = modules
      .flatMap(({ declarations }) => declarations)
      .flatMap(({ cssProperties = [] }) => cssProperties)
      .filter((token) => token.default);
    assert.ok(new Set(tokens.map(({ name }) => name)).size >= 6);
    const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
    await page.goto(`${server.origin}/none.html`);
    await page.locator('cpts-finder [part=card]').first().waitFor();
    await page.locator('cpts-coverage-map [part=legend]').waitFor();
    await page.locator('cpts-events [part=event]').first().waitFor();
    await whole(page);
    await page.locator('cpts-events summary').first().click();
    await framed(page);
    const before = await page.evaluate(LOOK);
    const rule = tokens.map((token) => `${token.name}: ${token.default ?? ''};`).join('');
    await page.addStyleTag({ content: `:root { ${rule} }` });
    assert.deepEqual(await page.evaluate(LOOK), before);
    // The comparison sees a token that is set to something else.
    await page.addStyleTag({ content: ':root { --cpts-radius: 3em; }' });
    assert.notDeepEqual(await page.evaluate(LOOK), before);
    await page.close();
  });

  for (const theme of themes) {
    it(`${theme} sets tokens and nothing else`, () => {
      const rules = readFileSync(new URL(theme, folder), 'utf8').replace(/\/\*.*?\*\//gs, '');
      const [, selector = '', body = ''] = /^\s*([^{]+)\{([^}]*)\}\s*$/.exec(rules) ?? [];
      assert.equal(selector.trim(), ':root');
      for (const line of body.split(';').map((text) => text.trim())) {
        if (line) assert.match(line.split(':')[0] ?? '', TOKENS);
      }
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      it(`${theme} stays readable for a visitor who prefers ${colorScheme}`, async () => {
        const page = await browser.newPage({ colorScheme, viewport: { width: 800, height: 900 } });
        await page.goto(`${server.origin}/${theme}.html`);
        await page.locator('cpts-finder [part=card]').first().waitFor();
        await page.locator('cpts-coverage-map [part=legend]').waitFor();
        await page.locator('cpts-events [part=event]').first().waitFor();
        await whole(page);
        const { wrong, measured } = await contrast(page);
        assert.deepEqual(wrong, []);
        assert.ok(measured > 100, `${measured} texts`);
        await page.close();
      });
    }
  }
});
