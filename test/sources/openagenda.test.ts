import { expect } from '@esm-bundle/chai';
import { provideFile } from '../../src/sources/load.js';
import { parseOpenAgenda } from '../../src/sources/openagenda.js';
import { readSource } from '../../src/sources/source.js';
import { input, outcome } from './feed-input.js';

type Json = Record<string, unknown>;

let agendas = 0;

/** The address of an agenda whose key the page gives. */
function agenda(): string {
  agendas += 1;
  return `https://api.openagenda.com/v2/agendas/${agendas}/events?key=cle-publique&size=2`;
}

function event(uid: number, more: Json = {}): Json {
  const timings = [{ begin: '2026-01-06T18:00:00+0100', end: '2026-01-06T20:00:00+0100' }];
  return { uid, title: { fr: `Exemple ${uid}` }, timings, ...more };
}

function page(events: readonly unknown[], after?: unknown): string {
  return JSON.stringify({ success: true, events, after });
}

async function only(more: Json) {
  const { events, issues } = await parseOpenAgenda(input(page([event(1, more)])));
  return { event: events[0]!, issues: issues.map(({ code, field }) => `${field}: ${code}`) };
}

describe('an OpenAgenda', () => {
  it('gives the events of the sample', async () => {
    const { events, issues } = await readSource('/seeds/samples/openagenda.json');
    expect(issues).to.deep.equal([]);
    expect(events.map(({ title, status }) => [title, status])).to.deep.equal([
      ['Exemple : parlons du sommeil', 'scheduled'],
      ['Example in English only', 'online'],
      ['Exemple 990003', 'cancelled'],
      ['Exemple 990004', 'full'],
    ]);
    const [first, online, moved, older] = events;
    expect(first).to.deep.include({
      id: '990001',
      description:
        'Événement fictif.\n\nUne heure pour poser vos questions.\n\n– Entrée libre\n– Dès 12 ans & plus',
      themes: ['vaccination'],
      age: { min: 12 },
      accessibility: ['hi', 'mi'],
      price: 'free',
      timeZone: 'Europe/Paris',
      registration: [
        { type: 'link', value: 'https://exemple.fr/inscription' },
        { type: 'phone', value: '0353010001' },
      ],
      place: {
        name: 'Salle d’exemple',
        address: '1 rue d’Exemple, 71640 Givry',
        cityCode: '71221',
        position: [4.7546, 46.7703],
      },
      url: 'https://openagenda.com/fr/agenda-d-exemple/events/exemple-990001',
    });
    expect(first?.occurrences).to.deep.equal([
      { start: '2026-01-06T18:00:00+0100', end: '2026-01-06T20:00:00+0100', allDay: false },
      {
        start: '2026-07-07T18:00:00.000+02:00',
        end: '2026-07-07T20:00:00.000+02:00',
        allDay: false,
      },
    ]);
    expect(first?.source).to.include({ name: 'Agenda d’exemple', date: '2025-12-01' });
    expect(online)
      .to.include({ online: 'https://exemple.fr/visio' })
      .and.not.have.property('place');
    expect(moved?.place).to.deep.equal({
      name: 'Salle d’exemple',
      address: '2 rue d’Exemple, 71640 Givry',
      position: [4.7546, 46.7703],
    });
    expect(older).not.to.have.property('place');
    expect(older?.registration).to.deep.equal([
      { type: 'link', value: 'https://exemple.fr/inscription' },
      { type: 'email', value: 'contact@exemple.fr' },
    ]);
  });

  it('never shows who wrote an event, nor how to reach the place’s own people', async () => {
    const raw = await (await fetch('/seeds/samples/openagenda.json')).text();
    expect(raw).to.include('PERSONNE À NE PAS MONTRER').and.to.include('personne@exemple.fr');
    const result = JSON.stringify(await readSource('/seeds/samples/openagenda.json'));
    expect(result).not.to.match(/personne|owner|member|contributor|creator/i);
  });

  it('tells each mistake of the broken sample, and gives the rest', async () => {
    expect(outcome(await readSource('/seeds/samples/openagenda.broken.json'))).to.deep.equal([
      '990001',
      '990005',
      'error 2 missing-name',
      'error 3 duplicate-id',
      'error 4 not-an-object',
      'warning 5 bad-date',
      'warning 5 bad-date',
      'warning 5 bad-insee-code',
      'warning 5 bad-link',
      'warning 5 bad-position',
      'warning 5 not-an-object',
      'warning 5 not-an-object',
      'warning 5 unknown-value',
      'warning 5 unknown-value',
      'warning 5 unknown-value',
      'warning 5 unknown-value',
    ]);
  });

  for (const [status, name] of [
    [1, 'scheduled'],
    [2, 'rescheduled'],
    [3, 'online'],
    [4, 'postponed'],
    [5, 'full'],
    [6, 'cancelled'],
  ] as const) {
    it(`says that status ${status} is ${name}`, async () => {
      expect((await only({ status })).event.status).to.equal(name);
    });
  }

  it('may leave nearly everything unsaid', async () => {
    const { event: found, issues } = await only({
      description: null,
      longDescription: { fr: '' },
      keywords: null,
      location: null,
      registration: null,
      age: { min: null, max: null },
      conditions: {},
      accessibility: null,
      onlineAccessLink: null,
      originAgenda: null,
    });
    expect(issues).to.deep.equal([]);
    expect(Object.keys(found)).not.to.include.members(['place', 'age', 'price', 'url', 'online']);
    expect(found.source).to.deep.equal({ name: 'OpenAgenda' });
  });

  it('says a description once', async () => {
    const { event: found } = await only({
      description: { fr: 'Venez.' },
      longDescription: { fr: '<p>Venez.</p>' },
    });
    expect(found.description).to.equal('Venez.');
  });

  it('makes no address of slugs that are none', async () => {
    const { event: found } = await only({ slug: 'a/../b', originAgenda: { slug: 'agenda' } });
    expect(found).not.to.have.property('url');
  });

  it('may be a list alone, as some exports are', async () => {
    const { events } = await parseOpenAgenda(input(JSON.stringify([event(1), event(2)])));
    expect(events).to.have.length(2);
  });
});

