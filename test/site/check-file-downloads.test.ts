import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Browser, Page } from 'playwright-core';
import type { PreventionEvent, Structure } from '../../src/domain/index.js';
import type { LoadedRecords } from '../../src/events.js';
import { parseCsv } from '../../src/sources/csv.js';
import { launchBrowser } from '../support/browser.js';
import { downloaded, give, HEADER, MESSY, openPage, records, seed } from '../support/check-file.js';
import { startServer, type TestServer } from '../support/server.js';

describe('what one takes away from the page where one checks a file', () => {
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

  const open = (): Promise<Page> => openPage(browser, site.origin);

  /** What the library makes of a list that is written in its tag. */
  const readBack = (page: Page, html: string): Promise<LoadedRecords> =>
    page.evaluate(async (list) => {
      const widget = document.createElement('cpts-structure-list');
      widget.innerHTML = list;
      const loaded = new Promise<LoadedRecords>((resolve) => {
        widget.addEventListener('cpts-load', ({ records: read }) => {
          resolve(read);
        });
      });
      document.body.append(widget);
      return loaded;
    }, html);

  const parsed = (text: string) =>
    parseCsv({
      text: text.replace(/^\ufeff/, ''),
      source: 'copy.csv',
      url: 'copy.csv',
      signal: new AbortController().signal,
    });

  it('gives a copy that the library reads as it shows it, and that a spreadsheet does not run', async () => {
    const page = await open();
    await give(
      page,
      'liste.csv',
      `${HEADER}\n# aide\n010000024;Maison d’exemple;msp;300000001;1000;Bourg;12/10/2026;Mairie\n;=HYPERLINK("x");msp;+33 3 00 00 00 02;71100;Chalon;;\n`,
    );
    const { name, text } = await downloaded(page, '#save-csv');
    assert.equal(name, 'liste-corrige.csv');
    assert.ok(text.startsWith('\ufeff') && text.includes('\r\n# aide'));
    assert.ok(text.includes(`"'=HYPERLINK(""x"")"`), text);
    const { structures, issues } = parsed(text);
    assert.deepEqual(
      issues.filter(({ code }) => code !== 'short-row'),
      [],
    );
    assert.deepEqual(
      structures.map(({ id, phone, address: { postcode } }) => [id, phone, postcode]).slice(0, 1),
      [['010000024', '0300000001', '01000']],
    );
    assert.equal(structures[1]?.phone, '0300000002');
    await page.context().close();
  });

  for (const file of ['structures.json', 'structures.geojson', 'finess.json']) {
    it(`gives a CSV of the records of ${file}`, async () => {
      const page = await open();
      await give(page, file, seed(`samples/${file}`));
      const shown = await records(page);
      const { text } = await downloaded(page, '#save-csv');
      const { structures, issues } = parsed(text);
      assert.deepEqual(issues, []);
      // What no column holds.
      const lost = new Set(
        'aliases accessibility notice teleconsultation cpts source newPatients'.split(' '),
      );
      const told = (list: readonly Structure[]) =>
        list.map((one) => Object.entries(one).filter(([field]) => !lost.has(field)));
      assert.deepEqual(told(structures), told(shown.structures));
      await page.context().close();
    });
  }

  for (const file of ['agenda.ics', 'openagenda.json']) {
    it(`gives a CSV of the events of ${file}`, async () => {
      const page = await open();
      await give(page, file, seed(`samples/${file}`));
      const shown = await records(page);
      const { text } = await downloaded(page, '#save-csv');
      const { events, issues } = parsed(text);
      assert.deepEqual(issues, []);
      assert.deepEqual(
        new Set(events.map(({ title }) => title)),
        new Set(shown.events.map(({ title }) => title)),
      );
      await page.context().close();
    });
  }

  it('gives a list that the library reads back as the same structures', async () => {
    const page = await open();
    await give(page, 'structures.csv', seed('samples/structures.csv'));
    const { structures } = await records(page);
    await page.locator('#list-details summary').click();
    await page.click('#copy-list');
    await page.locator('#list-copied:not(:empty)').waitFor({ state: 'attached' });
    const html = await page.evaluate(() => navigator.clipboard.readText());
    const { structures: back } = await readBack(page, html);
    const told = (list: readonly Structure[]) =>
      list.map(
        ({
          name,
          address: { street, postcode, city },
          phone,
          email,
          website,
          openingHours,
          note,
          position,
        }) => ({
          name,
          street,
          postcode,
          city,
          phone,
          email,
          website,
          openingHours,
          // A page has one sort of space.
          note: note?.replaceAll('\u00a0', ' '),
          position,
        }),
      );
    assert.deepEqual(told(back), told(structures));
    await page.context().close();
  });

  it('gives a list of events that the library reads back with their titles, dates and places', async () => {
    const page = await open();
    await give(
      page,
      'evenements.csv',
      'titre;debut;fin;lieu;adresse;code_postal;commune;inscription;tarif;statut\n' +
        'Atelier d’exemple;06/10/2026 10h00;06/10/2026 11h30;Salle d’exemple;1 place de l’Exemple;71640;Givry;03 00 00 00 01;gratuit;prévu\n' +
        'Journée <b>d’exemple</b>;07/10/2026;;;;;;;;annulé\n',
    );
    const shown = (await records(page)).events;
    await page.locator('#list-details summary').click();
    const html = await page.locator('#list-html:not(:empty)').innerText();
    const back = await readBack(page, html);
    const told = (list: readonly PreventionEvent[]) =>
      list.map(({ title, occurrences, place, price, status, registration }) => ({
        title,
        occurrences,
        place: [place?.name, place?.address].filter(Boolean).join(', '),
        price,
        status,
        registration,
      }));
    assert.deepEqual(told(back.events), told(shown));
    await page.context().close();
  });

  it('prints the list alone, under its name', async () => {
    const page = await open();
    await give(page, 'liste.csv', MESSY);
    await page.fill('#list-name', 'Se soigner à Exemple');
    await page.check('#views input[value=table]');
    await page.emulateMedia({ media: 'print' });
    await page.locator('#sheet-title').waitFor();
    await page.locator('#cards [part~=card]').first().waitFor();
    for (const part of ['.bar', '#drop', '#grid', '.issues', '.publish', 'h1']) {
      assert.equal(await page.locator(part).first().isVisible(), false, part);
    }
    await page.context().close();
  });

  it('gives a territory that follows its schema, and names the copy', async () => {
    const page = await open();
    await give(page, 'Maisons de santé.csv', MESSY);
    const { text } = await downloaded(page, '#save-territory');
    const descriptor = JSON.parse(text) as Record<string, unknown>;
    assert.equal(descriptor['id'], 'maisons-de-sante');
    assert.deepEqual(descriptor['structures'], [
      { src: 'maisons-de-sante-corrige.csv', format: 'csv' },
    ]);
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    for (const name of ['common', 'structures', 'events', 'territory']) {
      ajv.addSchema(JSON.parse(seed(`schemas/${name}.schema.json`).toString()) as object);
    }
    const validate = ajv.getSchema('territory.schema.json');
    assert.equal(validate?.(descriptor), true, JSON.stringify(validate?.errors));
    await page.context().close();
  });
});
