import { expect } from '@esm-bundle/chai';
import { transformRequest } from '../../src/map/basemap.js';
import { until } from '../support/show.js';
import { sampleModel } from './model-sample.js';
import { open, type Shown } from './open-map.js';

/** A style that asks nothing more, with a mark of its own; or what else it names. */
const style = (more: object = {}) => ({
  version: 8,
  sources: {
    streets: {
      type: 'geojson',
      data: { type: 'FeatureCollection', features: [] },
      attribution: '<a href="https://example.org">© Exemple</a>',
    },
  },
  layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#abcdef' } }],
  ...more,
});

/** Answers what the page asks elsewhere, and says what it asked. */
function answering(answers: Readonly<Record<string, unknown>>): string[] {
  const asked: string[] = [];
  const fetch = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url.startsWith(location.origin)) return fetch(input, init);
    asked.push(url);
    return Promise.resolve(
      url in answers ? Response.json(answers[url]) : new Response('', { status: 404 }),
    );
  };
  restore = () => {
    window.fetch = fetch;
  };
  return asked;
}
let restore = (): void => undefined;

afterEach(() => {
  restore();
});

const panel = ({ root }: Shown): HTMLElement | null => root.querySelector('.map-consent');
const press = (shown: Shown, name: string): void => {
  const button = [...panel(shown)!.querySelectorAll('button')].find(
    ({ textContent }) => textContent.trim() === name,
  );
  button!.click();
};
const sources = ({ root }: Shown): string =>
  [...root.querySelectorAll('.map-sources')].map(({ textContent }) => textContent).join();

describe('a basemap', () => {
  it('asks nothing of its host before the visitor accepts, by its name', async () => {
    const asked = answering({ 'https://one.example/style.json': style() });
    const shown = await open(sampleModel({ basemap: 'https://one.example/style.json' }));
    expect(panel(shown)!.textContent).to.contain('one.example');
    expect(asked).to.deep.equal([]);
    press(shown, 'Afficher le plan de one.example');
    expect(panel(shown)).to.equal(null);
    await until(() => sources(shown).includes('© Exemple'), 'its attribution');
    expect(sources(shown)).not.to.contain('<a');
    expect(asked).to.deep.equal(['https://one.example/style.json']);
    expect(shown.root.activeElement).to.equal(shown.canvas);
  });

  it('that is refused is not asked about again', async () => {
    const asked = answering({ 'https://two.example/style.json': style() });
    const model = sampleModel({ basemap: 'https://two.example/style.json' });
    const first = await open(model);
    press(first, 'Rester sans plan');
    expect(panel(first)).to.equal(null);
    const second = await open(model);
    expect(panel(second)).to.equal(null);
    expect(asked).to.deep.equal([]);
  }).timeout(30_000);

  it('asks about the hosts that its style names, before they hear of the visitor', async () => {
    const streets = { type: 'vector', tiles: ['https://tiles.example/{z}/{x}/{y}.pbf'] };
    answering({ 'https://three.example/style.json': style({ sources: { streets } }) });
    const shown = await open(sampleModel({ basemap: 'https://three.example/style.json' }));
    press(shown, 'Afficher le plan de three.example');
    await until(() => panel(shown)?.textContent.includes('tiles.example'), 'the second question');
    expect(
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join(),
    ).not.to.contain('tiles.example');
    press(shown, 'Rester sans plan');
    expect(panel(shown)).to.equal(null);
  });

  it('asks about the hosts that the TileJSONs of its style name, too', async () => {
    const streets = { type: 'vector', url: 'tiles.json' };
    const asked = answering({
      'https://six.example/style.json': style({ sources: { streets } }),
      'https://six.example/tiles.json': {
        tiles: ['https://deep.example/{z}/{x}/{y}.pbf'],
        attribution: '© Tuiles d’exemple',
      },
    });
    const shown = await open(sampleModel({ basemap: 'https://six.example/style.json' }));
    press(shown, 'Afficher le plan de six.example');
    await until(() => panel(shown)?.textContent.includes('deep.example'), 'the second question');
    expect(asked).to.deep.equal([
      'https://six.example/style.json',
      'https://six.example/tiles.json',
    ]);
    press(shown, 'Afficher le plan de six.example, deep.example');
    await until(() => sources(shown).includes('© Tuiles d’exemple'), 'its attribution');
    // Neither is asked for again.
    expect(asked.filter((url) => url.includes('six.example'))).to.have.length(2);
  }).timeout(30_000);

  it('one of whose TileJSONs does not answer is told', async () => {
    const streets = { type: 'vector', url: 'nowhere.json' };
    answering({ 'https://seven.example/style.json': style({ sources: { streets } }) });
    const shown = await open(
      sampleModel({ basemap: 'https://seven.example/style.json', basemapConsent: 'granted' }),
    );
    await until(() => panel(shown), 'the message');
    expect(panel(shown)!.textContent).to.contain('ne répond pas');
  }).timeout(30_000);

  it('needs no question where the page has granted it', async () => {
    const asked = answering({ 'https://four.example/style.json': style() });
    const shown = await open(
      sampleModel({ basemap: 'https://four.example/style.json', basemapConsent: 'granted' }),
    );
    await until(() => sources(shown).includes('© Exemple'), 'its attribution');
    expect(asked).to.have.length(1);
  });

  it('that does not answer is told, and the map stays', async () => {
    answering({});
    const shown = await open(
      sampleModel({ basemap: 'https://five.example/style.json', basemapConsent: 'granted' }),
    );
    await until(() => panel(shown), 'the message');
    expect(panel(shown)!.textContent).to.contain('ne répond pas');
    expect(shown.told).to.deep.equal([]);
  });

  it('of the IGN names its host', async () => {
    const asked = answering({});
    const shown = await open(sampleModel({ basemap: 'plan-ign' }));
    expect(panel(shown)!.textContent).to.contain('data.geopf.fr');
    expect(asked).to.deep.equal([]);
  });

  it('of the IGN has one sprite, for all screens', () => {
    const sprite = 'https://data.geopf.fr/annexes/ressources/vectorTiles/styles/PLAN.IGN/sprite/';
    expect(transformRequest(`${sprite}PlanIgn-Gris@2x.png`).url).to.equal(
      `${sprite}PlanIgn-Gris.png`,
    );
    expect(transformRequest('https://one.example/sprite/a@2x.png').url).to.equal(
      'https://one.example/sprite/a@2x.png',
    );
  });
});
