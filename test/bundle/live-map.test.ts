import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { complaints, launchBrowser, until, whole } from '../support/browser.js';
import { startServer, type TestServer } from '../support/server.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WAIT = { timeout: 60_000 };

const policy = (host: string, worker = 'worker-src blob:'): string =>
  [
    "default-src 'none'",
    `script-src ${host}`,
    `connect-src ${host}`,
    "style-src 'self'",
    'img-src data:',
    worker,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html cpts-map',
  ].join('; ');

const html = (script: string, loading: string): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"></head><body>${script}<cpts-coverage-map loading="${loading}"></cpts-coverage-map></body></html>`;

describe('the interactive map, as built', () => {
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
    readonly loading?: string;
    readonly missing?: RegExp;
    readonly worker?: string;
  }

  /** A page of another origin than the files', under the strictest policy that lets the map be. */
  async function open({ file = 'cpts-widgets.js', loading = 'eager', missing, worker }: Options) {
    const cdn = await startServer({
      folder: 'dist',
      headers: () => ({ 'access-control-allow-origin': '*' }),
      ...(missing && { missing }),
    });
    const type = file.includes('standalone') ? 'defer' : 'type="module"';
    const host = await startServer({
      folder: 'test/host',
      pages: { '/': html(`<script ${type} src="${cdn.origin}/${file}"></script>`, loading) },
      headers: () => ({ 'content-security-policy': policy(cdn.origin, worker) }),
    });
    servers.push(cdn, host);
    const page = await browser.newPage();
    const heard = complaints(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(host.origin);
    const isOfMap = (url: string): boolean => url.includes('/cpts-live-map-');
    return { page, heard, asked, map: () => asked.filter(isOfMap), origins: [cdn, host] };
  }

  const live = (page: Page) => page.locator('.map-stage.live canvas').waitFor(WAIT);

  for (const file of ['cpts-widgets.js', 'cpts-widgets.standalone.js']) {
    it(`${file} shows it from another origin under a strict CSP with Trusted Types`, async () => {
      const { page, heard, asked, origins } = await open({ file });
      await live(page);
      assert.deepEqual(heard, []);
      const known = [...origins.map(({ origin }) => origin), 'blob:'];
      assert.deepEqual(
        asked.filter((url) => !known.some((start) => url.startsWith(start))),
        [],
      );
      await page.close();
    });
  }

  it('asks for nothing of it before the visitor wants it', async () => {
    const { page, map } = await open({ loading: 'interaction' });
    const explore = page.getByRole('button', { name: 'Explorer la carte' });
    await explore.waitFor(WAIT);
    await whole(page);
    assert.deepEqual(map(), []);
    await explore.press('Enter');
    await live(page);
    assert.equal(map().length, 1);
    await page.close();
  });

  it('covers nothing by halves for who wants no transparency', async () => {
    const { page } = await open({});
    await live(page);
    const screen = page.locator('.maplibregl-cooperative-gesture-screen');
    const alpha = (): Promise<number> =>
      screen.evaluate((element) => {
        const channels = getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? [];
        return Number(channels[3] ?? 1);
      });
    assert.ok((await alpha()) < 1);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-reduced-transparency', value: 'reduce' }],
    });
    assert.equal(await until(alpha, (value) => value === 1), 1);
    await page.close();
  });

  it('has nothing that axe reproaches while it is explored', async () => {
    const { page } = await open({});
    await live(page);
    // As a person's tool would, the page's policy left aside.
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: AXE });
    const { violations } = await page.evaluate<AxeResults>('axe.run("cpts-coverage-map")');
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
      [],
    );
    await page.close();
  });

  for (const [what, options, words] of [
    ['its file is missing', { missing: /^\/cpts-live-map-/ }, /n’est pas disponible/],
    ['the page refuses workers', { worker: "worker-src 'none'" }, /Votre navigateur ne peut pas/],
  ] as const) {
    it(`keeps the drawn map where ${what}, and says so`, async () => {
      const { page } = await open(options);
      const line = page.locator('p.explore[role=status]');
      await line.waitFor(WAIT);
      assert.match(await line.innerText(), words);
      await page.locator('.stage svg').first().waitFor(WAIT);
      await page.close();
    });
  }
});
