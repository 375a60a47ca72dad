import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import { brokenReferences, violations } from '../support/axe.js';
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
  showFinder,
  texts,
  type,
} from './visitor.js';

const ADDRESS = '12 rue de la Motte Chalon';
const ASK = `Chercher cette adresse auprès de ${location.host}`;

function point(label: string, position: readonly number[], citycode?: string): object {
  return { geometry: { type: 'Point', coordinates: position }, properties: { label, citycode } };
}

const MOTTE = point('12 Rue de la Motte 71100 Chalon-sur-Saône', [4.8526, 46.7805], '71076');
const ELSEWHERE = point('12 Rue de la Motte 21200 Beaune', [4.84, 47.0241], '21054');
const UNSAID = point('Rue de la Motte', [4.8526, 46.7805]);

let tests = 0;

/** The template of a geocoder that answers so; another one for each test. */
function answering(...features: readonly object[]): string {
  tests += 1;
  const text = encodeURIComponent(JSON.stringify({ type: 'FeatureCollection', features }));
  return `/test-routes/as-sent?test=${tests}&type=application/json&text=${text}&q={q}`;
}

async function show(geocoder: string): Promise<CptsFinder> {
  return showFinder(
    html`<cpts-territory><cpts-finder geocoder=${geocoder}></cpts-finder></cpts-territory>`,
  );
}

async function ask(finder: CptsFinder): Promise<void> {
  const title = texts(finder, '.message-title')[0];
  button(finder, ASK).click();
  await until(() => texts(finder, '.message-title')[0] !== title, 'the geocoder’s answer');
  await drawn(finder.shadowRoot!);
}

/** Addresses on the network that hold a text, however it is encoded. */
function sent(text: string): readonly string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => decodeURIComponent(name).replaceAll('+', ' ').includes(text));
}

describe('an address in the search field', () => {
  it('leaves the page only by a click on what names the geocoder', async () => {
    const finder = await show(answering(MOTTE));
    const asked: string[] = [];
    const fetch = window.fetch.bind(window);
    window.fetch = (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      if (!address.endsWith('/seeds/places.txt')) asked.push(address);
      return fetch(input, init);
    };
    await type(finder, ADDRESS);
    await press(finder, 'Enter');
    await until(() => findAll(finder, '.message').length > 0, 'the message');
    expect(asked, 'while one types, and searches').to.deep.equal([]);
    expect(sent('Motte Chalon')).to.deep.equal([]);
    expect(read(find(finder, '.ask'))).to.equal(ASK);
    const help = finder.shadowRoot!.getElementById(
      find(finder, '.ask').getAttribute('aria-describedby')!,
    );
    expect(read(help)).to.contain('reçoit');
    await ask(finder);
    window.fetch = fetch;
    expect(asked).to.have.length(1);
    expect(asked[0]).to.contain(`&q=${encodeURIComponent(ADDRESS)}`);
  });

  it('gives addresses to choose from, of which one is where distances start', async () => {
    const finder = await show(answering(MOTTE, ELSEWHERE));
    const selected: string[] = [];
    finder.addEventListener('cpts-select', ({ kind, id }) => selected.push(`${kind} ${id}`));
    await search(finder, ADDRESS);
    const said = listen(finder);
    await ask(finder);
    expect(texts(finder, '.message-title')).to.deep.equal(['Choisissez votre adresse']);
    expect(texts(finder, '.message .button')).to.have.length(2);
    await until(() => sentences(said).includes('Choisissez votre adresse'), 'the announcement');
    button(finder, '12 Rue de la Motte 71100').click();
    await drawn(finder.shadowRoot!);
    await until(() => findAll(finder, '.answer').length > 0, 'the answer');
    expect(texts(finder, '.answer-title')[0]).to.match(/^Chalon-sur-Saône /);
    expect(texts(finder, '.result-count')[0]).to.match(
      /structures à moins de 10 km de « 12 Rue de la Motte 71100 Chalon-sur-Saône »$/,
    );
    expect(field(finder).value).to.equal('12 Rue de la Motte 71100 Chalon-sur-Saône');
    expect(focused(finder)).to.equal('the field');
    expect(selected).to.deep.equal(['commune 71076']);
  });

  it('is walked through by the keyboard, and the focus is never lost', async () => {
    const finder = await show(answering(MOTTE));
    await search(finder, ADDRESS);
    expect(await violations(finder)).to.deep.equal([]);
    expect(brokenReferences(finder)).to.deep.equal([]);
    await press(finder, 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    expect(focused(finder)).to.equal(ASK);
    await press(finder, 'Enter');
    await until(() => focused(finder) === 'Choisissez votre adresse', 'the focus on the title');
    expect(await violations(finder)).to.deep.equal([]);
    await press(finder, 'Tab');
    expect(focused(finder)).to.equal('12 Rue de la Motte 71100 Chalon-sur-Saône');
    await press(finder, 'Enter');
    await until(() => findAll(finder, '.answer').length > 0, 'the answer');
    expect(focused(finder)).to.equal('the field');
  });

  it('of another territory is said to be outside', async () => {
    const finder = await show(answering(ELSEWHERE));
    await search(finder, ADDRESS);
    await ask(finder);
    button(finder, '12 Rue de la Motte 21200').click();
    await until(() => texts(finder, '.message-title').join().includes('dehors'), 'the message');
    expect(texts(finder, '.message-title')).to.deep.equal([
      '« 12 Rue de la Motte 21200 Beaune » est en dehors du territoire',
    ]);
    expect(findAll(finder, '.answer, .result-count')).to.have.length(0);
  });

  it('whose commune is not told gives distances alone', async () => {
    const finder = await show(answering(UNSAID));
    await search(finder, ADDRESS);
    await ask(finder);
    button(finder, 'Rue de la Motte').click();
    await until(() => findAll(finder, '.result-count').length > 0, 'the count');
    expect(texts(finder, '.result-count')[0]).to.contain('de « Rue de la Motte »');
    expect(findAll(finder, '.answer')).to.have.length(0);
  });

  it('that the geocoder does not know is said so', async () => {
    const finder = await show(answering());
    await search(finder, ADDRESS);
    await ask(finder);
    expect(texts(finder, '.message-title')).to.deep.equal([
      `Aucune adresse trouvée pour « ${ADDRESS} »`,
    ]);
  });
});

describe('the hint under the field', () => {
  const hint = (finder: CptsFinder): string => read(find(finder, '#hint'));

  it('says that all stays on the device where nothing can be sent', async () => {
    const finder = await show('none');
    expect(hint(finder)).to.match(/Votre recherche reste sur cet appareil\.$/);
  });

  it('says what stays, and what a click sends to whom', async () => {
    const finder = await show('ign');
    expect(hint(finder)).not.to.match(/appareil\.$/);
    await until(() => hint(finder).includes('envoyons'), 'the words of the geocoder');
    expect(hint(finder)).to.contain(
      'Votre recherche reste sur cet appareil. Nous n’envoyons une adresse à data.geopf.fr (IGN) que si vous le demandez.',
    );
  });
});

describe('a geocoder that fails', () => {
  const errors: string[] = [];
  const { error } = console;

  beforeEach(() => {
    errors.length = 0;
    console.error = (line: unknown) => void errors.push(String(line));
  });

  afterEach(() => {
    console.error = error;
    Reflect.deleteProperty(navigator, 'onLine');
  });

  async function fail(template: string): Promise<CptsFinder> {
    const finder = await show(template);
    finder.addEventListener('cpts-error', () => errors.push('cpts-error'));
    await search(finder, ADDRESS);
    await ask(finder);
    await until(() => errors.length > 0, 'a line of the console');
    return finder;
  }

  it('is said not to answer, and can be asked again; nobody is told what was typed', async () => {
    const finder = await fail('/test-routes/status/404?geocoder&q={q}');
    expect(texts(finder, '.message-title')).to.deep.equal([`${location.host} ne répond pas`]);
    expect(read(find(finder, '.ask'))).to.equal(ASK);
    expect(errors).to.have.length(1);
    expect(errors[0]).to.contain(location.origin).and.not.to.contain('Motte');
    expect(await violations(finder)).to.deep.equal([]);
  });

  it('is said to be no fault of its own without internet', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    const finder = await fail('/test-routes/status/404?offline&q={q}');
    expect(texts(finder, '.message-title')).to.deep.equal(['Vous n’êtes pas connecté à internet']);
  });

  it('answers something else than addresses', async () => {
    const finder = await fail('/test-routes/login?q={q}');
    expect(texts(finder, '.message-title')).to.deep.equal([`${location.host} ne répond pas`]);
  });
});

