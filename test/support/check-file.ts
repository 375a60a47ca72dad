import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { LoadedRecords } from '../../src/events.js';

/** "Vérifier mon fichier", as one who has a file to check uses it. */

export const seed = (path: string): Buffer =>
  readFileSync(new URL(`../../seeds/${path}`, import.meta.url));

export const HEADER = 'identifiant;nom;type;telephone;code_postal;commune;date_maj;source';

/** A row that shows, one whose number is too short and whose date is old, one without a name. */
export const MESSY = `${HEADER}
a-1;Maison d’exemple;msp;03 00 00 00 01;71100;Chalon-sur-Saône;12/10/2026;Mairie d’exemple
a-2;Cabinet d’exemple;msp;03 00 00 00;71640;Givry;15/03/2020;Mairie d’exemple
a-3;;pharmacie;300000003;1000;Bourg-en-Bresse;;
`;

export async function openPage(
  browser: Browser,
  origin: string,
  name = 'verifier-mon-fichier.html',
  width = 1280,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  const page = await context.newPage();
  await page.addInitScript(() => {
    document.addEventListener('cpts-load', ({ target, records }) => {
      const isList = target instanceof Element && target.localName === 'cpts-structure-list';
      if (isList) Object.assign(globalThis, { told: records });
    });
  });
  await page.goto(`${origin}/demo/${name}`);
  await page.locator('#drop').waitFor();
  return page;
}

export async function give(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.locator('#file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
  await settled(page);
  await page.locator('#result:not([hidden]):not([aria-busy])').waitFor();
}

/** Once the library has read what was changed. What is said of it is taken away: only another reading says it again. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const said = document.querySelector('#said');
    const isRead = /affiché|shown/.test(said?.textContent ?? '');
    if (isRead) said?.replaceChildren();
    return isRead;
  });
}

export const counts = async (page: Page): Promise<string> =>
  (await page.locator('#counts').innerText()).replaceAll(/\s+/g, ' ');

export async function downloaded(
  page: Page,
  selector: string,
): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(selector)]);
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  };
}

/** What the page's own list has read last. */
export const records = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { told: LoadedRecords }).told);
