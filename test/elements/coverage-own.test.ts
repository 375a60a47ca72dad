import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import { type CptsErrorEvent, CptsLoadEvent } from '../../src/events.js';
import { provideFile } from '../../src/sources/load.js';
import { drawn, until } from '../support/show.js';
import {
  find,
  findAll,
  press,
  read,
  search,
  settled,
  showFinder,
  showMap,
  texts,
} from './visitor.js';

const table = (...rows: readonly (readonly [code: string, cpts: string, date: string])[]) =>
  html`<table>
    <tr>
      <th>code_insee</th>
      <th>cpts</th>
      <th>source</th>
      <th>date</th>
    </tr>
    ${rows.map(
      ([code, cpts, date]) =>
        html`<tr>
          <td>${code}</td>
          <td>${cpts}</td>
          <td>Liste d’exemple</td>
          <td>${date}</td>
        </tr>`,
    )}
  </table>`;

const LIST = table(
  ['71221', 'CPTS d’exemple', '2026-05-12'],
  ['71070', 'CPTS d’exemple', '2026-05-12'],
  ['71070', 'CPTS du Chalonnais', '2026-06'],
);

/** Two squares side by side. */
const square = (code: string, west: number) => ({
  type: 'Feature',
  properties: { code, nom: `Carré ${code}` },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 48],
        [west, 49],
        [west + 1, 49],
        [west + 1, 48],
        [west, 48],
      ],
    ],
  },
});
const SOURCE = { name: 'Liste d’exemple', date: '2026' };
const descriptor = (changes: object = {}) => ({
  id: 'exemple',
  name: 'Territoire d’exemple',
  communes: 'https://own.example/communes.geojson',
  cpts: [
    {
      id: 'une',
      name: 'CPTS Une',
      members: [{ communes: ['60001'], basis: 'published-list', source: SOURCE }],
    },
  ],
  ...changes,
});
provideFile(
  'https://own.example/communes.geojson',
  JSON.stringify({
    type: 'FeatureCollection',
    features: [square('60001', 2), square('60002', 3)],
  }),
);
provideFile('https://own.example/territory.json', JSON.stringify(descriptor()));

const slotIsHidden = (map: Element): boolean =>
  find(map, 'slot:not([name])').hasAttribute('hidden');
const legend = (map: Element): readonly string[] => texts(map, '.legend-name');
const answer = (map: Element): string | undefined => texts(map, '.answer-title')[0];

function loads(map: Element): CptsLoadEvent[] {
  const heard: CptsLoadEvent[] = [];
  map.addEventListener('cpts-load', (event) => {
    if (event instanceof CptsLoadEvent) heard.push(event);
  });
  return heard;
}

