import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import { violations } from '../support/axe.js';
import { drawn, until } from '../support/show.js';
import {
  button,
  field,
  find,
  findAll,
  focused,
  listen,
  press,
  read,
  search,
  sentences,
  settled,
  showFinder,
  texts,
  type,
} from './visitor.js';

/** Examples in Rennes, with the territory of the page by default around them. */
const RENNES = [
  {
    id: 'a',
    name: 'Pharmacie du pont (exemple)',
    kind: 'pharmacie',
    address: { postcode: '35000', city: 'Rennes', cityCode: '35238' },
    position: [-1.68, 48.11],
  },
  {
    id: 'b',
    name: 'Pharmacie du parc (exemple)',
    kind: 'pharmacie',
    address: { postcode: '35700', city: 'RENNES', cityCode: '35238' },
    position: [-1.66, 48.13],
  },
];

function show(data: readonly object[] = RENNES): Promise<CptsFinder> {
  return showFinder(html`<cpts-finder .data=${data}></cpts-finder>`);
}

describe('records that lie outside the page’s territory', () => {
  it('are all there at once, and nothing of the territory is credited or said', async () => {
    const finder = await show();
    expect(texts(finder, '.card-title')).to.have.length(2);
    expect(findAll(finder, '.footer, .guidance, .answer')).to.have.length(0);
    expect(read(find(finder, 'section'))).not.to.match(/Chalonnais|Givry|FINESS|IGN/);
    expect(read(find(finder, '#hint'))).to.match(
      /^Exemple : une commune ou un code postal de la liste\./,
    );
    expect(await violations(finder)).to.deep.equal([]);
  });

  for (const typed of ['Rennes', 'rennes', '35700']) {
    it(`are searched by their own towns: "${typed}"`, async () => {
      const finder = await show();
      const said = listen(finder);
      await type(finder, typed);
      await press(finder, 'Enter');
      await until(() => texts(finder, '.result-count').join().includes('Rennes'), 'the list');
      expect(texts(finder, '.result-count')).to.deep.equal([
        '2 structures à moins de 10 km de « Rennes »',
      ]);
      expect(texts(finder, '.results .card')[0]).to.match(/à \d,\d km/);
      expect(field(finder).value).to.equal('Rennes');
      expect(texts(finder, '.message-title')).to.deep.equal([]);
      await until(() => sentences(said).join().includes('« Rennes »'), 'the announcement');
    });
  }

  it('propose their own towns, and none of the territory’s', async () => {
    const finder = await show();
    await type(finder, 'ren');
    await until(() => findAll(finder, '[role=option]').length > 0, 'proposals');
    expect(texts(finder, '[role=option]')).to.deep.equal(['Rennes 35000']);
    await press(finder, 'ArrowDown', 'Enter');
    expect(texts(finder, '.result-count')[0]).to.contain('« Rennes »');
    expect(focused(finder)).to.equal('the field');
    await type(finder, 'givr');
    expect(findAll(finder, '[role=option]')).to.have.length(0);
  });

  for (const typed of ['givry', '71640', 'Beaune', 'zzzz']) {
    it(`are not searched by what is none of their towns: "${typed}"`, async () => {
      const finder = await show();
      await search(finder, typed);
      expect(texts(finder, '.message-title')).to.deep.equal([
        `« ${typed} » n’est pas dans cette liste`,
      ]);
      expect(texts(finder, '.message-body p')).to.deep.equal(['Communes de la liste : Rennes.']);
    });
  }

  it('neither follow nor move the commune of the widgets of the territory', async () => {
    const finder = await showFinder(
      html`<div>
        <cpts-finder .data=${RENNES}></cpts-finder><cpts-finder id="own"></cpts-finder>
      </div>`,
    );
    const other = finder.parentElement!.querySelector<CptsFinder>('#own')!;
    await settled(other);
    await search(other, 'givry');
    expect(texts(finder, '.result-count').join()).not.to.contain('Givry');
    expect(findAll(finder, '.card')).to.have.length(2);
    await search(finder, 'Rennes');
    find(finder, '.clear').click();
    await drawn(finder.shadowRoot!);
    expect(field(finder).value).to.equal('');
    expect(texts(finder, '.result-count').join()).not.to.contain('Rennes');
    expect(texts(other, '.answer-title')[0]).to.contain('Givry');
    other.clear();
  });

  it('are searched by the page too', async () => {
    const finder = await show();
    finder.search('Rennes');
    await until(() => texts(finder, '.result-count').join().includes('Rennes'), 'the list');
  });

  it('offer no search where no town of theirs has a place', async () => {
    const finder = await show(RENNES.map(({ id, name, address }) => ({ id, name, address })));
    expect(findAll(finder, '.search input, .hint')).to.have.length(0);
    expect(findAll(finder, '.card')).to.have.length(2);
  });

  it('can be filtered by a kind that is typed', async () => {
    const finder = await show([
      ...RENNES,
      { id: 'c', name: 'Labo (exemple)', kind: 'laboratoire', position: [-1.67, 48.12] },
    ]);
    await search(finder, 'pharmacie');
    button(finder, 'Afficher les pharmacies').click();
    await until(() => texts(finder, '.result-count')[0] === '2 pharmacies', 'the list');
  });
});
