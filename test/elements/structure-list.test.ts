import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { CptsStructureList } from '../../src/elements/structure-list/structure-list.js';
import type { CptsSelectEvent } from '../../src/events.js';
import { drawn, show, until } from '../support/show.js';
import {
  button,
  find,
  findAll,
  focused,
  read,
  search,
  showFinder,
  showList,
  texts,
} from './visitor.js';

const LINK = 'https://example.org/';
const GIVRY = { postcode: '71640', city: 'Givry', cityCode: '71221' };
const AUTUN = { postcode: '71400', city: 'Autun', cityCode: '71014' };
const SOURCE = { name: 'Source d’exemple', url: LINK, date: '2025-03-06' };

const record = (name: string, address: object, more: object = {}): object => ({
  name,
  kind: 'msp',
  address,
  source: SOURCE,
  ...more,
});

const ONE = [record('Exemple B', GIVRY), record('Exemple A', GIVRY)];
const SEVERAL = [
  record('Sans adresse', {}),
  record('À Givry', GIVRY),
  record('À Épinac', { postcode: '71360', city: 'Épinac', cityCode: '71190' }),
  record('À Autun', AUTUN),
];

const titles = (list: Element): readonly string[] => texts(list, '.card-title');
const outline = (list: Element): readonly string[] =>
  findAll(list, 'h2, h3, h4').map((title) => `${title.localName} ${read(title)}`);

