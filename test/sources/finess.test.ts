import { expect } from '@esm-bundle/chai';
import { parseFiness } from '../../src/sources/finess.js';
import { readSource } from '../../src/sources/source.js';
import { input, outcome } from './feed-input.js';

const CELLS = {
  id: 1,
  short: 3,
  long: 4,
  way: 9,
  place: 11,
  commune: 12,
  department: 13,
  delivery: 15,
  category: 18,
} as const;

type Cell = keyof typeof CELLS;

/** One line of the historical export: 32 fields. */
function line(given: Partial<Record<Cell, string>>): string {
  const cells = Array.from({ length: 32 }, () => '');
  const all = { id: '990000001', short: 'EXEMPLE', ...given };
  for (const [name, value] of Object.entries(all)) cells[CELLS[name as Cell]] = value;
  return ['structureet', ...cells.slice(1)].join(';');
}

function read(...lines: readonly string[]) {
  return parseFiness(input(['finess;etalab;111;2026-05-12', ...lines].join('\n')));
}

function only(given: Partial<Record<Cell, string>>) {
  const { structures, issues } = read(line(given));
  expect(issues).to.deep.equal([]);
  return structures[0]!;
}

/** Its point, by a `geolocalisation` line. */
function located(x: string, y: string, origin: string) {
  return read(line({}), `geolocalisation;990000001;${x};${y};${origin};2026-05-04`);
}

