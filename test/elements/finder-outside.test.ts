import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import { setPlacesAddress } from '../../src/state/places-address.js';
import { drawn, until } from '../support/show.js';
import { button, press, search, showFinder, texts, type } from './visitor.js';

const PLACES = '/seeds/places.txt';

function show(): Promise<CptsFinder> {
  return showFinder(html`<cpts-territory><cpts-finder></cpts-finder></cpts-territory>`);
}

function timesAsked(): number {
  return performance.getEntriesByName(new URL(PLACES, location.href).href).length;
}

// In this order: what is loaded once stays for the tests after.
describe('a town outside the territory', () => {
  it('is unknown while the names of such towns cannot be had', async () => {
    setPlacesAddress('/test-routes/status/404?finder');
    const finder = await show();
    await search(finder, 'Beaune');
    expect(texts(finder, '.message-title')).to.deep.equal(['Nous ne connaissons pas « Beaune »']);
  });

  it('is not shown over a search made since', async () => {
    setPlacesAddress('/test-routes/silent?finder');
    const finder = await show();
    await type(finder, 'Nancy');
    await press(finder, 'Enter');
    await search(finder, 'Givry');
    // Longer than the names are waited for.
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    await drawn(finder.shadowRoot!);
    expect(texts(finder, '.answer-title')[0]).to.match(/^Givry est couverte/);
    expect(texts(finder, '.message-title')).to.deep.equal([]);
  });

  it('asks for no name until a search gave nothing', async () => {
    setPlacesAddress(PLACES);
    const finder = await show();
    await type(finder, 'Nancy');
    await search(finder, 'Givry');
    await search(finder, '75001');
    expect(timesAsked()).to.equal(0);
    await search(finder, 'Lyon');
    await search(finder, 'Dijon');
    expect(timesAsked()).to.equal(1);
  });

  for (const [typed, shown] of [
    ['Beaune', 'Beaune'],
    ['  lyon ', 'lyon'],
    ['NANCY', 'NANCY'],
    ['st-priest', 'st-priest'],
    ['Lons le Saunier', 'Lons le Saunier'],
  ] as const) {
    it(`is said to be outside: "${typed}"`, async () => {
      const finder = await show();
      await search(finder, typed);
      expect(texts(finder, '.message-title')).to.deep.equal([
        `« ${shown} » est en dehors du territoire`,
      ]);
      expect(texts(finder, '.message-body p')[0]).to.contain('Chalonnais');
      expect(texts(finder, '.message .link')).to.deep.equal([]);
    });
  }

  for (const [typed, guess, title] of [
    ['Paris', 'Paris-l’Hôpital (71150)', 'Paris-l’Hôpital'],
    ['sens', 'Sens-sur-Seille (71330)', 'Sens-sur-Seille'],
  ] as const) {
    it(`is preferred to a commune that has a part of its name: "${typed}"`, async () => {
      const finder = await show();
      await search(finder, typed);
      expect(texts(finder, '.message-title')).to.deep.equal([
        `« ${typed} » est en dehors du territoire`,
      ]);
      expect(texts(finder, '.message-body p')[0]).to.match(/^Vouliez-vous dire /);
      expect(texts(finder, '.message .link')).to.deep.equal([guess]);
      button(finder, guess).click();
      await until(() => texts(finder, '.answer-title').length > 0, 'the answer');
      expect(texts(finder, '.answer-title')[0]).to.contain(title);
      expect(texts(finder, '.message-title').join()).not.to.contain('dehors');
    });
  }

  for (const [typed, title] of [
    ['chalon', 'Chalon-sur-Saône'],
    ['Saint-Rémy', 'Saint-Rémy'],
    ['ciel', 'Verdun-Ciel'],
  ] as const) {
    it(`is not what a commune is taken for: "${typed}"`, async () => {
      const finder = await show();
      await search(finder, typed);
      expect(texts(finder, '.answer-title')[0]).to.contain(title);
    });
  }

  it('is not what a mistake in a name is taken for', async () => {
    const finder = await show();
    await search(finder, 'givri');
    button(finder, 'Givry').click();
    await until(() => texts(finder, '.answer-title').length > 0, 'the answer');
    await search(finder, 'Trifouillis');
    expect(texts(finder, '.message-title')).to.deep.equal([
      'Nous ne connaissons pas « Trifouillis »',
    ]);
  });
});
