import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import { drawn, until } from '../support/show.js';
import { button, find, findAll, focused, search, settled, showFinder, texts } from './visitor.js';

const RECORDS = [
  { id: 'a', name: 'Maison de santé de Givry', kind: 'msp', position: [4.75, 46.77] },
  { id: 'b', name: 'Pharmacie de Givry', kind: 'pharmacie', position: [4.751, 46.771] },
  { id: 'loin', name: 'Pharmacie lointaine', kind: 'pharmacie', position: [4.2, 46.4] },
];

function synced(prefix = 'sante'): Promise<CptsFinder> {
  return showFinder(
    html`<cpts-territory
      ><cpts-finder sync-url=${prefix} .data=${RECORDS}></cpts-finder
    ></cpts-territory>`,
  );
}

async function goTo(fragment: string): Promise<void> {
  const changed = new Promise((resolve) => {
    addEventListener('hashchange', resolve, { once: true });
  });
  location.hash = fragment;
  await changed;
}

afterEach(() => {
  history.replaceState(null, '', location.pathname + location.search);
});

describe('a finder that follows the address of the page', () => {
  it('opens on the commune and the kinds that it names', async () => {
    location.hash = 'sante-commune=71221&sante-kinds=pharmacie';
    const finder = await synced();
    expect(texts(finder, '.answer-title')[0]).to.match(/^Givry /);
    expect(texts(finder, '.results .card-title')).to.deep.equal(['Pharmacie de Givry']);
  });

  it('opens on the structure that it names, in view, even where the list does not hold it', async () => {
    location.hash = 'sante-commune=71221&sante-structure=loin';
    const finder = await synced();
    expect(texts(finder, '.chosen .card-title')).to.deep.equal(['Pharmacie lointaine']);
    expect(texts(finder, '.results .card-title')).not.to.include('Pharmacie lointaine');
    const { top, bottom } = find(finder, '.chosen').getBoundingClientRect();
    expect(top).to.be.lessThan(innerHeight);
    expect(bottom).to.be.greaterThan(0);
  });

  it('says that a structure is no longer there', async () => {
    location.hash = 'sante-structure=disparue';
    const finder = await synced();
    expect(texts(finder, '.message-title')).to.include('Cette fiche n’est plus dans la liste.');
    button(finder, 'Fermer').click();
    await drawn(finder.shadowRoot!);
    expect(texts(finder, '.message-title')).not.to.include('Cette fiche n’est plus dans la liste.');
    expect(location.hash).to.equal('');
  });

  it('leaves the address of a page that starts as its tag says', async () => {
    await showFinder(
      html`<cpts-territory commune="71221"
        ><cpts-finder sync-url="sante" kinds="msp" .data=${RECORDS}></cpts-finder
      ></cpts-territory>`,
    );
    expect(location.hash).to.equal('');
  });

  it('writes what the visitor chose, without growing the history', async () => {
    const finder = await synced();
    const { length } = history;
    await search(finder, 'Givry');
    expect(location.hash).to.equal('#sante-commune=71221');
    findAll(finder, 'button[part=filter]').at(-1)!.click();
    await drawn(finder.shadowRoot!);
    expect(location.hash).to.equal('#sante-commune=71221&sante-kinds=pharmacie');
    finder.select('b');
    await drawn(finder.shadowRoot!);
    expect(location.hash).to.equal('#sante-commune=71221&sante-kinds=pharmacie&sante-structure=b');
    expect(history.length).to.equal(length);
  });

  it('never writes what was typed', async () => {
    const finder = await synced();
    await search(finder, 'givri');
    expect(location.href.toLowerCase()).not.to.include('givri');
  });

  it('follows a link of the page', async () => {
    const finder = await synced();
    await goTo('sante-commune=71076');
    await settled(finder);
    expect(texts(finder, '.answer-title')[0]).to.match(/^Chalon-sur-Saône /);
  });

  it('leaves other fragments to the page', async () => {
    const finder = await synced();
    await search(finder, 'Givry');
    await goTo('contenu');
    finder.requestUpdate();
    await drawn(finder.shadowRoot!);
    expect(location.hash).to.equal('#contenu');
    expect(texts(finder, '.answer-title')[0]).to.match(/^Givry /);
  });

  it('stays on its page under a base of another one', async () => {
    const base = document.createElement('base');
    base.href = '/ailleurs/';
    const finder = await synced();
    const { pathname } = location;
    document.head.append(base);
    await search(finder, 'Givry');
    base.remove();
    expect(location.pathname).to.equal(pathname);
    expect(location.hash).to.equal('#sante-commune=71221');
  });

  it('leaves the address alone once it is removed', async () => {
    const finder = await synced();
    finder.remove();
    await goTo('sante-commune=71076');
    finder.requestUpdate();
    expect(location.hash).to.equal('#sante-commune=71076');
  });

  it('does nothing of all this without its attribute', async () => {
    location.hash = 'commune=71221&structure=b';
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder .data=${RECORDS}></cpts-finder></cpts-territory>`,
    );
    expect(findAll(finder, '.answer-title, .chosen')).to.have.length(0);
    expect(location.hash).to.equal('#commune=71221&structure=b');
  });
});

describe('the structure that is shown first', () => {
  it('goes away when the visitor closes it, and the focus goes to the list', async () => {
    location.hash = 'sante-commune=71221&sante-structure=b';
    const finder = await synced();
    button(finder, 'Fermer').click();
    await drawn(finder.shadowRoot!);
    expect(findAll(finder, '.chosen')).to.have.length(0);
    expect(focused(finder)).to.equal(texts(finder, '.results .card-title')[0]);
  });

  it('stands alone where no commune was chosen', async () => {
    location.hash = 'sante-structure=b';
    const finder = await showFinder(
      html`<cpts-territory src="/seeds/chalonnais/territory.json"
        ><cpts-finder sync-url="sante"></cpts-finder
      ></cpts-territory>`,
    );
    await until(() => findAll(finder, '.message-title').length > 0, 'the message');
    expect(findAll(finder, '.result-count')).to.have.length(0);
  });
});
