import { expect } from '@esm-bundle/chai';
import { CptsError } from '../../src/errors.js';
import { readRecords, readSource, type SourceResult } from '../../src/sources/source.js';
import { parseText } from './parse-text.js';

describe('the library’s own JSON', () => {
  it('gives its structures and its events', async () => {
    const { structures, events, issues } = await readSource('/seeds/samples/structures.json');
    expect(issues).to.deep.equal([]);
    expect(structures.map(({ name }) => name)).to.deep.equal([
      'Maison de santé pluriprofessionnelle de Châtenoy-le-Royal',
      'Centre de santé territorial, antenne des Aubépins',
      'Espace Santé Prévention',
      'Clinique du Chalonnais',
    ]);
    expect(structures[1]).to.deep.include({
      kind: 'centre-de-sante',
      phone: '0385216420',
      position: [4.8523, 46.7901],
      positionPrecision: 'commune',
    });
    expect(events.map(({ id }) => id)).to.deep.equal([
      'mars-bleu',
      'espace-sante-prevention-programmes',
    ]);
  });

  it('shows what is right of a file where much is wrong, and says the rest', async () => {
    const src = '/seeds/samples/structures.broken.json';
    const { structures, events, issues } = await readSource(src);
    expect(structures.map(({ id }) => id)).to.deep.equal(['exemple-1', 'exemple-7', 'exemple-8']);
    expect(structures[0]).to.deep.equal({
      id: 'exemple-1',
      name: 'Structure d’exemple, abîmée',
      aliases: [],
      kind: 'autre',
      status: 'open',
      address: { street: '1 rue d’Exemple', city: 'Givry' },
      position: [4.75, 46.78],
      positionPrecision: 'exact',
      services: [],
      source: { name: 'Exemple' },
    });
    expect(events.map(({ id }) => id)).to.deep.equal(['exemple-9']);
    expect(issues.every(({ source }) => source === src)).to.equal(true);
    expect(leftOut({ issues })).to.deep.equal([
      [2, 'missing-name'],
      [3, 'not-an-object'],
      [4, 'not-an-object'],
      [5, 'duplicate-id'],
      [6, 'missing-name'],
      [2, 'missing-name'],
    ]);
    const first = issues.filter(({ record, level }) => record === 1 && level === 'warning');
    expect(first.map(({ field }) => field)).to.include.members([
      'address.postcode',
      'address.cityCode',
      'position',
      'kind',
      'status',
      'phone',
      'email',
      'website',
      'newPatients.value',
      'source.date',
    ]);
  });

  it('may be a bare list, where a record with a title and no name is an event', () => {
    const { structures, events } = readRecords(
      [
        { name: 'MSP de Givry' },
        { title: 'Octobre rose', standing: true },
        { name: 'A', title: 'Dr' },
      ],
      'liste',
    );
    expect(structures.map(({ name }) => name)).to.deep.equal(['MSP de Givry', 'A']);
    expect(events.map(({ title }) => title)).to.deep.equal(['Octobre rose']);
  });

  it('may be an empty list', async () => {
    const nothing = { structures: [], events: [], issues: [], cityCodes: [] };
    expect(await parseText('json', '[]')).to.deep.equal(nothing);
    expect(await parseText('json', '{"events":[]}')).to.deep.equal(nothing);
  });

  for (const [what, text] of [
    ['cut', '[{"name":"Maison de'],
    ['without a list', '{"name":"Maison de santé de Gergy"}'],
    ['with a list that is none', '{"structures":{"a":1},"events":[]}'],
    ['a text', '"structures"'],
    ['a number', '12'],
    ['null', 'null'],
  ] as const) {
    it(`is refused when it is ${what}`, async () => {
      expect((await failure(parseText('json', text))).code).to.equal('format');
    });
  }

  it('is refused at the 33rd level, brackets in texts apart', async () => {
    const nested = (levels: number): string =>
      `[{"name":"\\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[","x":${'['.repeat(levels - 2)}${']'.repeat(levels - 2)}}]`;
    expect((await parseText('json', nested(32))).structures).to.have.length(1);
    expect((await failure(parseText('json', nested(33)))).code).to.equal('too-large');
  });

  it('is refused over 200 000 records', () => {
    const records = Array.from({ length: 200_001 }, () => null);
    expect(readRecords(records.slice(1), 'liste').issues).to.have.length(200_000);
    expect(() => readRecords(records, 'liste'))
      .to.throw(CptsError)
      .with.property('code', 'too-large');
  });

  it('is not fooled by the keys of prototypes', async () => {
    const { structures } = await parseText(
      'json',
      '[{"name":"A","__proto__":{"phone":"15"},"constructor":{"prototype":{"note":"x"}}}]',
    );
    expect(structures[0]).to.not.have.property('phone');
    expect({}).to.not.have.property('note');
  });

  it('as a page’s own objects may hold what JSON cannot', () => {
    const cycle: Record<string, unknown> = { name: 'A' };
    cycle['address'] = cycle;
    cycle['phone'] = cycle;
    cycle['email'] = () => 1;
    cycle['note'] = 12n;
    const { structures, issues } = readRecords([cycle, Symbol('a'), new Date()], 'data');
    expect(structures.map(({ name }) => name)).to.deep.equal(['A']);
    expect(issues.find(({ field }) => field === 'note')?.value).to.equal('bigint');
    expect(issues.filter(({ level }) => level === 'error')).to.have.length(2);
  });
});

function leftOut({ issues }: Pick<SourceResult, 'issues'>): readonly unknown[] {
  return issues.filter(({ level }) => level === 'error').map(({ record, code }) => [record, code]);
}

async function failure(promise: Promise<unknown>): Promise<CptsError> {
  const error: unknown = await promise.catch((cause: unknown) => cause);
  expect(error).to.be.instanceOf(CptsError);
  return error as CptsError;
}
