import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Frame, Page } from 'playwright-core';
import { complaints, launchBrowser, whole } from '../support/browser.js';
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
  'widget=cpts-coverage-map&commune=71170&cpts=chalonnais&without-search',
  'widget=cpts-coverage-map&view=table&epci=247100589&without-legend&theme=dark',
  `widget=cpts-coverage-map&${table(COVERAGE)}`,
  'widget=cpts-coverage-map&way=standalone&commune=71221&accent=%231d4ed8',
  'widget=cpts-coverage-map&way=iframe&commune=71221',
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

const FILES = '/cpts/';
const STRUCTURES = { '/donnees/structures.csv': RECORDS.replaceAll('\t', ';') };

interface Shown {
  /** Its accessibility tree. */
  readonly heard: string;
  /** What is drawn of each part, in the order of the document. */
  readonly look: readonly string[];
}

// One page of the configurator and one empty page, which take one configuration after another.
describe('the lines of the configurator show, in an empty page under the policy it names, what its preview shows', () => {
  let browser: Browser;
  let site: TestServer;
  let host: TestServer;
  let configurator: Page;
  let pasted: Page;
  let complained: readonly string[][];
  const pages: Record<string, string> = {
    '/preview.css': readFileSync('demo/preview.css', 'utf8'),
    ...STRUCTURES,
  };
  const policies = new Map<string, string>();

  before(async () => {
    browser = await launchBrowser();
    site = await startServer({ folder: '.', pages: STRUCTURES });
    host = await startServer({
      folder: 'dist',
      prefix: FILES,
      pages,
      headers: (path): Readonly<Record<string, string>> => {
        const policy = policies.get(path);
        return policy === undefined ? {} : { 'content-security-policy': policy };
      },
    });
    configurator = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
    pasted = await browser.newPage({ viewport: { width: 768, height: 1000 } });
    complained = [complaints(configurator), complaints(pasted)];
    await configurator.goto(`${site.origin}/demo/configurateur.html#widget=cpts-events`);
    await configurator.locator('#policy:not(:empty)').waitFor();
    await shown(await previewOf(configurator));
  });

  after(async () => {
    await browser.close();
    await site.close();
    await host.close();
  });

  for (const [index, fragment] of CHOICES.entries()) {
    const [name = ''] = decodeURIComponent(fragment).split('\n');
    it(name || 'nothing chosen', async () => {
      await choose(configurator, fragment);
      const path = `/page-${index}`;
      pages[path] = emptyPage(await configurator.locator('#code').innerText());
      policies.set(
        path,
        `default-src 'none'; ${allowing(await configurator.locator('#policy').innerText())}`,
      );
      await pasted.goto(host.origin + path);
      const [here, there] = await inTheEnd(await previewOf(configurator), pasted.mainFrame());
      assert.equal(there.heard, here.heard);
      assert.deepEqual(there.look, here.look);
      assert.ok(there.look.length > 10);
      for (const heard of complained) assert.deepEqual(heard.splice(0), []);
    });
  }
});

/** Sets the page's address as a link would, and waits for the lines of this configuration. */
async function choose(configurator: Page, fragment: string): Promise<void> {
  await configurator.evaluate((hash) => {
    document.querySelector('#policy')?.replaceChildren();
    document.querySelector<HTMLIFrameElement>('#preview')?.contentDocument?.body.replaceChildren();
    location.hash = hash;
  }, fragment);
  await configurator.locator('#policy:not(:empty)').waitFor();
}

async function previewOf(configurator: Page): Promise<Frame> {
  const preview = await (await configurator.waitForSelector('#preview')).contentFrame();
  assert.ok(preview);
  return preview;
}

function emptyPage(body: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/preview.css"></head><body>${body}</body></html>`;
}

/**
 * What both show once neither changes and both are alike, since their parts come when they come; what they show after
 * a minute otherwise.
 */
async function inTheEnd(preview: Frame, pasted: Frame): Promise<readonly [Shown, Shown]> {
  const deadline = Date.now() + 60_000;
  let last: readonly [Shown, Shown] | undefined;
  for (;;) {
    const both = await Promise.all([shown(preview), shown(pasted)]);
    const [{ look }] = both;
    const isDrawn = look.length > 10 && isDeepStrictEqual(...both);
    if ((isDrawn && isDeepStrictEqual(both, last)) || Date.now() > deadline) return both;
    last = both;
    await pasted.waitForTimeout(250);
  }
}

/** What a frame or a page shows of its widget, to eyes and to those who listen. */
async function shown(frame: Frame): Promise<Shown> {
  const outer = await frame.waitForSelector('body > :is(iframe, :defined):not(script, style)');
  const inner = (await outer.contentFrame()) ?? frame;
  // What is left before all has come would complain of it to the next one.
  await whole(inner);
  const look = await inner.evaluate(async () => {
    const widget = Array.from(document.body.children).find(({ localName }) =>
      localName.startsWith('cpts-'),
    ) as (Element & { ready?: Promise<void> }) | undefined;
    await widget?.ready;
    return Array.from(widget?.shadowRoot?.querySelectorAll('*') ?? [])
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
  });
  return { look, heard: await inner.locator('body').ariaSnapshot() };
}

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
