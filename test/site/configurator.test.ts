import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { complaints, launchBrowser, whole } from '../support/browser.js';
import { startServer, type TestServer } from '../support/server.js';

const STRUCTURES = `nom;type;code postal;commune;telephone
Maison de santé (exemple);msp;71640;Givry;03 00 00 00 01
Pharmacie (exemple);pharmacie;71390;Buxy;03 00 00 00 02`;

describe('the configurator', () => {
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

  async function open(fragment: string, lang = ''): Promise<{ page: Page; heard: string[] }> {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
    const heard = complaints(page);
    await page.goto(`${site.origin}/demo/${lang}configurateur.html#${fragment}`);
    await page.locator('#policy:not(:empty)').waitFor();
    return { page, heard };
  }

  it('asks for every attribute of the manifest but those that need another element', async () => {
    const { page } = await open('');
    const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
      modules: readonly {
        declarations: readonly { tagName?: string; attributes?: readonly { name: string }[] }[];
      }[];
    };
    for (const { tagName, attributes = [] } of modules.flatMap(
      ({ declarations }) => declarations,
    )) {
      if (tagName === undefined || tagName === 'cpts-territory') continue;
      await page.locator(`input[value=${tagName}]`).check();
      const { length } = attributes.filter(({ name }) => !['src', 'territory'].includes(name));
      assert.equal(await page.locator('#form [data-attribute]').count(), length, tagName);
      await page
        .locator('#code')
        .filter({ hasText: `<${tagName}>` })
        .waitFor();
    }
    await page.close();
  });

  it('keeps what is chosen in its address, which shows the same to a colleague', async () => {
    const { page, heard } = await open('');
    await page.getByLabel('Commune de départ').fill('71221');
    await page.getByLabel('Titre', { exact: true }).fill('Se soigner à « Givry » & autour');
    await page.getByLabel('Couleur principale').fill('#b4532a');
    await page.getByRole('slider', { name: 'Arrondi' }).fill('1.25');
    await page.getByRole('checkbox', { name: 'msp' }).check();
    await page.getByRole('radio', { name: /Fichier unique/ }).check();
    const code = page.locator('#code');
    await code.getByText('cpts-widgets.standalone.js').waitFor();
    const said = await code.innerText();
    assert.match(said, /kinds="msp"[^]*commune="71221"|commune="71221"[^]*kinds="msp"/);
    assert.match(said, /integrity="sha384-/);
    assert.match(said, /--cpts-radius: 1.25em/);
    const colleague = await browser.newPage();
    await colleague.goto(await page.evaluate(() => location.href));
    await colleague.locator('#policy:not(:empty)').waitFor();
    assert.equal(await colleague.locator('#code').innerText(), said);
    assert.equal(await colleague.getByRole('slider', { name: 'Arrondi' }).inputValue(), '1.25');
    // A setting of the finder is none of the events', and the focus stays on what was chosen.
    await page.getByRole('radio', { name: /Événements/ }).check();
    await page.getByText('<cpts-events').first().waitFor();
    assert.doesNotMatch(await code.innerText(), /kinds=/);
    assert.match(await code.innerText(), /commune="71221"/);
    assert.equal(await page.evaluate('document.activeElement.value'), 'cpts-events');
    // A preview that another takes the place of no longer needs its files; one that is not there is told of in other words.
    assert.deepEqual(
      heard.filter((line) => !line.startsWith(site.origin) || !line.endsWith(' failed')),
      [],
    );
    await page.close();
    await colleague.close();
  });

  it('shows a file of this computer, which stays there', async () => {
    const { page, heard } = await open('widget=cpts-structure-list&data=file');
    const preview = await (await page.waitForSelector('#preview')).contentFrame();
    assert.ok(preview);
    // One that another takes the place of before all has come would complain of it.
    await whole(preview);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') asked.push(request.url());
    });
    await page.getByLabel('Votre fichier').setInputFiles({
      name: 'nos structures.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(STRUCTURES),
    });
    await preview.getByText('Pharmacie (exemple)').first().waitFor();
    await whole(preview);
    assert.match(await page.locator('#code').innerText(), /src="\/donnees\/nos%20structures\.csv"/);
    await page.getByRole('radio', { name: /Iframe/ }).check();
    await page.getByText('sans son cadre').waitFor();
    assert.deepEqual([...heard, ...asked], []);
    await page.close();
  });

  it('tells the contrasts that are really drawn, for a yellow as for a blue', async () => {
    for (const accent of ['#ffd400', '#1d4ed8']) {
      const { page } = await open(
        `widget=cpts-finder&commune=71221&accent=${encodeURIComponent(accent)}`,
      );
      const rows = page.locator('.contrasts li');
      await rows.nth(3).waitFor();
      const said = await rows.allInnerTexts();
      assert.equal(said.length, 4);
      for (const row of said) {
        const [ratio = '0'] = /[\d,]+(?=\s: 1)/.exec(row) ?? [];
        assert.ok(Number(ratio.replace(',', '.')) >= (row.includes('Bordures') ? 3 : 4.5), row);
        assert.match(row, /(?<!in)suffisant/);
      }
      await page.close();
    }
  });

  it('keeps what is chosen when a link leads to a part of the page', async () => {
    const { page } = await open('widget=cpts-events&view=month');
    const address = page.url();
    await page.evaluate(() => {
      location.hash = 'resultat';
    });
    await page.waitForURL(address);
    assert.match(await page.locator('#code').innerText(), /<cpts-events view="month">/);
    await page.close();
  });

  it('takes nothing from an address that could do harm', async () => {
    const evil = encodeURIComponent('"</style><script>parent.wasHarmed = true</script>"');
    const { page } = await open(
      `widget=cpts-finder&--cpts-font-family=${evil}&heading=${evil}&files=javascript:alert(1)//&table=${evil}&data=table&way=module`,
    );
    await page.frameLocator('#preview').locator('cpts-finder >> visible=true').first().waitFor();
    assert.equal(await page.evaluate('window.wasHarmed'), undefined);
    const code = await page.locator('#code').innerText();
    assert.doesNotMatch(code, /javascript:|<style>/);
    assert.match(code, /src="\/cpts\/cpts-widgets\.js"/);
    await page.close();
    const { page: other } = await open(
      'files=https://cdn.exemple.fr/cpts/1/&src=https://autre.exemple.fr/fiches.csv&territory=autre',
    );
    await other.getByText('lira des fichiers de cdn.exemple.fr').waitFor();
    assert.doesNotMatch(await other.locator('#code').innerText(), /autre/);
    await other.close();
  });

  it('shows the width of a phone, a tablet and a computer', async () => {
    const { page } = await open('widget=cpts-finder&commune=71221');
    for (const [name, width] of [
      ['Téléphone', 360],
      ['Tablette', 768],
      ['Ordinateur', 1280],
    ] as const) {
      await page.getByRole('radio', { name }).check();
      const frame = await (await page.waitForSelector('#preview')).contentFrame();
      await page.waitForFunction(
        (wanted) =>
          document.querySelector<HTMLIFrameElement>('#preview')?.contentWindow?.innerWidth ===
          wanted,
        width,
      );
      assert.equal(await frame?.evaluate('innerWidth'), width);
    }
    assert.match(await page.locator('#size').innerText(), /1280\spx, réduit à \d+\s%/);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 1600);
    await page.close();
  });
});
