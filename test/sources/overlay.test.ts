import { expect } from '@esm-bundle/chai';
import { readOwnRecords } from '../../src/sources/own-records.js';
import type { OwnRecords } from '../../src/sources/own-records.js';
import { provideFile } from '../../src/sources/load.js';

const RECORDS = ['1', '2', '3'].map((number) => ({
  id: `exemple-${number}`,
  name: `Structure d’exemple ${number}`,
  address: { street: '1 rue de l’Exemple' },
  phone: '0300000001',
  source: { name: 'Exemple', date: '2020-03-06' },
}));

function corrected(...overlays: readonly string[]): Promise<OwnRecords> {
  return readOwnRecords({ records: RECORDS, name: 'data' }, { overlays });
}

describe('a CSV of corrections', () => {
  it('changes, erases and hides', async () => {
    const { structures, issues, failures } = await corrected('/seeds/samples/corrections.csv');
    expect([...issues, ...failures]).to.deep.equal([]);
    expect(
      structures.map(({ id, phone, note, address }) => [id, phone, note, address.street]),
    ).to.deep.equal([
      ['exemple-1', '0300000002', 'À l’étage', '1 rue de l’Exemple'],
      ['exemple-2', undefined, undefined, '1 rue de l’Exemple'],
    ]);
    expect(structures.map(({ source, correction }) => [source?.name, correction])).to.deep.equal([
      ['Exemple', { name: 'Mairie d’exemple', date: '2026-10-12' }],
      ['Exemple', { date: '2026-10-12' }],
    ]);
  });

  it('tells by their line those that change nothing', async () => {
    const { structures, issues } = await corrected('/seeds/samples/corrections.broken.csv');
    expect(structures.map(({ phone }) => phone)).to.deep.equal(RECORDS.map(({ phone }) => phone));
    expect(issues.map(({ code, line, source }) => [code, line, source])).to.deep.equal(
      [
        ['bad-phone', 2],
        ['unknown-id', 3],
        ['unknown-id', 4],
        ['unknown-value', 5],
        ['bad-finess', 6],
        ['unknown-id', 6],
      ].map((told) => [...told, '/seeds/samples/corrections.broken.csv']),
    );
  });

  it('may be written with commas; without identifiers it is refused, and the records stand', async () => {
    provideFile(new URL('/virgules.csv', location.href).href, 'finess,tel\nexemple-1,15');
    provideFile(new URL('/sans.csv', location.href).href, 'nom;tel\nA;15');
    const { structures, failures } = await corrected('/virgules.csv', '/sans.csv');
    expect(structures.map(({ phone }) => phone)).to.deep.equal(['15', '0300000001', '0300000001']);
    expect(failures.map(({ code }) => code)).to.deep.equal(['no-header']);
  });
});
