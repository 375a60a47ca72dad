import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { strictPolicy } from '../../build/policy.mjs';
import { complaints, launchBrowser, whole } from '../support/browser.js';
import { startServer, type TestServer } from '../support/server.js';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

interface Named {
  readonly name: string;
  readonly attribute?: string;
}

type Kind = 'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties';

type Element = Readonly<Partial<Record<Kind, readonly Named[]>>> & { readonly tagName?: string };

describe('the pages made by the build', () => {
  let browser: Browser;
  let site: TestServer;
  const extraServers: TestServer[] = [];

  before(async () => {
    browser = await launchBrowser();
    site = await startServer({ folder: '.' });
  });

  after(async () => {
    await browser.close();
    await site.close();
    await Promise.all(extraServers.map((server) => server.close()));
  });

  async function open(name: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/demo/${name}`);
    return page;
  }

  async function rowsOf(name: string): Promise<ReadonlySet<string>> {
    const page = await open(name);
    const ids = await page.locator('tr[id]').evaluateAll((rows) => rows.map(({ id }) => id));
    await page.close();
    return new Set(ids);
  }

  it('the reference has all that the manifest has, in the section of its tag or of all tags, in both languages', async () => {
    const { modules } = JSON.parse(read('dist/custom-elements.json')) as {
      modules: readonly { declarations: readonly Element[] }[];
    };
    const elements = modules.flatMap(({ declarations }) =>
      declarations.filter(({ tagName }) => tagName),
    );
    assert.equal(elements.length, 5);
    const ids = await rowsOf('reference.html');
    assert.deepEqual(await rowsOf('en/reference.html'), ids);
    const missing = elements.flatMap((element) =>
      (['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'] as const).flatMap(
        (kind) =>
          (element[kind] ?? [])
            // Those that an attribute sets are told with it.
            .filter(({ attribute }) => kind !== 'members' || attribute === undefined)
            .map(({ name }) => `${kind}-${name || 'default'}`)
            .filter(
              (id) => !ids.has(`${element.tagName ?? ''}-${id}`) && !ids.has(`communs-${id}`),
            ),
      ),
    );
    assert.deepEqual(missing, []);
    assert.ok(ids.size > 100);
  });

  it('the reference says of each explanation that it is in English', async () => {
    const page = await open('reference.html');
    assert.equal(await page.locator('html').getAttribute('lang'), 'fr');
    const unmarked = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.sections td:last-child, .summary'))
        .filter((cell) => !cell.querySelector('[lang=en]'))
        .map(({ textContent }) => textContent),
    );
    assert.deepEqual(unmarked, []);
    await page.close();
  });

  for (const [name, locale] of [
    ['mettre-en-production.html', 'fr-FR'],
    ['en/mettre-en-production.html', 'en-GB'],
  ] as const) {
    it(`the sizes told by ${name} are those of the built files`, async () => {
      const page = await open(name);
      const row = page.locator('tr', { hasText: 'cpts-widgets.standalone.js' });
      const told = await row.locator('td').nth(1).innerText();
      const { size } = statSync(new URL('dist/cpts-widgets.standalone.js', root));
      const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
      assert.ok(told.startsWith((size / 1000).toLocaleString(locale, digits)), told);
      await page.close();
    });
  }

  for (const name of ['guide-webmestre.html', 'en/guide-webmestre.html']) {
    it(`what ${name} adds to a policy is of that of the tests, and enough for a page of its own`, async () => {
      const page = await open(name);
      const added = (await page.locator('#code-csp code').textContent()) ?? '';
      await page.close();
      assert.ok(
        added.split('; ').every((line) => strictPolicy("'self'").includes(line)),
        added,
      );
      const host = await startServer({
        folder: 'dist',
        pages: {
          '/page': `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"><script type="module" src="/cpts-widgets.js"></script></head><body><cpts-finder commune="71221"></cpts-finder></body></html>`,
        },
        headers: () => ({ 'content-security-policy': `default-src 'none'; ${added}` }),
      });
      const own = await browser.newPage();
      const heard = complaints(own);
      await own.goto(`${host.origin}/page`);
      await own.locator('[part~=card]').first().waitFor();
      await whole(own);
      assert.deepEqual(heard, []);
      await own.close();
      await host.close();
    });
  }

  /** What the page offers to copy under this name, for files that are elsewhere. */
  async function offered(caption: string, origin: string): Promise<string> {
    const page = await open('mettre-en-production.html');
    const figure = page.locator('figure', {
      has: page.locator('figcaption', { hasText: caption }),
    });
    const text = await figure.locator('code').innerText();
    await page.close();
    return text.replaceAll(/https:\/\/cdn\.exemple\.fr(?:\/cpts\/\d+\.\d+\.\d+)?/g, origin);
  }

  it('the policy told is that of the tests, and the page’s own table of hashes runs under it', async () => {
    const cdn = await startServer({
      folder: 'dist',
      headers: () => ({ 'access-control-allow-origin': '*' }),
    });
    extraServers.push(cdn);
    assert.equal(
      (await offered('Content-Security-Policy', cdn.origin)).replaceAll('\n', ' '),
      strictPolicy(cdn.origin),
    );
    const scripts = await offered('Module et ses parties', cdn.origin);
    const [, map = ''] = /<script type="importmap">([^]*?)<\/script>/.exec(scripts) ?? [];
    const hash = `sha256-${createHash('sha256').update(map).digest('base64')}`;
    const host = await startServer({
      folder: 'test/host',
      pages: {
        '/': `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">${scripts}</head><body><cpts-finder commune="71221"></cpts-finder></body></html>`,
      },
      headers: () => ({
        'content-security-policy': strictPolicy(cdn.origin, { hashes: [hash] }),
      }),
    });
    extraServers.push(host);
    const page = await browser.newPage();
    const heard = complaints(page);
    await page.goto(host.origin);
    await page.locator('[part=card]').first().waitFor();
    await whole(page);
    assert.deepEqual(heard, []);
    await page.close();
  });
});