describe('the historical export of FINESS', () => {
  it('gives the establishments of the sample, each with its point', async () => {
    const { structures, issues } = await readSource('/seeds/samples/finess-historique.csv');
    expect(issues).to.deep.equal([]);
    expect(structures.map(({ kind }) => kind)).to.deep.equal([
      'msp',
      'hopital',
      'pharmacie',
      'ehpad',
      'centre-de-sante',
      'autre',
    ]);
    expect(structures[0]).to.deep.include({
      id: '990000001',
      name: 'MAISON DE SANTÉ D’EXEMPLE',
      aliases: ['MSP EXEMPLE'],
      address: {
        street: '1 RUE D’EXEMPLE',
        postcode: '71640',
        city: 'GIVRY',
        cityCode: '71221',
      },
      phone: '0353010001',
      positionPrecision: 'exact',
    });
    expect(structures[0]?.source).to.include({ name: 'FINESS', date: '2026-05-12' });
    const [lon = 0, lat = 0] = structures[0]?.position ?? [];
    expect([lon.toFixed(5), lat.toFixed(5)]).to.deep.equal(['4.75460', '46.77030']);
  });

  it('tells each mistake of the broken sample by its line, and gives the rest', async () => {
    const result = await readSource('/seeds/samples/finess-historique.broken.csv');
    expect(outcome(result)).to.deep.equal([
      '990000001',
      '990000006',
      '990000007',
      '990000008',
      'error 3 unread-line',
      'error 4 bad-finess',
      'error 5 missing-name',
      'error 6 duplicate-id',
      'error 10 unread-line',
      'warning 7 bad-insee-code',
      'warning 12 unknown-projection',
      'warning 13 bad-position',
    ]);
  });

  for (const [department, commune, code] of [
    ['71', '076', '71076'],
    ['01', '451', '01451'],
    ['2A', '004', '2A004'],
    ['9A', '123', '97123'],
    ['9A', '23', '97123'],
    ['9C', '302', '97302'],
    ['9F', '606', '97606'],
    ['9J', '613', '98613'],
  ] as const) {
    it(`knows that ${department} and ${commune} is the commune ${code}`, () => {
      expect(only({ department, commune }).address.cityCode).to.equal(code);
    });
  }

  it('finds the postcode in the line of delivery, CEDEX or not, and keeps a town without one', () => {
    const { postcode, city } = only({ delivery: '97306 CAYENNE CEDEX' }).address;
    expect([postcode, city]).to.deep.equal(['97306', 'CAYENNE CEDEX']);
    expect(only({ delivery: 'UVEA' }).address).to.deep.equal({ city: 'UVEA' });
  });

  it('shows a locality and not a box of the post', () => {
    expect(only({ way: 'DE LA MAIRIE', place: 'LE BOURG' }).address.street).to.equal(
      'DE LA MAIRIE, LE BOURG',
    );
    expect(only({ way: 'DE LA MAIRIE', place: 'BP 6006' }).address.street).to.equal('DE LA MAIRIE');
  });

  it('reads quotes where they enclose a cell, with what they enclose', () => {
    expect(only({ long: '"LIEU ""DIT"" ; ICI"' }).name).to.equal('LIEU "DIT" ; ICI');
    expect(only({ long: 'FOYER "LES" TILLEULS' }).name).to.equal('FOYER "LES" TILLEULS');
  });

  for (const [category, kind] of [
    ['603', 'msp'],
    ['124', 'centre-de-sante'],
    ['604', 'cpts'],
    ['101', 'hopital'],
    ['106', 'hopital'],
    ['161', 'sante-mentale'],
    ['292', 'sante-mentale'],
    ['156', 'sante-mentale'],
    ['109', 'readaptation'],
    ['362', 'readaptation'],
    ['128', 'clinique'],
    ['129', 'clinique'],
    ['365', 'clinique'],
    ['197', 'addictologie'],
    ['611', 'laboratoire'],
    ['619', 'imagerie'],
    ['999', 'autre'],
    ['', 'autre'],
  ] as const) {
    it(`reads category ${category || 'none'} as ${kind}`, () => {
      expect(only({ category }).kind).to.equal(kind);
    });
  }

  // On the middle meridian of a zone, as far north as 45° is from the equator (4 984 944.378 m on GRS 80).
  for (const [origin, meridian] of [
    ['1,ATLASANTE,96,BAN,EPSG:5490 RGAF09/UTM Zone 20N (Antilles)', -63],
    ['1,ATLASANTE,90,BAN,WGS84/UTM zone 21N (St-Pierre-et-Miquelon)', -57],
    ['1,ATLASANTE,96,BAN,EPSG:2972 RGFG95/UTM zone 22N (Guyane)', -51],
    ['1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,UTM_N22', -51],
  ] as const) {
    it(`knows the projection of ${origin}`, () => {
      const { structures, issues } = located('500000', String(0.9996 * 4_984_944.378), origin);
      expect(issues).to.deep.equal([]);
      const [lon = 0, lat = 0] = structures[0]?.position ?? [];
      expect(lon).to.be.closeTo(meridian, 1e-7);
      expect(lat).to.be.closeTo(45, 1e-7);
    });
  }

  for (const [origin, meridian] of [
    ['1,ATLASANTE,96,BAN,EPSG:2975 RGR92/UTM zone 40S (La Réunion)', 57],
    ['2,ATLASANTE,89,BAN,EPSG:4471 RGM04/UTM zone 38S (Mayotte)', 45],
    ['1,ATLASANTE,.,MAPS,WGS84/UTM zone 1S (Wallis-et-Futuna)', -177],
    ['1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,UTM_S40', 57],
  ] as const) {
    it(`knows the projection of ${origin}`, () => {
      const y = String(10_000_000 - 0.9996 * 4_984_944.378);
      const [lon = 0, lat = 0] = located('500000', y, origin).structures[0]?.position ?? [];
      expect(lon).to.be.closeTo(meridian, 1e-7);
      expect(lat).to.be.closeTo(-45, 1e-7);
    });
  }

  for (const origin of [
    '1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93',
    '1,ATLASANTE,96,BAN,L93_METROPOLE',
  ]) {
    it(`knows the projection of ${origin}`, () => {
      // Where Lambert-93 starts from.
      const { structures } = located('700000', '6600000', origin);
      const [lon = 0, lat = 0] = structures[0]?.position ?? [];
      expect([lon.toFixed(7), lat.toFixed(7)]).to.deep.equal(['3.0000000', '46.5000000']);
    });
  }

  it('says how well the address was found', () => {
    const precision = (origin: string) =>
      located('700000', '6600000', `${origin},L93_METROPOLE`).structures[0]?.positionPrecision;
    expect(precision('1,ATLASANTE,96,BAN')).to.equal('exact');
    expect(precision('1,ATLASANTE,80,BAN')).to.equal('street');
    expect(precision('4,ATLASANTE,.,ADMIN-EXPRESS-2023')).to.equal('commune');
  });

  it('guesses no projection, and says which it does not know', () => {
    for (const origin of ['', '1,ATLASANTE,96,BAN', 'NTF Lambert II', 'UTM', 'UTM_N99', 'UTM 20']) {
      const { structures, issues } = located('700000', '6600000', origin);
      expect(structures[0], origin).not.to.have.property('position');
      expect(issues.map(({ code, line: at }) => [code, at])).to.deep.equal([
        ['unknown-projection', 3],
      ]);
    }
  });

  it('asks nothing of an establishment that has no point', () => {
    expect(located('', '', '').issues).to.deep.equal([]);
  });

  it('reads an extract without its first line, and Windows line ends', () => {
    const { structures, issues } = parseFiness(
      input(`${line({})}\r\n${line({ id: '990000002' })}\r\n`),
    );
    expect(structures).to.have.length(2);
    expect(issues).to.deep.equal([]);
  });

  it('gives a number its lost zero', () => {
    expect(only({ id: '10000024' }).id).to.equal('010000024');
  });
});

