import { expect } from '@esm-bundle/chai';
import { sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import { coverageAreas } from '../../src/domain/coverage-areas.js';
import { parseCpts } from '../../src/domain/parse/cpts.js';
import type { CptsSearchEvent, CptsSelectEvent } from '../../src/events.js';
import { brokenReferences } from '../support/axe.js';
import { drawn, until } from '../support/show.js';
import {
  find,
  findAll,
  listen,
  press,
  read,
  search,
  sentences,
  showFinder,
  showMap,
  texts,
} from './visitor.js';

const commune = (map: Element, code: string): SVGPathElement =>
  find(map, `[data-code="${code}"]`) as unknown as SVGPathElement;
const answer = (map: Element): string | undefined => texts(map, '.answer-title')[0];
const readout = (map: Element): string => read(find(map, '.readout'));

async function seeds<T>(name: string): Promise<T> {
  return (await (await fetch(`/seeds/chalonnais/${name}.json`)).json()) as T;
}

/** The focus and the pointer ask for the map engine too: here it comes in hundreds of files, beside what is tested. */
const ENGINE_BESIDE = 40_000;

describe('the coverage map, drawn', () => {
  it('shows every commune once, with the pattern of the CPTS that cover it', async () => {
    const map = await showMap(html`<cpts-coverage-map isolated></cpts-coverage-map>`);
    const { communes } = await seeds<{ communes: { code: string }[] }>('communes');
    const { cpts } = await seeds<{ cpts: object[] }>('cpts');
    const areas = coverageAreas(cpts.map((one) => parseCpts(one).cpts!));
    const paths = findAll(map, '[data-code]');
    expect(paths.map(({ dataset }) => dataset['code'])).to.have.members(
      communes.map(({ code }) => code),
    );
    for (const path of paths) {
      const area = areas.get(path.dataset['code'] ?? '');
      const pattern = path.getAttribute('fill')?.slice('url(#'.length, -1);
      if (area) {
        expect(pattern).to.match(new RegExp(`-covered-${area.series.join('-')}$`));
        expect(map.shadowRoot!.getElementById(pattern ?? '')?.localName).to.equal('pattern');
      } else {
        expect(pattern).to.equal(undefined);
        expect(path.classList.contains('unknown')).to.equal(true);
      }
    }
    expect(paths.filter((path) => path.hasAttribute('fill'))).to.have.length(areas.size);
  });

  it('names the main towns, the rivers and the scale, and what they come from', async () => {
    const map = await showMap(html`<cpts-coverage-map isolated></cpts-coverage-map>`);
    const names = texts(map, '.names text');
    expect(names).to.include.members(['Chalon-sur-Saône', 'Le Creusot', 'Montceau-les-Mines']);
    expect(names).to.include('Saône');
    expect(names.some((name) => /^\d+ km$/.test(name))).to.equal(true);
    const sources = texts(map, '.attributions li').join();
    expect(sources).to.match(/IGN.*Natural Earth/);
    expect(sources, 'no structure shows').not.to.contain('FINESS');
    map.structures = ['hopital'];
    await drawn(map.shadowRoot!);
    expect(texts(map, '.attributions li').join()).to.contain('FINESS');
  });

  it('has a legend: communes, inhabitants, sources, and what is not known', async () => {
    const map = await showMap(html`<cpts-coverage-map isolated></cpts-coverage-map>`);
    const [chalonnais = '', , , bresse = ''] = texts(map, '.legend li');
    expect(chalonnais).to.match(/^CPTS du Chalonnais 49 communes connues ici, sur 99 annoncées/);
    expect(chalonnais).to.contain('130 000 habitants annoncés').and.contain('d’après la presse');
    expect(bresse).to.contain('Liste des communes non publiée');
    expect(texts(map, '.legend li').at(-1)).to.contain('Non connu');
    expect(findAll(map, '.legend .swatch')).to.have.length(7);
  });

  it('answers for the commune that is searched', async () => {
    const map = await showMap(html`<cpts-coverage-map isolated></cpts-coverage-map>`);
    const searches: CptsSearchEvent[] = [];
    map.addEventListener('cpts-search', (event) => searches.push(event));
    await search(map, 'demigny');
    expect(answer(map)).to.match(/^Demigny est couverte par la CPTS Sud Côte-d’Or/);
    expect(findAll(map, '.drawing .chosen')).to.have.length(2);
    await search(map, 'Zzz');
    expect(answer(map)).to.equal(undefined);
    expect(searches.map(({ communeCode, count }) => [communeCode, count])).to.deep.equal([
      ['71170', 1],
      [undefined, 0],
    ]);
  });

  it('answers for the commune that is clicked, unless the page refuses', async () => {
    const map = await showMap(html`<cpts-coverage-map isolated></cpts-coverage-map>`);
    const chosen: string[] = [];
    map.addEventListener('cpts-select', ({ kind, id }: CptsSelectEvent) => {
      chosen.push(`${kind} ${id}`);
    });
    const { x, y, width, height } = commune(map, '71221').getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(x + width / 2), Math.round(y + height / 2)],
    });
    await sendMouse({ type: 'move', position: [0, 0] });
    await drawn(map.shadowRoot!);
    expect(chosen).to.deep.equal(['commune 71221']);
    expect(answer(map)).to.equal('Givry est couverte par la CPTS du Chalonnais');
    expect((find(map, '#query') as HTMLInputElement).value).to.equal('Givry');
    map.addEventListener('cpts-select', (event) => {
      event.preventDefault();
    });
    commune(map, '71014').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await drawn(map.shadowRoot!);
    expect(answer(map)).to.contain('Givry');
  });

  it('is walked through with the arrow keys, and says where one is', async () => {
    const map = await showMap(
      html`<cpts-coverage-map isolated commune="71221"></cpts-coverage-map>`,
    );
    const said = listen(map);
    find(map, '#query').focus();
    while (!find(map, '.stage').matches(':focus')) await press(map, 'Tab');
    expect(readout(map)).to.equal('Givry, CPTS du Chalonnais');
    await press(map, 'ArrowRight');
    const place = readout(map);
    expect(place).not.to.contain('Givry');
    await until(() => sentences(said).at(-1) === place, 'what is said');
    expect(findAll(map, '.drawing .active')).to.have.length(2);
    await press(map, 'Enter');
    expect(answer(map)).to.contain(place.split(',')[0]);
    await until(() => sentences(said).at(-1) === answer(map), 'the answer, said');
    expect(find(map, '.stage').matches(':focus')).to.equal(true);
    await press(map, 'Escape');
    expect(readout(map)).to.equal('Choisissez une commune sur la carte.');
    await press(map, 'Tab');
    expect(find(map, '.stage').matches(':focus')).to.equal(false);
  }).timeout(ENGINE_BESIDE);

  it('begins with a main town where none is chosen', async () => {
    const map = await showMap(html`<cpts-coverage-map isolated></cpts-coverage-map>`);
    find(map, '.stage').focus();
    await press(map, 'ArrowDown');
    expect(readout(map)).to.equal('Chalon-sur-Saône, CPTS du Chalonnais');
  }).timeout(ENGINE_BESIDE);

  it('follows the commune that is chosen in another widget, and moves it', async () => {
    const page = html`<cpts-territory
      ><cpts-finder></cpts-finder><cpts-coverage-map></cpts-coverage-map
    ></cpts-territory>`;
    const finder = await showFinder(page);
    const map = finder.nextElementSibling!;
    await until(() => map.shadowRoot!.querySelector('.commune'), 'the drawing');
    finder.select('71221');
    await until(() => answer(map) !== undefined, 'the answer of the map');
    commune(map, '71170').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until(() => answer(finder)?.includes('Demigny'), 'the answer of the finder');
  }).timeout(ENGINE_BESIDE);

  it('brings into sight a commune that is chosen far away', async () => {
    const map = await showMap(
      html`<cpts-coverage-map isolated commune="71270"></cpts-coverage-map>`,
    );
    const inside = find(map, '.stage').getBoundingClientRect();
    const { left, right, top, bottom } = commune(map, '71270').getBoundingClientRect();
    expect(left).to.be.at.least(inside.left);
    expect(right).to.be.at.most(inside.right);
    expect(top).to.be.at.least(inside.top);
    expect(bottom).to.be.at.most(inside.bottom);
  });

  it('shows the communes of an EPCI alone, and lets one CPTS stand out', async () => {
    const map = await showMap(
      html`<cpts-coverage-map isolated epci="247100589" cpts="chalonnais"></cpts-coverage-map>`,
    );
    expect(findAll(map, '.commune')).to.have.length(51);
    expect(findAll(map, '.commune.dimmed')).to.have.length(2);
    expect(texts(map, '.legend [aria-current] .legend-name')).to.deep.equal(['CPTS du Chalonnais']);
  });

  it('names the CPTS that there are when the page asks for another', async () => {
    const lines: string[] = [];
    const { warn } = console;
    console.warn = (line: unknown) => void lines.push(String(line));
    await showMap(html`<cpts-coverage-map cpts="ailleurs" view="plan"></cpts-coverage-map>`);
    console.warn = warn;
    expect(lines).to.have.length(2);
    expect(lines.join()).to.contain('auto, map, table').and.contain('sud-cote-d-or');
  });

  it('leaves out the search and the legend where the page says so', async () => {
    const map = await showMap(
      html`<cpts-coverage-map isolated without-search without-legend></cpts-coverage-map>`,
    );
    expect(findAll(map, 'form, .legend')).to.have.length(0);
  });

  it('stands twice on a page, each with its own patterns', async () => {
    const two = await showMap(html`<cpts-coverage-map isolated></cpts-coverage-map>`);
    const other = await showMap(html`<cpts-coverage-map isolated></cpts-coverage-map>`);
    const ids = [two, other].flatMap((map) => findAll(map, 'pattern').map(({ id }) => id));
    expect(new Set(ids).size).to.equal(ids.length);
    expect([two, other].flatMap(brokenReferences)).to.deep.equal([]);
  });

  it('may be taken away while it loads, and be put back', async () => {
    const map = document.createElement('cpts-coverage-map');
    const place = document.createElement('div');
    document.body.append(place);
    place.append(map);
    await map.updateComplete;
    map.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    place.append(map);
    await map.ready;
    await until(() => map.shadowRoot!.querySelector('.commune'), 'the drawing');
    place.remove();
  });
});
