import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Frame, Page } from 'playwright-core';
import { complaints, launchBrowser, whole } from '../support/browser.js';
import { startServer, type TestServer } from '../support/server.js';
import { passThrough, type TagList } from './cms/filter.js';

const listOf = (name: string): TagList =>
  JSON.parse(readFileSync(new URL(`cms/${name}.json`, import.meta.url), 'utf8')) as TagList;

const wordpress = listOf('wordpress');
const typo3 = listOf('typo3');
const drupal = listOf('drupal');
const spip = listOf('spip');

/** Scripts that the theme, and not the content, brings. */
const THEME = '<script type="module" src="/cpts/cpts-widgets.js"></script>';

describe('the guide’s recipes, each through its tool’s list of tags', () => {
  let browser: Browser;
  const snippets = new Map<string, string>();
  let guide: string;
  /** Nobody's page, which parses what the tools filter. */
  let parser: Page;
  const servers: TestServer[] = [];

  before(async () => {
    browser = await launchBrowser();
    const page = await browser.newPage({ javaScriptEnabled: false });
    for (const name of ['guide-communes', 'guide-webmestre']) {
      await page.goto(new URL(`../../demo/${name}.html`, import.meta.url).href);
      guide = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
      const given = await page
        .locator('figure[id]')
        .evaluateAll((figures) =>
          figures.map(
            (figure) => [figure.id, figure.querySelector('pre')?.textContent ?? ''] as const,
          ),
        );
      for (const [id, text] of given) snippets.set(id, text);
    }
    await page.close();
    parser = await browser.newPage();
  });

  after(async () => {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  });

  function snippet(name: string): string {
    const text = snippets.get(`code-${name}`);
    assert.ok(text, name);
    return text;
  }

  /** A visitor's page: what came out of the tool, and nothing else but what the theme brings. */
  async function open(content: string, theme = ''): Promise<{ page: Page; heard: string[] }> {
    const server = await startServer({
      folder: 'dist',
      prefix: '/cpts',
      pages: {
        '/': `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">${theme}</head><body>${content}</body></html>`,
      },
    });
    servers.push(server);
    const page = await browser.newPage();
    const heard = complaints(page);
    await page.goto(server.origin);
    return { page, heard };
  }

  async function showsCards(content: string, theme = ''): Promise<void> {
    const { page, heard } = await open(content, theme);
    await page.locator('cpts-finder [part~=card]').nth(3).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Où se soigner' }).count(), 1);
    await whole(page);
    assert.deepEqual(heard, []);
    await page.close();
  }

  const passed = (list: TagList, written: string): Promise<string> =>
    passThrough(parser, list, written);

  /** All the tags that both guides give to paste. */
  async function keepsAll(list: TagList): Promise<void> {
    const all = ['balise', 'carte', 'agglomeration', 'communeTableur', 'communeListe'];
    for (const name of [...all, 'communeCorrections', 'communeAgenda']) {
      assert.equal((await passed(list, snippet(name))).trim(), snippet(name).trim(), name);
    }
  }

  async function frameOf(page: Page): Promise<Frame> {
    await page.locator('iframe').scrollIntoViewIfNeeded();
    const [, frame] = page.frames();
    assert.ok(frame);
    return frame;
  }

  for (const list of [wordpress, typo3, drupal, spip]) {
    it(`the guide names the version of ${list.name} that was read`, () => {
      assert.match(guide, new RegExp(`${list.name} ${list.version.replaceAll('.', '\\.')}\\b`));
      assert.ok(list.source && list.unfiltered.who && list.unfiltered.source);
    });
  }

  it('the three lines show cards where nothing is filtered: by role or block, in each of the four', async () => {
    await showsCards(snippet('coller'));
    await showsCards(snippet('fichierUnique'));
  });

  for (const list of [wordpress, typo3, drupal]) {
    it(`${list.name} takes the three lines and the frame away from who is filtered, as the guide says`, async () => {
      const left = await passed(list, snippet('coller') + snippet('cadre'));
      assert.doesNotMatch(left, /<(?:script|iframe|cpts-)/);
      const { page } = await open(left, THEME);
      assert.equal(await page.locator('script[src*=embed], iframe, cpts-finder').count(), 0);
      assert.equal(
        (await page.locator('body').innerText()).includes('<cpts-finder'),
        list.refused === 'written',
      );
      await page.close();
    });
  }

  it('WordPress: a writer keeps the tags that the site’s own code allows, with their attributes', async () => {
    const php = snippet('wordpressTheme');
    const [, script = ''] = /echo '([^']+)';/.exec(php) ?? [];
    const [, names = ''] = /foreach \( array\(([^)]*)\) as \$name/.exec(php) ?? [];
    const [, inner = ''] = /array_fill_keys\( array\(([^)]*)\), true \)/.exec(php) ?? [];
    const attributes = Array.from(inner.matchAll(/'([\w-]+)'/g), ([, name = '']) => name);
    const tags = Array.from(
      names.matchAll(/'([\w-]+)'/g),
      ([, tag = '']) => [tag, attributes] as const,
    );
    const allowed = Object.fromEntries<readonly string[]>(tags);
    await keepsAll({ ...wordpress, tags: { ...wordpress.tags, ...allowed } });
    await showsCards(snippet('balise'), script);
  });

  it('Drupal: the format keeps the tag that is added to it, and the theme brings the script', async () => {
    const tags = Array.from(
      snippet('drupalFormat').matchAll(/<([\w-]+) ([^>]+)>/g),
      ([, tag = '', attributes = '']) => [tag, attributes.split(' ')] as const,
    );
    const allowed = Object.fromEntries<readonly string[]>(tags);
    const list = { ...drupal, tags: { ...drupal.tags, ...allowed } };
    await keepsAll(list);

    const left = await passed(list, snippet('coller'));
    assert.doesNotMatch(left, /<script/);
    const [, src = '', type = ''] =
      /(\/\S+\.js): \{ attributes: \{ type: (\w+) \}/.exec(snippet('drupalTheme')) ?? [];
    await showsCards(left, `<script type="${type}" src="${src}"></script>`);
  });

  it('SPIP: an article’s block of HTML goes out as it is', async () => {
    const [, block = ''] = /<html>([^]*)<\/html>/.exec(snippet('spipArticle')) ?? [];
    await showsCards(block);
  });

  it('SPIP at its strictest writes the script out as text, and leaves the tag to the template’s script', async () => {
    const left = await passed(spip, snippet('coller'));
    assert.match(left, /&lt;script/);
    await showsCards(await passed(spip, snippet('balise')), snippet('spipSquelette'));
  });

  for (const list of [wordpress, drupal]) {
    it(`a frame that the editor allows shows cards without any script of the page (${list.name}’s list)`, async () => {
      const [, tag = '', attributes = ''] =
        /^<([\w-]+) ([^>]+)>/.exec(snippet('cadreAutorise')) ?? [];
      const left = await passed(
        { ...list, tags: { ...list.tags, [tag]: attributes.split(' ') } },
        snippet('cadre'),
      );
      assert.doesNotMatch(left, /<script/);
      const { page, heard } = await open(left);
      assert.equal(
        await page.locator('iframe').getAttribute('title'),
        'Trouver une structure de santé',
      );
      await (await frameOf(page)).locator('[part~=card]').nth(3).waitFor();
      assert.deepEqual(heard, []);
      await page.close();
    });
  }

  it('a frame whose page keeps its script has the height of what it shows', async () => {
    const { page, heard } = await open(snippet('cadre').replace('height="900"', 'height="100"'));
    await (await frameOf(page)).locator('[part~=card]').first().waitFor();
    await page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) > 900);
    assert.deepEqual(heard, []);
    await page.close();
  });

  it('a frame with an empty sandbox stays empty, as the guide warns', async () => {
    const { page } = await open(snippet('cadre').replace('<iframe', '<iframe sandbox=""'));
    const frame = await frameOf(page);
    await frame.waitForURL(/embed\.html/);
    assert.equal(await frame.locator('cpts-finder').count(), 0);
    await page.close();
  });
});