describe('the JSON of FINESS', () => {
  it('is read as the register writes it and as its schema says', async () => {
    const { structures, issues } = await readSource('/seeds/samples/finess.json');
    expect(issues).to.deep.equal([]);
    expect(structures.map(({ id, name, kind, status }) => [id, name, kind, status])).to.deep.equal([
      ['990000011', 'MAISON DE SANTÉ D’EXEMPLE', 'msp', 'open'],
      ['990000012', 'LABORATOIRE D’EXEMPLE', 'laboratoire', 'open'],
      ['990000013', 'PHARMACIE D’EXEMPLE', 'pharmacie', 'closed'],
      ['990000014', 'EHPAD EXEMPLE', 'ehpad', 'open'],
    ]);
    const [msp, laboratory, , ehpad] = structures;
    expect(msp).to.deep.include({
      position: [4.7546, 46.7703],
      phone: '0353010011',
      email: 'msp@exemple.fr',
    });
    expect(msp?.source).to.deep.equal({
      name: 'FINESS',
      date: '2026-09-11',
      licence: 'Licence Ouverte',
    });
    expect(laboratory?.position, 'degrees under the keys of metres').to.deep.equal([
      4.8523, 46.7901,
    ]);
    expect(ehpad?.address, 'the establishment’s address, not the head office’s').to.deep.equal({
      street: '4 Rue d’Exemple',
      postcode: '71640',
      city: 'GIVRY',
      cityCode: '71221',
    });
  });

  it('tells each mistake of the broken sample, and gives the rest', async () => {
    expect(outcome(await readSource('/seeds/samples/finess.broken.json'))).to.deep.equal([
      '990000011',
      '990000016',
      'error 2 bad-finess',
      'error 3 missing-name',
      'error 5 not-an-object',
      'error 6 bad-finess',
      'error 7 not-an-object',
      'warning 4 bad-insee-code',
      'warning 4 bad-link',
      'warning 4 bad-position',
      'warning 4 bad-postcode',
    ]);
  });

  it('gives a number written as a number its nine characters', () => {
    const ege = [{ informationsGeneralesEGE: { numFinessEge: 10000024, nomEgeCourt: 'EXEMPLE' } }];
    const { structures } = parseFiness(input(JSON.stringify({ pmej: [{ ege }] })));
    expect(structures[0]?.id).to.equal('010000024');
  });
});
