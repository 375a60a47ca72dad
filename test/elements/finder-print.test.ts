import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import { drawn, until } from '../support/show.js';
import { findAll, showFinder, texts } from './visitor.js';

const DATA = [
  { name: 'Structure d’exemple', openingHours: 'Mo-Fr 08:00-19:00' },
  { name: 'Autre structure d’exemple', openingHours: 'le matin' },
  { name: 'Structure sans horaires' },
];

async function list(): Promise<CptsFinder> {
  const finder = await showFinder(html`<cpts-finder .data=${DATA}></cpts-finder>`);
  await until(() => findAll(finder, '.card .now').length === 2, 'what reads hours');
  return finder;
}

const unfolded = (finder: CptsFinder): readonly string[] =>
  findAll(finder, '.card:has(.hours) .card-title').map(({ textContent }) => textContent.trim());

describe('a list that is printed', () => {
  it('unfolds every hours before the browser takes its picture, and folds them after', async () => {
    const finder = await list();
    expect(unfolded(finder)).to.deep.equal([]);
    dispatchEvent(new Event('beforeprint'));
    expect(unfolded(finder)).to.deep.equal(['Autre structure d’exemple', 'Structure d’exemple']);
    dispatchEvent(new Event('afterprint'));
    expect(unfolded(finder)).to.deep.equal([]);
  });

  it('leaves open what the visitor had unfolded', async () => {
    const finder = await list();
    findAll(finder, '.hours-button')[0]!.click();
    await drawn(finder.shadowRoot!);
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
    expect(unfolded(finder)).to.deep.equal(['Autre structure d’exemple']);
  });

  it('is left alone once it is taken out of the page', async () => {
    const finder = await list();
    finder.remove();
    dispatchEvent(new Event('beforeprint'));
    expect(unfolded(finder)).to.deep.equal([]);
    dispatchEvent(new Event('afterprint'));
  });
});

describe('a card', () => {
  const FAR = { name: 'Ailleurs', address: { cityCode: '69381' }, position: [4.83, 45.77] };

  it('is reported to the territory’s contact, unless it is of elsewhere', async () => {
    const finder = await showFinder(
      html`<cpts-finder
        isolated
        .data=${[{ ...FAR, name: 'Ici', address: { cityCode: '71221' } }]}
      ></cpts-finder>`,
    );
    expect(texts(finder, '.report')).to.deep.equal(['Signaler une erreur (Ici)']);
    finder.data = [FAR];
    await until(() => texts(finder, '.card-title')[0] === 'Ailleurs', 'the other record');
    expect(findAll(finder, '.report')).to.have.length(0);
  });
});
