import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import { brokenReferences, violations } from '../support/axe.js';
import { drawn, show, until } from '../support/show.js';
import { axeFindsNothingWrong, type States } from './axe-states.js';
import { field, find, findAll, press, search, showFinder, type } from './visitor.js';

const start = (): Promise<CptsFinder> =>
  showFinder(html`<cpts-territory><cpts-finder></cpts-finder></cpts-territory>`);

const STATES: States = {
  start,
  async suggestions() {
    const finder = await start();
    await type(finder, 'chal');
    await until(() => field(finder).getAttribute('aria-expanded') === 'true', 'suggestions');
    await press(finder, 'ArrowDown');
    expect(field(finder).hasAttribute('aria-activedescendant')).to.equal(true);
    return finder;
  },
  async results() {
    const finder = await start();
    await search(finder, 'givry');
    return finder;
  },
  async filtered() {
    // Its map is there in the state before.
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder view="list"></cpts-finder></cpts-territory>`,
    );
    await search(finder, 'givry');
    find(finder, '[part=filter]').click();
    await drawn(finder.shadowRoot!);
    return finder;
  },
  async narrow() {
    const finder = await showFinder(
      html`<div style="width: 300px">
        <cpts-territory commune="71221"><cpts-finder></cpts-finder></cpts-territory>
      </div>`,
    );
    find(finder, '.disclosure').click();
    await drawn(finder.shadowRoot!);
    return finder;
  },
  async hours() {
    const data = [{ name: 'Structure d’exemple', openingHours: 'Mo-Fr 08:00-19:00' }];
    const finder = await showFinder(html`<cpts-finder .data=${data}></cpts-finder>`);
    await until(() => findAll(finder, '.card [aria-expanded]').length === 1, 'the hours');
    find(finder, '.card [aria-expanded]').click();
    await until(() => findAll(finder, 'table').length === 1, 'the week');
    return finder;
  },
  async full() {
    const link = 'https://example.org';
    const record = {
      name: 'Structure d’exemple',
      kind: 'msp',
      address: { street: '1 rue d’Exemple', postcode: '71640', city: 'Givry', cityCode: '71221' },
      position: [4.75, 46.77],
      positionPrecision: 'street',
      phone: '0385000000',
      email: 'accueil@example.org',
      website: link,
      booking: link,
      openingHours: 'Mo-Fr 08:00-19:00',
      services: ['Vaccination', 'Soins infirmiers'],
      accessibility: { wheelchair: 'limited', notes: 'Une marche.' },
      newPatients: { value: true, date: new Date().toISOString().slice(0, 10) },
      teleconsultation: true,
      notice: { text: 'Appelez avant de venir.', source: { name: 'Source d’exemple', url: link } },
      note: 'Au premier étage.',
      source: { name: 'Source d’exemple', url: link, date: '2020-03-06' },
    };
    const finder = await showFinder(
      html`<cpts-territory
        ><cpts-finder
          .data=${[record, { ...record, name: 'Autre', status: 'planned' }]}
        ></cpts-finder
      ></cpts-territory>`,
    );
    await until(() => findAll(finder, '.card .now').length === 1, 'what reads hours');
    expect(findAll(finder, '.report')).to.have.length(2);
    return finder;
  },
  empty: () =>
    showFinder(
      html`<cpts-territory commune="71221">
        <cpts-finder kinds="pharmacie imagerie"></cpts-finder>
      </cpts-territory>`,
    ),
  async choices() {
    const finder = await start();
    await search(finder, '71590');
    return finder;
  },
  async suggestion() {
    const finder = await start();
    await search(finder, 'givri');
    return finder;
  },
  async error() {
    const { error } = console;
    console.error = () => undefined;
    const finder = await showFinder(
      html`<cpts-territory
        ><cpts-finder src="/test-routes/login?axe"></cpts-finder
      ></cpts-territory>`,
    );
    await until(() => findAll(finder, '.message.bad').length === 1, 'the error');
    console.error = error;
    return finder;
  },
  async loading() {
    const territory = await show<HTMLElement>(
      html`<cpts-territory src="/test-routes/silent?axe"
        ><cpts-finder></cpts-finder
      ></cpts-territory>`,
    );
    const finder = territory.firstElementChild as CptsFinder;
    // It shows when the data takes long, which axe must not be quicker than.
    const skeleton = find(finder, '.skeleton');
    await until(() => getComputedStyle(skeleton).visibility === 'visible', 'the skeleton');
    return finder;
  },
};

axeFindsNothingWrong('a finder', STATES);

describe('axe', () => {
  it('does find what is wrong, in a shadow tree too', async () => {
    const finder = await start();
    field(finder).removeAttribute('id');
    find(finder, '.primary').textContent = '';
    const found = (await violations(finder)).join();
    expect(found).to.contain('button-name').and.contain('label');
    expect(brokenReferences(finder)).to.include('label for="query"');
  });
});
