import { expect } from '@esm-bundle/chai';
import { html, type TemplateResult } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import type { CptsTerritory } from '../../src/elements/territory/territory.js';
import type { CptsSearchEvent } from '../../src/events.js';
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
  settled,
  showFinder,
  texts,
} from './visitor.js';

type Answer = (
  resolve: PositionCallback,
  reject: (error: { code: number; message: string }) => void,
) => void;

const GIVRY = [4.743312, 46.781123] as const;
const BEAUNE = [4.84, 47.0241] as const;
const PARIS = [2.3522, 48.8566] as const;

const security = Object.getOwnPropertyDescriptor(window, 'isSecureContext')!;

let asked = 0;

/** Replaces the device: `undefined` for one that has no position to give at all. */
function device(answer: Answer | undefined): void {
  asked = 0;
  const geolocation = answer && {
    getCurrentPosition: (...callbacks: Parameters<Answer>) => {
      asked += 1;
      answer(...callbacks);
    },
  };
  Object.defineProperty(navigator, 'geolocation', { value: geolocation, configurable: true });
}

function at([longitude, latitude]: readonly [number, number], accuracy = 20): Answer {
  return (resolve) => {
    setTimeout(() => {
      resolve({ coords: { longitude, latitude, accuracy } } as GeolocationPosition);
    });
  };
}

const failing =
  (code: number, message = ''): Answer =>
  (_, reject) => {
    reject({ code, message });
  };

/** The end of a device that answers when told to. */
function later(): { answer: Answer; end: (where: readonly [number, number]) => void } {
  let resolve: PositionCallback | undefined;
  return {
    answer: (callback) => {
      resolve = callback;
    },
    end: ([longitude, latitude]) => {
      resolve?.({ coords: { longitude, latitude, accuracy: 20 } } as GeolocationPosition);
    },
  };
}

async function show(
  template: TemplateResult = html`<cpts-territory><cpts-finder></cpts-finder></cpts-territory>`,
): Promise<CptsFinder> {
  return showFinder(template);
}

async function locate(finder: CptsFinder): Promise<void> {
  button(finder, 'Me localiser').click();
  await until(
    () => /position|localis|hors/.test(texts(finder, '.message-title, .result-count').join()),
    'an answer to the position',
  );
  await drawn(finder.shadowRoot!);
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'geolocation');
  Object.defineProperty(window, 'isSecureContext', security);
});

describe('“Me localiser”', () => {
  it('asks the device on a click, never before', async () => {
    device(at(GIVRY));
    const finder = await show();
    await search(finder, 'autun');
    expect(asked).to.equal(0);
    button(finder, 'Me localiser').click();
    await until(() => texts(finder, '.answer-title')[0]?.includes('Givry') ?? false, 'the answer');
    expect(asked).to.equal(1);
  });

  it('chooses the commune around the visitor, and measures from the visitor', async () => {
    // In Givry, far from its middle.
    const here = [4.7205, 46.7867] as const;
    device(at(here));
    const data = [{ name: 'Maison de santé', kind: 'msp', position: here }];
    const finder = await show(
      html`<cpts-territory><cpts-finder .data=${data}></cpts-finder></cpts-territory>`,
    );
    await search(finder, 'givry');
    expect(texts(finder, '.results .card')[0]).not.to.contain('moins de 100 m');
    button(finder, 'Me localiser').click();
    await until(() => texts(finder, '.result-count').join().includes('position'), 'the count');
    expect(texts(finder, '.answer-title')[0]).to.match(/^Givry est couverte par/);
    expect(texts(finder, '.result-count')).to.deep.equal([
      '1 structure à moins de 10 km de votre position',
    ]);
    expect(texts(finder, '.results .card')[0]).to.contain('moins de 100 m');
    expect(field(finder).value).to.equal('Givry');
    expect(await violations(finder)).to.deep.equal([]);
    expect(brokenReferences(finder)).to.deep.equal([]);
  });

  it('is reached and pressed by the keyboard', async () => {
    device(at(GIVRY));
    const finder = await show();
    field(finder).focus();
    await press(finder, 'Tab', 'Tab');
    expect(focused(finder)).to.equal('Me localiser');
    await press(finder, 'Enter');
    await until(() => findAll(finder, '.answer').length > 0, 'the answer');
    expect(focused(finder)).to.equal('Me localiser');
  });

  it('says once that it waits, then the count, and is asked once', async () => {
    const { answer, end } = later();
    device(answer);
    const finder = await show();
    const said = listen(finder);
    const waiting = button(finder, 'Me localiser');
    waiting.click();
    await until(() => asked === 1, 'the question');
    expect(read(waiting)).to.equal('Localisation…');
    expect(waiting.ariaBusy).to.equal('true');
    expect(await violations(finder)).to.deep.equal([]);
    waiting.click();
    await until(() => sentences(said).length === 1, 'that it waits');
    expect(asked).to.equal(1);
    end(GIVRY);
    await until(() => sentences(said).length === 2, 'the count');
    expect(read(waiting)).to.equal('Me localiser');
    expect(waiting.ariaBusy).to.equal(null);
    expect(sentences(said)).to.deep.equal(['Localisation…', ...texts(finder, '.result-count')]);
  });

  it('is overtaken by a search made meanwhile', async () => {
    const { answer, end } = later();
    device(answer);
    const finder = await show();
    button(finder, 'Me localiser').click();
    await until(() => asked === 1, 'the question');
    await search(finder, 'autun');
    expect(button(finder, 'Me localiser').ariaBusy).to.equal(null);
    end(GIVRY);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await drawn(finder.shadowRoot!);
    expect(texts(finder, '.answer-title')[0]).to.contain('Autun');
    expect(texts(finder, '.result-count')[0]).to.contain('d’Autun');
  });

  it('is not there where the page does not want it', async () => {
    device(at(GIVRY));
    const finder = await show(
      html`<cpts-territory><cpts-finder without-geolocation></cpts-finder></cpts-territory>`,
    );
    expect(texts(finder, '.search button').join()).not.to.contain('localiser');
    finder.withoutGeolocation = false;
    await drawn(finder.shadowRoot!);
    expect(button(finder, 'Me localiser').checkVisibility()).to.equal(true);
  });

  it('shares a row with “Rechercher”, at the narrowest too', async () => {
    const finder = await show(
      html`<cpts-territory style="display: block; width: 320px"
        ><cpts-finder></cpts-finder
      ></cpts-territory>`,
    );
    const [submit, locating] = ['Rechercher', 'Me localiser'].map((name) =>
      button(finder, name).getBoundingClientRect(),
    );
    expect(locating!.top).to.equal(submit!.top);
    expect(locating!.left).to.be.greaterThan(submit!.right);
    expect(locating!.height).to.be.at.least(44);
    expect(field(finder).getBoundingClientRect().bottom).to.be.lessThan(submit!.top);
  });
});

