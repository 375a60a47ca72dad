import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type Axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { complaints, launchBrowser, until, whole } from '../support/browser.js';
import { startServer, type TestServer } from '../support/server.js';

const root = new URL('../../', import.meta.url);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const htmlIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, root)).filter((name) => name.endsWith('.html'));

const french = htmlIn('demo/');
const english = htmlIn('demo/en/');
const pages = [
  ...french.map((name) => `/demo/${name}`),
  ...english.map((name) => `/demo/en/${name}`),
];

const WIDGETS = 'cpts-finder, cpts-structure-list, cpts-coverage-map, cpts-events';

/** What a page says of itself, outside of its widgets. */
interface Facts {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly headings: readonly string[];
  readonly ids: readonly string[];
  /** Entire addresses. */
  readonly links: readonly string[];
}

describe('every page of the site', () => {
  let browser: Browser;
  let site: TestServer;
  const facts = new Map<string, Facts>();

  before(async () => {
    browser = await launchBrowser();
    site = await startServer({ folder: '.' });
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  const of = (path: string): Facts => {
    const found = facts.get(path);
    assert.ok(found, `${path} was not read`);
    return found;
  };

  // Two at a time: a page waits for its network as long as it works.
  describe('alone', { concurrency: 2 }, () => {
    for (const path of pages) {
      it(`${path} asks its origin alone, keeps nothing, says nothing, and has nothing that axe reproaches`, async () => {
        const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
        const page = await context.newPage();
        const heard = complaints(page);
        const beyond: string[] = [];
        page.on('request', (request) => {
          if (!request.url().startsWith(site.origin)) beyond.push(request.url());
        });
        await page.goto(site.origin + path);
        await drawn(page);
        facts.set(path, await page.evaluate(readFacts));
        await page.addScriptTag({ path: axe });
        // Its translation has the same parts and colours.
        if (!path.includes('/en/')) {
          assert.deepEqual(await page.evaluate(reproaches, true), [], '1280 pixels');
        }
        await page.setViewportSize({ width: 320, height: 900 });
        await drawn(page);
        const width = (): Promise<number> =>
          page.evaluate(() => document.documentElement.scrollWidth);
        assert.equal(await until(width, (pixels) => pixels === 320), 320);
        assert.deepEqual(await page.evaluate(reproaches, false), [], '320 pixels');
        assert.deepEqual(heard, []);
        assert.deepEqual(beyond, []);
        assert.deepEqual(await context.cookies(), []);
        assert.deepEqual(await page.evaluate(kept), []);
        await context.close();
      });
    }
  });

  it('has one title of its own, a description, one first heading and no identifier twice', () => {
    for (const lang of ['fr', 'en']) {
      const titles = [...facts.values()].filter((one) => one.lang === lang).map((one) => one.title);
      assert.deepEqual(
        titles.filter((title, place) => titles.indexOf(title) !== place),
        [],
      );
    }
    for (const path of pages) {
      const { description, headings, ids, lang } = of(path);
      assert.equal(lang, path.includes('/en/') ? 'en' : 'fr', path);
      assert.ok(description.length > 20, path);
      assert.equal(headings.filter((level) => level === 'H1').length, 1, path);
      assert.deepEqual(
        ids.filter((id, place) => ids.indexOf(id) !== place),
        [],
        path,
      );
    }
  });

  it('is in French and in English, with the same headings', () => {
    assert.deepEqual(english, french);
    for (const name of french) {
      assert.deepEqual(of(`/demo/en/${name}`).headings, of(`/demo/${name}`).headings, name);
    }
  });

  it('leads by each of its links to something that is there', () => {
    const lost = pages.flatMap((path) =>
      of(path)
        .links.filter((link) => !leadsSomewhere(link))
        .map((link) => `${path}: ${link.replace(site.origin, '')}`),
    );
    assert.deepEqual([...new Set(lost)], []);
  });

  function leadsSomewhere(link: string): boolean {
    const { origin, protocol, pathname, hash } = new URL(link);
    if (protocol === 'mailto:' || protocol === 'tel:') return true;
    if (origin !== site.origin) return protocol === 'https:';
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = fileURLToPath(new URL(decodeURIComponent(path.slice(1)), root));
    if (!existsSync(file) || !statSync(file).isFile()) return false;
    return hash === '' || of(path).ids.includes(decodeURIComponent(hash.slice(1)));
  }

  it('is read without JavaScript, where no button disappoints', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of pages) {
      await page.goto(site.origin + path);
      assert.ok((await page.locator('main').innerText()).length > 100, path);
      assert.equal(await page.locator('main button:visible').count(), 0, path);
    }
    await context.close();
  });

  for (const path of ['/demo/guides.html', '/demo/guide-communes.html', '/demo/en/donnees.html']) {
    it(`${path} is gone through by the Tab key, in its order, and shows where one is`, async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(site.origin + path);
      await drawn(page);
      const stops = await page.evaluate(markStops);
      assert.ok(stops > 8);
      const visited: (number | undefined)[] = [];
      for (let stop = 0; stop < stops; stop += 1) {
        await page.keyboard.press('Tab');
        const { place, isSeen } = await page.evaluate(focused);
        visited.push(place);
        assert.ok(isSeen, `stop ${String(place)} of ${path} shows no focus`);
      }
      assert.deepEqual(
        visited,
        Array.from({ length: stops }, (_, place) => place),
      );
      await page.close();
    });
  }
});

/** Resolves once the page's widgets show what they have. */
async function drawn(page: Page): Promise<void> {
  // The configurator makes its form of files that it asks for.
  if ((await page.locator('#policy').count()) > 0) {
    await page.locator('#policy:not(:empty)').waitFor({ state: 'attached' });
  }
  if ((await page.locator('main').locator(WIDGETS).count()) === 0) return;
  await page.waitForLoadState('networkidle');
  await whole(page);
}

/** The following run in the page, and so hold all they need. */

function readFacts(): Facts {
  return {
    title: document.title,
    description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
    lang: document.documentElement.lang,
    headings: Array.from(
      document.querySelectorAll('h1, h2, h3, h4, h5, h6'),
      ({ tagName }) => tagName,
    ),
    ids: Array.from(document.querySelectorAll('[id]'), ({ id }) => id),
    links: Array.from(
      document.querySelectorAll<HTMLAnchorElement>('a[href], link[href]'),
      ({ href }) => href,
    ),
  };
}

/** Contrasts take most of the time, and do not change with the width. */
async function reproaches(withContrasts: boolean): Promise<readonly string[]> {
  const { axe: runner } = globalThis as unknown as { axe: typeof Axe };
  const { violations } = await runner.run(document, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: withContrasts } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

async function kept(): Promise<readonly string[]> {
  const databases = await indexedDB.databases();
  return [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
    ...databases.map(({ name }) => name ?? ''),
  ];
}

/** Numbers what the Tab key stops at, shadow trees included, in the order of the page. */
function markStops(): number {
  const stops: Element[] = [];
  const walk = {
    collect(parent: Document | ShadowRoot): void {
      for (const element of parent.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) this.collect(element.shadowRoot);
        else if (element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true })) {
          stops.push(element);
        }
      }
    },
  };
  walk.collect(document);
  (globalThis as unknown as { stops: Element[] }).stops = stops;
  return stops.length;
}

function focused(): { place: number | undefined; isSeen: boolean } {
  const { stops } = globalThis as unknown as { stops: Element[] };
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element) return { place: undefined, isSeen: false };
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  return {
    place: stops.indexOf(element),
    isSeen: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
  };
}