describe('a table of communes inside the coverage map', () => {
  it('says which CPTS covers what, in place of the territory', async () => {
    const map = await showMap(
      html`<cpts-coverage-map isolated commune="71070" cpts="chalonnais"
        >${LIST}</cpts-coverage-map
      >`,
    );
    // One that the territory knows by its name is the same.
    expect(texts(map, '.legend [aria-current] .legend-name')).to.deep.equal(['CPTS du Chalonnais']);
    expect(legend(map)).to.deep.equal(['CPTS d’exemple', 'CPTS du Chalonnais', 'Non connu']);
    expect(findAll(map, '.commune[fill]').map(({ dataset }) => dataset['code'])).to.have.members([
      '71221',
      '71070',
    ]);
    expect(findAll(map, '.commune')).to.have.length(563);
    expect(answer(map)).to.match(/CPTS du Chalonnais.*CPTS d’exemple/);
    const sources = texts(map, '.answer-source');
    expect(sources.join()).to.contain('Liste d’exemple, 12 mai 2026 · liste publiée');
    expect(map.issues).to.deep.equal([]);
  });

  it('shows until the map is drawn, and stays in the page', async () => {
    const map = document.createElement('cpts-coverage-map');
    map.innerHTML =
      '<p>Nos communes</p><table><tr><th>code_insee<th>cpts<th>source<tr><td>71221<td>CPTS d’exemple<td>Liste</table>';
    const place = document.createElement('div');
    place.append(map);
    document.body.append(place);
    await map.updateComplete;
    expect(map.querySelector('table')!.checkVisibility()).to.equal(true);
    await until(() => slotIsHidden(map), 'the map');
    expect(findAll(map, '.stage')).to.have.length(1);
    expect(map.querySelectorAll('table')).to.have.length(1);
    place.remove();
  });

  it('is told, row by row, what is wrong with it', async () => {
    const bad = table(
      ['71640', 'CPTS d’exemple', '2026'],
      ['71221', 'CPTS d’exemple', 'hier'],
      ['71070', '', '2026'],
    );
    const map = await showMap(html`<cpts-coverage-map isolated>${bad}</cpts-coverage-map>`);
    expect(map.issues.map(({ source, line, column, value }) => [source, line, column, value]))
      .to //
      .deep.equal([
        ['tableau de la page', 2, 1, '71640'],
        ['tableau de la page', 3, 4, 'hier'],
        ['tableau de la page', 4, 2, undefined],
      ]);
    expect(map.issues[0]!.message).to.contain('un code postal n’en est pas un');
    expect(legend(map)).to.deep.equal(['CPTS d’exemple', 'Non connu']);
  });

  it('is followed when the page changes it, and when it goes', async () => {
    const map = await showMap(html`<cpts-coverage-map isolated>${LIST}</cpts-coverage-map>`);
    const heard = loads(map);
    map.querySelectorAll('td')[1]!.textContent = 'CPTS renommée';
    await until(() => legend(map).includes('CPTS renommée'), 'the other name');
    expect(heard).to.have.length(1);
    map.querySelector('table')!.remove();
    await until(() => legend(map).length > 5, 'the territory');
  });

  it('without the columns that it needs fails as a source does, and still shows', async () => {
    const errors: CptsErrorEvent[] = [];
    const map = document.createElement('cpts-coverage-map');
    map.addEventListener('cpts-error', (event) => errors.push(event));
    map.innerHTML = '<table><tr><th>Commune<th>CPTS<tr><td>Givry<td>CPTS d’exemple</table>';
    const place = document.createElement('div');
    place.append(map);
    document.body.append(place);
    await map.ready;
    await drawn(map.shadowRoot!);
    expect(errors.map(({ error }) => error.code)).to.deep.equal(['no-header']);
    expect(map.querySelector('table')!.checkVisibility()).to.equal(true);
    expect(texts(map, '.message-title')).to.have.length(1);
    place.remove();
  });

  it('is no list of structures, and a list in the tag is none of communes', async () => {
    const map = await showMap(
      html`<cpts-coverage-map isolated
        ><ul>
          <li>Givry, CPTS d’exemple</li>
        </ul></cpts-coverage-map
      >`,
    );
    expect(map.issues).to.deep.equal([]);
    expect(legend(map)).to.include('CPTS du Chalonnais');
  });
});

