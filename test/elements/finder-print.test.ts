import { expect } from '@esm-bundle/chai';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import { drawn, until } from '../support/show.js';
import { find, findAll, showFinder, texts } from './visitor.js';

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

describe('a long list that is printed', () => {
  const records = Array.from({ length: 230 }, (_, index) => ({ name: `Exemple ${index}` }));
  const cards = (finder: CptsFinder): number => findAll(finder, '.card').length;

  it('holds them all at once, though the screen still grows or has a button for more', async () => {
    const finder = await showFinder(
      html`<cpts-finder .data=${records.slice(0, 23)}></cpts-finder>`,
    );
    expect(cards(finder)).to.equal(20);
    finder.limit = 22;
    dispatchEvent(new Event('beforeprint'));
    expect(cards(finder)).to.equal(23);
    expect(texts(finder, '.printed')[0]).to.match(/^Imprimé le 1?\d.* \d{4}\.$/);
    dispatchEvent(new Event('afterprint'));
    await drawn(finder.shadowRoot!);
    expect(cards(finder)).to.equal(22);
    expect(findAll(finder, '.printed')).to.have.length(0);
  });

  it('says how many it holds where there are too many for a sheet', async () => {
    const finder = await showFinder(html`<cpts-finder .data=${records}></cpts-finder>`);
    dispatchEvent(new Event('beforeprint'));
    expect(cards(finder)).to.equal(200);
    expect(texts(finder, '.printed')[0]).to.match(/Les 200 premières structures sur 230\.$/);
    dispatchEvent(new Event('afterprint'));
  });

  it('is whole when the browser prints before its first frames', async () => {
    const finder = await showFinder(html`<cpts-finder .data=${records.slice(0, 4)}></cpts-finder>`);
    finder.data = records.slice(0, 20);
    await until(() => texts(finder, '.result-count')[0] === '20 structures', 'the longer list');
    dispatchEvent(new Event('beforeprint'));
    expect(cards(finder)).to.equal(20);
    dispatchEvent(new Event('afterprint'));
  });

  it('writes out where the answer leads', async () => {
    const finder = await showFinder(
      html`<cpts-territory commune="71270"><cpts-finder></cpts-finder></cpts-territory>`,
    );
    await emulateMedia({ media: 'print' });
    const link = find(finder, '.answer-links a');
    expect(getComputedStyle(link, '::after').content).to.contain('legrandchalon.fr');
    await emulateMedia({ media: 'screen' });
  });
});

describe('a card', () => {
  const FAR = { name: 'Ailleurs', address: { cityCode: '69381' }, position: [4.83, 45.77] };

  it('is reported to the territory’s contact, unless the page brings it to the default territory', async () => {
    const records = [{ ...FAR, name: 'Ici', address: { cityCode: '71221' } }];
    const shown = await showFinder(
      html`<cpts-territory><cpts-finder isolated .data=${records}></cpts-finder></cpts-territory>`,
    );
    expect(texts(shown, '.report')).to.deep.equal(['Signaler une erreur (Ici) : 03 85 46 87 15']);
    const alone = await showFinder(html`<cpts-finder isolated .data=${records}></cpts-finder>`);
    expect(texts(alone, '.card-title')).to.deep.equal(['Ici']);
    expect(findAll(alone, '.report')).to.have.length(0);
  });
});
