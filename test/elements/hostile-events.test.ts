import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { CptsEvents } from '../../src/elements/events/events.js';
import { drawn, until } from '../support/show.js';
import {
  elementsOf,
  expectTame,
  type Feed,
  hostileTexts,
  provide,
  quoted,
  someOf,
} from './hostile.js';
import { findAll, showEvents, texts as read } from './visitor.js';

const { now } = Date;
const DAY = '2026-10-06';

const TAME = ['scheduled', 'full', 'cancelled', 'online'].map((status, at) => ({
  id: String(at),
  title: 'Atelier d’exemple',
  description: 'Un atelier.',
  themes: ['depistage'],
  audiences: ['adultes'],
  age: { min: 18 },
  start: `${DAY}T09:00`,
  end: `${DAY}T12:00`,
  rrule: 'FREQ=WEEKLY;COUNT=20',
  place: { name: 'Salle', address: '71640 Givry', position: [4.74, 46.78] },
  online: 'https://exemple.fr/visio',
  organizer: 'Exemple',
  registration: [
    { type: 'link', value: 'https://exemple.fr' },
    { type: 'phone', value: '0300000001' },
    { type: 'email', value: 'a@exemple.fr' },
  ],
  price: 'free',
  status,
  accessibility: ['mi'],
  url: 'https://exemple.fr',
  sample: true,
  source: { name: 'Exemple', url: 'https://exemple.fr', date: '2020-01-01' },
  otherSources: [{ name: 'Exemple', url: 'https://exemple.fr' }],
}));

const COLUMNS =
  'identifiant,titre,debut,description,theme,public,lieu,adresse,code_postal,commune,organisateur,inscription,tarif,statut,accessibilite,source,url'.split(
    ',',
  );

const rowOf = (text: string, at: number): readonly string[] =>
  COLUMNS.map((name) =>
    name === 'identifiant' ? String(at) : name === 'debut' ? '06/10/2026 9h00' : text,
  );

/** As RFC 5545 writes a text. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n|\r/g, '\\n').replaceAll('\0', ''); // prettier-ignore

const FEEDS: Readonly<Record<string, Feed>> = {
  'agenda.json': (texts) =>
    JSON.stringify({
      events: texts.map((text, at) => ({
        id: `${at}${text}`,
        title: text,
        description: text,
        themes: [text],
        audiences: [text],
        age: { min: text },
        start: `${DAY}T09:00`,
        end: text,
        rrule: text,
        exdates: [text],
        timeZone: text,
        place: { name: text, address: text, cityCode: text },
        online: text,
        organizer: text,
        registration: ['link', 'phone', 'email'].map((type) => ({ type, value: text })),
        price: text,
        status: text,
        accessibility: [text],
        url: text,
        source: { name: text, url: text, date: text },
        otherSources: [{ name: text, url: text }],
        correction: { name: text, url: text },
      })),
    }),
  'agenda.csv': (texts) =>
    [
      COLUMNS.join(','),
      ...texts.map((text, at) =>
        rowOf(text, at)
          .map((cell) => quoted(cell))
          .join(','),
      ),
    ].join('\n'),
  'agenda.ics': (texts) =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//exemple//FR',
      ...texts.flatMap((text, at) => [
        'BEGIN:VEVENT',
        `UID:${at}`,
        'DTSTART:20261006T090000',
        ...['SUMMARY', 'DESCRIPTION', 'LOCATION', 'CATEGORIES', 'STATUS', 'CONTACT'].map(
          (name) => `${name}:${escaped(text)}`,
        ),
        `URL:${escaped(text)}`,
        `ORGANIZER;CN="${escaped(text).replaceAll('"', '')}":mailto:${escaped(text)}`,
        'END:VEVENT',
      ]),
      'END:VCALENDAR',
    ].join('\r\n'),
  'openagenda.json': (texts) =>
    JSON.stringify({
      total: texts.length,
      events: texts.map((text, at) => ({
        uid: at + 1,
        slug: text,
        title: { fr: text },
        description: { fr: text },
        longDescription: { fr: text },
        conditions: { fr: text },
        keywords: { fr: [text] },
        timings: [{ begin: `${DAY}T09:00:00+0200`, end: `${DAY}T12:00:00+0200` }],
        registration: [
          { type: 'link', value: text },
          { type: 'email', value: text },
        ],
        onlineAccessLink: text,
        accessibility: { mi: text },
        location: { name: text, address: text, insee: text, city: text },
        originAgenda: { title: text, uid: text },
      })),
    }),
};

/** What a page would write in the tag, were it that careless. */
const CHILDREN: Readonly<Record<string, (texts: readonly string[]) => Element>> = {
  table: (texts) => {
    const table = document.createElement('table');
    for (const cells of [COLUMNS, ...texts.map(rowOf)]) {
      const row = table.insertRow();
      for (const cell of cells) row.insertCell().textContent = cell;
    }
    return table;
  },
  ul: (texts) => {
    const list = document.createElement('ul');
    for (const [at, text] of texts.entries()) {
      const item = document.createElement('li');
      const [title, time, place, link] = ['strong', 'time', 'address', 'a'].map((tag) => {
        const element = document.createElement(tag);
        element.textContent = text;
        return element;
      });
      title!.prepend(`${at} `);
      time!.setAttribute('datetime', DAY);
      link!.setAttribute('href', text);
      item.append(title!, time!, place!, text, link!);
      list.append(item);
    }
    return list;
  },
};

