import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import { until } from '../support/show.js';
import {
  elementsOf,
  expectTame,
  type Feed,
  hostileTexts,
  provide,
  quoted,
  someOf,
} from './hostile.js';
import { findAll, showFinder, showList } from './visitor.js';

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
  texts = await hostileTexts();
});

/** All of the texts where each is a card; some where the list is drawn in other ways. */
function feed(name: string, one?: number): string {
  return provide(name, FEEDS[name]!(one ? someOf(texts, one) : texts));
}

const CARDS = { links: '.results a[href]', boxes: '.card, .row, tr' };

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
      this.timeout(150_000);
      const known = await knownElements('cards');
      const list = await showList(
        html`<cpts-structure-list
          style="display: block; width: 360px"
          limit="1000"
          src=${feed(name, name === 'liste.json' ? undefined : 10)}
        ></cpts-structure-list>`,
      );
      const least = name === 'liste.json' ? 400 : 50;
      expect(findAll(list, '.card').length).to.be.greaterThan(least);
      expectTame(list, known, CARDS);
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
          src=${feed('liste.csv', 10)}
        ></cpts-structure-list>`,
      );
      expect(findAll(list, '.card-title').length).to.be.greaterThan(50);
      expectTame(list, known, CARDS);
    });
  }

  it('is text in what a page’s author is told of it', async function () {
    this.timeout(60_000);
    const known = new Set([...(await knownElements('cards')), 'tr', 'td', 'th']);
    const list = await showList(
      html`<cpts-structure-list debug src=${feed('liste.csv', 10)}></cpts-structure-list>`,
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
        src=${feed('liste.json', 10)}
      ></cpts-finder>`,
    );
    expect(findAll(finder, '.card').length).to.be.greaterThan(50);
    expectTame(finder, known, CARDS);
  });
});
