import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Frame, Page } from 'playwright-core';
import { complaints, launchBrowser } from '../support/browser.js';
import { startServer, type TestServer } from '../support/server.js';

const RECORDS = `nom\ttype\tcode postal\tcommune\ttelephone
Maison de santé (exemple)\tmsp\t71640\tGivry\t03 00 00 00 01
Pharmacie (exemple)\tpharmacie\t71390\tBuxy\t03 00 00 00 02`;
const EVENTS = `titre,debut,lieu,commune
Atelier (exemple),06/10/2031 14h00,Salle d'exemple,Givry`;
const COVERAGE = `commune;code_insee;cpts;source;date
Givry;71221;CPTS d'exemple;https://www.exemple.fr/liste;2026-05-12`;

const table = (text: string): string => `data=table&table=${encodeURIComponent(text)}`;

/** What is chosen, as the address of the page says it. */
const CHOICES = [
  '',
  'widget=cpts-finder&commune=71221&heading=Se%20soigner%20%C3%A0%20Givry&accent=%23b4532a',
  'widget=cpts-finder&commune=71221&kinds=msp%20prevention&view=list&limit=5',
  'widget=cpts-finder&query=chalon&radius=20&without-map&without-print&without-geolocation',
  'widget=cpts-finder&commune=71153&view=map',
  'widget=cpts-finder&commune=71221&theme=dark&accent=%23ffd400',
  'widget=cpts-finder&commune=71221&theme=contrast&lang=en',
  'widget=cpts-finder&epci=247100589&without-search&without-filters&sync-url=sante',
  'widget=cpts-finder&commune=71221&--cpts-radius=0em&--cpts-font-family=Georgia%2C%20serif',
  'widget=cpts-finder&heading=%22Bien%22%20%3Cvu%3E%20%26%20l%27autre&commune=71221',
  `widget=cpts-finder&${table(RECORDS)}`,
  'widget=cpts-finder&data=url&src=/donnees/structures.csv',
  'widget=cpts-finder&way=standalone&commune=71221&json-ld',
  `widget=cpts-finder&way=standalone&${table(RECORDS)}&view=list`,
  'widget=cpts-finder&way=standalone&commune=71221&--cpts-radius=1.5em&theme=light',
  'widget=cpts-finder&way=iframe&commune=71221&kinds=msp%20hopital&accent=%230f5f66',
  'widget=cpts-finder&way=iframe&commune=71221&theme=dark&lang=en',
  'widget=cpts-finder&way=iframe&without-map&heading=%C3%80%20Givry%20%26%20autour',
  'widget=cpts-coverage-map',
  'widget=cpts-coverage-map&commune=71170&cpts=chalonnais&without-table',
  'widget=cpts-coverage-map&view=table&epci=247100589',
  'widget=cpts-coverage-map&without-search&without-legend&theme=dark',
  `widget=cpts-coverage-map&${table(COVERAGE)}`,
  'widget=cpts-coverage-map&way=standalone&commune=71221&accent=%231d4ed8',
  'widget=cpts-coverage-map&way=iframe&commune=71221',
  'widget=cpts-events',
  'widget=cpts-events&view=month&from=2026-11-01&until=2026-12-31',
  'widget=cpts-events&group-by=none&past&without-filters&limit=3',
  `widget=cpts-events&${table(EVENTS)}`,
  'widget=cpts-events&way=standalone&themes=depistage%20vaccination&past',
  'widget=cpts-events&way=iframe&group-by=day',
  'widget=cpts-structure-list&kinds=msp&layout=cards',
  'widget=cpts-structure-list&layout=table&communes=71076%2071221',
  `widget=cpts-structure-list&layout=compact&heading-level=3&${table(RECORDS)}`,
  'widget=cpts-structure-list&way=standalone&kinds=hopital&lang=en',
  'widget=cpts-structure-list&way=iframe&kinds=hopital%20clinique&layout=compact&limit=4',
];

const STRUCTURES = RECORDS.replaceAll('\t', ';');
const FILES = '/cpts/';