const ROWS = { links: '.results a[href], .month a[href]', boxes: '.event, .day, .campaigns' };

let texts: readonly string[] = [];

describe('a hostile text of an agenda', () => {
  before(async () => {
    texts = await hostileTexts();
  });

  beforeEach(() => {
    Date.now = () => Date.parse(`${DAY}T06:00Z`);
  });

  afterEach(() => {
    Date.now = now;
  });

  async function knownElements(): Promise<ReadonlySet<string>> {
    const widget = await showEvents(
      html`<cpts-events
        style="display: block; width: 60em"
        view="month"
        src=${provide('sage.json', JSON.stringify({ events: TAME }))}
      ></cpts-events>`,
    );
    await until(() => findAll(widget, '.month').length > 0, 'the month');
    await openAll(widget);
    return new Set([...elementsOf(widget), 'form', 'label', 'input', 'br']);
  }

  /** Opens what a row keeps, and the menu of the first of them. */
  async function openAll(widget: CptsEvents): Promise<void> {
    for (const details of findAll(widget, 'details')) (details as HTMLDetailsElement).open = true;
    findAll(widget, '.results .menu button')[0]?.click();
    await drawn(widget.shadowRoot!);
  }

  async function expectRows(widget: CptsEvents, least: number): Promise<void> {
    await until(() => read(widget, '.results .event-title').length > least, 'the rows');
    await openAll(widget);
    expectTame(widget, await knownElements(), ROWS);
    const menu = findAll(widget, '.popup a') as readonly HTMLAnchorElement[];
    expect(menu.map(({ origin }) => origin)).to.deep.equal([
      'https://calendar.google.com',
      'https://outlook.live.com',
    ]);
  }

  for (const name of Object.keys(FEEDS)) {
    it(`is text on every row of ${name}`, async function () {
      this.timeout(60_000);
      const all = name === 'agenda.json' ? texts : someOf(texts, 10);
      const widget = await showEvents(
        html`<cpts-events
          style="display: block; width: 360px"
          limit="1000"
          src=${provide(name, FEEDS[name]!(all))}
        ></cpts-events>`,
      );
      await expectRows(widget, name === 'agenda.json' ? 300 : 40);
    });
  }

  for (const tag of Object.keys(CHILDREN)) {
    it(`is text on every row of a <${tag}> of the page`, async function () {
      this.timeout(60_000);
      const widget = await showEvents(
        html`<cpts-events style="display: block; width: 360px" limit="1000"
          >${CHILDREN[tag]!(someOf(texts, 10))}</cpts-events
        >`,
      );
      await expectRows(widget, 40);
    });
  }

  it('is text in a month', async function () {
    this.timeout(60_000);
    const widget = await showEvents(
      html`<cpts-events
        view="month"
        style="display: block; width: 60em"
        src=${provide('mois.json', FEEDS['agenda.json']!(someOf(texts, 10)))}
      ></cpts-events>`,
    );
    await until(() => findAll(widget, '.month .event').length > 40, 'the day');
    expectTame(widget, await knownElements(), ROWS);
  });
});
