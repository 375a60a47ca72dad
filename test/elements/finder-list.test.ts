import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import { drawn, until } from '../support/show.js';
import { button, find, findAll, focused, press, read, showFinder, texts } from './visitor.js';

/** Around Givry, in a territory of its own: what one test chooses stays in it. */
function aroundGivry(): Promise<CptsFinder> {
  return showFinder(
    html`<cpts-territory commune="71221"><cpts-finder></cpts-finder></cpts-territory>`,
  );
}

/** Own records, near Givry unless they say another place. */
async function withData(
  records: readonly object[],
  attributes: Record<string, string> = {},
): Promise<CptsFinder> {
  const data = records.map((record, index) => ({
    id: `record-${index}`,
    name: `Structure ${index}`,
    kind: 'msp',
    position: [4.75 + index / 1000, 46.77],
    address: { city: 'Givry', cityCode: '71221' },
    ...record,
  }));
  const finder = await showFinder(
    html`<cpts-territory><cpts-finder .data=${data}></cpts-finder></cpts-territory>`,
  );
  for (const [name, value] of Object.entries(attributes)) finder.setAttribute(name, value);
  await drawn(finder.shadowRoot!);
  return finder;
}

/** The number that the count begins with; "Aucune" is 0; none is shown while the data comes. */
function counted(finder: CptsFinder): number {
  const [text = ''] = texts(finder, '.result-count, .message-title');
  return text.startsWith('Aucun') ? 0 : Number.parseInt(text, 10);
}

/** Kilometres as the cards say them. */
function distances(finder: CptsFinder): readonly number[] {
  return texts(finder, '.card-distance').map((text) =>
    text === 'moins de 100 m' ? 0 : Number(/[\d,]+/.exec(text)![0].replace(',', '.')),
  );
}

/** The accessible name of a link, as its text gives it. */
function names(finder: CptsFinder, selector: string): readonly string[] {
  return findAll(finder, selector).map((link) => link.getAttribute('aria-label') ?? read(link));
}

function chip(finder: CptsFinder, label: string): HTMLElement {
  const found = findAll(finder, '[part=filter]').find((one) => read(one).startsWith(label));
  if (!found) throw new Error(`No filter ${label}: ${texts(finder, '[part=filter]').join(', ')}`);
  return found;
}

function countOf(filter: HTMLElement): number {
  return Number(read(filter.querySelector('.count')));
}

