import '../support/define.js';
import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { CptsFilterEvent } from '../../src/events.js';
import { provideFile } from '../../src/sources/load.js';
import { drawn, show, until } from '../support/show.js';
import { record } from './event-record.js';
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
  showEvents,
  texts,
  type,
} from './visitor.js';

const { now } = Date;
const GIVRY = '71221';

const RECORDS = [
  record('Aidants', '2026-10-06T09:00', {
    end: '2026-10-06T12:00',
    themes: ['aidants'],
    audiences: ['aidants'],
    place: { name: 'Salle', address: '1 rue d’Exemple, 71640 Givry' },
    price: 'free',
    registration: [{ type: 'link', value: 'https://example.org/inscription' }],
    source: { name: 'Source d’exemple', date: '2026-09-14' },
    description: 'Une rencontre.',
  }),
  record('Gestes qui sauvent', '2026-10-10T14:00', {
    end: '2026-10-10T17:00',
    themes: ['premiers-secours'],
    audiences: ['adultes'],
    status: 'full',
    place: { address: '71400 Autun' },
    registration: [{ type: 'phone', value: '0385446688' }],
    accessibility: ['mi'],
  }),
  record('Équilibre', '2026-10-15T10:00', { status: 'cancelled', themes: ['chutes'] }),
  record('Octobre rose', '2026-10-01', {
    end: '2026-10-31',
    rrule: 'FREQ=YEARLY',
    themes: ['depistage'],
    audiences: ['femmes'],
  }),
  record('Atelier', '2026-11-03T10:00', {
    rrule: 'FREQ=WEEKLY;COUNT=12',
    online: 'https://example.org/visio',
  }),
  record('Passé', '2026-05-12T09:00'),
  { id: 'permanence', title: 'Permanence', standing: true },
];

