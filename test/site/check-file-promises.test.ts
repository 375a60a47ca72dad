import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type Axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { complaints, launchBrowser, whole } from '../support/browser.js';
import { counts, give, HEADER, MESSY, openPage, seed } from '../support/check-file.js';
import { startServer, type TestServer } from '../support/server.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe('what the page where one checks a file promises', () => {
  let browser: Browser;
  let site: TestServer;

  before(async () => {
    browser = await launchBrowser();
    site = await startServer({ folder: '.' });
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  const open = (name?: string, width?: number): Promise<Page> =>
    openPage(browser, site.origin, name, width);

  async function violations(page: Page): Promise<readonly string[]> {
    await page.addScriptTag({ path: axe });
    return page.evaluate(async () => {
      const { axe: runner } = globalThis as unknown as { axe: typeof Axe };
      const found = await runner.run(document, { resultTypes: ['violations'] });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
  }

  it('asks for nothing but the library’s own files, and says nothing in them', async () => {
    const page = await open();
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => {
      asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`.trim());
    });
    await give(page, 'liste.csv', MESSY);
    await page.check('#views input[value=map]');
    await whole(page);
    const others = asked.filter(
      (request) =>
        !request.startsWith(`GET blob:${site.origin}/`) &&
        !new RegExp(`^GET ${site.origin}/dist/[\\w./-]+$`).test(request),
    );
    assert.deepEqual(others, []);
    await page.context().close();
  });

  for (const width of [320, 1280]) {
    it(`has nothing that axe reproaches, and nothing wider than ${width} pixels`, async () => {
      const page = await open('verifier-mon-fichier.html', width);
      const heard = complaints(page);
      const fits = async (): Promise<void> => {
        await whole(page);
        assert.deepEqual(await violations(page), []);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
      };
      await page.click('#open-paste');
      await fits();
      await give(page, 'structures.broken.csv', seed('samples/structures.broken.csv'));
      await page.locator('[data-issue="1"]').click();
      await page.locator('#list-details summary').click();
      await fits();
      await page.check('#views input[value=table]');
      await fits();
      assert.deepEqual(heard, []);
      await page.context().close();
    });
  }

  it('speaks English in the English page', async () => {
    const page = await open('en/verifier-mon-fichier.html');
    await give(page, 'liste.csv', MESSY);
    assert.match(
      await counts(page),
      /3 rows read 2 cards shown 2 points to look at 1 card to check/,
    );
    assert.deepEqual(await page.locator('.badge').allInnerTexts(), ['Not shown', 'To correct']);
    await page.context().close();
  });

  it('says what it does without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.origin}/demo/verifier-mon-fichier.html`);
    assert.match(await page.locator('.notice').innerText(), /JavaScript/);
    assert.equal(await page.getByRole('link', { name: 'structures' }).isVisible(), true);
    assert.equal(await page.locator('#drop').isVisible(), false);
    await context.close();
  });

  it('stays at hand with 10 000 rows', async () => {
    const page = await open();
    const rows = Array.from(
      { length: 10_000 },
      (_, i) =>
        `x-${i};Structure d’exemple ${i};msp;03 00 00 ${i % 50 === 0 ? '0' : '00 01'};71100;Chalon-sur-Saône;12/10/2026;Exemple`,
    );
    await page.evaluate(() => {
      const longest = { task: 0 };
      Object.assign(globalThis, { longest });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          longest.task = Math.max(longest.task, duration);
      }).observe({ type: 'longtask' });
    });
    const longest = () =>
      page.evaluate(() => (globalThis as unknown as { longest: { task: number } }).longest.task);
    const start = performance.now();
    await page.locator('#file').setInputFiles({
      name: 'grand.csv',
      mimeType: '',
      buffer: Buffer.from(`${HEADER}\n${rows.join('\n')}\n`),
    });
    await page.locator('#counts').getByText('200', { exact: true }).waitFor();
    const shown = performance.now() - start;
    const whenShown = await longest();
    await page.check('#views input[value=table]');
    await page.fill('#go-to-line', '9952');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('03 00 00 00 02');
    const editing = performance.now();
    await page.keyboard.press('Enter');
    await page.locator('#counts').getByText('199', { exact: true }).waitFor();
    const edited = performance.now() - editing;
    const figures = { shown, edited, whenShown, longest: await longest() };
    console.log(figures);
    assert.ok(shown < 8_000 && edited < 5_000, JSON.stringify(figures));
    await page.context().close();
  });
});
