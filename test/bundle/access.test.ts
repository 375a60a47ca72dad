import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { framed, launchBrowser } from '../support/browser.js';
import { overflowing, pageWith, stand, WIDGETS } from '../support/every-widget.js';
import { startServer, type TestServer } from '../support/server.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The text spacing that a reader may set on any page (WCAG 1.4.12). */
const SPACING =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}';

const ALL = Object.keys(WIDGETS);

const CARD = ['- list:', '- listitem:', '[level=4]', '- link "Appeler Maison'];

/** What is read of each widget, one after the other. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  finder: [
    '- region "Trouver une structure de santé"',
    '- heading "Trouver une structure de santé" [level=2]',
    '- combobox "Votre commune ou code postal"',
    '- heading "Givry est couverte par la CPTS du Chalonnais" [level=3]',
    '- heading "22 structures',
    '- group "Filtrer les structures"',
    '- list:',
    '- listitem:',
    '[level=4]',
    '- heading "Une urgence ? Appelez" [level=3]',
    '- list:',
  ],
  cards: ['- region "En fiches"', '[level=2]', '- heading "Givry" [level=3]', ...CARD],
  compact: ['- region "En lignes"', '[level=2]', '- heading "Givry" [level=3]', ...CARD],
  table: [
    '- table "En tableau"',
    '- columnheader "Nom"',
    '- rowheader "Givry"',
    'rowheader "Maison',
  ],
  map: [
    '- combobox "Votre commune ou code postal"',
    '- heading "Demigny est couverte',
    '- group "Affichage"',
    '- application "Carte des CPTS, commune par commune"',
    'La CPTS est connue pour 86 communes sur 563.',
    '- heading "Légende" [level=3]',
    '- list:',
    '- heading "CPTS du Chalonnais" [level=4]',
  ],
  communes: [
    '- textbox "Filtrer le tableau"',
    'table "Communes et CPTS : 51 communes connues sur 51"',
    '- columnheader "Commune"',
    '- rowheader "Allerey-sur-Saône"',
  ],
  events: [
    '- group "Filtrer les rendez-vous"',
    '[level=3]',
    '- list:',
    '- heading "Les gestes qui sauvent" [level=4]',
    '- button "Ajouter au calendrier (Les gestes qui sauvent)"',
  ],
  month: [
    '- button "',
    '- grid "',
    '- columnheader "lundi"',
    '- gridcell "',
    '[level=3]',
    '- list:',
  ],
};

let browser: Browser;
let server: TestServer;

before(async () => {
  browser = await launchBrowser();
  server = await startServer({
    folder: 'dist',
    pages: {
      '/': pageWith(ALL),
      '/spaced': pageWith(ALL, SPACING),
      '/large': pageWith(ALL, 'html{font-size:200%}'),
    },
  });
});

after(async () => {
  await browser.close();
  await server.close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  await page.goto(server.origin + path);
  await stand(page, ALL);
  return page;
}

describe('every widget fits', () => {
  for (const [what, path, width, height] of [
    ['a page of 320 pixels', '/', 320, 800],
    ['a page of 320 pixels with the text spacing of its reader', '/spaced', 320, 800],
    ['a page of 320 pixels with text at 200 %', '/large', 320, 800],
    ['a page of 1280 pixels with text at 200 %', '/large', 1280, 800],
    ['a phone on its side', '/', 740, 360],
  ] as const) {
    it(what, async () => {
      const page = await open(path, { viewport: { width, height } });
      assert.deepEqual(await overflowing(page), []);
      await page.close();
    });
  }

  for (const width of [360, 1024]) {
    it(`a finger, on a screen of ${width} pixels`, async () => {
      const page = await open('/', {
        viewport: { width, height: 800 },
        hasTouch: true,
        isMobile: true,
      });
      assert.deepEqual(await page.evaluate(smallTargets), []);
      await page.close();
    });
  }

  it('with each label right above its field', async () => {
    const page = await open('/', { viewport: { width: 360, height: 800 } });
    assert.deepEqual(await page.evaluate(farLabels), []);
    await page.close();
  });
});

describe('what every widget gives to who does not see it', () => {
  let page: Page;

  before(async () => {
    page = await open('/');
    await page.addScriptTag({ path: axe });
  });

  after(() => page.close());

  const tree = (name: string): Promise<string> => page.locator(`#${name}`).ariaSnapshot();

  it('has a name for each control and each picture that tells something', async () => {
    for (const name of ALL) {
      const read = await tree(name);
      const controls =
        /^ *- (?:button|link|combobox|textbox|searchbox|checkbox|application|img|table|grid|group)\b.*$/gm;
      const found = read.match(controls) ?? [];
      assert.ok(found.length > 2, name);
      assert.deepEqual(
        found.filter((line) => !line.includes('"')),
        [],
        name,
      );
    }
    const { violations } = await page.evaluate<AxeResults>(
      "axe.run({ runOnly: ['label-content-name-mismatch', 'button-name', 'link-name', 'label', 'select-name', 'svg-img-alt'] })",
    );
    assert.deepEqual(
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => [id, target])),
      [],
    );
  });

  it('reads in order, with its regions, headings, lists and tables', async () => {
    for (const [name, parts] of Object.entries(ORDER)) {
      // Spaces that do not break are spaces.
      const read = (await tree(name)).replaceAll('\u00a0', ' ');
      let from = 0;
      for (const part of parts) {
        const found = read.indexOf(part, from);
        assert.ok(found >= 0, `${name}: ${part}`);
        from = found + 1;
      }
      assert.doesNotMatch(read, /heading .*\[level=1\]/, name);
    }
  });

  it('hides the pictures that tell nothing', async () => {
    assert.deepEqual(await page.evaluate(heardPictures), []);
  });

  it('never gives one name to links that lead to different places', async () => {
    assert.deepEqual(await page.evaluate(namesakes), []);
  });

  it('leaves presentation to styles', async () => {
    assert.deepEqual(await page.evaluate(presentational), []);
  });

  it('has no word that comes from a style', async () => {
    assert.deepEqual(await page.evaluate(styledWords), []);
  });

  it('groups its filters under a name', async () => {
    assert.match(await tree('finder'), /group "Filtrer les structures":[^]*button "[^"]+ \d+"/);
    assert.match(await tree('events'), /group "Filtrer les rendez-vous":[^]*combobox "Thème"/);
  });

  it('calls the same field by the same name everywhere', async () => {
    for (const name of ['finder', 'map', 'communes']) {
      assert.match(await tree(name), /combobox "Votre commune ou code postal"/, name);
    }
  });

  it('opens no window', async () => {
    const opened = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => [
          ...(shadowRoot?.querySelectorAll('[target], [download][href^="http"]') ?? []),
        ]).length,
    );
    assert.equal(opened, 0);
  });
});

it('a press that is let go elsewhere does nothing', async () => {
  const page = await open('/');
  const named = (name: string, ...of: Parameters<Page['getByRole']>): Locator =>
    page
      .locator(`#${name}`)
      .getByRole(...of)
      .first();
  // What is pressed, and what it would change.
  const presses: readonly (readonly [Locator, string])[] = [
    [page.locator('#finder [part=filter]').first(), '#finder'],
    [named('finder', 'button', { name: 'Liste', exact: true }), '#finder'],
    [named('cards', 'button', { name: /^Horaires/ }), '#cards'],
    [named('communes', 'button', { name: 'Code postal' }), '#communes'],
    [named('events', 'button', { name: /^Ajouter au calendrier/ }), '#events'],
    [page.locator('#month [data-day]').last(), '#month'],
    // The interactive map may come meanwhile, in the place of the drawn one.
    [page.locator('#map [data-code="71221"]'), '#map .find'],
  ];
  for (const [control, changed] of presses) {
    await control.scrollIntoViewIfNeeded();
    const before = await page.locator(changed).ariaSnapshot();
    await control.hover();
    await page.mouse.down();
    await page.mouse.move(2, 2);
    await page.mouse.up();
    await framed(page);
    const after = await page.locator(changed).ariaSnapshot();
    assert.equal(withoutFocus(after), withoutFocus(before), String(control));
  }
  await page.close();
});

/** A press takes the focus, which is not an action. */
const withoutFocus = (tree: string): string => tree.replaceAll(' [active]', '');