describe('a list of structures', () => {
  it('shows its own records in the order that the page gives them, without search or title', async () => {
    const list = await showList(html`<cpts-structure-list .data=${ONE}></cpts-structure-list>`);
    expect(outline(list)).to.deep.equal(['h2 Exemple B', 'h2 Exemple A']);
    expect(findAll(list, 'input')).to.have.length(0);
    expect(find(list, 'section').ariaLabel).to.equal('Structures de santé');
  });

  it('keeps the order of its own records within each commune; those of the territory go by name', async () => {
    const more = ['Zèbre', 'Abeille', 'Lynx'].map((name) => record(name, AUTUN));
    const own = await showList(
      html`<cpts-structure-list .data=${[...ONE, ...more]}></cpts-structure-list>`,
    );
    expect(titles(own)).to.deep.equal(['Zèbre', 'Abeille', 'Lynx', 'Exemple B', 'Exemple A']);
    const shared = await showList(
      html`<cpts-structure-list communes="71076" limit="100"></cpts-structure-list>`,
    );
    const names = titles(shared);
    expect(names.length).to.be.greaterThan(1);
    const { compare } = new Intl.Collator('fr', { ignorePunctuation: true });
    expect(names).to.deep.equal([...names].sort(compare));
  });

  it('sends mistakes in a page’s own records to no territory but the one that the page names', async () => {
    const alone = await showList(html`<cpts-structure-list .data=${ONE}></cpts-structure-list>`);
    expect(findAll(alone, '.report')).to.have.length(0);
    const named = await showList(
      html`<cpts-territory
        ><cpts-structure-list .data=${ONE}></cpts-structure-list
      ></cpts-territory>`,
    );
    expect(findAll(named, '.report')).to.have.length(ONE.length);
  });

  it('tells the page’s author of an INSEE code that its territory does not have', async () => {
    const { issues } = await showList(
      html`<cpts-structure-list
        .data=${[
          record('Ici', { city: 'Givry', cityCode: '71640' }),
          record('Là-bas', { city: 'Beaune', cityCode: '21054' }),
        ]}
      ></cpts-structure-list>`,
    );
    expect(issues.map(({ source, line, value }) => [source, line, value])).to.deep.equal([
      ['cpts-structure-list.data', 1, '71640'],
    ]);
    expect(issues[0]!.message).to.contain('code INSEE');
  });

  it('is named by its title, and its headings follow', async () => {
    const list = await showList(
      html`<cpts-structure-list heading="Se soigner" .data=${SEVERAL}></cpts-structure-list>`,
    );
    expect(outline(list)).to.deep.equal([
      'h2 Se soigner',
      'h3 Autun',
      'h4 À Autun',
      'h3 Épinac',
      'h4 À Épinac',
      'h3 Givry',
      'h4 À Givry',
      'h3 Commune non précisée',
      'h4 Sans adresse',
    ]);
    expect(find(list, 'section').getAttribute('aria-labelledby')).to.equal('title');
  });

  it('shows those of the territory, restricted to kinds and communes', async () => {
    const list = await showList(
      html`<cpts-territory
        ><cpts-structure-list kinds="hopital" communes="71014 71076"></cpts-structure-list
      ></cpts-territory>`,
    );
    expect(new Set(texts(list, '.card-kind'))).to.deep.equal(new Set(['Hôpital']));
    expect(texts(list, 'h2')).to.deep.equal(['Autun', 'Chalon-sur-Saône']);
  });

  it('shows hours that it cannot read as they are written, where none can unfold', async () => {
    const data = [record('A', GIVRY, { openingHours: '9h-17h' })];
    for (const layout of ['compact', 'table']) {
      const list = await showList(
        html`<cpts-structure-list
          style="display: block; width: 800px"
          layout=${layout}
          .data=${data}
        ></cpts-structure-list>`,
      );
      const states = (): readonly string[] => texts(list, '.card-status');
      await until(
        () => states().every((state) => state === '9h-17h'),
        `${layout}: ${states().join()}`,
      );
    }
    const cards = await showList(html`<cpts-structure-list .data=${data}></cpts-structure-list>`);
    await until(
      () => texts(cards, '.card-status').join().includes('Consultez les horaires'),
      'a card',
    );
    button(cards, 'Horaires').click();
    await drawn(cards.shadowRoot!);
    expect(texts(cards, '.hours').join()).to.contain('9h-17h');
  });

  it('names the attribute values that it knows', async () => {
    const lines: string[] = [];
    const { warn } = console;
    console.warn = (line: unknown) => void lines.push(String(line));
    const list = await showList(
      html`<cpts-structure-list
        layout="liste"
        kinds="msp medecin"
        .data=${ONE}
      ></cpts-structure-list>`,
    );
    console.warn = warn;
    expect(lines).to.have.length(2);
    expect(lines.join()).to.contain('cards, compact, table').and.contain('centre-de-sante');
    expect(titles(list)).to.have.length(2);
  });

  it('shows a page of the list, then the next, where the focus goes', async () => {
    const data = Array.from({ length: 7 }, (_, index) => record(`Exemple ${index}`, GIVRY));
    for (const layout of ['cards', 'compact', 'table']) {
      const list = await showList(
        html`<cpts-structure-list
          style="display: block; width: 800px"
          layout=${layout}
          limit="5"
          .data=${data}
        ></cpts-structure-list>`,
      );
      const visible = (): number =>
        findAll(list, '.card-title').filter((title) => title.checkVisibility()).length;
      expect(visible(), layout).to.equal(5);
      button(list, 'Afficher 2 autres structures').click();
      await drawn(list.shadowRoot!);
      expect(visible(), layout).to.equal(7);
      expect(focused(list), layout).to.equal('Exemple 5');
      expect(findAll(list, '.more')).to.have.length(0);
    }
  });

  it('says that it is empty, or what the page says instead', async () => {
    const list = await showList(
      html`<cpts-structure-list kinds="ehpad" .data=${ONE}></cpts-structure-list>`,
    );
    expect(texts(list, '.message-title')).to.deep.equal([
      'Aucune structure dans cette liste pour le moment',
    ]);
    const own = await showList(
      html`<cpts-structure-list .data=${[]}><p slot="empty">Rien.</p></cpts-structure-list>`,
    );
    expect(own.querySelector('p')!.checkVisibility()).to.equal(true);
  });

  it('keeps what the page has until the data is there, and when it fails', async () => {
    const { error } = console;
    console.error = () => undefined;
    const list = await show<CptsStructureList>(
      html`<cpts-structure-list src="/test-routes/status/404?list"
        ><p>De la page</p></cpts-structure-list
      >`,
    );
    await until(() => findAll(list, '.message.bad').length === 1, 'the error');
    console.error = error;
    expect(list.querySelector('p')!.checkVisibility()).to.equal(true);
  });

  it('unfolds the hours of a card', async () => {
    const data = [record('Exemple', GIVRY, { openingHours: 'Mo-Fr 08:00-19:00' })];
    const list = await showList(html`<cpts-structure-list .data=${data}></cpts-structure-list>`);
    await until(() => findAll(list, '.card .now').length === 1, 'what reads hours');
    button(list, 'Horaires').click();
    await drawn(list.shadowRoot!);
    expect(findAll(list, '[part=hours]')).to.have.length(1);
  });
});