describe('a descriptor of the coverage map’s own', () => {
  it('is loaded from `src`: its communes are drawn, searched and counted', async () => {
    const map = document.createElement('cpts-coverage-map');
    const heard = loads(map);
    map.src = ['https://own.example/territory.json'];
    map.isolated = true;
    const place = document.createElement('div');
    place.append(map);
    document.body.append(place);
    await settled(map);
    await until(() => findAll(map, '.commune').length > 0, 'the drawing');
    expect(findAll(map, '.commune').map(({ dataset }) => dataset['code'])).to.have.members([
      '60001',
      '60002',
    ]);
    expect(heard.map(({ counts }) => counts.communes)).to.deep.equal([2]);
    expect(legend(map)).to.deep.equal(['CPTS Une', 'Non connu']);
    await search(map, 'Carré 60001');
    expect(answer(map)).to.contain('CPTS Une');
    await map.reload();
    expect(heard).to.have.length(2);
    place.remove();
  });

  it('comes from the property `data` first, whose addresses are the page’s', async () => {
    const map = await showMap(
      html`<cpts-coverage-map
        isolated
        src="https://own.example/territory.json"
        .data=${descriptor({ cpts: [{ id: 'deux', name: 'CPTS Deux' }] })}
        >${LIST}</cpts-coverage-map
      >`,
    );
    expect(legend(map)).to.deep.equal(['CPTS Deux', 'Non connu']);
    map.data = null;
    await until(() => legend(map)[0] === 'CPTS Une', 'the descriptor of `src`');
    map.src = [];
    await until(() => legend(map)[0] === 'CPTS d’exemple', 'the table');
  });

  it('is what the commune to start from is looked for in', async () => {
    const lines: unknown[] = [];
    const { warn } = console;
    console.warn = (line: unknown) => void lines.push(line);
    const map = await showMap(
      html`<cpts-coverage-map isolated commune="60001" .data=${descriptor()}></cpts-coverage-map>`,
    );
    console.warn = warn;
    expect(answer(map)).to.contain('CPTS Une');
    expect(lines).to.deep.equal([]);
  });

  it('says what is wrong with it, by the name of the property', async () => {
    const map = await showMap(
      html`<cpts-coverage-map isolated .data=${descriptor({ date: 'hier' })}></cpts-coverage-map>`,
    );
    expect(map.issues.map(({ source, field, value }) => [source, field, value])).to.deep.equal([
      ['cpts-coverage-map.data', 'date', 'hier'],
    ]);
  });

  it('that fails is told, with a way to try again, and leaves the territory’s map out', async () => {
    const errors: CptsErrorEvent[] = [];
    const map = document.createElement('cpts-coverage-map');
    map.addEventListener('cpts-error', (event) => errors.push(event));
    map.src = ['/nowhere/territory.json'];
    const place = document.createElement('div');
    place.append(map);
    document.body.append(place);
    await map.ready;
    await drawn(map.shadowRoot!);
    expect(errors.map(({ error }) => [error.code, error.status])).to.deep.equal([['http', 404]]);
    expect(findAll(map, '.stage')).to.have.length(0);
    expect(read(find(map, '.message-title'))).not.to.equal('');
    map.data = descriptor();
    await until(() => findAll(map, '.commune').length === 2, 'what mends it');
    place.remove();
  });

  it('whose shapes do not come says so; once asked for again they are drawn, and the focus stays', async () => {
    const shapes = '/test-routes/status/404?shapes';
    const communes = { list: [{ code: '60001', name: 'Carré' }], shapes };
    const map = document.createElement('cpts-coverage-map');
    map.isolated = true;
    map.data = descriptor({ communes });
    const place = document.createElement('div');
    place.append(map);
    document.body.append(place);
    await until(() => texts(map, '.message-title').length === 1, 'the message');
    expect(texts(map, '.message-title')).to.deep.equal([
      'La carte ne s’affiche pas pour le moment',
    ]);
    provideFile(
      new URL(shapes, location.href).href,
      JSON.stringify({ type: 'FeatureCollection', features: [square('60001', 2)] }),
    );
    find(map, '.message button').focus();
    await press(map, 'Enter');
    await until(() => findAll(map, '.commune').length === 1, 'the drawing');
    expect(map.shadowRoot!.activeElement?.getAttribute('part')).to.equal('map');
    place.remove();
  });

  it('leaves the choice shared: a commune chosen in a finder beside is chosen here', async () => {
    const finder = await showFinder(
      html`<cpts-territory
        ><cpts-finder></cpts-finder><cpts-coverage-map>${LIST}</cpts-coverage-map></cpts-territory
      >`,
    );
    const map = finder.nextElementSibling!;
    await until(() => map.shadowRoot!.querySelector('.commune'), 'the drawing');
    finder.select('71221');
    await until(() => answer(map)?.includes('CPTS d’exemple'), 'the answer of the map');
  });

  it('whose communes are tiles that do not come is told by a quiet line, and an event', async () => {
    const shapes = { tiles: '/test-routes/status/404?coverage', layer: 'communes' };
    const errors: CptsErrorEvent[] = [];
    const map = document.createElement('cpts-coverage-map');
    map.addEventListener('cpts-error', (event) => errors.push(event));
    map.data = descriptor({
      bounds: [2, 48, 4, 49],
      communes: { list: [{ code: '60001', name: 'Carré' }], shapes },
    });
    map.loading = 'eager';
    const place = document.createElement('div');
    place.append(map);
    document.body.append(place);
    await settled(map);
    await until(() => texts(map, 'p.explore[role=status]').length === 1, 'the line', {
      longest: 60_000,
    });
    expect(texts(map, 'p.explore')[0]).to.match(/n’arrivent pas .* La recherche et le tableau/);
    expect(texts(map, '.button.explore')).to.have.length(1);
    expect(errors.map(({ error }) => [error.code, error.status])).to.deep.equal([['http', 404]]);
    place.remove();
  }).timeout(60_000);
});