type InPage = () => readonly string[];

/** What a finger could miss: smaller than 44 pixels, and no link within a sentence. */
const smallTargets: InPage = () =>
  [...document.querySelectorAll('*')].flatMap(({ localName, shadowRoot }) =>
    [
      ...(shadowRoot?.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]') ??
        []),
    ].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const isInSentence =
        getComputedStyle(element).display === 'inline' &&
        (element.closest('.attributions, .footer') ??
          [...(element.parentNode?.childNodes ?? [])].some(
            ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
          ));
      const isLarge = width > 43.5 && height > 43.5;
      if (isLarge || isInSentence || !element.checkVisibility()) return [];
      const name = `${localName} ${element.localName}.${element.className} ${element.textContent.trim().slice(0, 30)}`;
      return [`${name}: ${width.toFixed(1)} x ${height.toFixed(1)}`];
    }),
  );

/** Labels that are not just above their field, in line with it. */
const farLabels: InPage = () =>
  [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('label') ?? [])].flatMap((label) => {
      const field = shadowRoot?.getElementById(label.htmlFor);
      if (!field?.checkVisibility()) return [];
      // The field is what shows a border: what holds the input and its icons.
      const [above, below] = [label, field.closest('.field') ?? field].map((element) =>
        element.getBoundingClientRect(),
      );
      const gap = (below?.top ?? 0) - (above?.bottom ?? 0);
      const isNear = gap >= -1 && gap < 16 && Math.abs((above?.left ?? 0) - (below?.left ?? 0)) < 4;
      return isNear ? [] : [`${label.textContent}: ${gap} px`];
    }),
  );