describe('the list around a commune', () => {
  it('goes from the nearest to the farthest, inside the radius', async () => {
    const finder = await aroundGivry();
    const found = distances(finder);
    const measured = found.filter((_, index) => {
      return !texts(finder, '.card-distance')[index]?.includes('environ');
    });
    expect(measured.length).to.be.greaterThan(5);
    expect(measured).to.deep.equal([...measured].sort((a, b) => a - b));
    expect(Math.max(...found)).to.be.at.most(10);
  });

  it('counts what it lists', async () => {
    const finder = await aroundGivry();
    finder.limit = 500;
    await drawn(finder.shadowRoot!);
    expect(counted(finder)).to.equal(findAll(finder, '.card').length);
  });

  it('shows a page, then the rest, and moves the focus to what is new', async () => {
    const finder = await aroundGivry();
    finder.limit = 5;
    await drawn(finder.shadowRoot!);
    const all = counted(finder);
    expect(findAll(finder, '.card')).to.have.length(5);
    for (let shown = 5; shown < all; shown += 5) {
      const more = Math.min(5, all - shown);
      button(finder, `Afficher ${more} autre${more > 1 ? 's' : ''} structure`).click();
      await drawn(finder.shadowRoot!);
      const cards = findAll(finder, '.card');
      expect(cards).to.have.length(shown + more);
      expect(focused(finder)).to.equal(texts(finder, '.card-title')[shown]);
    }
    expect(findAll(finder, '.more')).to.have.length(0);
  });

  it('goes back to one page when the commune changes', async () => {
    const finder = await aroundGivry();
    finder.limit = 5;
    await drawn(finder.shadowRoot!);
    button(finder, 'Afficher').click();
    finder.select('71076');
    await drawn(finder.shadowRoot!);
    expect(findAll(finder, '.card')).to.have.length(5);
  });

  it('has no bound with a radius of 0', async () => {
    const finder = await aroundGivry();
    finder.radius = 0;
    finder.limit = 500;
    await drawn(finder.shadowRoot!);
    expect(counted(finder)).to.equal(82);
    expect(findAll(finder, '.card')).to.have.length(82);
    expect(read(find(finder, '.result-count'))).to.equal(
      '82 structures, de la plus proche à la plus lointaine de Givry',
    );
  });

  it('is restricted to communes, or to those of an EPCI', async () => {
    const finder = await aroundGivry();
    finder.setAttribute('communes', '71118 71221');
    finder.radius = 0;
    finder.limit = 500;
    await drawn(finder.shadowRoot!);
    const few = counted(finder);
    expect(few).to.be.within(1, 10);
    for (const address of texts(finder, '.card-body p:first-child')) {
      expect(address).to.match(/Châtenoy-le-Royal|Givry/);
    }
    finder.removeAttribute('communes');
    finder.setAttribute('epci', '247100589');
    await drawn(finder.shadowRoot!);
    expect(counted(finder)).to.be.within(few + 1, 81);
  });

  it('reads a source whose format is said wrong', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (line: unknown) => void warnings.push(String(line));
    const finder = await showFinder(
      html`<cpts-territory
        ><cpts-finder src="/test-routes/list?format" format="tableur"></cpts-finder
      ></cpts-territory>`,
    );
    console.warn = warn;
    expect(texts(finder, '.card-title')).to.deep.equal(['Maison de santé de Gergy']);
    expect(warnings).to.deep.equal([
      'cpts-finder : format="tableur" n’est pas connu. Valeurs possibles : json, geojson, csv, finess, openagenda, ics.',
    ]);
  });

  it('survives numbers that are none', async () => {
    const finder = await aroundGivry();
    const count = counted(finder);
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (line: unknown) => void warnings.push(String(line));
    for (const [name, text] of [
      ['limit', 'vingt'],
      ['limit', '-5'],
      ['limit', '0'],
      ['limit', '2.5'],
      ['radius', 'loin'],
      ['radius', '-1'],
      ['heading-level', 'deux'],
      ['heading-level', '99'],
    ] as const) {
      finder.setAttribute(name, text);
      await finder.updateComplete;
      await drawn(finder.shadowRoot!);
      expect(findAll(finder, '.card').length, `${name}="${text}"`).to.be.greaterThan(0);
      finder.removeAttribute(name);
    }
    console.warn = warn;
    expect(counted(finder), 'the defaults are back').to.equal(count);
    expect(warnings).to.have.length(6);
    expect(warnings[0]).to.match(/^cpts-finder : limit="vingt" /);
  });
});