describe('a position that cannot be had', () => {
  for (const [what, answer, title, help] of [
    ['refused', failing(1, 'User denied Geolocation'), 'pas autorisé', 'autorisez la localisation'],
    [
      'forbidden to the page',
      failing(1, 'Geolocation has been disabled in this document by permissions policy.'),
      'Ce site ne permet pas',
      'Écrivez votre commune',
    ],
    ['not found', failing(2), 'ne trouve pas votre position', 'Écrivez votre commune'],
    ['too slow', failing(3), 'tarde à venir', 'Réessayez'],
    ['unknown to the browser', undefined, 'ne marche pas sur cette page', 'Écrivez votre commune'],
  ] as const) {
    it(`is said in words: ${what}`, async () => {
      device(answer);
      const finder = await show();
      const said = listen(finder);
      await locate(finder);
      expect(texts(finder, '.message-title')[0]).to.contain(title);
      expect(texts(finder, '.message-body p')[0]).to.contain(help);
      expect(field(finder).hasAttribute('aria-invalid')).to.equal(false);
      expect(button(finder, 'Me localiser').ariaBusy).to.equal(null);
      await until(() => sentences(said).join().includes(title), 'the announcement');
      expect(await violations(finder)).to.deep.equal([]);
    });
  }

  it('is not asked for on an insecure page', async () => {
    device(at(GIVRY));
    Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true });
    const finder = await show();
    await locate(finder);
    expect(texts(finder, '.message-title')[0]).to.contain('ne marche pas sur cette page');
    expect(asked).to.equal(0);
  });

  it('is said to be too vague to measure from, and how vague', async () => {
    device(at(GIVRY, 50_000));
    const finder = await show();
    await locate(finder);
    expect(texts(finder, '.message-title')).to.deep.equal([
      'Votre position est connue à 50 km près',
    ]);
    expect(texts(finder, '.message-body p')[0]).to.contain('Écrivez votre commune');
    expect(findAll(finder, '.answer, .result-count')).to.have.length(0);
    expect(field(finder).hasAttribute('aria-invalid')).to.equal(false);
  });

  it('keeps what stood, and goes away with the next search', async () => {
    device(failing(1));
    const finder = await show();
    await search(finder, 'givry');
    button(finder, 'Me localiser').click();
    await until(() => findAll(finder, '.message').length > 0, 'the message');
    expect(texts(finder, '.answer-title')[0]).to.match(/^Givry /);
    await search(finder, 'autun');
    expect(texts(finder, '.message-title')).to.deep.equal([]);
  });

  it('outside the territory is said so, and claims nothing else', async () => {
    device(at(BEAUNE));
    const finder = await show();
    await locate(finder);
    expect(texts(finder, '.message-title')).to.deep.equal(['Vous êtes hors du territoire']);
    expect(texts(finder, '.message-body p')[0]).to.contain('Chalonnais');
    expect(texts(finder, '.message-actions a')[0]).to.contain('Le Grand Chalon');
    expect(findAll(finder, '.answer, .result-count')).to.have.length(0);
  });
});

