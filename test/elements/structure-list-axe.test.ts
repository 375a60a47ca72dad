import { html } from 'lit';
import type { CptsStructureList } from '../../src/elements/structure-list/structure-list.js';
import { drawn, show, until } from '../support/show.js';
import { axeFindsNothingWrong, type States } from './axe-states.js';
import { find, findAll, showList } from './visitor.js';

const LINK = 'https://example.org';
const FULL = {
  name: 'Structure d’exemple',
  kind: 'msp',
  address: { street: '1 rue d’Exemple', postcode: '71640', city: 'Givry', cityCode: '71221' },
  position: [4.75, 46.77],
  positionPrecision: 'street',
  phone: '0385000000',
  email: 'accueil@example.org',
  website: LINK,
  booking: LINK,
  openingHours: 'Mo-Fr 08:00-19:00',
  services: ['Vaccination'],
  notice: { text: 'Appelez avant de venir.', source: { name: 'Source d’exemple', url: LINK } },
  source: { name: 'Source d’exemple', url: LINK, date: '2020-03-06' },
};
const DATA = [
  FULL,
  { ...FULL, name: 'En projet', status: 'planned' },
  { name: 'Sans rien', address: { postcode: '71400', city: 'Autun', cityCode: '71014' } },
  { name: 'Sans adresse' },
];

const list = async (layout: string, width: string): Promise<CptsStructureList> => {
  const shown = await showList(
    html`<cpts-structure-list
      style="display: block; width: ${width}"
      layout=${layout}
      .data=${DATA}
    ></cpts-structure-list>`,
  );
  await until(() => findAll(shown, '.now').length > 0, 'what reads hours');
  return shown;
};

const STATES: States = {
  async cards() {
    const shown = await list('cards', '800px');
    find(shown, '.card [aria-expanded]').click();
    await drawn(shown.shadowRoot!);
    return shown;
  },
  'narrow cards': () => list('cards', '320px'),
  compact: () => list('compact', '320px'),
  table: () => list('table', '800px'),
  'narrow table': () => list('table', '320px'),
  async printed() {
    const shown = await list('table', '800px');
    dispatchEvent(new Event('beforeprint'));
    return shown;
  },
  empty: () => showList(html`<cpts-structure-list .data=${[]}></cpts-structure-list>`),
  async error() {
    const { error } = console;
    console.error = () => undefined;
    const shown = await showList(
      html`<cpts-structure-list src="/test-routes/status/500?list-axe"></cpts-structure-list>`,
    );
    await until(() => findAll(shown, '.message.bad').length === 1, 'the error');
    console.error = error;
    return shown;
  },
  async loading() {
    const shown = await show<CptsStructureList>(
      html`<cpts-structure-list src="/test-routes/silent?list-axe"></cpts-structure-list>`,
    );
    const skeleton = find(shown, '.skeleton');
    await until(() => getComputedStyle(skeleton).visibility === 'visible', 'the skeleton');
    return shown;
  },
};

afterEach(() => {
  dispatchEvent(new Event('afterprint'));
});

axeFindsNothingWrong('a list of structures', STATES);