describe('the filters', () => {
  it('say how many structures each would show, and show as many', async () => {
    const finder = await aroundGivry();
    finder.limit = 500;
    await drawn(finder.shadowRoot!);
    const all = counted(finder);
    const filters = findAll(finder, 'button[part=filter]').filter(
      // A condition counts again what its kind counts.
      (filter) => !read(filter).startsWith('Accessible'),
    );
    expect(filters.length).to.be.greaterThan(2);
    expect(filters.reduce((sum, filter) => sum + countOf(filter), 0)).to.equal(all);
    for (const filter of filters) {
      expect(filter.getAttribute('aria-pressed')).to.equal('false');
      const expected = countOf(filter);
      filter.click();
      await drawn(finder.shadowRoot!);
      expect(filter.getAttribute('aria-pressed')).to.equal('true');
      expect(counted(finder), read(filter)).to.equal(expected);
      expect(findAll(finder, '.card'), read(filter)).to.have.length(expected);
      expect(countOf(filter), 'the count of a filter does not depend on it').to.equal(expected);
      filter.click();
      await drawn(finder.shadowRoot!);
    }
    expect(counted(finder)).to.equal(all);
  });

  it('add up', async () => {
    const finder = await aroundGivry();
    finder.limit = 500;
    await drawn(finder.shadowRoot!);
    const [one, other] = [chip(finder, 'Maisons de santé'), chip(finder, 'Santé mentale')];
    one.click();
    other.click();
    await drawn(finder.shadowRoot!);
    expect(counted(finder)).to.equal(countOf(one) + countOf(other));
    expect(new Set(texts(finder, '.card-kind'))).to.deep.equal(
      new Set(['Maison de santé', 'Santé mentale']),
    );
  });

  it('put hospitals and clinics together', async () => {
    const finder = await aroundGivry();
    finder.radius = 0;
    finder.limit = 500;
    await drawn(finder.shadowRoot!);
    chip(finder, 'Hôpitaux et cliniques').click();
    await drawn(finder.shadowRoot!);
    expect(new Set(texts(finder, '.card-kind'))).to.deep.equal(new Set(['Hôpital', 'Clinique']));
  });

  it('work with the keyboard, and keep the focus', async () => {
    const finder = await aroundGivry();
    const filter = chip(finder, 'Maisons de santé');
    filter.focus();
    await press(finder, 'Space');
    expect(filter.getAttribute('aria-pressed')).to.equal('true');
    expect(focused(finder)).to.equal(read(filter));
    await press(finder, 'Enter');
    expect(filter.getAttribute('aria-pressed')).to.equal('false');
    expect(focused(finder)).to.equal(read(filter));
  });

  it('are behind a button where there is little room, which says how many are chosen', async () => {
    const place = await showFinder(
      html`<div style="width: 320px">
        <cpts-territory commune="71221"><cpts-finder></cpts-finder></cpts-territory>
      </div>`,
    );
    expect(find(place, '#filters').checkVisibility()).to.equal(false);
    const disclosure = find(place, '.disclosure');
    expect(disclosure.getAttribute('aria-expanded')).to.equal('false');
    disclosure.click();
    await drawn(place.shadowRoot!);
    expect(disclosure.getAttribute('aria-expanded')).to.equal('true');
    expect(find(place, '#filters').checkVisibility()).to.equal(true);
    chip(place, 'Maisons de santé').click();
    await drawn(place.shadowRoot!);
    expect(read(disclosure)).to.equal('Filtrer 1');
  });

  it('are told to the page', async () => {
    const finder = await aroundGivry();
    const told: unknown[] = [];
    finder.addEventListener('cpts-filter', ({ filters, count }) => told.push([filters, count]));
    chip(finder, 'Maisons de santé').click();
    await drawn(finder.shadowRoot!);
    const others = { openNow: false, accessible: false, newPatients: false, radius: 10 };
    expect(told).to.deep.equal([[{ kinds: ['msp'], ...others }, counted(finder)]]);
  });

  it('are not there when the page does not want them, or has one kind only', async () => {
    const finder = await aroundGivry();
    finder.withoutFilters = true;
    await drawn(finder.shadowRoot!);
    expect(findAll(finder, '.filters')).to.have.length(0);
    const one = await withData([{}, {}]);
    expect(findAll(one, '.filters')).to.have.length(0);
  });
});

