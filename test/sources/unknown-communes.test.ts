import { expect } from '@esm-bundle/chai';
import { parseCommune } from '../../src/domain/parse/commune.js';
import { provideFile } from '../../src/sources/load.js';
import { readOwnRecords } from '../../src/sources/own-records.js';
import { loadTerritory } from '../../src/sources/territory.js';

const COMMUNES = ['71221', '71153', '97411'].flatMap(
  (code) => parseCommune({ code, name: code }).commune ?? [],
);

let files = 0;

function file(name: string, text: string): string {
  const url = new URL(`/${(files += 1)}/${name}`, location.href).href;
  provideFile(url, text);
  return url;
}

async function toldOf(
  urls: readonly string[],
  overlays: readonly string[] = [],
): Promise<readonly unknown[]> {
  const records = await readOwnRecords({ urls, format: '' }, { overlays });
  expect(records.issues).to.deep.equal([]);
  return records.issuesIn(COMMUNES).map(({ code, source, line, record, column, field, value }) => ({
    code,
    at: [source, line ?? record, column],
    field,
    value,
  }));
}

describe('an INSEE code that no commune of the territory has', () => {
  it('is told once, where the file first gives it', async () => {
    const csv = file('liste.csv', 'nom;code_insee\nA;71221\nB;71999\nC;71999\nD;97499\n');
    const json = file(
      'liste.json',
      JSON.stringify([{ name: 'E', address: { cityCode: '71999' } }]),
    );
    const field = 'address.cityCode';
    expect(await toldOf([csv, json])).to.deep.equal([
      { code: 'unknown-commune', at: [csv, 3, 2], field, value: '71999' },
      { code: 'unknown-commune', at: [csv, 5, 2], field, value: '97499' },
      { code: 'unknown-commune', at: [json, 1, undefined], field, value: '71999' },
    ]);
  });

  it('is no mistake in a department where the territory has none', async () => {
    expect(await toldOf([file('liste.csv', 'nom;code_insee\nA;21054\nB;97209\n')])).to.deep.equal(
      [],
    );
  });

  it('is told of an event', async () => {
    const json = file('e.json', '[{"title":"A","standing":true,"place":{"cityCode":"71999"}}]');
    expect(await toldOf([json])).to.deep.equal([
      {
        code: 'unknown-commune',
        at: [json, 1, undefined],
        field: 'place.cityCode',
        value: '71999',
      },
    ]);
  });

  it('is not told once a correction has put it right; that of a correction is', async () => {
    const csv = file('liste.csv', 'identifiant;nom;code_insee\n1;A;71999\n2;B;71221\n3;C;71998\n');
    const overlay = file('c.csv', 'identifiant;code_insee;masquer\n1;71153;\n2;71997;\n3;;oui\n');
    expect(await toldOf([csv], [overlay])).to.deep.equal([
      {
        code: 'unknown-commune',
        at: [overlay, 3, undefined],
        field: 'address.cityCode',
        value: '71997',
      },
    ]);
  });

  it('is told of a territory’s own lists', async () => {
    const territory = file(
      'territory.json',
      JSON.stringify({
        id: 'essai',
        name: 'Essai',
        communes: { list: [{ code: '71221', name: 'Givry' }] },
        structures: [{ records: [{ name: 'A', address: { cityCode: '71999' } }] }],
      }),
    );
    const { issues } = await loadTerritory(territory);
    expect(issues.map(({ code, source, value }) => [code, source, value])).to.deep.equal([
      ['unknown-commune', territory, '71999'],
    ]);
  });
});
