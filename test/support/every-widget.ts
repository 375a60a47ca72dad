import type { Page } from 'playwright-core';
import { whole } from './browser.js';

/** A structure that says all that a card can show, in long words. */
const structure = (name: string, kind: string, city: string): object => ({
  name,
  kind,
  address: { street: '12 rue d’Exemple', postcode: '71640', city, cityCode: '71221' },
  position: [4.75, 46.78],
  positionPrecision: 'street',
  phone: '0385000000',
  email: 'accueil.des.patients@exemple-de-maison-de-sante.example',
  website: 'https://example.org/structure',
  booking: 'https://example.org/rendez-vous',
  openingHours: 'Mo-Fr 08:00-12:30,14:00-19:30; We 08:00-12:30; Sa 08:00-24:00',
  services: ['Vaccination', 'Soins infirmiers'],
  accessibility: { wheelchair: 'limited' },
  notice: { text: 'Appelez avant de venir.', source: { name: 'Source d’exemple' } },
  source: { name: 'Source d’exemple', url: 'https://example.org', date: '2020-03-06' },
});

const STRUCTURES = [
  structure('Maison pluriprofessionnelle d’exemple', 'msp', 'Givry'),
  structure('Centre de réadaptation d’exemple', 'readaptation', 'Givry'),
  { name: 'Maison de garde d’exemple', address: { postcode: '71400', city: 'Autun' } },
];

/** A day from today, ISO. */
const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const event = (title: string, days: number, more: object): object => ({
  id: title,
  title,
  start: `${inDays(days)}T09:00`,
  end: `${inDays(days)}T12:00`,
  themes: ['premiers-secours'],
  audiences: ['adultes'],
  place: { name: 'Salle polyvalente', address: '1 rue d’Exemple, 71640 Givry' },
  registration: [{ type: 'link', value: `https://example.org/${days}` }],
  source: { name: 'Source d’exemple', date: '2026-09-14' },
  ...more,
});

const EVENTS = [
  event('Les gestes qui sauvent', 2, { price: 'free', accessibility: ['mi'] }),
  event('Prévention des chutes', 3, { themes: ['chutes'], status: 'full' }),
  event('Aidants, parlons-en', 9, { themes: ['aidants'], status: 'cancelled' }),
  event('Atelier à distance', 12, { online: 'https://example.org/visio' }),
];

const json = (records: readonly object[]): string =>
  `<script type="application/json">${JSON.stringify(records)}</script>`;

/** Every widget, in each of its layouts, by what a reader would call it. */
export const WIDGETS: Readonly<Record<string, string>> = {
  finder: '<cpts-finder isolated commune="71221" limit="3"></cpts-finder>',
  cards: `<cpts-structure-list heading="En fiches">${json(STRUCTURES)}</cpts-structure-list>`,
  compact: `<cpts-structure-list heading="En lignes" layout="compact">${json(STRUCTURES)}</cpts-structure-list>`,
  table: `<cpts-structure-list heading="En tableau" layout="table">${json(STRUCTURES)}</cpts-structure-list>`,
  map: '<cpts-coverage-map isolated commune="71170"></cpts-coverage-map>',
  communes:
    '<cpts-coverage-map isolated heading="Communes" view="table" epci="247100589"></cpts-coverage-map>',
  events: `<cpts-events heading="Agenda">${json(EVENTS)}</cpts-events>`,
  month: `<cpts-events heading="Mois" view="month">${json(EVENTS)}</cpts-events>`,
};

/** A page that holds one of them, or all, each in a `<div id>` of its name. */
export function pageWith(names: readonly string[], css = ''): string {
  const held = names.map((name) => `<div id="${name}">${WIDGETS[name] ?? ''}</div>`).join('\n');
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Page</title><link rel="icon" href="data:,"><style>body{margin:8px;font-family:sans-serif}${css}</style>
<script type="module" src="/cpts-widgets.js"></script></head><body><h1>Page</h1><a href="#avant">Avant</a>${held}<a href="#apres">Après</a></body></html>`;
}

/** All that they show has come. */
export async function stand(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const awaited =
      { map: '.commune', communes: 'tbody th', events: '.event-title', month: '.day' }[name] ??
      '[part~=card]';
    await page.locator(`#${name} ${awaited}`).first().waitFor({ state: 'attached' });
  }
  await page.waitForLoadState('networkidle');
  await whole(page);
}

/** What a reader would have to scroll sideways for, or could not read, in all the widgets of a page: each in words. */
export function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wrong: string[] = [];
    const { documentElement } = document;
    if (documentElement.scrollWidth > documentElement.clientWidth) {
      wrong.push(`the page is ${documentElement.scrollWidth} px wide`);
    }
    const widgets = [...document.body.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
    for (const { localName, shadowRoot } of widgets) {
      for (const element of (shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('*')) {
        if (!element.checkVisibility() || element.closest('.visually-hidden, svg')) continue;
        const name = `${localName} ${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`;
        const { left, right } = element.getBoundingClientRect();
        if (left < -1 || right > documentElement.clientWidth + 1) wrong.push(`outside: ${name}`);
        const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
        if (
          isCut &&
          getComputedStyle(element).overflowX !== 'visible' &&
          element.localName !== 'input'
        ) {
          wrong.push(`cut: ${name}`);
        }
      }
    }
    return wrong;
  });
}