describe('a list where nothing is left', () => {
  const FAR = { position: [4.43, 46.8], kind: 'hopital', address: { cityCode: '71153' } };

  it('says what is nearest, and widens at a click without losing the focus', async () => {
    const finder = await withData([{ ...FAR, name: 'Hôpital lointain' }], { commune: '71221' });
    expect(counted(finder)).to.equal(0);
    expect(find(finder, '.results').checkVisibility()).to.equal(false);
    expect(texts(finder, '.message-title')).to.deep.equal([
      'Aucune structure à moins de 10 km de Givry',
    ]);
    expect(texts(finder, '.message-body p')[0]).to.match(
      /^La structure la plus proche est Hôpital lointain, à 25 km\.$/,
    );
    const widen = button(finder, 'Chercher à 30 km');
    widen.focus();
    widen.click();
    await drawn(finder.shadowRoot!);
    expect(counted(finder)).to.equal(1);
    expect(focused(finder), 'where the list begins').to.equal('Hôpital lointain');
  });

  it('lets one remove each filter, without losing the focus', async () => {
    const finder = await withData([{}, {}, { ...FAR }, { ...FAR, kind: 'imagerie' }], {
      commune: '71221',
      kinds: 'hopital imagerie',
    });
    expect(counted(finder)).to.equal(0);
    expect(texts(finder, '.message .button')).to.deep.equal([
      'Retirer « Hôpitaux »',
      'Retirer « Imagerie médicale »',
      'Chercher à 30 km',
    ]);
    for (const label of ['Retirer « Imagerie', 'Retirer « Hôpitaux']) {
      const remove = button(finder, label);
      remove.focus();
      remove.click();
      await drawn(finder.shadowRoot!);
      expect(focused(finder), label).not.to.equal('nothing');
    }
    expect(counted(finder)).to.equal(2);
    expect(findAll(finder, '.filters [aria-pressed=true]')).to.have.length(0);
  });

  it('says what has no known place, instead of hiding it', async () => {
    const nowhere = { position: undefined, address: { city: 'Ailleurs' } };
    const finder = await withData([{}, nowhere, nowhere], { commune: '71221' });
    expect(counted(finder)).to.equal(1);
    expect(findAll(finder, '.unplaced')).to.have.length(1);
  });

  it('holds what is somewhere in the commune, and claims no distance of it', async () => {
    const inGivry = { position: undefined, address: { postcode: '71640', city: 'Givry' } };
    const finder = await withData([inGivry], { commune: '71221' });
    expect(counted(finder)).to.equal(1);
    expect(texts(finder, '.card-distance')).to.deep.equal(['dans la commune']);
  });
});

describe('the headings', () => {
  const levels = (finder: CptsFinder): readonly number[] =>
    findAll(finder, 'h1, h2, h3, h4, h5, h6')
      .filter((one) => one.checkVisibility())
      .map(({ localName }) => Number(localName[1]));

  it('begin at the level the page asks for, and skip none', async () => {
    const finder = await aroundGivry();
    for (const level of [2, 3, 4]) {
      finder.headingLevel = level;
      await drawn(finder.shadowRoot!);
      const found = levels(finder);
      expect(found[0]).to.equal(level);
      found.forEach((one, index) => {
        expect(one - (found[index - 1] ?? one), found.join()).to.be.at.most(1);
        expect(one).to.be.at.least(level);
      });
    }
  });

  it('are never deeper than h6', async () => {
    const finder = await aroundGivry();
    finder.headingLevel = 6;
    await drawn(finder.shadowRoot!);
    expect(new Set(levels(finder))).to.deep.equal(new Set([6]));
  });

  it('name the region, as the page words them; an empty one is named all the same', async () => {
    const finder = await aroundGivry();
    const region = find(finder, 'section');
    expect(read(find(finder, '#title'))).to.equal('Trouver une structure de santé');
    finder.heading = 'Se soigner';
    await drawn(finder.shadowRoot!);
    expect(region.getAttribute('aria-labelledby')).to.equal('title');
    expect(read(find(finder, '#title'))).to.equal('Se soigner');
    finder.heading = '';
    await drawn(finder.shadowRoot!);
    expect(findAll(finder, '#title')).to.have.length(0);
    expect(region.hasAttribute('aria-labelledby')).to.equal(false);
    expect(region.getAttribute('aria-label')).to.equal('Trouver une structure de santé');
  });
});

