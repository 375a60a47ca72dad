import { expect } from '@esm-bundle/chai';
import { html, type TemplateResult } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import { brokenReferences, violations } from '../support/axe.js';
import { drawn, until } from '../support/show.js';
import { button, find, findAll, read, search, settled, showFinder, texts } from './visitor.js';

const RECORDS = [
  { id: 'a', name: 'Maison de santé de Givry', kind: 'msp', position: [4.75, 46.77] },
  { id: 'b', name: 'Pharmacie d’exemple', kind: 'pharmacie', position: [4.7, 46.8] },
  {
    id: 'c',
    name: 'Clinique d’exemple',
    kind: 'clinique',
    position: [4.82, 46.8],
    positionPrecision: 'commune',
  },
  { id: 'd', name: 'Ailleurs', kind: 'msp', position: [4.2, 46.4] },
];

/** Wide enough for the list and the map side by side, or not. */
const WIDE = 1100;
const NARROW = 320;

function at(width: number, finder: TemplateResult): Promise<CptsFinder> {
  return showFinder(
    html`<div style="width: ${width}px">
      <cpts-territory commune="71221">${finder}</cpts-territory>
    </div>`,
  );
}

const wide = (finder = html`<cpts-finder .data=${RECORDS}></cpts-finder>`): Promise<CptsFinder> =>
  at(WIDE, finder);

const shows = (finder: CptsFinder, selector: string): boolean =>
  findAll(finder, selector).some((element) => element.getClientRects().length > 0);
const marks = (finder: CptsFinder): readonly string[] =>
  findAll(finder, '.mark').map(({ dataset }) => dataset['id'] ?? '');
const pressed = (finder: CptsFinder): readonly string[] =>
  findAll(finder, '.switch [aria-pressed=true]').map(({ innerText }) => innerText.trim());

async function withMap(finder: CptsFinder): Promise<CptsFinder> {
  await until(() => findAll(finder, '.stage .commune').length > 0, 'the drawn map');
  return finder;
}

async function choose(finder: CptsFinder, name: string): Promise<void> {
  const choice = findAll(finder, '.switch button').find(({ innerText }) =>
    innerText.includes(name),
  );
  choice!.click();
  await drawn(finder.shadowRoot!);
}

/** What of the map the page has asked for. */
const asked = (): readonly string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /finder-map\.|map-parts\.|communes\.topojson|live-map/.test(name));

describe('a finder where the list alone shows', () => {
  it('asks for nothing of the map, not even the shapes', async () => {
    performance.clearResourceTimings();
    const finder = await at(NARROW, html`<cpts-finder .data=${RECORDS}></cpts-finder>`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked()).to.deep.equal([]);
    expect(shows(finder, '.map-side')).to.equal(false);
    expect(pressed(finder)).to.deep.equal(['Liste']);
  });

  it('is what a narrow widget, view="list" and without-map make', async () => {
    for (const finder of [
      await at(NARROW, html`<cpts-finder .data=${RECORDS}></cpts-finder>`),
      await wide(html`<cpts-finder view="list" .data=${RECORDS}></cpts-finder>`),
      await wide(html`<cpts-finder without-map view="split" .data=${RECORDS}></cpts-finder>`),
    ]) {
      expect(shows(finder, '.results'), 'the list').to.equal(true);
      expect(shows(finder, '.map-side'), 'the map').to.equal(false);
    }
  });

  it('offers no map where nothing has a place', async () => {
    const finder = await showFinder(
      html`<cpts-territory src="/test-routes/status/404?bare"
        ><cpts-finder .data=${[{ name: 'Sans position' }]}></cpts-finder
      ></cpts-territory>`,
    );
    expect(findAll(finder, '.switch, .map-side')).to.have.length(0);
  });
});