describe('the pages of an OpenAgenda', () => {
  it('are followed to the last, with the page’s own key', async () => {
    const url = agenda();
    provideFile(
      `${url}&after%5B%5D=1767715200000&after%5B%5D=2`,
      page([event(3), event(4)], [9, 4]),
    );
    provideFile(`${url}&after%5B%5D=9&after%5B%5D=4`, page([event(5)], null));
    const { events, issues } = await parseOpenAgenda(
      input(page([event(1), event(2)], [1767715200000, 2]), url),
    );
    expect(events.map(({ id }) => id)).to.deep.equal(['1', '2', '3', '4', '5']);
    expect(issues).to.deep.equal([]);
  });

  it('count their records on, in what they say', async () => {
    const url = agenda();
    provideFile(`${url}&after%5B%5D=a`, page([event(2), null], null));
    const { issues } = await parseOpenAgenda(input(page([event(1)], ['a']), url));
    expect(issues.map(({ code, record }) => [code, record])).to.deep.equal([['not-an-object', 3]]);
  });

  it('end with an empty one', async () => {
    const url = agenda();
    provideFile(`${url}&after%5B%5D=a`, page([], ['a']));
    const { events } = await parseOpenAgenda(input(page([event(1)], ['a']), url));
    expect(events).to.have.length(1);
  });

  it('are not followed without end', async () => {
    const url = agenda();
    provideFile(`${url}&after%5B%5D=a`, page([event(1)], ['a']));
    const { events, issues } = await parseOpenAgenda(input(page([event(1)], ['a']), url));
    expect(events).to.have.length(1);
    expect(issues.filter(({ code }) => code === 'duplicate-id')).to.have.length(49);
    expect(issues.at(-1)).to.include({ code: 'more-pages', level: 'warning' });
  });

  it('stop when nobody waits for them any more', async () => {
    const controller = new AbortController();
    const url = new URL(`/test-routes/silent?agenda=${Date.now()}`, location.href).href;
    const reading = parseOpenAgenda({
      ...input(page([event(1)], ['a']), url),
      signal: controller.signal,
    });
    controller.abort();
    const error: unknown = await reading.catch((reason: unknown) => reason);
    expect(error).to.equal(controller.signal.reason);
  });

  it('fail together: a part would pass for the whole', async () => {
    const url = new URL(`/test-routes/status/404?agenda=${Date.now()}`, location.href).href;
    const error: unknown = await Promise.resolve(
      parseOpenAgenda(input(page([event(1)], ['a']), url)),
    ).catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'http', status: 404 });
  });
});