describe('the links of the list', () => {
  it('never bear the same name for two places', async () => {
    const finder = await aroundGivry();
    finder.radius = 0;
    finder.limit = 500;
    await drawn(finder.shadowRoot!);
    const links = findAll(finder, 'a');
    const targets = new Map<string, string>();
    const same: string[] = [];
    names(finder, 'a').forEach((name, index) => {
      const target = links[index]!.getAttribute('href')!;
      const known = targets.get(name);
      if (known !== undefined && known !== target) same.push(`${name}: ${known} and ${target}`);
      targets.set(name, target);
      expect(name).not.to.equal('');
    });
    expect(targets.size).to.be.greaterThan(82);
    expect(same).to.deep.equal([]);
  });

  it('all lead somewhere safe', async () => {
    const finder = await aroundGivry();
    for (const link of findAll(finder, 'a')) {
      expect(link.getAttribute('href'), read(link)).to.match(
        /^(?:https?:\/\/|tel:|mailto:|sms:)\S+$/,
      );
    }
  });
});

describe('records of the page’s own', () => {
  it('are listed without a search, from a file or as a property', async () => {
    const finder = await showFinder(
      html`<cpts-territory>
        <cpts-finder src="/seeds/samples/structures.json"></cpts-finder>
      </cpts-territory>`,
    );
    expect(counted(finder)).to.equal(4);
    expect(findAll(finder, '.card')).to.have.length(4);
    expect(read(find(finder, '.result-count'))).to.equal('4 structures');
    finder.data = [{ name: 'Maison de santé de Gergy', kind: 'msp' }];
    await until(() => counted(finder) === 1, 'the property');
    expect(texts(finder, '.card-title')).to.deep.equal(['Maison de santé de Gergy']);
    finder.data = undefined;
    await until(() => counted(finder) === 4, 'the file');
  });

  it('given anew by the page’s script keep the list, and the focus in it', async () => {
    const finder = await withData([{ phone: '0385446688' }, {}]);
    const call = find(finder, '.results .card a[href^="tel:"]');
    call.focus();
    finder.data = (finder.data as readonly object[]).map((one, index) => ({
      ...one,
      name: `Autre ${index}`,
    }));
    await until(() => texts(finder, '.card-title')[0] === 'Autre 0', 'the new names');
    expect(finder.shadowRoot!.activeElement === call).to.equal(true);
  });

  it('show what can be read of a broken file, and say what is wrong', async () => {
    const finder = await showFinder(
      html`<cpts-territory>
        <cpts-finder src="/seeds/samples/structures.broken.json"></cpts-finder>
      </cpts-territory>`,
    );
    expect(texts(finder, '.card-title')).to.have.members([
      'Structure d’exemple, abîmée',
      'Structure d’exemple, sans point',
      'Structure d’exemple, intacte',
    ]);
    expect(finder.issues.length).to.be.greaterThan(5);
    for (const { source, message } of finder.issues) {
      expect(source).to.match(/\/seeds\/samples\/structures\.broken\.json$/);
      expect(message).to.match(/^[A-ZÉ].*\.$/);
    }
    expect(finder.issues.map(({ field }) => field)).to.include.members([
      'name',
      'phone',
      'website',
    ]);
  });

  it('outside the page’s territory leave its answer and its guidance out', async () => {
    const lyon = { name: 'Ailleurs', address: { cityCode: '69381' }, position: [4.83, 45.77] };
    const finder = await showFinder(
      html`<cpts-finder isolated commune="71221" radius="0" .data=${[lyon]}></cpts-finder>`,
    );
    expect(findAll(finder, '.card')).to.have.length(1);
    expect(findAll(finder, '.answer, .guidance')).to.have.length(0);
    finder.data = [{ name: 'Ici', address: { cityCode: '71221' }, position: [4.75, 46.77] }];
    await until(() => texts(finder, '.card-title')[0] === 'Ici', 'the other record');
    expect(findAll(finder, '.answer')).to.have.length(1);
    expect(findAll(finder, '.guidance')).to.have.length(1);
  });

  it('are text, whatever they hold', async () => {
    const hostile =
      '<img src=x onerror="globalThis.hacked = true"><script>globalThis.hacked = true</script>';
    const finder = await withData([
      {
        name: hostile,
        note: hostile,
        address: { street: hostile, city: hostile },
        notice: { text: hostile },
        source: { name: hostile, url: 'javascript:globalThis.hacked=true' },
        website: 'javascript:globalThis.hacked=true',
        booking: 'data:text/html,<script>1</script>',
        phone: 'javascript:1',
      },
      { name: '\u202Eétnas ed nosiaM\u2066', note: 'a\u202Eb' },
    ]);
    expect(texts(finder, '.card-title')).to.include(hostile.replaceAll("'", '’'));
    expect(findAll(finder, 'img, script')).to.have.length(0);
    for (const link of findAll(finder, '.card a:not(.report)')) {
      expect(link.getAttribute('href')).to.match(/^https:\/\/www\.openstreetmap\.org\//);
    }
    expect(read(find(finder, '.results'))).not.to.match(/[\u202A-\u202E\u2066-\u2069]/);
    expect('hacked' in globalThis).to.equal(false);
  });

  it('may come by thousands: a page of them is drawn', async () => {
    const finder = await withData(Array.from({ length: 5000 }, () => ({})));
    expect(counted(finder)).to.equal(5000);
    expect(findAll(finder, '.card')).to.have.length(20);
  });
});

describe('a list at any width', () => {
  for (const width of [280, 320, 480, 576, 608, 640, 768, 960, 1280]) {
    it(`stays inside ${width} px`, async () => {
      const finder = await aroundGivry();
      finder.style.width = `${width}px`;
      const { right } = finder.getBoundingClientRect();
      const beyond = [...finder.shadowRoot!.querySelectorAll('.blocks *')]
        .filter((element) => element.getBoundingClientRect().right > right + 1)
        .map(({ className, localName }) => `${localName}.${className}`);
      expect(beyond).to.deep.equal([]);
    });
  }
});

describe('how far a structure is', () => {
  const at = (name: string, north: number, positionPrecision: string, cityCode: string) => ({
    name,
    position: [4.7485, 46.7811 + north / 111.195],
    positionPrecision,
    address: { cityCode },
  });

  it('is said no more exactly than its position is known', async () => {
    const data = [
      at('du milieu d’ici', 0.05, 'commune', '71221'),
      at('du milieu d’ailleurs', 3.2, 'commune', '71378'),
      at('de la rue', 2, 'street', '71221'),
      at('exacte', 1, 'exact', '71221'),
    ];
    const finder = await showFinder(
      html`<cpts-territory commune="71221"
        ><cpts-finder .data=${data}></cpts-finder
      ></cpts-territory>`,
    );
    const said = Object.fromEntries(
      findAll(finder, '.results .card').map((card) => [
        read(card.querySelector('.card-title')),
        read(card.querySelector('.card-distance')),
      ]),
    );
    expect(said['du milieu d’ici']).to.equal('dans la commune');
    expect(said['du milieu d’ailleurs']).to.match(/^à environ \d km$/);
    expect(said['de la rue']).to.match(/^à environ \d(,\d)? km$/);
    expect(said['exacte']).to.match(/^à \d,\d km$/);
  });

  it('may be unknown: such structures are told, and shown to who asks', async () => {
    const data = [
      at('exacte', 1, 'exact', '71221'),
      { name: 'Sans adresse' },
      { name: 'Sans adresse non plus' },
    ];
    const finder = await showFinder(
      html`<cpts-territory commune="71221"
        ><cpts-finder limit="1" .data=${data}></cpts-finder
      ></cpts-territory>`,
    );
    expect(texts(finder, '.card-title')).to.deep.equal(['exacte']);
    expect(texts(finder, '.result-count')[0]).to.match(/^1 structure /);
    expect(texts(finder, '.unplaced')).to.deep.equal([
      'Nous ne savons pas à quelle distance sont 2 autres structures.',
    ]);
    for (const name of ['Sans adresse', 'Sans adresse non plus']) {
      button(finder, 'Afficher 1 autre structure').click();
      await drawn(finder.shadowRoot!);
      expect(texts(finder, '.card-title').at(-1)).to.equal(name);
      expect(focused(finder)).to.equal(name);
    }
    expect(findAll(finder, '.show-unplaced')).to.have.length(0);
  });
});