describe('a finder with its map', () => {
  it('shows both where there is room: the list first, then the same structures on the map', async () => {
    const finder = await withMap(await wide());
    expect(asked(), 'the map').not.to.have.length(0);
    expect(shows(finder, '.results')).to.equal(true);
    expect(texts(finder, '.results .card-title')).to.have.length(3);
    expect(marks(finder)).to.have.members(['a', 'b', 'c']);
    expect(find(finder, '.stage').getAttribute('aria-label')).to.match(
      /^Carte\s: 3 structures à moins de 10\skm de Givry\. La liste donne les mêmes informations\.$/,
    );
    const order = find(finder, '.list-side').compareDocumentPosition(find(finder, '.map-side'));
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).not.to.equal(0);
    const [list, map] = ['.list-side', '.map-side'].map((one) =>
      find(finder, one).getBoundingClientRect(),
    );
    expect(list!.right).to.be.lessThan(map!.left);
    expect(pressed(finder)).to.deep.equal(['Liste et carte']);
  });

  it('shows in a narrow one the one that the visitor chooses', async () => {
    const finder = await at(NARROW, html`<cpts-finder .data=${RECORDS}></cpts-finder>`);
    await choose(finder, 'Carte');
    await withMap(finder);
    expect(shows(finder, '.results')).to.equal(false);
    expect(pressed(finder)).to.deep.equal(['Carte']);
    await choose(finder, 'Liste');
    await until(() => shows(finder, '.results'), 'the list');
    expect(shows(finder, '.map-side')).to.equal(false);
  });

  it('is shown from the answer, with the focus on it', async () => {
    for (const width of [NARROW, WIDE]) {
      const finder = await at(width, html`<cpts-finder .data=${RECORDS}></cpts-finder>`);
      button(finder, 'Voir sur la carte (Givry)').click();
      await withMap(finder);
      expect(shows(finder, '.map-side'), 'the map').to.equal(true);
      expect(shows(finder, '.list-side'), 'the list').to.equal(width === WIDE);
      const { activeElement } = finder.shadowRoot!;
      expect(activeElement?.getAttribute('aria-label')).to.equal('Carte');
      expect(activeElement?.querySelector('.stage'), 'the map, in what has the focus').to.exist;
      expect(await violations(finder)).to.deep.equal([]);
    }
  });

  it('is not offered from the answer where there is none', async () => {
    const finder = await at(NARROW, html`<cpts-finder without-map .data=${RECORDS}></cpts-finder>`);
    expect(read(find(finder, '.answer'))).not.to.include('Voir sur la carte');
  });

  it('puts one under the other in a narrow one that the page wants split, and alone where it wants the map', async () => {
    const split = await withMap(
      await at(NARROW, html`<cpts-finder view="split" .data=${RECORDS}></cpts-finder>`),
    );
    const [list, map] = ['.list-side', '.map-side'].map((one) =>
      find(split, one).getBoundingClientRect(),
    );
    expect(list!.bottom).to.be.at.most(map!.top);
    const alone = await withMap(
      await wide(html`<cpts-finder view="map" .data=${RECORDS}></cpts-finder>`),
    );
    expect(shows(alone, '.results')).to.equal(false);
    expect(pressed(alone)).to.deep.equal(['Carte']);
  });

  it('follows filters, radius and search, page after page of the list', async () => {
    const finder = await withMap(
      await wide(html`<cpts-finder limit="1" .data=${RECORDS}></cpts-finder>`),
    );
    expect(texts(finder, '.results .card-title')).to.have.length(1);
    expect(marks(finder)).to.have.members(['a', 'b', 'c']);
    const drawing = find(finder, '.stage svg > g').getAttribute('transform');
    button(finder, 'Pharmacies').click();
    await drawn(finder.shadowRoot!);
    expect(marks(finder)).to.deep.equal(['b']);
    expect(find(finder, '.stage svg > g').getAttribute('transform'), 'what is in sight').to.equal(
      drawing,
    );
    button(finder, 'Pharmacies').click();
    const radius = find(finder, '.radius select') as HTMLSelectElement;
    radius.value = '0';
    radius.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => marks(finder).includes('d'), 'what is farther');
    await search(finder, 'Demigny');
    expect(findAll(finder, '.chosen.halo')).to.have.length(1);
  });

  it('outlines the commune, and looks approximate where a position is', async () => {
    const finder = await withMap(await wide());
    expect(findAll(finder, '.drawing .chosen.halo')).to.have.length(1);
    expect(findAll(finder, '.doubt')).to.have.length(1);
    expect(read(find(finder, '.map-note'))).to.equal('cercle : position approximative');
  });

  it('says which structures of the list it cannot show', async () => {
    const data = [...RECORDS, { id: 'e', name: 'Sans position', kind: 'msp' }];
    const finder = await withMap(
      await wide(html`<cpts-finder radius="0" .data=${data}></cpts-finder>`),
    );
    expect(read(find(finder, '.map-note'))).to.include('n’a pas de position connue');
  });

  it('counts what is close together', async () => {
    const data = Array.from({ length: 5 }, (_, i) => ({
      id: `p${i}`,
      name: `Pharmacie ${i}`,
      kind: 'pharmacie',
      position: [4.75, 46.77],
    }));
    const finder = await withMap(await wide(html`<cpts-finder .data=${data}></cpts-finder>`));
    expect(marks(finder)).to.deep.equal([]);
    expect(texts(finder, '.gathered')).to.deep.equal(['5']);
  });

  it('goes with an empty list, and comes back with it', async () => {
    const finder = await withMap(
      await wide(html`<cpts-finder kinds="ehpad" .data=${RECORDS}></cpts-finder>`).then(
        async (shown) => {
          expect(shows(shown, '.map-side, .switch')).to.equal(false);
          shown.kinds = [];
          await settled(shown);
          return shown;
        },
      ),
    );
    expect(marks(finder)).to.have.members(['a', 'b', 'c']);
  });

  it('removed while it loads and put back, is drawn', async () => {
    const finder = await wide();
    const { parentElement } = finder;
    finder.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    parentElement!.append(finder);
    await withMap(finder);
    expect(marks(finder)).to.have.members(['a', 'b', 'c']);
  });

  it('is accessible in both states', async () => {
    for (const finder of [
      await withMap(await wide()),
      await withMap(
        await at(NARROW, html`<cpts-finder view="map" .data=${RECORDS}></cpts-finder>`),
      ),
    ]) {
      expect(await violations(finder)).to.deep.equal([]);
      expect(brokenReferences(finder)).to.deep.equal([]);
    }
  });
});