describe('a compact list', () => {
  it('offers one thing to do: to call, else to read more, else to go there', async () => {
    const position = [4.75, 46.77];
    const data = [
      record('A', GIVRY, { phone: '0385000000', website: LINK, position }),
      record('B', GIVRY, { website: LINK, position }),
      record('C', GIVRY, { position }),
      record('D', GIVRY),
    ];
    const list = await showList(
      html`<cpts-structure-list layout="compact" .data=${data}></cpts-structure-list>`,
    );
    const links = findAll(list, '.card-actions a');
    expect(links.map(read)).to.deep.equal([
      'Appeler A, Givry 03 85 00 00 00',
      'Site internet (B, Givry)',
      'Itinéraire (C, Givry)',
      'Itinéraire vers Givry (D, Givry)',
    ]);
    for (const link of links) {
      const { width, height } = link.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
  });

  it('tells what must be read first, what is old, and once where it all comes from', async () => {
    const data = [
      record('A', GIVRY, { notice: { text: 'Appelez le 15.', source: SOURCE } }),
      record('B', GIVRY, { source: { ...SOURCE, date: '2019-05-02' } }),
      record('C', GIVRY, { source: { name: 'Autre source', date: '2025-02' } }),
    ];
    const list = await showList(
      html`<cpts-structure-list layout="compact" .data=${data}></cpts-structure-list>`,
    );
    expect(texts(list, '.card-notice')[0]).to.contain('Appelez le 15.');
    expect(texts(list, '.stale')).to.deep.equal(['à vérifier avant de venir']);
    expect(texts(list, '.sources')).to.deep.equal([
      'Sources : Source d’exemple, 2019 – 2025 · Autre source, février 2025',
    ]);
  });
});

describe('a table of structures', () => {
  const DATA = [
    ...SEVERAL,
    record('Exemple', AUTUN, { phone: '0385000000', website: 'javascript:alert(1)' }),
  ];

  const table = (width: string): Promise<CptsStructureList> =>
    showList(
      html`<cpts-structure-list
        style="display: block; width: ${width}"
        layout="table"
        heading="Se soigner"
        .data=${DATA}
      ></cpts-structure-list>`,
    );

  it('has a name, headers of columns, of rows and of communes', async () => {
    const list = await table('800px');
    expect(texts(list, 'caption')).to.deep.equal(['Se soigner']);
    expect(texts(list, 'th[scope=col]')).to.deep.equal([
      'Nom',
      'Adresse',
      'Téléphone',
      'Aujourd’hui',
    ]);
    expect(texts(list, 'th[scope=rowgroup]')).to.deep.equal([
      'Autun',
      'Épinac',
      'Givry',
      'Commune non précisée',
    ]);
    expect(findAll(list, 'th[scope=row]')).to.have.length(5);
    expect(texts(list, 'td .phone')).to.deep.equal(['Appeler Exemple, Autun 03 85 00 00 00']);
    expect(find(list, '.narrow').checkVisibility()).to.equal(false);
    expect(findAll(list, 'a[href^=javascript]')).to.have.length(0);
  });

  it('is a compact list where there is no room for it, and never wider than the page', async () => {
    const list = await table('320px');
    expect(find(list, 'table').checkVisibility()).to.equal(false);
    expect(find(list, '.narrow').checkVisibility()).to.equal(true);
    expect(find(list, '.root').scrollWidth).to.be.at.most(320);
  });
});

describe('a list beside other widgets', () => {
  it('puts first the commune that it starts from', async () => {
    const list = await showList(
      html`<cpts-structure-list commune="71221" .data=${SEVERAL}></cpts-structure-list>`,
    );
    expect(titles(list)[0]).to.equal('À Givry');
    expect(titles(list)).to.have.length(4);
  });

  it('puts first the commune that the visitor chooses elsewhere, unless it is isolated', async () => {
    const territory = await show<HTMLElement>(
      html`<cpts-territory>
        <cpts-finder></cpts-finder>
        <cpts-structure-list .data=${SEVERAL}></cpts-structure-list>
        <cpts-structure-list isolated .data=${SEVERAL}></cpts-structure-list>
      </cpts-territory>`,
    );
    const finder = territory.querySelector('cpts-finder')!;
    await finder.ready;
    const [list, isolated] = [...territory.querySelectorAll('cpts-structure-list')];
    await search(finder, 'givry');
    await until(() => titles(list!)[0] === 'À Givry', 'the chosen commune');
    expect(titles(isolated!)[0]).to.equal('À Autun');
  });

  it('tells which structure the visitor calls, and marks it in every list', async () => {
    const territory = await show<HTMLElement>(
      html`<cpts-territory>
        <cpts-structure-list communes="71014"></cpts-structure-list>
        <cpts-structure-list communes="71014"></cpts-structure-list>
      </cpts-territory>`,
    );
    const [first, second] = [...territory.querySelectorAll('cpts-structure-list')];
    await Promise.all([first!.ready, second!.ready]);
    await until(() => findAll(second!, '.phone').length > 0, 'a number to call');
    const heard: CptsSelectEvent[] = [];
    let isRefused = true;
    territory.addEventListener('cpts-select', (event) => {
      heard.push(event);
      if (isRefused) event.preventDefault();
    });
    territory.addEventListener('click', (event) => {
      event.preventDefault();
    });
    const [call] = findAll(first!, '.phone');
    const { id } = call!.closest<HTMLElement>('[data-id]')!.dataset;
    const marked = (): readonly (string | undefined)[] =>
      findAll(second!, '[aria-current=true]').map(({ dataset }) => dataset['id']);
    call!.click();
    await drawn(territory);
    expect(marked()).to.deep.equal([]);
    isRefused = false;
    call!.click();
    await drawn(territory);
    expect(marked()).to.deep.equal([id]);
    expect(heard.map((event) => `${event.kind} ${event.id}`)).to.deep.equal([
      `structure ${id ?? ''}`,
      `structure ${id ?? ''}`,
    ]);
  });

  it('does not tell the others of a structure that they do not know', async () => {
    const finder = await showFinder(
      html`<cpts-territory commune="71221">
        <cpts-finder></cpts-finder>
        <cpts-structure-list
          .data=${[record('Exemple', GIVRY, { phone: '0385000000' })]}
        ></cpts-structure-list>
      </cpts-territory>`,
    );
    const list = finder.parentElement!.querySelector('cpts-structure-list')!;
    await until(() => findAll(list, '.phone').length === 1, 'the card');
    list.addEventListener('click', (event) => {
      event.preventDefault();
    });
    find(list, '.phone').click();
    await drawn(finder.shadowRoot!);
    expect(findAll(finder, '.message')).to.have.length(0);
  });
});

describe('a list that is printed', () => {
  const data = [
    record('Exemple', GIVRY, { phone: '0385000000', openingHours: 'Mo-Fr 08:00-19:00' }),
  ];

  for (const layout of ['cards', 'compact', 'table']) {
    it(`tells all that it knows, hours included (${layout})`, async () => {
      const list = await showList(
        html`<cpts-structure-list
          style="display: block; width: 800px"
          layout=${layout}
          .data=${data}
        ></cpts-structure-list>`,
      );
      await until(() => findAll(list, '.now').length > 0, 'what reads hours');
      dispatchEvent(new Event('beforeprint'));
      const weeks = findAll(list, '[part=hours]').filter((hours) => hours.checkVisibility());
      expect(weeks).to.have.length(1);
      expect(texts(list, '.phone').join()).to.contain('03 85 00 00 00');
      dispatchEvent(new Event('afterprint'));
      expect(findAll(list, '[part=hours]')).to.have.length(0);
    });
  }
});
