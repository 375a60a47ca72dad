import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, whole } from '../support/browser.js';
import { overflowing } from '../support/every-widget.js';
import { startServer, type TestServer } from '../support/server.js';

const html = (css = ''): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Page</title><link rel="icon" href="data:,"><style>body{margin:8px;font-family:sans-serif}${css}</style>
<script type="module" src="/cpts-widgets.js"></script></head><body><cpts-finder sync-url="s"></cpts-finder></body></html>`;

/** The text spacing that a reader may set on any page (WCAG 1.4.12). */
const SPACING =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}';

/** Long words in every filter and on every line of the card. */
const RECORDS = ['readaptation', 'maison-medicale-de-garde', 'centre-de-sante'].map((kind) => ({
  name: 'Exemple pluriprofessionnel',
  kind,
  address: { street: '12 rue d’Exemple', postcode: '71640', city: 'Givry', cityCode: '71221' },
  position: [4.75, 46.78],
  positionPrecision: 'street',
  phone: '0385000000',
  email: 'accueil.des.patients@exemple-de-maison-de-sante.example',
  website: 'https://example.org',
  openingHours: 'Mo-Fr 08:00-12:30,14:00-19:30; We 08:00-12:30; Sa 08:00-24:00',
  accessibility: { wheelchair: 'limited' },
  newPatients: { value: true, date: '2026-01-01' },
  source: { name: 'Exemple', url: 'https://example.org', date: '2020-03-06' },
}));

/** What the visitor may have on the screen. */
const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the start': (page) => page.locator('[part=guidance]').waitFor(),
  suggestions: async (page) => {
    await page.getByLabel('Votre commune ou code postal').pressSequentially('saint');
    await page.getByRole('option').first().waitFor();
  },
  'the list': (page) => search(page, 'Givry', '[part=card]'),
  'the filters and the hours': async (page) => {
    await page.evaluate((records) => {
      Object.assign(document.querySelector('cpts-finder') as Element, {
        data: records,
        commune: '71221',
      });
    }, RECORDS);
    // A wide widget shows the filters without it.
    const filters = page.getByRole('button', { name: /^Filtrer/ });
    await page.locator('[part=filter]').first().waitFor({ state: 'attached' });
    if (await filters.isVisible()) await filters.click();
    await page
      .getByRole('button', { name: /^Horaires/ })
      .first()
      .click();
    await page.getByRole('table').waitFor();
  },
  'a place that is not known': (page) => search(page, 'Xyzzyville', '[part=message]'),
  'an empty list': async (page) => {
    await search(page, 'Givry', '[part=card]');
    await page.evaluate(() => {
      document.querySelector('cpts-finder')?.setAttribute('kinds', 'ehpad');
    });
    await page.locator('[part=message]').filter({ hasText: 'Aucun' }).waitFor();
  },
};

async function search(page: Page, text: string, awaited: string): Promise<void> {
  await page.getByLabel('Votre commune ou code postal').fill(text);
  await page.getByLabel('Votre commune ou code postal').press('Enter');
  await page.locator(awaited).first().waitFor();
}

describe('the whole task', () => {
  let browser: Browser;
  let server: TestServer;

  before(async () => {
    browser = await launchBrowser();
    server = await startServer({
      folder: 'dist',
      pages: {
        '/': html(),
        '/spaced': html(SPACING),
        '/large': html('html{font-size:200%}'),
        '/24px': html('body{font-size:24px}'),
        '/32px': html('body{font-size:32px}'),
      },
    });
  });

  after(async () => {
    await browser.close();
    await server.close();
  });

  async function open(path: string, width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(server.origin + path);
    await page.getByLabel('Votre commune ou code postal').waitFor();
    return page;
  }

  it('is done with the keyboard alone, and everything is said', async () => {
    const page = await open('/', 1280);
    // The field, inside the widget that holds the focus.
    const focus: Locator = page.locator('*:focus').last();
    await page.keyboard.press('Tab');
    assert.equal(await focus.getAttribute('role'), 'combobox');
    await page.keyboard.type('saint remy');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('[part=card]').first().waitFor();
    await page
      .locator('[role=status]')
      .filter({ hasText: /^\d+ structures? à moins de 10\skm de Saint-Rémy$/ })
      .waitFor();
    assert.equal(await focus.getAttribute('role'), 'combobox', 'the focus stays in the field');
    await whole(page);

    const walked: string[] = [];
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      const { name, ring } = await focus.evaluate((element) => ({
        name: (element.getAttribute('aria-label') ?? element.textContent)
          .replace(/\s+/g, ' ')
          .trim(),
        ring: getComputedStyle(element.closest('.radius') ?? element).boxShadow,
      }));
      assert.notEqual(ring, 'none', `a visible focus on ${name}`);
      walked.push(name);
      if (name.startsWith('Itinéraire')) break;
    }
    const order = ['Rechercher', 'Se renseigner', 'Imprimer', 'Maisons de santé', 'Itinéraire'];
    const places = order.map((start) => walked.findIndex((name) => name.startsWith(start)));
    assert.ok(!places.includes(-1), walked.join(' | '));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
      walked.join(' | '),
    );
    await page.close();
  });

  it('reads in a sound order: the answer, the count, the list, whom to call', async () => {
    const page = await open('/', 1280);
    await search(page, 'Givry', '[part=card]');
    await page.locator('[part=guidance]').waitFor();
    const tree = await page.locator('cpts-finder').ariaSnapshot();
    const said = [
      /region "Trouver une structure de santé"/,
      /heading "Trouver une structure de santé" \[level=2\]/,
      /combobox "Votre commune ou code postal"/,
      /button "Rechercher"/,
      /heading "Givry est couverte par la CPTS du Chalonnais" \[level=3\]/,
      /heading "22 structures à moins de 10 km de Givry" \[level=3\]/,
      /group "Filtrer les structures"/,
      /list/,
      /heading "Centre orthopédique médico-chirurgical" \[level=4\]/,
      /link "Appeler Centre orthopédique médico-chirurgical, .*03.85.87.55.00"/,
      /link "Itinéraire \(Centre orthopédique médico-chirurgical, .*\)"/,
      /heading "Une urgence \? Appelez" \[level=3\]/,
      /link "15 \(SAMU\)"/,
    ];
    let from = 0;
    for (const pattern of said) {
      const found = tree.slice(from).search(pattern);
      assert.ok(found >= 0, `${String(pattern)} after ${tree.slice(Math.max(0, from - 80), from)}`);
      from += found;
    }
    await page.close();
  });

  describe('fits', () => {
    for (const [path, width, what] of [
      ['/', 320, 'at 320 px'],
      ['/large', 1280, 'with text at 200 %'],
      ['/large', 640, 'with text at 200 % on a narrow page'],
      ['/24px', 360, 'with text at 150 % on a phone'],
      ['/32px', 360, 'with text at 200 % on a phone'],
      ['/32px', 320, 'with text at 200 % at 320 px'],
      ['/spaced', 320, 'at 320 px with the text spacing of the page'],
    ] as const) {
      for (const [state, reach] of Object.entries(STATES)) {
        it(`${what}: ${state}`, async () => {
          const page = await open(path, width);
          await reach(page);
          await whole(page);
          assert.deepEqual(await overflowing(page), []);
          await page.close();
        });
      }
    }
  });

  it('moves nothing for those who asked for less motion', async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    await page.goto(server.origin);
    await search(page, 'Givry', '[part=card]');
    await whole(page);
    const moving = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('cpts-finder') as Element;
      return [...(shadowRoot as ShadowRoot).querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .filter(
          (style) => style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0,
        ).length;
    });
    assert.equal(moving, 0);
    await page.close();
  });

  it('shows the focus and what is pressed in forced colours', async () => {
    const page = await browser.newPage({ forcedColors: 'active' });
    await page.goto(server.origin);
    await search(page, 'Givry', '[part=card]');
    await whole(page);
    const chip = page.locator('[part=filter]').first();
    const outline = (): Promise<string> =>
      chip.evaluate((element) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
        return `${outlineStyle} ${outlineWidth} ${outlineColor}`;
      });
    const released = await outline();
    await chip.click();
    await page.locator('h2').first().click();
    assert.notEqual(await outline(), released, 'a pressed filter is told without its colour');
    const field = page.getByLabel('Votre commune ou code postal');
    await field.focus();
    const ring = await field.evaluate((element) => {
      const { outlineStyle, outlineColor } = getComputedStyle(element);
      return { outlineStyle, outlineColor };
    });
    assert.equal(ring.outlineStyle, 'solid');
    assert.doesNotMatch(ring.outlineColor, /, 0\)$|transparent/);
    await page.close();
  });
});
