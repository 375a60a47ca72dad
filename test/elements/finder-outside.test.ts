import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import { setPlacesAddress } from '../../src/state/places-address.js';
import { drawn, until } from '../support/show.js';
import {
  button,
  field,
  findAll,
  listen,
  press,
  read,
  search,
  sentences,
  showFinder,
  texts,
  type,
} from './visitor.js';

const PLACES = '/seeds/places.txt';

function show(): Promise<CptsFinder> {
  return showFinder(html`<cpts-territory><cpts-finder></cpts-finder></cpts-territory>`);
}

function timesAsked(): number {
  return performance.getEntriesByName(new URL(PLACES, location.href).href).length;
}

// In this order: what is loaded once stays for the tests after.
describe('a town outside the territory', () => {
  it('is never said to be unknown while the names of such towns cannot be had', async () => {
    setPlacesAddress('/test-routes/status/404?finder');
    const finder = await show();
    await search(finder, 'Beaune');
    expect(texts(finder, '.message-title')).to.deep.equal([
      '« Beaune » n’est pas une commune du territoire',
    ]);
    expect(texts(finder, '.message-body p')[0]).to.match(/Chalonnais.*code postal/);
  });

  it('is waited for in words, and answered better once its name is there', async () => {
    const fetch = window.fetch.bind(window);
    let answer: ((response: Response) => void) | undefined;
    const asked: string[] = [];
    window.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      if (!url.includes('late-places')) return fetch(input, init);
      asked.push(url);
      return new Promise((resolve) => (answer = resolve));
    };
    setPlacesAddress('/late-places.txt');
    const finder = await show();
    const said = listen(finder);
    await type(finder, 'Beaune');
    await until(() => asked.length === 1, 'the names, asked for once the field is reached');
    await press(finder, 'Enter');
    await until(() => read(button(finder, 'Recherche')) === 'Recherche…', 'the wait');
    expect(button(finder, 'Recherche…').ariaBusy).to.equal('true');
    expect(texts(finder, '.message-title')).to.deep.equal([]);
    await until(() => texts(finder, '.message-title').length > 0, 'an answer');
    expect(texts(finder, '.message-title')).to.deep.equal([
      '« Beaune » n’est pas une commune du territoire',
    ]);
    expect(button(finder, 'Recherche').ariaBusy).to.equal(null);
    await until(() => sentences(said).join().includes('n’est pas'), 'the announcement');
    answer!(new Response('# origine\n0beaune\n', { headers: { 'content-type': 'text/plain' } }));
    await until(() => texts(finder, '.message-title').join().includes('dehors'), 'the town');
    window.fetch = fetch;
    expect(field(finder).value).to.equal('Beaune');
    await until(() => sentences(said).join().includes('dehors'), 'the announcement');
    expect(sentences(said).slice(-3)).to.deep.equal([
      'Recherche…',
      '« Beaune » n’est pas une commune du territoire',
      '« Beaune » est en dehors du territoire',
    ]);
  }).timeout(10_000);

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

  it('is asked for when the visitor comes to the field, not before, and once', async () => {
    setPlacesAddress(PLACES);
    const finder = await show();
    expect(timesAsked()).to.equal(0);
    field(finder).focus();
    await until(() => timesAsked() === 1, 'the names');
    await search(finder, 'Lyon');
    await search(finder, 'Dijon');
    expect(timesAsked()).to.equal(1);
  });

  it('is told whom to ask', async () => {
    const finder = await show();
    await search(finder, 'Beaune');
    const [link] = findAll(finder, '.message-actions a');
    expect(read(link)).to.match(/^Se renseigner : Le Grand Chalon/);
    expect(link!.getAttribute('href')).to.equal('https://www.legrandchalon.fr');
  });

  it('takes away the answer and the list of the place before, in the page’s address too', async () => {
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder sync-url="sante"></cpts-finder></cpts-territory>`,
    );
    await search(finder, 'chalon');
    expect(location.hash).to.contain('sante-commune=71076');
    await search(finder, 'Beaune');
    expect(texts(finder, '.message-title').join()).to.contain('Beaune');
    expect(findAll(finder, '.answer, .result-count, .results .card')).to.have.length(0);
    expect(field(finder).value).to.equal('Beaune');
    expect(location.hash).not.to.contain('commune');
    history.replaceState(null, '', location.pathname + location.search);
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