describe('the attribute `geocoder`', () => {
  it('offers nothing by default', async () => {
    const finder = await show('none');
    await search(finder, ADDRESS);
    expect(findAll(finder, '.ask')).to.have.length(0);
  });

  it('offers nothing for what is no address', async () => {
    const finder = await show(answering(MOTTE));
    for (const text of ['Trifouillis', '12 34', '75001']) {
      await search(finder, text);
      expect(findAll(finder, '.ask'), text).to.have.length(0);
    }
  });

  it('offers nothing for a commune or a structure, and sends nothing', async () => {
    const finder = await show(answering(MOTTE));
    await search(finder, 'st remy');
    await search(finder, 'chatenoy le royal');
    expect(findAll(finder, '.ask')).to.have.length(0);
  });

  it('names the IGN, and asks nobody until it is clicked', async () => {
    const finder = await show('ign');
    await search(finder, ADDRESS);
    expect(read(find(finder, '.ask'))).to.equal(
      'Chercher cette adresse auprès de data.geopf.fr (IGN)',
    );
    expect(
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('geopf')),
    ).to.deep.equal([]);
  });

  for (const value of [
    'google',
    'https://exemple.fr/search',
    'javascript:alert("{q}")',
    'data:{q}',
  ]) {
    it(`warns once of what is none: ${value}`, async () => {
      const warnings: string[] = [];
      const { warn } = console;
      console.warn = (line: unknown) => void warnings.push(String(line));
      const finder = await show(value);
      await search(finder, ADDRESS);
      await until(() => warnings.length > 0, 'the warning');
      console.warn = warn;
      expect(warnings).to.have.length(1);
      expect(warnings[0])
        .to.match(/^cpts-finder : geocoder=/)
        .and.to.contain('none, ign');
      expect(findAll(finder, '.ask')).to.have.length(0);
    });
  }
});