describe('a structure chosen beside its list', () => {
  const current = (finder: CptsFinder): readonly (string | undefined)[] =>
    findAll(finder, '.card[aria-current]').map(({ dataset }) => dataset['id']);
  const picked = (finder: CptsFinder): readonly (string | undefined)[] =>
    findAll(finder, '.mark.picked').map(({ dataset }) => dataset['id']);
  const pin = (finder: CptsFinder, id: string): HTMLElement =>
    find(finder, `[data-id="${id}"] .on-map`);

  it('from its card stands out on the map and in the list, until it is chosen again', async () => {
    const finder = await withMap(await wide());
    const chosen: string[] = [];
    finder.addEventListener('cpts-select', ({ kind, id }) => chosen.push(`${kind} ${id}`));
    expect(pin(finder, 'b').getAttribute('aria-label')).to.equal(
      'Montrer sur la carte\u00a0: Pharmacie d’exemple',
    );
    pin(finder, 'b').click();
    await drawn(finder.shadowRoot!);
    expect(chosen).to.deep.equal(['structure b']);
    expect(picked(finder)).to.deep.equal(['b']);
    expect(current(finder)).to.deep.equal(['b']);
    expect(pin(finder, 'b').getAttribute('aria-pressed')).to.equal('true');
    expect(shows(finder, '.cards .card') && findAll(finder, 'div.chosen').length).to.equal(0);
    pin(finder, 'b').click();
    await drawn(finder.shadowRoot!);
    expect(picked(finder)).to.deep.equal([]);
    expect(current(finder)).to.deep.equal([]);
  });

  it('from its mark does the same', async () => {
    const finder = await withMap(await wide());
    findAll(finder, '.mark')
      .find(({ dataset }) => dataset['id'] === 'c')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await drawn(finder.shadowRoot!);
    expect(picked(finder)).to.deep.equal(['c']);
    expect(current(finder)).to.deep.equal(['c']);
  });

  it('is refused where the page refuses it', async () => {
    const finder = await withMap(await wide());
    finder.addEventListener('cpts-select', (event) => {
      event.preventDefault();
    });
    pin(finder, 'b').click();
    await drawn(finder.shadowRoot!);
    expect(picked(finder)).to.deep.equal([]);
  });

  it('elsewhere is on the map too, with its card above the list', async () => {
    const finder = await withMap(await wide());
    finder.select('d');
    await until(() => picked(finder)[0] === 'd', 'its mark');
    expect(texts(finder, 'div.chosen .card-title')).to.deep.equal(['Ailleurs']);
  });

  it('then searched by its name has its card above the list', async () => {
    const finder = await withMap(await wide());
    pin(finder, 'b').click();
    await drawn(finder.shadowRoot!);
    finder.search('Pharmacie d’exemple');
    await until(() => findAll(finder, 'div.chosen').length === 1, 'its card');
  });
});

describe('what the visitor chose to see', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is in the page’s address, and opens from it', async () => {
    const synced = html`<cpts-finder sync-url="sante" .data=${RECORDS}></cpts-finder>`;
    const finder = await wide(synced);
    expect(location.hash).to.equal('');
    await choose(finder, 'Liste');
    expect(location.hash).to.equal('#sante-view=list');
    await choose(finder, 'carte');
    expect(location.hash).to.equal('#sante-view=map');
    const other = await at(NARROW, synced);
    await withMap(other);
    expect(shows(other, '.results')).to.equal(false);
  });

  it('is not what nobody can choose', async () => {
    location.hash = 'sante-view=autre';
    const finder = await wide(html`<cpts-finder sync-url="sante" .data=${RECORDS}></cpts-finder>`);
    await withMap(finder);
    expect(pressed(finder)).to.deep.equal(['Liste et carte']);
  });
});