/** Pictures without a name that are not hidden either. */
const heardPictures: InPage = () => {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const pictures = roots.flatMap((root) => [...root.querySelectorAll('svg, img, canvas')]);
  if (pictures.length < 50) return ['no pictures'];
  return pictures
    .filter((picture) => {
      const isNamed = picture.role === 'img' && picture.ariaLabel;
      return !isNamed && !picture.closest('[aria-hidden=true]');
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
};

/** In one widget, links that read the same and lead elsewhere; a source with the line that it is in, which has its date. */
const namesakes: InPage = () =>
  [...document.querySelectorAll('*')].flatMap(({ localName, shadowRoot }) => {
    const places = new Map<string, Set<string>>();
    for (const link of shadowRoot?.querySelectorAll('a') ?? []) {
      const told = link.matches('.source-link') ? link.parentElement : link;
      const name = (link.ariaLabel ?? told?.textContent ?? '').replace(/\s+/g, ' ').trim();
      places.set(name, (places.get(name) ?? new Set()).add(link.href));
    }
    return [...places].flatMap(([name, hrefs]) =>
      hrefs.size > 1 ? [`${localName} ${name}: ${[...hrefs].join(' ')}`] : [],
    );
  });

/** Elements and attributes that say how a thing looks. */
const presentational: InPage = () =>
  [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    [
      ...(shadowRoot?.querySelectorAll(
        'font, center, big, tt, strike, marquee, blink, [align], [bgcolor], [border], [cellpadding], [cellspacing], [valign], [nowrap], [background]',
      ) ?? []),
    ].map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );

/** Letters that only a style sheet writes. */
const styledWords: InPage = () =>
  [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('*') ?? [])].flatMap((element) =>
      ['::before', '::after'].flatMap((pseudo) => {
        const { content } = getComputedStyle(element, pseudo);
        return /"[^"]*\p{L}/u.test(content) ? [`${element.className} ${content}`] : [];
      }),
    ),
  );
