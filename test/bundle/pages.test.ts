import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { strictPolicy } from '../../build/policy.mjs';
import { complaints, launchBrowser, until, whole } from '../support/browser.js';
import { startServer, type TestServer } from '../support/server.js';

const html = (head: string, body: string, lang = 'fr'): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

describe('the built files on bare pages', () => {
  let browser: Browser;
  let cdn: TestServer;
  let host: TestServer;
  const extraServers: TestServer[] = [];

  /** Opens a page of another origin than the files'. */
  async function open(body: string, { policy = '', lang = 'fr' } = {}) {
    host = await startServer({
      folder: 'test/host',
      pages: { '/': html('', body, lang) },
      headers: () => (policy ? { 'content-security-policy': policy } : {}),
    });
    extraServers.push(host);
    const page = await browser.newPage();
    const heard = complaints(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(host.origin);
    return { page, heard, asked };
  }

  /** The citizen's task: where is it near me, and who covers my commune. */
  async function search(page: Page, text: string): Promise<void> {
    const field = page.locator('input[role=combobox]');
    await field.fill(text);
    await field.press('Enter');
    await page.locator('[part=answer]').waitFor();
  }

  before(async () => {
    browser = await launchBrowser();
    cdn = await startServer({
      folder: 'dist',
      headers: () => ({ 'access-control-allow-origin': '*' }),
    });
  });

  after(async () => {
    await browser.close();
    await cdn.close();
    await Promise.all(extraServers.map((server) => server.close()));
  });

  const module = () => `<script type="module" src="${cdn.origin}/cpts-widgets.js"></script>`;
  const standalone = () => `<script src="${cdn.origin}/cpts-widgets.standalone.js" defer></script>`;

  it('the module finds Givry from another origin, and asks only for its own files', async () => {
    const { page, heard, asked } = await open(`${module()}<cpts-finder view="list"></cpts-finder>`);
    await search(page, 'givry');
    assert.match(await page.locator('[part=answer]').innerText(), /Givry est couverte par la CPTS/);
    await page.locator('[part=card]').nth(5).waitFor();
    await whole(page);
    assert.deepEqual(heard, []);
    const files = [
      `${host.origin}/`,
      `${cdn.origin}/cpts-widgets.js`,
      `${cdn.origin}/cpts-lists-HASH.js`,
      `${cdn.origin}/cpts-shared-HASH.js`,
      `${cdn.origin}/cpts-search-session-HASH.js`,
      `${cdn.origin}/data/chalonnais/territory.parsed.json`,
      // Once the visitor is in the field.
      `${cdn.origin}/data/places.txt`,
    ].sort();
    assert.deepEqual(
      await until(
        () => asked.map((url) => url.replace(/-[\w-]{8}\.js$/, '-HASH.js')).sort(),
        ({ length }) => length >= files.length,
      ),
      files,
    );
    await page.close();
  });

  it('the standalone script is one file, and does the same', async () => {
    const { page, heard, asked } = await open(`${standalone()}<cpts-finder></cpts-finder>`);
    await search(page, 'givry');
    assert.match(await page.locator('[part=answer]').innerText(), /Givry est couverte par la CPTS/);
    await whole(page);
    assert.deepEqual(heard, []);
    assert.deepEqual(asked, [`${host.origin}/`, `${cdn.origin}/cpts-widgets.standalone.js`]);
    await page.close();
  });

  it('the standalone script keeps its accents on a page of an older encoding', async () => {
    const { page, heard } = await open(
      `<script src="${cdn.origin}/cpts-widgets.standalone.js" charset="windows-1252" defer></script><cpts-finder></cpts-finder>`,
    );
    await page.getByText('Maison de santé').first().waitFor();
    await whole(page);
    assert.deepEqual(heard, []);
    await page.close();
  });

  it('the standalone script speaks English without asking for another file', async () => {
    const { page, heard, asked } = await open(`${standalone()}<cpts-finder></cpts-finder>`, {
      lang: 'en',
    });
    await page.getByRole('button', { name: 'Search' }).waitFor();
    await whole(page);
    assert.deepEqual(heard, []);
    assert.equal(asked.length, 2);
    await page.close();
  });

  it('the module fetches the English words beside itself', async () => {
    const { page, heard, asked } = await open(`${module()}<cpts-finder></cpts-finder>`, {
      lang: 'en',
    });
    await page.getByRole('button', { name: 'Search' }).waitFor();
    await whole(page);
    assert.deepEqual(heard, []);
    assert.equal(asked.filter((url) => /\/cpts-en-[\w-]+\.js$/.test(url)).length, 1);
    assert.ok(asked.every((url) => url.startsWith(cdn.origin) || url === `${host.origin}/`));
    await page.close();
  });

  for (const [name, script] of [
    ['module', module],
    ['standalone script', standalone],
  ] as const) {
    it(`the ${name} works under a strict CSP with Trusted Types`, async () => {
      const { page, heard } = await open(
        `${script()}<cpts-territory><cpts-finder accent="#1d4ed8"></cpts-finder></cpts-territory>`,
        { policy: strictPolicy(cdn.origin) },
      );
      await search(page, 'demigny');
      assert.match(await page.locator('[part=answer]').innerText(), /CPTS Sud Côte-d’Or/);
      const background = await page
        .getByRole('button', { name: 'Rechercher' })
        .evaluate((button) => getComputedStyle(button).backgroundColor);
      assert.notEqual(background, 'rgba(0, 0, 0, 0)', 'the styles are applied');
      await whole(page);
      assert.deepEqual(heard, []);
      await page.close();
    });
  }

  for (const [name, script] of [
    ['module', module],
    ['standalone script', standalone],
  ] as const) {
    it(`a list within the tag is all that a page needs of the ${name}, under a strict CSP too`, async () => {
      const { page, heard } = await open(
        `${script()}<cpts-structure-list json-ld><ul>
          <li><strong>Maison de santé (exemple)</strong>, 1 rue d’Exemple, 71640 Givry, <a href="tel:0385000000">03 85 00 00 00</a></li>
          <li><strong>Pharmacie (exemple)</strong>, 2 rue d’Exemple, 71640 Givry</li>
        </ul></cpts-structure-list>`,
        { policy: strictPolicy(cdn.origin) },
      );
      const list = page.locator('cpts-structure-list');
      await list.locator('[part~=card]').nth(1).waitFor();
      assert.match(
        await list.ariaSnapshot(),
        /region "Structures de santé":[^]*heading "Maison de santé \(exemple\)" \[level=2\][^]*link "Appeler Maison de santé \(exemple\), Givry 03 85 00 00 00"/,
      );
      assert.equal(await page.locator('cpts-structure-list > ul').isVisible(), false);
      const written = page.locator('head script[type="application/ld+json"]');
      await written.waitFor({ state: 'attached' });
      const { '@graph': graph } = JSON.parse((await written.textContent()) ?? '') as {
        '@graph': readonly { name: string }[];
      };
      assert.deepEqual(
        graph.map(({ name: shown }) => shown),
        ['Maison de santé (exemple)', 'Pharmacie (exemple)'],
      );
      await whole(page);
      assert.deepEqual(heard, []);
      await page.close();
    });
  }

  for (const [name, script, data] of [
    ['module asks for one file more, once,', module, () => [`${cdn.origin}/data/places.txt`]],
    ['standalone script asks for nothing', standalone, () => []],
  ] as const) {
    it(`the ${name} to say that Beaune and Nancy are outside`, async () => {
      const { page, heard, asked } = await open(
        `${script()}<cpts-finder view="list"></cpts-finder>`,
        {
          policy: strictPolicy(cdn.origin),
        },
      );
      await whole(page);
      const before = asked.length;
      await search(page, 'givry');
      for (const town of ['Beaune', 'Nancy']) {
        await page.locator('input[role=combobox]').fill(town);
        await page.locator('input[role=combobox]').press('Enter');
        await page.getByText(`« ${town} » est en dehors du territoire`).first().waitFor();
      }
      assert.deepEqual(asked.slice(before), data());
      assert.deepEqual(heard, []);
      await page.close();
    });
  }

  it('both scripts on one page share a territory, under the same CSP with duplicates allowed', async () => {
    const { page, heard } = await open(
      `${module()}${standalone()}<cpts-finder heading="Un"></cpts-finder><cpts-finder heading="Deux"></cpts-finder>`,
      { policy: strictPolicy(cdn.origin, { twice: true }) },
    );
    const [first, second] = [
      page.locator('cpts-finder').first(),
      page.locator('cpts-finder').last(),
    ];
    await first.locator('input[role=combobox]').fill('givry');
    await first.locator('input[role=combobox]').press('Enter');
    await second.locator('[part=answer]').waitFor();
    await whole(page);
    assert.deepEqual(heard, []);
    await page.close();
  });

  it('runs where the page checks each file, and not with another file', async () => {
    const hashes = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Record<
      string,
      string
    >;
    const checked = (integrity: Record<string, string>): string => {
      const map = Object.entries(integrity).map(([name, hash]) => [`${cdn.origin}/${name}`, hash]);
      return `<script type="importmap">${JSON.stringify({ integrity: Object.fromEntries(map) as unknown })}</script>
<script type="module" crossorigin src="${cdn.origin}/cpts-widgets.js" integrity="${integrity['cpts-widgets.js'] ?? ''}"></script>
<cpts-finder></cpts-finder>`;
    };
    const sound = await open(checked(hashes));
    await search(sound.page, 'givry');
    await whole(sound.page);
    assert.deepEqual(sound.heard, []);
    const lists = Object.keys(hashes).find((name) => name.startsWith('cpts-lists-')) ?? '';
    const changed = await open(checked({ ...hashes, [lists]: hashes['cpts-widgets.js'] ?? '' }));
    await changed.page.locator('cpts-finder [part=message]').waitFor();
    assert.match(
      await until(
        () => changed.heard.join(),
        (said) => said.includes('integrity'),
      ),
      /integrity/,
    );
    const classic = await open(
      `<script defer crossorigin src="${cdn.origin}/cpts-widgets.standalone.js" integrity="${hashes['cpts-widgets.standalone.js'] ?? ''}"></script><cpts-finder></cpts-finder>`,
    );
    await search(classic.page, 'givry');
    await whole(classic.page);
    assert.deepEqual(classic.heard, []);
  });

  it('works from a file on the disk', async () => {
    const page = await browser.newPage();
    const heard = complaints(page);
    await page.goto(new URL('../host/standalone.html', import.meta.url).href);
    await search(page, 'Le Creusot');
    assert.match(
      await page.locator('[part=answer]').innerText(),
      /La commune du Creusot est couverte par la CPTS Centre Saône-et-Loire/,
    );
    await whole(page);
    assert.deepEqual(heard, []);
    await page.close();
  });

  it('names in French the file that was not put beside the script', async () => {
    const partial = await startServer({
      folder: 'dist',
      headers: () => ({ 'access-control-allow-origin': '*' }),
      missing: /^\/(data\/|cpts-en-)/,
    });
    extraServers.push(partial);
    const { page, heard } = await open(
      `<script type="module" src="${partial.origin}/cpts-widgets.js"></script><cpts-finder></cpts-finder>`,
      { lang: 'en' },
    );
    await page.locator('[part=message]').waitFor();
    const said = await until(
      () => heard.filter((line) => line.startsWith('cpts-')),
      (lines) =>
        lines.some((line) => line.includes('territory.parsed.json')) &&
        lines.some((line) => line.includes('langue « en »')),
    );
    assert.ok(
      said.some((line) =>
        /territory\.parsed\.json : ce fichier de la bibliothèque manque/.test(line),
      ),
      said.join('\n'),
    );
    assert.ok(
      said.some((line) => line.includes('langue « en »')),
      said.join('\n'),
    );
    await page.close();
  });

  it('says that the search does not work where its file is missing, above a list that does', async () => {
    const partial = await startServer({
      folder: 'dist',
      headers: () => ({ 'access-control-allow-origin': '*' }),
      missing: /^\/cpts-search-session-/,
    });
    extraServers.push(partial);
    const { page } = await open(
      `<script type="module" src="${partial.origin}/cpts-widgets.js"></script><cpts-finder commune="71221"></cpts-finder>`,
    );
    const message = page.locator('[part=message]');
    await message.waitFor();
    await page.locator('[part=card]').first().waitFor();
    assert.match(await message.innerText(), /La recherche ne marche pas pour le moment/);
    assert.doesNotMatch(await message.innerText(), /La liste ne s’affiche pas/);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: 'La recherche ne marche pas' })
      .waitFor({ state: 'attached' });
    await page.close();
  });
});
