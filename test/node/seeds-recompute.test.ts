import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { afterEach, describe, it, mock } from 'node:test';
import { field, parseCsv } from '../../seeds/build/csv.js';
import type { CommuneRecord } from '../../seeds/build/communes.js';
import { buildNationalNumbers, NATIONAL_NUMBERS_FILE } from '../../seeds/build/national-numbers.js';
import { readRawData } from '../../seeds/build/raw.js';
import { buildStructures } from '../../seeds/build/structures.js';
import { buildTerritory, TERRITORY_FOLDER } from '../../seeds/build/territory.js';

const committed = (name: string) => readFile(new URL(name, TERRITORY_FOLDER), 'utf8');

const { communes } = JSON.parse(await committed('communes.json')) as {
  communes: readonly CommuneRecord[];
};

describe('reading the raw data', () => {
  it('reads quotes, doubled quotes, empty cells and line ends of both kinds', () => {
    assert.deepEqual(parseCsv('\uFEFFa,b,c\r\n1,"x, ""y""\nz",\r\n\r\n,,3\n', ','), [
      { a: '1', b: 'x, "y"\nz', c: '' },
      { a: '', b: '', c: '3' },
    ]);
  });

  it('stops at a row that is too long, and at a column that is not there', () => {
    assert.throws(() => parseCsv('a;b\n1;2;3\n', ';'), /3 cells for 2 columns/);
    assert.throws(() => field({ a: '1' }, 'b'), /No column "b"/);
  });

  afterEach(() => {
    mock.restoreAll();
  });

  it('asks the official API for the contours when there is no local copy', async () => {
    const contours = { type: 'FeatureCollection', features: [] };
    let asked = '';
    mock.method(globalThis, 'fetch', (url: string) => {
      asked = url;
      return Promise.resolve(Response.json(contours));
    });
    assert.deepEqual(await readRawData(), { contours });
    assert.match(asked, /^https:\/\/geo\.api\.gouv\.fr\//);
  });

  it('says so when the API does not answer with them', async () => {
    mock.method(globalThis, 'fetch', () => Promise.resolve(new Response('', { status: 503 })));
    await assert.rejects(readRawData(), /geo\.api\.gouv\.fr.* answered 503/);
  });

  const MOREY = {
    id: '710978263',
    hospital_name: 'CH WILLIAM MOREY CHALON SUR SAONE',
    lat: '46.77601',
    lon: '4.84022',
    geo_qual: '2',
    house_number: '4',
    postcode: '71321',
    city: 'CHALON SUR SAONE',
    facility_type: 'Centre Hospitalier (C.H.)',
    tel: '385446688',
  };

  it('puts an establishment in readable French, at its commune’s own postcode', () => {
    assert.deepEqual(buildStructures([MOREY], communes)[0], {
      id: '710978263',
      name: 'Centre hospitalier William-Morey',
      aliases: ['CH Chalon-sur-Saône'],
      kind: 'hopital',
      address: {
        street: '4 rue Capitaine-Drillien',
        postcode: '71100',
        city: 'Chalon-sur-Saône',
        cityCode: '71076',
      },
      position: [4.84022, 46.77601],
      positionPrecision: 'street',
      phone: '0385446688',
      source: {
        name: 'FINESS',
        url: 'https://www.data.gouv.fr/fr/datasets/finess-extraction-du-fichier-des-etablissements/',
        date: '2020-03-06',
        licence: 'Licence Ouverte',
      },
    });
  });

  it('knows a commune by the name it bore', () => {
    const [structure] = buildStructures([{ ...MOREY, city: 'LOUHANS' }], communes);
    assert.equal(structure?.address.city, 'Louhans-Châteaurenaud');
  });

  it('stops at what nobody has reviewed: an establishment, a town, a category', () => {
    for (const change of [{ id: '710000000' }, { city: 'BEAUNE' }, { facility_type: 'Cabinet' }]) {
      assert.throws(
        () => buildStructures([{ ...MOREY, ...change }], communes),
        /71(0978263|0000000)/,
      );
    }
  });
});

// A local copy of the raw data, laid out as `readRawData` says. The project does not hold it.
const from = process.env['CPTS_RAW_DATA'];
const skip = from === undefined && 'CPTS_RAW_DATA names no folder of raw data';

describe('computing the reference territory again', { skip }, () => {
  it('gives the committed files, byte for byte', async () => {
    const files = await buildTerritory(await readRawData(from));
    assert.equal(files.size, 7);
    for (const [name, text] of files) assert.equal(text, await committed(name), name);
  });

  it('leaves what needs the extracts as it is, when only the contours are there', async () => {
    const { contours } = await readRawData(from);
    const files = await buildTerritory({ contours });
    assert.equal(files.get('communes.json'), await committed('communes.json'));
    assert.ok(!files.has('structures.json'));
  });

  it('lets a visitor find an establishment by the words of its name in FINESS', async () => {
    const { extracts } = await readRawData(from);
    assert.ok(extracts);
    const structures = buildStructures(extracts.finess, communes);
    for (const row of extracts.finess) {
      const found = structures.find(({ id }) => id === field(row, 'id'));
      assert.ok(found);
      const searched = wordsOf(
        [found.name, ...(found.aliases ?? []), found.address.city].join(' '),
      );
      const street = wordsOf(found.address.street ?? '');
      const spelled = wordsOf(field(row, 'hospital_name')).map((word) => FULL[word] ?? word);
      for (const word of spelled) {
        assert.ok(searched.includes(word) || street.includes(word), `${word} in ${found.name}`);
      }
      const number = field(row, 'house_number').replace(/B$/, '');
      assert.ok(street.includes(number) || number === '', `${number} in ${street.join(' ')}`);
    }
  });
});

/** What FINESS cuts short. */
const FULL: Record<string, string> = {
  ctre: 'centre',
  hospit: 'hospitalisation',
  st: 'saint',
};

function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => !/^(d|l|du|de|des|et|a)?$/.test(word));
}

describe('the national numbers of the list', () => {
  it('are those of the territory, with their source and date', async () => {
    const text = await readFile(NATIONAL_NUMBERS_FILE, 'utf8');
    assert.equal(text, buildNationalNumbers(), 'run npm run seeds');
    for (const number of ['15', '18', '112', '114']) {
      assert.match(text, new RegExp(`"number": "${number}"`));
    }
    assert.equal(text.match(/"number"/g)?.length, text.match(/"date"/g)?.length);
  });
});