const calendar = (title: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//exemple//FR',
    'BEGIN:VEVENT',
    `UID:${title}`,
    `SUMMARY:${title}`,
    'DTSTART:20261010T100000',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');

const titles = (widget: Element): readonly string[] => texts(widget, '.event-title');
const row = (widget: Element, id: string): HTMLElement => find(widget, `[data-id="${id}"]`);

async function choose(widget: Element, name: string, value: string): Promise<void> {
  const select = find(widget, `#filter-${name}`) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await drawn(widget.shadowRoot!);
}

describe('<cpts-events>', () => {
  beforeEach(() => {
    Date.now = () => Date.parse('2026-10-05T08:00:30Z');
  });

  afterEach(() => {
    Date.now = now;
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('tells what is coming by month, and apart what lasts all year; what is over is hidden', async () => {
    const widget = await showEvents(html`<cpts-events .data=${RECORDS}></cpts-events>`);
    expect(
      findAll(widget, 'h2, h3, h4').map((title) => `${title.localName} ${read(title)}`),
    ).to.deep.equal([
      'h2 Prévention : prochains rendez-vous',
      'h3 Octobre 2026',
      'h4 Octobre rose',
      'h4 Aidants',
      'h4 Gestes qui sauvent',
      'h4 Équilibre',
      'h3 Novembre 2026',
      'h4 Atelier',
      'h3 Toute l’année',
      'h4 Permanence',
    ]);
    expect(texts(widget, '.event-count')).to.deep.equal(['5 rendez-vous']);
  });

  it('says each date as a sentence, and its block is only seen', async () => {
    const widget = await showEvents(html`<cpts-events .data=${RECORDS}></cpts-events>`);
    expect(texts(widget, '.when')).to.deep.equal([
      'tout le mois d’octobre 2026',
      'mardi 6 octobre 2026, de 9 h à 12 h',
      'samedi 10 octobre 2026, de 14 h à 17 h',
      'jeudi 15 octobre 2026, à 10 h',
      'mardi 3 novembre 2026, à 10 h',
      'Toute l’année',
    ]);
    for (const block of findAll(widget, '.date')) expect(block.ariaHidden).to.equal('true');
    expect(read(row(widget, 'Aidants').querySelector('.date'))).to.equal('mar.6oct.');
    expect(row(widget, 'Aidants').querySelector('time')!.dateTime).to.equal('2026-10-06T09:00');
  });

  it('says in words what goes on, is full or cancelled, and what to do', async () => {
    const widget = await showEvents(html`<cpts-events .data=${RECORDS}></cpts-events>`);
    expect(read(row(widget, 'Octobre rose').querySelector('.badge'))).to.equal('En cours');
    expect(read(row(widget, 'Gestes qui sauvent')))
      .to.contain('Complet')
      .and.contain('Contacter : 03 85 44 66 88');
    const cancelled = row(widget, 'Équilibre');
    expect(read(cancelled)).to.contain('Annulé').and.contain('Ne vous déplacez pas');
    expect(getComputedStyle(cancelled.querySelector('.event-title')!).textDecorationLine).to.equal(
      'line-through',
    );
    expect(cancelled.querySelector('.menu')).to.equal(null);
  });

  it('shows several dates as one event', async () => {
    const widget = await showEvents(html`<cpts-events .data=${RECORDS}></cpts-events>`);
    const more = row(widget, 'Atelier').querySelector('.more-of-it')!;
    expect(read(more.querySelector('summary'))).to.equal('11 autres dates (Atelier)');
    expect(more.querySelectorAll('li')).to.have.length(7);
    expect(read(more.querySelector('li:last-child'))).to.equal('et 5 autres dates');
  });

  it('follows the clock', async () => {
    const widget = await showEvents(html`<cpts-events .data=${RECORDS}></cpts-events>`);
    expect(titles(widget)).to.include('Aidants');
    Date.now = () => Date.parse('2026-10-06T10:00:30Z');
    dispatchEvent(new Event('pageshow'));
    await drawn(widget.shadowRoot!);
    expect(titles(widget)).not.to.include('Aidants');
  });

  it('tells what is over after the rest, where the page asks for it', async () => {
    const widget = await showEvents(html`<cpts-events past .data=${RECORDS}></cpts-events>`);
    expect(texts(widget, 'h3').at(-1)).to.equal('Passés');
    expect(read(row(widget, 'Passé').querySelector('.badge'))).to.equal('Terminé');
  });

  it('keeps to the themes, audiences and days that the page names', async () => {
    const themes = await showEvents(
      html`<cpts-events themes="aidants chutes" .data=${RECORDS}></cpts-events>`,
    );
    expect(titles(themes)).to.deep.equal(['Aidants', 'Équilibre']);
    const audiences = await showEvents(
      html`<cpts-events audiences="femmes" .data=${RECORDS}></cpts-events>`,
    );
    expect(titles(audiences)).to.include('Octobre rose').and.not.include('Aidants');
    const days = await showEvents(
      html`<cpts-events from="2026-11-01" until="2026-11-30" .data=${RECORDS}></cpts-events>`,
    );
    expect(titles(days)).to.deep.equal(['Atelier', 'Permanence']);
  });

  it('tells how far a place is, and keeps to what is near the commune chosen', async () => {
    const widget = await showEvents(
      html`<cpts-territory
        ><cpts-events commune=${GIVRY} .data=${RECORDS}></cpts-events
      ></cpts-territory>`,
    );
    await until(() => texts(widget, '.far').length > 0, 'the distance');
    expect(texts(widget, '.event-count')).to.deep.equal([
      '4 rendez-vous à moins de 20 km de Givry, en ligne ou sans lieu précis',
    ]);
    expect(titles(widget)).to.not.include('Gestes qui sauvent');
  });

  it('asks around which commune, follows the page’s choice, and tells the page of the search', async () => {
    const widget = await showEvents(
      html`<cpts-territory><cpts-events .data=${RECORDS}></cpts-events></cpts-territory>`,
    );
    await until(() => widget.shadowRoot!.querySelector('[role=combobox]'), 'the field');
    const told: string[] = [];
    widget.addEventListener('cpts-search', ({ communeCode, kinds, count }) => {
      told.push(`search ${communeCode ?? 'nothing'} ${kinds.length} ${count}`);
    });
    widget.addEventListener('cpts-select', ({ kind, id }) => {
      told.push(`${kind} ${id}`);
    });
    const said = listen(widget);
    await type(widget, 'Givry');
    await press(widget, 'Enter');
    await until(() => texts(widget, '.far').length > 0, 'the distance');
    await until(() => told.length > 1, 'the search');
    expect(told).to.deep.equal([`commune ${GIVRY}`, `search ${GIVRY} 0 5`]);
    expect(titles(widget)).to.not.include('Gestes qui sauvent');
    await until(() => sentences(said).at(-1)?.includes('Givry'), 'the count');
    expect(sentences(said).at(-1)).to.equal(
      '4 rendez-vous à moins de 20 km de Givry, en ligne ou sans lieu précis',
    );
    (find(widget, '.clear') as HTMLButtonElement).click();
    await drawn(widget.shadowRoot!);
    expect(titles(widget)).to.include('Gestes qui sauvent');
    await type(widget, 'Beaune');
    await press(widget, 'Enter');
    await until(() => !find(widget, '#problem').hidden, 'the problem');
    expect(told.at(-1)).to.equal('search nothing 0 0');
  });

  it('shares the choice of a commune, unless it is isolated, and lets the page refuse it', async () => {
    const pair = await show(
      html`<cpts-territory>
        <cpts-events .data=${RECORDS}></cpts-events>
        <cpts-events isolated .data=${RECORDS}></cpts-events>
        <cpts-finder></cpts-finder>
      </cpts-territory>`,
    );
    const [widget, alone] = [...pair.querySelectorAll('cpts-events')];
    const finder = pair.querySelector('cpts-finder')!;
    for (const each of [widget!, alone!, finder]) await settled(each);
    await until(() => alone!.shadowRoot!.querySelector('[role=combobox]'), 'the field');
    await search(finder, 'Givry');
    await until(() => field(widget!).value === 'Givry', 'the choice of the finder');
    expect(field(alone!).value).to.equal('');
    pair.addEventListener('cpts-select', (event) => {
      event.preventDefault();
    });
    await type(alone!, 'Autun');
    await press(alone!, 'Enter');
    expect(texts(alone!, '.far')).to.deep.equal([]);
  });

  it('has no field where the events are not of the territory', async () => {
    const far = record('Lille', '2026-10-08', {
      place: { name: 'Salle', position: [3.06, 50.63] },
    });
    const widget = await showEvents(html`<cpts-events .data=${[far]}></cpts-events>`);
    await until(() => titles(widget).length > 0, 'the list');
    expect(findAll(widget, '[role=combobox]')).to.have.length(0);
  });

  it('tells the page which event is opened, and leaves it to the page that has its own way', async () => {
    const data = [
      record('Aidants', '2026-10-06', {
        url: 'https://example.org/aidants',
        description: 'Une rencontre.',
      }),
    ];
    const widget = await showEvents(html`<cpts-events .data=${data}></cpts-events>`);
    const told: string[] = [];
    let isRefused = false;
    widget.addEventListener('cpts-select', (event) => {
      told.push(`${event.kind} ${event.id}`);
      if (isRefused) event.preventDefault();
    });
    const details = find(widget, '.more-of-it') as HTMLDetailsElement;
    const summary = details.querySelector('summary')!;
    summary.click();
    expect(details.open).to.equal(true);
    summary.click();
    expect(details.open).to.equal(false);
    expect(told).to.deep.equal(['event Aidants']);
    isRefused = true;
    summary.click();
    expect(details.open).to.equal(false);
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    expect(find(widget, '.event-title a').dispatchEvent(click)).to.equal(false);
    expect(told).to.have.length(3);
  });

  it('narrows by theme, audience and price, says it once, and tells the page', async () => {
    const widget = await showEvents(html`<cpts-events .data=${RECORDS}></cpts-events>`);
    const told: (readonly [unknown, number])[] = [];
    widget.addEventListener('cpts-filter', ({ filters, count }: CptsFilterEvent) => {
      told.push([filters, count]);
    });
    const said = listen(widget);
    await choose(widget, 'theme', 'depistage');
    expect(titles(widget)).to.deep.equal(['Octobre rose']);
    await until(() => sentences(said).length > 0, 'the count');
    expect(sentences(said)).to.deep.equal(['1 rendez-vous']);
    expect(told).to.have.length(1);
    expect(told[0]![1]).to.equal(1);
    button(widget, 'Retirer les filtres').focus();
    await press(widget, 'Enter');
    expect(widget.shadowRoot!.activeElement?.part.value, 'the button is gone').to.equal('filters');
    button(widget, 'Gratuit').click();
    await drawn(widget.shadowRoot!);
    expect(titles(widget)).to.deep.equal(['Aidants']);
    expect(read(button(widget, 'Gratuit'))).to.equal('Gratuit 1');
  });

  it('narrows to a period', async () => {
    const widget = await showEvents(html`<cpts-events .data=${RECORDS}></cpts-events>`);
    await choose(widget, 'period', 'week');
    expect(titles(widget)).to.deep.equal([
      'Octobre rose',
      'Aidants',
      'Gestes qui sauvent',
      'Permanence',
    ]);
    await choose(widget, 'period', 'dates');
    const from = find(widget, '#filter-from') as HTMLInputElement;
    from.value = '2026-10-12';
    from.dispatchEvent(new Event('change'));
    await drawn(widget.shadowRoot!);
    expect(titles(widget)).to.include('Équilibre').and.not.include('Aidants');
  });

  it('says what is next where nothing is left, and how to see it', async () => {
    const widget = await showEvents(
      html`<cpts-events
        .data=${[record('Loin', '2026-12-01', { themes: ['langage'] })]}
      ></cpts-events>`,
    );
    await choose(widget, 'period', 'week');
    expect(texts(widget, '.message-title')).to.deep.equal([
      'Aucun rendez-vous ne correspond à vos choix',
    ]);
    expect(read(find(widget, '.message-body p'))).to.equal(
      'Le prochain, hors de ces choix : Loin, mardi 1er décembre 2026.',
    );
    const last = [...findAll(widget, '.message-actions button')].at(-1)!;
    last.focus();
    last.click();
    await drawn(widget.shadowRoot!);
    expect(titles(widget)).to.deep.equal(['Loin']);
    expect(focused(widget), 'the button is gone').to.equal('Loin');
  });

  it('shows a page of events, then the next, where the focus goes', async () => {
    const data = Array.from({ length: 7 }, (_, index) =>
      record(`n° ${index}`, `2026-10-1${index}`),
    );
    const widget = await showEvents(html`<cpts-events limit="5" .data=${data}></cpts-events>`);
    expect(titles(widget)).to.have.length(5);
    button(widget, 'Afficher 2 autres rendez-vous').click();
    await drawn(widget.shadowRoot!);
    expect(titles(widget)).to.have.length(7);
    expect(focused(widget)).to.equal('n° 5');
  });

  it('keeps an event in a calendar by a menu that Escape closes', async () => {
    const widget = await showEvents(html`<cpts-events .data=${RECORDS}></cpts-events>`);
    const menu = row(widget, 'Aidants').querySelector<HTMLElement>('.menu')!;
    const opener = menu.querySelector('button')!;
    expect(opener.ariaExpanded).to.equal('false');
    opener.click();
    await drawn(widget.shadowRoot!);
    expect(opener.ariaExpanded).to.equal('true');
    const links = [...menu.querySelectorAll<HTMLAnchorElement>('.popup a')];
    expect(links.map(({ origin }) => origin)).to.deep.equal([
      'https://calendar.google.com',
      'https://outlook.live.com',
    ]);
    links[0]!.focus();
    links[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await drawn(widget.shadowRoot!);
    expect(opener.ariaExpanded).to.equal('false');
    expect(focused(widget)).to.contain('Ajouter au calendrier');
  });

  it('gives a calendar file', async () => {
    const widget = await showEvents(html`<cpts-events .data=${RECORDS}></cpts-events>`);
    const files: Blob[] = [];
    const createObjectURL = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      files.push(file);
      return '#';
    };
    const menu = row(widget, 'Aidants').querySelector<HTMLElement>('.menu')!;
    menu.querySelector('button')!.click();
    await drawn(widget.shadowRoot!);
    menu.querySelector<HTMLButtonElement>('.popup button')!.click();
    URL.createObjectURL = createObjectURL;
    expect(await files[0]!.text()).to.contain('DTSTART:20261006T070000Z');
  });

  it('offers to follow a feed that calendars read', async () => {
    const widget = await showEvents(
      html`<cpts-events src="/seeds/samples/agenda.ics"></cpts-events>`,
    );
    Date.now = () => Date.parse('2026-01-05T08:00Z');
    dispatchEvent(new Event('pageshow'));
    await drawn(widget.shadowRoot!);
    expect((find(widget, '.subscribe a') as HTMLAnchorElement).protocol).to.equal('webcal:');
  });

  it('offers to follow the calendars of its territory too, each by its address', async () => {
    const files = {
      'territory.json': JSON.stringify({
        id: 'exemple',
        name: 'Exemple',
        communes: [],
        cpts: [],
        events: [{ src: 'a.ics' }, { src: 'b', format: 'ics' }, { src: 'c.json' }],
      }),
      'a.ics': calendar('Un'),
      b: calendar('Deux'),
      'c.json': '[]',
    };
    const folder = new URL('/agendas/', location.href).href;
    for (const [name, text] of Object.entries(files)) provideFile(folder + name, text);
    const widget = await showEvents(
      html`<cpts-territory src="${folder}territory.json"
        ><cpts-events></cpts-events
      ></cpts-territory>`,
    );
    expect(texts(widget, '.subscribe .address')).to.deep.equal([`${folder}a.ics`, `${folder}b`]);
    const own = await showEvents(
      html`<cpts-territory src="${folder}territory.json"
        ><cpts-events .data=${RECORDS}></cpts-events
      ></cpts-territory>`,
    );
    expect(findAll(own, '.subscribe')).to.have.length(0);
  });

  it('links a place to the structure of the territory that it is, unless the page refuses', async () => {
    const name = 'Maison d’exemple';
    const address = new URL('/lieux/territory.json', location.href).href;
    provideFile(
      address,
      JSON.stringify({
        id: 'exemple',
        name: 'Exemple',
        communes: [],
        cpts: [],
        structures: [{ records: [{ id: 'x', name, kind: 'msp', website: 'https://exemple.fr/' }] }],
        events: [
          {
            records: [
              record('Ici', '2026-10-06', { place: { name } }),
              record('Ailleurs', '2026-10-07', { place: { name: 'Salle' } }),
            ],
          },
        ],
      }),
    );
    const widget = await showEvents(
      html`<cpts-territory src=${address}><cpts-events></cpts-events></cpts-territory>`,
    );
    await until(() => findAll(widget, '.facts a').length > 0, 'the link');
    const [link, ...others] = findAll(widget, '.facts a') as HTMLAnchorElement[];
    expect(others).to.have.length(0);
    expect(read(link)).to.equal(name);
    expect(link!.href).to.equal('https://exemple.fr/');
    const told: string[] = [];
    widget.addEventListener('cpts-select', (event) => {
      told.push(event.kind);
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    expect(link!.dispatchEvent(click)).to.equal(false);
    expect(told).to.deep.equal(['structure']);
  });

  it('shows the list of dates that its page writes, and follows it', async () => {
    const widget = await showEvents(
      html`<cpts-events
        ><ul>
          <li><b>Marche</b>, <time datetime="2026-10-11T10:00">dimanche</time>, place d’exemple</li>
        </ul></cpts-events
      >`,
    );
    expect(titles(widget)).to.deep.equal(['Marche']);
    expect(read(find(widget, '.facts'))).to.contain('dimanche 11 octobre 2026, à 10 h');
    widget.querySelector('time')!.dateTime = '2026-10-12T10:00';
    await until(() => read(find(widget, '.when')).includes('lundi 12'), 'the other date');
  });

  it('mirrors its filters in the address, and opens on them', async () => {
    history.replaceState(null, '', '#agenda-theme=depistage');
    const widget = await showEvents(
      html`<cpts-events sync-url="agenda" .data=${RECORDS}></cpts-events>`,
    );
    expect(titles(widget)).to.deep.equal(['Octobre rose']);
    await choose(widget, 'theme', 'aidants');
    expect(location.hash).to.equal('#agenda-theme=aidants');
  });

  it('shows the campaigns of the reference territory whatever the day', async () => {
    const widget = await showEvents(html`<cpts-events></cpts-events>`);
    expect(titles(widget)).to.include.members(['Octobre rose', 'Mars bleu', 'Mois sans tabac']);
    expect(texts(widget, 'h3').at(-1)).to.equal('Toute l’année');
  });

  it('opens all that it knows on paper', async () => {
    const widget = await showEvents(html`<cpts-events .data=${RECORDS}></cpts-events>`);
    dispatchEvent(new Event('beforeprint'));
    expect(findAll(widget, 'details').every((each) => (each as HTMLDetailsElement).open)).to.equal(
      true,
    );
    dispatchEvent(new Event('afterprint'));
  });

  it('prints all its events, shows a page of them again after that, and follows its limit', async () => {
    const data = Array.from({ length: 7 }, (_, index) =>
      record(`n° ${index}`, `2026-10-1${index}`),
    );
    const widget = await showEvents(html`<cpts-events limit="5" .data=${data}></cpts-events>`);
    dispatchEvent(new Event('beforeprint'));
    expect(titles(widget)).to.have.length(7);
    dispatchEvent(new Event('afterprint'));
    await drawn(widget.shadowRoot!);
    expect(titles(widget)).to.have.length(5);
    widget.setAttribute('limit', '3');
    await drawn(widget.shadowRoot!);
    expect(titles(widget)).to.have.length(3);
  });

  it('shows hostile texts as texts', async () => {
    const nasty = '<img src=x onerror=alert(1)>';
    const widget = await showEvents(
      html`<cpts-events
        .data=${[record(nasty, '2026-10-06', { description: nasty, url: 'javascript:alert(1)', organizer: nasty, price: nasty, place: { name: nasty } })]}
      ></cpts-events>`,
    );
    expect(titles(widget)).to.deep.equal([nasty]);
    expect(findAll(widget, 'img, [href^="javascript"]')).to.have.length(0);
  });

  it('tells search engines what shows, once, and nothing invented', async () => {
    await showEvents(
      html`<cpts-events
        json-ld
        .data=${[...RECORDS, record('Inventé', '2026-10-07', { sample: true, place: { name: 'Salle' } })]}
      ></cpts-events>`,
    );
    await showEvents(html`<cpts-events json-ld .data=${RECORDS}></cpts-events>`);
    const script = (): string =>
      document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    await until(() => script().includes('Aidants'), 'the script');
    const { '@graph': graph } = JSON.parse(script()) as { '@graph': Record<string, unknown>[] };
    expect(graph.map(({ name }) => name)).to.deep.equal([
      'Aidants',
      'Gestes qui sauvent',
      'Atelier',
    ]);
    for (const node of graph) {
      expect(node['@type']).to.equal('Event');
      expect(node['name']).to.be.a('string').and.not.equal('');
      expect(node['startDate']).to.match(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\.\d{3}Z)?$/);
      const places = [node['location']].flat() as readonly Record<string, unknown>[];
      for (const place of places) {
        const isPlace = place['@type'] === 'Place';
        const required = isPlace ? ['name', 'address'] : ['url'];
        expect(place['@type']).to.equal(isPlace ? 'Place' : 'VirtualLocation');
        for (const key of required) expect(place[key], key).to.be.a('string').and.not.equal('');
      }
      expect(places.length).to.be.greaterThan(0);
    }
  });
});
