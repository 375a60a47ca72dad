import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { framed, launchBrowser } from '../support/browser.js';
import { pageWith, stand, WIDGETS } from '../support/every-widget.js';
import { startServer, type TestServer } from '../support/server.js';

/** Longer than the way through any widget that is walked. */
const LONGEST = 120;

interface Focused {
  readonly name: string;
  readonly isSeen: boolean;
  readonly isLost: boolean;
}

/** What has the focus, shadow trees included. */
function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body || element.shadowRoot) {
      return { name: 'nothing', isSeen: false, isLost: true };
    }
    const { labels } = element as HTMLInputElement;
    const name = element.ariaLabel ?? labels?.[0]?.textContent ?? element.textContent;
    const isSeen = [element, element.closest('.field'), element.closest('.radius')].some((box) => {
      if (!box) return false;
      const { boxShadow, outlineStyle } = getComputedStyle(box);
      return boxShadow !== 'none' || outlineStyle === 'auto';
    });
    return { name: name.replace(/\s+/g, ' ').trim(), isSeen, isLost: false };
  });
}

describe('with the keyboard alone', () => {
  let browser: Browser;
  let server: TestServer;

  before(async () => {
    browser = await launchBrowser();
    const names = Object.keys(WIDGETS);
    server = await startServer({
      folder: 'dist',
      pages: {
        '/': pageWith(names),
        ...Object.fromEntries(names.map((name) => [`/${name}`, pageWith([name])])),
      },
    });
  });

  after(async () => {
    await browser.close();
    await server.close();
  });

  /** A page with a link before the widget, which has the focus, and one after it. */
  async function open(name: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${server.origin}/${name}`);
    await stand(page, name === '' ? Object.keys(WIDGETS) : [name]);
    await page.keyboard.press('Tab');
    return page;
  }

  /** Goes on with the Tab key to what bears that name; gives what it met on its way, each with a visible focus. */
  async function walkTo(page: Page, wanted: RegExp): Promise<readonly string[]> {
    const met: string[] = [];
    while (met.length < LONGEST) {
      await page.keyboard.press('Tab');
      const { name, isSeen } = await focused(page);
      met.push(name);
      assert.ok(isSeen, `a visible focus on ${name}`);
      if (wanted.test(name)) return met;
    }
    assert.fail(`${String(wanted)} after ${met.join(' | ')}`);
  }

  /** Presses keys, after which something has the focus still. */
  async function press(page: Page, ...keys: readonly string[]): Promise<Focused> {
    for (const key of keys) await page.keyboard.press(key);
    await framed(page);
    const now = await focused(page);
    assert.ok(!now.isLost, `the focus is lost after ${keys.join(', ')}`);
    return now;
  }

  /** What the widget says for who listens. */
  async function says(page: Page, words: RegExp): Promise<void> {
    await page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' });
  }

  async function leave(page: Page): Promise<void> {
    await walkTo(page, /^Après$/);
    assert.equal(new URL(page.url()).hash, '', 'the page is where it was');
    await page.close();
  }

  it('a list is gone through, its hours are unfolded, and it is left', async () => {
    const page = await open('cards');
    const met = await walkTo(page, /^Horaires/);
    assert.ok(
      met.some((name) => name.startsWith('Appeler Maison pluriprofessionnelle d’exemple, Givry')),
      met.join(' | '),
    );
    assert.match((await press(page, 'Enter')).name, /^Horaires/);
    await page.locator('#cards').getByRole('table').waitFor();
    await leave(page);
  });

  for (const [name, phone] of [
    ['compact', /^Appeler Maison pluriprofessionnelle/],
    ['table', /^Appeler Maison pluriprofessionnelle/],
  ] as const) {
    it(`a list that is ${name} is gone through`, async () => {
      const page = await open(name);
      await walkTo(page, phone);
      await leave(page);
    });
  }

  it('an event is found by its theme, kept in a calendar, and all is left', async () => {
    const page = await open('events');
    await walkTo(page, /^Thème/);
    assert.match((await press(page, 'P')).name, /^Thème/);
    await says(page, /rendez-vous/);
    await walkTo(page, /^Ajouter au calendrier/);
    await press(page, 'Enter');
    const item = page.locator('#events .menu').getByRole('link').first();
    await item.waitFor();
    assert.doesNotMatch((await press(page, 'Tab')).name, /^Ajouter/);
    assert.match((await press(page, 'Escape')).name, /^Ajouter au calendrier/);
    assert.equal(await item.isVisible(), false);
    await leave(page);
  });

  it('a month is turned, a day of it chosen, and it is left', async () => {
    const page = await open('month');
    await walkTo(page, /^Mois suivant|^Pas de mois suivant/);
    const day = (
      await walkTo(page, /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) /)
    ).at(-1);
    const next = await press(page, 'ArrowRight');
    assert.notEqual(next.name, day);
    await press(page, 'Enter');
    await says(page, /rendez-vous/);
    await press(page, 'PageDown', 'PageUp');
    await leave(page);
  });

  it('a commune is searched on the map, walked from, and looked up in the table', async () => {
    const page = await open('map');
    await walkTo(page, /^Votre commune/);
    await press(page, 'Control+a');
    await page.keyboard.type('givry');
    await page.getByRole('option').first().waitFor();
    assert.match((await press(page, 'ArrowDown', 'Enter')).name, /^Votre commune/);
    await says(page, /^Givry est couverte/);
    await walkTo(page, /^Carte des CPTS/);
    await press(page, 'ArrowRight');
    await says(page, /CPTS du Chalonnais$/);
    await press(page, 'Enter');
    await says(page, /est couverte par/);
    await page.locator('#map').getByRole('button', { name: 'Tableau' }).focus();
    assert.equal((await press(page, 'Enter')).name, 'Tableau');
    await walkTo(page, /^Code postal/);
    assert.match((await press(page, 'Enter')).name, /^Code postal/);
    await page.locator('#map th[aria-sort=ascending]', { hasText: 'Code postal' }).waitFor();
    const others = page.locator('#map').getByRole('button', { name: /^Afficher les/ });
    await others.focus();
    await press(page, 'Enter');
    await page.close();
  });

  it('a table of communes is filtered and left', async () => {
    const page = await open('communes');
    await walkTo(page, /^Filtrer le tableau/);
    await page.keyboard.type('givry');
    await says(page, /^1 commune/);
    await walkTo(page, /^Givry$/);
    await press(page, 'Enter');
    await says(page, /^Givry est couverte/);
    await leave(page);
  });

  it('a key that is pressed elsewhere in the page does nothing', async () => {
    const page = await open('');
    const before = await page.locator('body').ariaSnapshot();
    for (const key of [
      'ArrowDown',
      'ArrowRight',
      '+',
      '-',
      'a',
      '/',
      'Escape',
      'PageDown',
      'Home',
    ]) {
      await page.keyboard.press(key);
    }
    await framed(page);
    assert.equal(await page.locator('body').ariaSnapshot(), before);
    await page.close();
  });
});
