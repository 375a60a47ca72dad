import { expect } from '@esm-bundle/chai';
import { loadText, provideFile } from '../../src/sources/load.js';
import { readSource } from '../../src/sources/source.js';

const LIST = '[{"name":"MSP de Givry"}]';
const COLLECTION =
  '{"type":"FeatureCollection","features":[{"properties":{"nom":"MSP de Givry"},"geometry":null}]}';

let tests = 0;

/** The address of a text, answered under a content type. */
function served(text: string, type: string, name = 'liste'): string {
  tests += 1;
  const query = new URLSearchParams({ text, type, test: String(tests) });
  return `/test-routes/as-sent/${name}?${query}`;
}

async function code(promise: Promise<unknown>): Promise<unknown> {
  const error = await promise.catch((cause: unknown) => cause);
  return (error as { code?: unknown }).code;
}

describe('a format is recognised', () => {
  for (const [how, text, type, name] of [
    ['JSON by its content type', LIST, 'application/json; charset=utf-8', 'liste'],
    ['JSON by its extension', LIST, 'text/plain', 'liste.JSON'],
    ['JSON by its first bytes', ` \n${LIST}`, 'application/octet-stream', 'liste'],
    [
      'GeoJSON by its content type',
      `{"a":"${'-'.repeat(2_000)}",${COLLECTION.slice(1)}`,
      'application/geo+json',
      'liste',
    ],
    [
      'GeoJSON by its extension',
      `{"a":"${'-'.repeat(2_000)}",${COLLECTION.slice(1)}`,
      'text/plain',
      'liste.geojson',
    ],
    ['GeoJSON sent as JSON by its first bytes', COLLECTION, 'application/json', 'liste.json'],
    [
      'FINESS sent as CSV by its first bytes',
      `structureet;990000001;;MSP de Givry${';'.repeat(28)}`,
      'text/csv',
      'liste.csv',
    ],
    [
      'FINESS in JSON by its keys',
      '{"gco":[],"pmej":[{"ege":[{"informationsGeneralesEGE":{"numFinessEge":"990000001","nomEgeCourt":"MSP de Givry"}}]}]}',
      'application/json',
      'liste.json',
    ],
    [
      'GeoJSON with sorted keys',
      '{"features":[{"geometry":null,"properties":{"nom":"MSP de Givry"}}],"type":"FeatureCollection"}',
      '',
      'liste',
    ],
  ] as const) {
    it(how, async () => {
      const { structures } = await readSource(served(text, type, name));
      expect(structures.map(({ name: found }) => found)).to.deep.equal(['MSP de Givry']);
    });
  }

  const CALENDAR =
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Exemple\nDTSTART:20260106\nEND:VEVENT\nEND:VCALENDAR';
  const AGENDA = '{"events":[{"title":{"fr":"Exemple"},"timings":[{"begin":"2026-01-06"}]}]}';
  for (const [how, text, type, name] of [
    ['a calendar by its content type', CALENDAR, 'text/calendar; charset=utf-8', 'agenda'],
    ['a calendar by its extension', CALENDAR, 'text/plain', 'agenda.ics'],
    ['a calendar by its first bytes', CALENDAR, 'application/octet-stream', 'agenda'],
    ['an OpenAgenda by its keys', AGENDA, 'application/json', 'events.json'],
  ] as const) {
    it(how, async () => {
      const { events } = await readSource(served(text, type, name));
      expect(events.map(({ title }) => title)).to.deep.equal(['Exemple']);
    });
  }

  it('an OpenAgenda by its address', async () => {
    const url = 'https://api.openagenda.com/v2/agendas/99/events?key=cle';
    provideFile(url, '{"total":1,"events":[{"uid":1,"title":{"fr":"Exemple"}}]}');
    const { events } = await readSource(url);
    expect(events.map(({ id, title }) => [id, title])).to.deep.equal([['1', 'Exemple']]);
  });

  it('or the answer is refused', async () => {
    expect(await code(readSource(served('Bonjour', 'text/plain')))).to.equal('format');
    expect(await code(readSource(served('<rss/>', 'application/xml')))).to.equal('format');
  });

  it('unless the page says which', async () => {
    const url = served(COLLECTION, 'application/json');
    expect(await code(readSource(url, { format: 'json' }))).to.equal('format');
    expect((await readSource(url, { format: 'geojson' })).structures).to.have.length(1);
    expect(await code(readSource(url, { format: 'xls' }))).to.equal('format');
  });
});

describe('a source', () => {
  it('is called in errors and issues as the page called it', async () => {
    const broken = await readSource(served('{', 'application/json')).catch(
      (cause: unknown) => cause,
    );
    expect(broken)
      .to.have.property('source')
      .that.matches(/^\/test-routes\/as-sent\/liste\?text=%7B/);
    const url = served('[{}]', 'application/json');
    const { issues } = await readSource(url);
    expect(issues).to.deep.equal([
      { code: 'missing-name', level: 'error', record: 1, field: 'name', source: url },
    ]);
  });

  it('gives its abort reason, never an error of ours', async () => {
    const controller = new AbortController();
    const reading = readSource(served(LIST, 'application/json'), { signal: controller.signal });
    controller.abort();
    const reason: unknown = await reading.catch((cause: unknown) => cause);
    expect(reason).to.be.instanceOf(DOMException).with.property('name', 'AbortError');
  });

  it('that was broken is asked for anew the next time', async () => {
    const url = '/test-routes/cut?test=source';
    expect(await code(readSource(url))).to.equal('format');
    expect((await readSource(url)).structures).to.have.length(1);
  });

  it('that is whole is asked for once', async () => {
    const url = served(LIST, 'application/json');
    await readSource(url);
    const kept = await loadText(url);
    await readSource(url);
    expect(await loadText(url)).to.equal(kept);
    await readSource(url, { reload: true });
    expect(await loadText(url)).to.not.equal(kept);
  });

  it('may travel in the script', async () => {
    provideFile('https://embedded.invalid/liste.json', LIST);
    const { structures } = await readSource('https://embedded.invalid/liste.json');
    expect(structures).to.have.length(1);
  });
});
