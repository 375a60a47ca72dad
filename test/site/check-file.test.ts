import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { counts, give, HEADER, MESSY, openPage, seed, settled } from '../support/check-file.js';
import { startServer, type TestServer } from '../support/server.js';

describe('the page where one checks a file', () => {
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

  it('shows the records of each format, one file after the other', async () => {
    const page = await open();
    for (const [file, shown, other] of [
      ['structures.csv', /4 fiches affichées 0 point à voir/, 0],
      ['structures.geojson', /fiches affichées 0 point à voir/, 0],
      ['structures.json', /fiches affichées/, 0],
      ['finess-historique.csv', /fiches affichées/, 0],
      ['openagenda.json', /événements affichés/, 1],
      ['finess.json', /fiches affichées/, 0],
      ['agenda.ics', /événements affichés/, 1],
      ['evenements.csv', /événements affichés/, 1],
      ['structures.broken.csv', /fiches affichées \d+ points à voir/, 0],
    ] as const) {
      await give(page, file, seed(`samples/${file}`));
      assert.match(await counts(page), shown, file);
      const tag = other === 0 ? 'cpts-structure-list' : 'cpts-events';
      const cards = page.locator(`#cards ${tag} [part~=${other === 0 ? 'card' : 'event'}]`);
      await cards.first().waitFor();
      await page.check('#views input[value=table]');
      assert.ok((await page.locator('#grid tbody tr').count()) > 0, file);
      assert.equal(await page.locator('.problem').isVisible(), false);
    }
    await page.context().close();
  });

  it('reads what Excel writes in French, and says so', async () => {
    const page = await open();
    await give(
      page,
      'liste.csv',
      Buffer.from(`${HEADER}\r\n;Café santé été;msp;;;;;\r\n`, 'latin1'),
    );
    assert.match(await page.locator('#file-facts').innerText(), /Windows-1252/);
    await page.getByText('Café santé été').first().waitFor();
    await page.context().close();
  });

  it('reads a pasted table', async () => {
    const page = await open();
    await page.click('#open-paste');
    await page.fill(
      '#pasted',
      'nom\ttelephone\nPharmacie d’exemple\t03 00 00 00 01\nCabinet\t03 00 00 00\n',
    );
    await page.getByRole('button', { name: 'Vérifier ce tableau' }).click();
    await page.locator('#result').waitFor();
    await settled(page);
    assert.match(await counts(page), /2 lignes lues 2 fiches affichées 1 point à voir/);
    await page.context().close();
  });

  it('opens the line of an issue, and a cell that is mended ends it', async () => {
    const page = await open();
    await give(page, 'liste.csv', MESSY);
    assert.match(
      await counts(page),
      /3 lignes lues 2 fiches affichées 2 points à voir 1 fiche à vérifier/,
    );
    assert.deepEqual(await page.locator('.badge').allInnerTexts(), ['Non affichée', 'À corriger']);
    await page.getByRole('button', { name: 'Ligne 4, nom' }).click();
    assert.match(await page.locator('.raw').innerText(), /^a-3;\(vide\);pharmacie/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'correction');
    await page.keyboard.type('Pharmacie d’exemple');
    await page.keyboard.press('Enter');
    await settled(page);
    assert.match(await counts(page), /3 fiches affichées 1 point à voir/);
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
      'Ligne 3, telephone',
    );
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.line').count(), 0);
    await page.click('#undo');
    await settled(page);
    assert.match(await counts(page), /2 fiches affichées 2 points à voir/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'issues-title');
    await page.context().close();
  });

  it('keeps what is typed when a cell is still wrong, and the focus in it', async () => {
    const page = await open();
    await give(page, 'liste.csv', MESSY);
    await page.getByRole('button', { name: 'Ligne 3, telephone' }).click();
    await page.fill('#correction', '03 00 00 0');
    await page.keyboard.press('Enter');
    await settled(page);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'correction');
    assert.equal(await page.inputValue('#correction'), '03 00 00 0');
    await page.context().close();
  });

  it('takes a correction once, however fast it is asked for twice', async () => {
    const page = await open();
    await give(page, 'liste.csv', MESSY);
    await page.getByRole('button', { name: 'Ligne 3, telephone' }).click();
    await page.fill('#correction', '03 00 00 00 02');
    await page.evaluate(() => {
      const apply = document.querySelector<HTMLElement>('form.correction button');
      apply?.click();
      apply?.click();
    });
    await settled(page);
    assert.match(await counts(page), /3 lignes lues 2 fiches affichées 1 point à voir/);
    await page.getByRole('button', { name: 'Ligne 4, nom' }).click();
    await page.evaluate(() => {
      const remove = [...document.querySelectorAll<HTMLElement>('.line button')].find(
        ({ textContent }) => textContent === 'Supprimer la ligne',
      );
      remove?.click();
      remove?.click();
    });
    await settled(page);
    assert.match(await counts(page), /2 lignes lues 2 fiches affichées 0 point à voir/);
    await page.context().close();
  });

  it('leaves alone the cell one types in while the cell before it is read', async () => {
    const page = await open();
    await give(page, 'liste.csv', MESSY);
    await page.check('#views input[value=table]');
    await page.locator('#grid [data-row="1"][data-column="3"]').focus();
    await page.keyboard.type('03 00 00 00 02');
    await page.keyboard.press('Enter');
    await page.keyboard.type('03 00');
    await settled(page);
    await page.keyboard.type(' 00 00 03');
    await page.keyboard.press('Enter');
    await settled(page);
    const cells = page.locator('#grid [data-column="3"]:not(th)');
    assert.deepEqual((await cells.allInnerTexts()).slice(1), ['03 00 00 00 02', '03 00 00 00 03']);
    await page.context().close();
  });

  it('says that no column tells the kinds, and adds one', async () => {
    const page = await open();
    await give(
      page,
      'liste.csv',
      'Nom;Adresse;Tél\nCabinet d’exemple;3 rue d’Exemple, 71640 Givry;0300000001\n',
    );
    await page.getByText('toutes les fiches disent « Autre structure »').waitFor();
    await page.getByRole('button', { name: 'Ajouter la colonne type' }).click();
    await page.keyboard.type('pharmacie');
    await page.keyboard.press('Enter');
    await settled(page);
    await page.locator('#no-kinds').waitFor({ state: 'hidden' });
    await page.check('#views input[value=cards]');
    await page.locator('#cards').getByRole('heading', { name: 'Cabinet d’exemple' }).waitFor();
    await page.locator('#cards').getByText('Pharmacie', { exact: true }).waitFor();
    await page.locator('#cards').getByText('3 rue d’Exemple, 71640 Givry').waitFor();
    await page.locator('#cards').getByText('Itinéraire').first().waitFor();
    await page.context().close();
  });

  it('offers the kinds that exist, for all the rows that have the same mistake', async () => {
    const page = await open();
    await give(
      page,
      'liste.csv',
      'nom;type;Courrier\nA;Cabinet de groupe;\nB;Cabinet de groupe;\nC;Officine;\n',
    );
    await page.getByRole('button', { name: 'Ligne 2, type' }).click();
    await page.selectOption('#correction', { label: 'Maison de santé (msp)' });
    await page.getByLabel('Dans les 2 lignes qui disent').check();
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await settled(page);
    assert.match(await counts(page), /2 points à voir/);
    await page.getByRole('button', { name: 'Ligne 1, Nom de la colonne' }).click();
    await page.selectOption('#correction', 'courriel');
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await settled(page);
    assert.match(await counts(page), /1 point à voir/);
    await page.context().close();
  });

  it('turns what has no cells into a table to correct', async () => {
    const page = await open();
    await give(page, 'structures.geojson', seed('samples/structures.geojson'));
    await page.check('#views input[value=table]');
    const cards = /\d+ fiches affichées/.exec(await counts(page))?.[0] ?? '?';
    await page.getByRole('button', { name: 'En faire un tableau à corriger' }).click();
    await page.getByRole('heading', { name: 'structures.csv' }).waitFor();
    await settled(page);
    assert.ok((await counts(page)).includes(`lignes lues ${cards}`));
    await page.context().close();
  });

  it('asks before it drops corrections that are not downloaded', async () => {
    const page = await open();
    await give(page, 'liste.csv', MESSY);
    await page.getByRole('button', { name: 'Ligne 4, nom' }).click();
    await page.keyboard.type('Pharmacie');
    await page.keyboard.press('Enter');
    await settled(page);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await Promise.all([page.waitForEvent('dialog'), page.click('#sample')]);
    assert.equal(asked.length, 1);
    // A file that is opened is said to be read, at once.
    assert.equal(await page.locator('#said').textContent(), '');
    assert.equal(await page.locator('#file-name').innerText(), 'liste.csv');
    await page.context().close();
  });

  it('is walked by keyboard, from the file to the table', async () => {
    const page = await open();
    await give(page, 'liste.csv', MESSY);
    const walked: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      const named = await page.evaluate(() => {
        const { activeElement: at } = document;
        return (
          at?.getAttribute('aria-label') ??
          at?.closest('label')?.textContent.trim() ??
          at?.textContent.trim() ??
          ''
        );
      });
      walked.push(named);
      if (named === 'Fiches') break;
    }
    assert.deepEqual(walked, [
      '1 fiche à vérifier',
      'Ligne 4, nom',
      'Ligne 3, telephone',
      'Fiches',
    ]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.locator('#grid tbody tr').first().waitFor();
    for (let step = 0; step < 7; step += 1) await page.keyboard.press('Tab');
    const cell = () =>
      page.evaluate(() => Object.assign({}, (document.activeElement as HTMLElement).dataset));
    assert.deepEqual(await cell(), { row: '0', column: '0' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    assert.deepEqual(await cell(), { row: '1', column: '7' });
    await page.context().close();
  });

  it('takes a range into the table, by keyboard, and undoes it at once', async () => {
    const page = await open();
    await give(page, 'liste.csv', MESSY);
    await page.check('#views input[value=table]');
    await page.locator('#grid td[data-row="2"][data-column="1"]').click();
    await page.evaluate(() =>
      navigator.clipboard.writeText('Pharmacie\tpharmacie\nLaboratoire\tlaboratoire\n'),
    );
    await page.keyboard.press('Control+v');
    await settled(page);
    assert.match(await counts(page), /4 lignes lues 4 fiches affichées/);
    assert.equal(
      await page.locator('#grid td[data-row="3"][data-column="2"]').innerText(),
      'laboratoire',
    );
    await page.keyboard.press('Control+z');
    await settled(page);
    assert.match(await counts(page), /3 lignes lues 2 fiches affichées/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('03 00 00 00 02');
    await page.keyboard.press('Enter');
    await settled(page);
    assert.match(await counts(page), /1 point à voir/);
    await page.context().close();
  });

  it('says which rows are to be checked, and dates the one that is', async () => {
    const page = await open();
    await give(page, 'liste.csv', `${MESSY}a-4;Laboratoire;laboratoire;;71640;Givry;;\n`);
    await page.getByRole('button', { name: '2 fiches à vérifier' }).click();
    assert.equal(await page.locator('#grid tbody tr').count(), 2);
    const mine = page.getByRole('button', { name: 'Vérifiée aujourd’hui, Ligne 5' });
    await mine.click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'checker');
    await page.keyboard.type('Mairie d’exemple');
    await mine.click();
    await settled(page);
    assert.match(await counts(page), /1 fiche à vérifier/);
    await page.context().close();
  });

  it('says what to do about a file that cannot be read', async () => {
    const page = await open();
    for (const [name, content, title] of [
      ['liste.xlsx', 'PK\u0003\u0004\0\0', 'C’est un classeur, pas un CSV'],
      ['photo.png', '\u0089PNG\0\0', 'C’est une image ou un document, pas une liste'],
      ['vide.csv', '  \n', 'Ce fichier est vide'],
      ['page.csv', '<!doctype html><title>x</title>', 'C’est une page web, pas une liste'],
      ['liste.csv', 'Établissement;Ville\nPharmacie;Givry\n', 'Aucune ligne ne nomme les colonnes'],
    ] as const) {
      await page
        .locator('#file')
        .setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
      await page.getByRole('heading', { name: title }).waitFor();
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'problem');
      assert.equal(await page.locator('#result').isVisible(), false);
    }
    await page.getByRole('button', { name: 'Utiliser cette colonne' }).click();
    await page.locator('#result').waitFor();
    assert.match(await counts(page), /1 fiche affichée/);
    await page.context().close();
  });

  it('takes a file that is dropped, and refuses one that is too large before it is read', async () => {
    const page = await open();
    const drop = (name: string, text: string, times = 1) =>
      page.evaluate(
        ([fileName, content, count]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([content.repeat(count)], fileName));
          document.body.dispatchEvent(
            new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }),
          );
        },
        [name, text, times] as const,
      );
    await drop('grand.csv', 'nom;type\n', 3_000_000);
    await page.getByRole('heading', { name: 'Ce fichier est trop grand' }).waitFor();
    await drop('liste.csv', 'nom\nPharmacie d’exemple\n');
    await page.getByText('Pharmacie d’exemple').first().waitFor();
    assert.equal(await page.locator('.problem').isVisible(), false);
    await page.context().close();
  });
});