describe('a position whose commune is not known', () => {
  async function showsDistancesAlone(finder: CptsFinder): Promise<void> {
    await locate(finder);
    expect(texts(finder, '.result-count')[0]).to.contain('de votre position');
    expect(findAll(finder, '.answer, .message')).to.have.length(0);
    expect(field(finder).value).to.equal('');
  }

  it('shows distances alone where the territory has no shapes', async () => {
    device(at(GIVRY));
    const descriptor = {
      id: 'sans-contours',
      name: 'Sans contours',
      communes: [{ code: '71221', name: 'Givry', link: 0, postcodes: ['71640'] }],
      structures: [{ records: [{ name: 'Maison de santé', position: [4.75, 46.77] }] }],
    };
    const src = `/test-routes/as-sent?type=application/json&text=${encodeURIComponent(JSON.stringify(descriptor))}`;
    await showsDistancesAlone(
      await show(html`<cpts-territory src=${src}><cpts-finder></cpts-finder></cpts-territory>`),
    );
  });

  it('is left by the button that empties the field', async () => {
    device(at(PARIS));
    const address = { city: 'Paris', postcode: '75004' };
    const data = [{ name: 'Maison de santé (exemple)', address, position: PARIS }];
    const finder = await show(html`<cpts-finder .data=${data}></cpts-finder>`);
    await showsDistancesAlone(finder);
    const clear = find(finder, '.clear');
    expect(clear.checkVisibility()).to.equal(true);
    clear.click();
    await drawn(finder.shadowRoot!);
    expect(texts(finder, '.result-count').join()).not.to.contain('position');
    expect(clear.checkVisibility()).to.equal(false);
  });

  it('and where the records shown are none of the territory’s', async () => {
    device(at(PARIS));
    const address = { city: 'Paris', postcode: '75004' };
    const data = [{ name: 'Maison de santé (exemple)', address, position: PARIS }];
    await showsDistancesAlone(await show(html`<cpts-finder .data=${data}></cpts-finder>`));
  });
});

describe('the position of the visitor', () => {
  it('is dropped once another commune is chosen, here or elsewhere', async () => {
    device(at(GIVRY));
    const finder = await show(
      html`<cpts-territory><cpts-finder></cpts-finder><cpts-finder></cpts-finder></cpts-territory>`,
    );
    const other = finder.nextElementSibling as CptsFinder;
    await settled(other);
    await locate(finder);
    expect(texts(finder, '.result-count')[0]).to.contain('de votre position');
    expect(texts(other, '.result-count')[0], 'the other knows the commune alone').to.contain(
      'de Givry',
    );
    await search(other, 'autun');
    await drawn(finder.shadowRoot!);
    expect(texts(finder, '.result-count')[0]).to.contain('d’Autun');
    await search(finder, 'givry');
    expect(texts(finder, '.result-count')[0]).to.contain('de Givry');
  });

  it('is dropped once the same commune is searched for', async () => {
    device(at(GIVRY));
    const finder = await show();
    await locate(finder);
    await search(finder, 'givry');
    expect(texts(finder, '.result-count')[0]).to.contain('de Givry');
  });

  it('is in no event, address, storage or shared state', async () => {
    device(at(GIVRY));
    const finder = await show(
      html`<cpts-territory><cpts-finder sync-url="sante"></cpts-finder></cpts-territory>`,
    );
    const told: Event[] = [];
    for (const name of ['cpts-search', 'cpts-select', 'cpts-filter']) {
      finder.addEventListener(name, (event) => told.push(event));
    }
    await locate(finder);
    expect(told.map(({ type }) => type)).to.deep.equal(['cpts-select', 'cpts-search']);
    const [, searched] = told as [Event, CptsSearchEvent];
    expect(searched.communeCode).to.equal('71221');
    expect(searched.count).to.be.greaterThan(0);
    const { store } = finder.parentElement as CptsTerritory;
    const seen = [
      ...told.map((event) => JSON.stringify(Object.entries(event))),
      location.href,
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
      document.cookie,
      JSON.stringify(store.getState()),
      find(finder, '.root').outerHTML,
    ].join();
    history.replaceState(null, '', location.pathname + location.search);
    expect(seen).not.to.contain(String(GIVRY[0]));
    expect(seen).not.to.contain(String(GIVRY[1]));
    expect(
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes(String(GIVRY[0])) || name.includes(String(GIVRY[1]))),
    ).to.deep.equal([]);
  });
});
