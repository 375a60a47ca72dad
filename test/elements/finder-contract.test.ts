import '../support/define.js';
import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import { drawn } from '../support/show.js';
import { button, findAll, showFinder } from './visitor.js';
import { itKeepsTheContract } from './contract.js';

itKeepsTheContract('cpts-finder', {
  defaults: {
    src: [],
    format: '',
    overlay: [],
    territory: undefined,
    commune: '',
    communes: [],
    epci: '',
    heading: undefined,
    headingLevel: 2,
    theme: 'auto',
    accent: '',
    limit: 20,
    isolated: false,
    keepLastGood: false,
    debug: false,
    jsonLd: false,
    kinds: [],
    radius: 10,
    query: '',
    withoutSearch: false,
    withoutFilters: false,
    withoutPrint: false,
    view: 'auto',
    withoutMap: false,
    basemap: 'none',
    basemapConsent: 'ask',
    loading: 'interaction',
    syncUrl: undefined,
    withoutGeolocation: false,
    geocoder: 'none',
    data: undefined,
  },
  attributes: [
    [
      'src',
      'src',
      '/test-routes/list?a  /test-routes/list?b',
      ['/test-routes/list?a', '/test-routes/list?b'],
    ],
    ['format', 'format', 'json', 'json'],
    ['overlay', 'overlay', '/a.csv  /b.csv', ['/a.csv', '/b.csv']],
    ['territory', 'territory', 'creusot', 'creusot'],
    ['commune', 'commune', '71221', '71221'],
    ['communes', 'communes', '71221 71170', ['71221', '71170']],
    ['epci', 'epci', '247100589', '247100589'],
    ['heading', 'heading', 'Se soigner', 'Se soigner'],
    ['heading-level', 'headingLevel', '3', 3],
    ['theme', 'theme', 'dark', 'dark'],
    ['accent', 'accent', '#1d4ed8', '#1d4ed8'],
    ['limit', 'limit', '5', 5],
    ['isolated', 'isolated', '', true],
    ['keep-last-good', 'keepLastGood', '', true],
    ['debug', 'debug', '', true],
    ['json-ld', 'jsonLd', '', true],
    ['kinds', 'kinds', 'msp hopital', ['msp', 'hopital']],
    ['radius', 'radius', '0', 0],
    ['query', 'query', 'Givry', 'Givry'],
    ['without-search', 'withoutSearch', '', true],
    ['without-filters', 'withoutFilters', '', true],
    ['without-print', 'withoutPrint', '', true],
    ['view', 'view', 'list', 'list'],
    ['without-map', 'withoutMap', '', true],
    ['basemap', 'basemap', 'plan-ign', 'plan-ign'],
    ['basemap-consent', 'basemapConsent', 'granted', 'granted'],
    ['loading', 'loading', 'visible', 'visible'],
    ['sync-url', 'syncUrl', 'sante', 'sante'],
    ['without-geolocation', 'withoutGeolocation', '', true],
    ['geocoder', 'geocoder', 'ign', 'ign'],
  ],
  slots: ['', 'header', 'footer', 'empty', 'error', 'loading'],
});

describe('<cpts-finder> gives parts to style', () => {
  it('to all that a list shows, opening hours included, by the names of the contract', async () => {
    const data = [
      { name: 'Exemple', kind: 'msp', openingHours: '24/7', source: { name: 'Exemple' } },
      { name: 'Autre exemple', kind: 'pharmacie', phone: '0385000000' },
    ];
    const finder = await showFinder(
      html`<cpts-territory commune="71221"
        ><cpts-finder radius="0" .data=${data}></cpts-finder
      ></cpts-territory>`,
    );
    button(finder, 'Horaires').click();
    await drawn(finder.shadowRoot!);
    const parts = findAll(finder, '[part]').flatMap((element) => [...element.part]);
    expect([...new Set(parts)]).to.have.members([
      ...['search', 'search-input', 'suggestions', 'answer', 'swatch', 'toolbar', 'filters'],
      ...['filter', 'results', 'card', 'card-title', 'card-status', 'card-actions', 'hours'],
      ...['source', 'guidance', 'button'],
    ]);
  });
});