describe('the configurator', { concurrency: 2 }, () => {
  let browser: Browser;
  let site: TestServer;
  let host: TestServer;
  const pages: Record<string, string> = {
    '/preview.css': readFileSync('demo/preview.css', 'utf8'),
    '/donnees/structures.csv': STRUCTURES,
  };
  const policies = new Map<string, string>();

  before(async () => {
    browser = await launchBrowser();
    site = await startServer({ folder: '.', pages: { '/donnees/structures.csv': STRUCTURES } });
    host = await startServer({
      folder: 'dist',
      prefix: FILES,
      pages,
      headers: (path): Readonly<Record<string, string>> => {
        const policy = policies.get(path);
        return policy === undefined ? {} : { 'content-security-policy': policy };
      },
    });
  });

  after(async () => {
    await browser.close();
    await site.close();
    await host.close();
  });

  async function open(fragment: string, lang = ''): Promise<{ page: Page; heard: string[] }> {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
    const heard = complaints(page);
    await page.goto(`${site.origin}/demo/${lang}configurateur.html#${fragment}`);
    await page.locator('#policy:not(:empty)').waitFor();
    return { page, heard };
  }

  /** What a frame or a page shows of its widget, to eyes and to those who listen. */
  async function shown(frame: Frame): Promise<{ heard: string; look: readonly string[] }> {
    const outer = await frame.waitForSelector('body > :is(iframe, :defined):not(script, style)');
    const inner = (await outer.contentFrame()) ?? frame;
    await settled(inner);
    return {
      heard: await inner.locator('body').ariaSnapshot(),
      look: await inner.evaluate(() => {
        const widget = Array.from(document.body.children).find(({ localName }) =>
          localName.startsWith('cpts-'),
        );
        const parts = Array.from(widget?.shadowRoot?.querySelectorAll('*') ?? []);
        return parts
          .filter((part) => part.getClientRects().length > 0)
          .map((part) => {
            const { color, backgroundColor, borderRadius, fontFamily } = getComputedStyle(part);
            const { width, height } = part.getBoundingClientRect();
            return [
              part.localName,
              color,
              backgroundColor,
              borderRadius,
              fontFamily,
              Math.round(width),
              Math.round(height),
            ].join(' ');
          });
      }),
    };
  }

  /** Until the widget has drawn all it draws by itself. */
  async function settled(frame: Frame): Promise<void> {
    await frame.evaluate(async () => {
      const widget = Array.from(document.body.children).find(({ localName }) =>
        localName.startsWith('cpts-'),
      ) as (Element & { ready?: Promise<void> }) | undefined;
      await widget?.ready;
    });
    await frame.waitForFunction(
      () => {
        const widget = Array.from(document.body.children).find(({ localName }) =>
          localName.startsWith('cpts-'),
        );
        const count = widget?.shadowRoot?.querySelectorAll('*').length ?? 0;
        const state = window as unknown as { lastCount?: number; since?: number };
        if (count < 10 || state.lastCount !== count) {
          state.lastCount = count;
          state.since = performance.now();
          return false;
        }
        return performance.now() - (state.since ?? 0) > 400;
      },
      undefined,
      // Frames that are not drawn have no animation frames.
      { polling: 200, timeout: 60_000 },
    );
  }

  for (const [index, fragment] of CHOICES.entries()) {
    it(`gives lines that show, in an empty page under the policy it names, what it shows: ${decodeURIComponent(fragment).split('\n')[0] ?? ''}`, async () => {
      const { page, heard } = await open(fragment);
      const path = `/page-${index}`;
      const snippet = await page.locator('#code').innerText();
      const policy = await page.locator('#policy').innerText();
      pages[path] =
        `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/preview.css"></head><body>${snippet}</body></html>`;
      policies.set(path, `default-src 'none'; ${allowing(policy)}`);
      const pasted = await browser.newPage({ viewport: { width: 768, height: 1000 } });
      const complained = complaints(pasted);
      await pasted.goto(host.origin + path);
      const frame = await (await page.waitForSelector('#preview')).contentFrame();
      assert.ok(frame);
      let [preview, there] = await Promise.all([shown(frame), shown(pasted.mainFrame())]);
      // Parts come when they come: what counts is what both have in the end.
      for (let tries = 0; tries < 20 && !isDeepStrictEqual(preview, there); tries += 1) {
        await page.waitForTimeout(500);
        [preview, there] = await Promise.all([shown(frame), shown(pasted.mainFrame())]);
      }
      assert.equal(there.heard, preview.heard);
      assert.deepEqual(there.look, preview.look);
      assert.ok(there.look.length > 10);
      assert.deepEqual([...heard, ...complained], []);
      await page.close();
      await pasted.close();
    });
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
    await colleague.goto(page.url());
    await colleague.locator('#policy:not(:empty)').waitFor();
    assert.equal(await colleague.locator('#code').innerText(), said);
    assert.equal(await colleague.getByRole('slider', { name: 'Arrondi' }).inputValue(), '1.25');
    // A setting of the finder is none of the events', and the focus stays on what was chosen.
    await page.getByRole('radio', { name: /Événements/ }).check();
    await page.getByText('<cpts-events').first().waitFor();
    assert.doesNotMatch(await code.innerText(), /kinds=/);
    assert.match(await code.innerText(), /commune="71221"/);
    assert.equal(await page.evaluate('document.activeElement.value'), 'cpts-events');
    // A preview that another takes the place of no longer needs its data.
    assert.deepEqual(
      heard.filter((line) => !line.endsWith('.json failed')),
      [],
    );
    await page.close();
    await colleague.close();
  });

  it('shows a file of this computer, which stays there', async () => {
    const { page, heard } = await open('widget=cpts-structure-list&data=file');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') asked.push(request.url());
    });
    await page.getByLabel('Votre fichier').setInputFiles({
      name: 'nos structures.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(STRUCTURES),
    });
    const frame = page.frameLocator('#preview');
    await frame.getByText('Pharmacie (exemple)').first().waitFor();
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
        assert.match(row, /suffisant/);
      }
      await page.close();
    }
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
    const { page: other } = await open('files=https://cdn.exemple.fr/cpts/1/');
    await other.getByText('Le script viendra de cdn.exemple.fr').waitFor();
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

/** What the page has already, its own style sheet and icon, and what the configurator says to add. */
function allowing(policy: string): string {
  const own = new Map([
    ['style-src', "'self'"],
    ['img-src', 'data:'],
  ]);
  for (const directive of policy.split('; ')) {
    const [name = '', ...values] = directive.split(' ');
    own.set(name, [own.get(name) ?? '', ...values].join(' ').trim());
  }
  return Array.from(own, ([name, values]) => `${name} ${values}`).join('; ');
}
