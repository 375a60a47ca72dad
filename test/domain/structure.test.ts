import { expect } from '@esm-bundle/chai';
import { parseStructure } from '../../src/domain/parse/structure.js';
import { STRUCTURE_KINDS } from '../../src/domain/structure.js';

function issuesOf(record: Record<string, unknown>): readonly string[] {
  return parseStructure({ name: 'MSP de Givry', ...record }).issues.map(
    ({ code, field = '' }) => `${field}: ${code}`,
  );
}

describe('a structure', () => {
  it('keeps everything that is right', () => {
    const record = {
      id: '710978263',
      name: 'Centre hospitalier William-Morey',
      aliases: ['CH Chalon'],
      kind: 'hopital',
      status: 'open',
      address: {
        street: '4 rue du Capitaine Drillien',
        postcode: '71100',
        city: 'Chalon-sur-Saône',
        cityCode: '71076',
      },
      position: [4.84022, 46.77601],
      positionPrecision: 'street',
      phone: '0385446688',
      email: 'accueil@hopital.test',
      website: 'https://hopital.test',
      booking: 'https://hopital.test/rdv',
      openingHours: 'Mo-Fr 08:00-18:00',
      services: ['Radiologie'],
      accessibility: { wheelchair: 'yes', notes: 'Ascenseur' },
      newPatients: { value: true, date: '2026-10-01' },
      teleconsultation: false,
      cpts: 'chalonnais',
      notice: { text: 'Appelez le 15 avant de venir.', source: { name: 'ARS' } },
      note: 'Entrée par la rue Y.',
      source: { name: 'FINESS', date: '2020-03-06' },
    };
    expect(parseStructure(record)).to.deep.equal({ structure: record, issues: [] });
  });

  it('needs only a name', () => {
    expect(parseStructure({ name: 'MSP de Givry' })).to.deep.equal({
      structure: {
        id: 'MSP de Givry',
        name: 'MSP de Givry',
        aliases: [],
        kind: 'autre',
        status: 'open',
        address: {},
        services: [],
      },
      issues: [],
    });
  });

  for (const [what, input, code] of [
    ['without a name', { id: '710978263' }, 'missing-name'],
    ['with an empty name', { name: '  ' }, 'missing-name'],
    ['that is a text', 'MSP', 'not-an-object'],
    ['that is a list', [{ name: 'MSP' }], 'not-an-object'],
    ['that is nothing', null, 'not-an-object'],
  ] as const) {
    it(`${what} is left out, and said to be at its line`, () => {
      const { structure, issues } = parseStructure(input, { line: 7 });
      expect(structure).to.equal(undefined);
      expect(issues[0]).to.include({ code, level: 'error', line: 7 });
    });
  }

  for (const [record, ...issues] of [
    [{ kind: 'Hôpital' }, 'kind: unknown-value'],
    [{ status: 'fermé' }, 'status: unknown-value'],
    [{ address: '4 rue X' }, 'address: not-an-object'],
    [{ address: { postcode: '7110' } }, 'address.postcode: bad-postcode'],
    [{ address: { cityCode: '71' } }, 'address.cityCode: bad-insee-code'],
    [{ position: '46.7, 4.8' }, 'position: bad-position'],
    [{ position: [46.77, 4.84] }, 'position: swapped-position'],
    [{ position: [4.8, 46.7], positionPrecision: '?' }, 'positionPrecision: unknown-value'],
    [{ phone: 'néant' }, 'phone: bad-phone'],
    [{ email: 'accueil' }, 'email: bad-link'],
    [{ website: 'www.hopital.fr' }, 'website: bad-link'],
    [{ booking: 'javascript:alert(1)' }, 'booking: bad-link'],
    [{ services: [{}] }, 'services: not-text'],
    [{ accessibility: { wheelchair: 'oui' } }, 'accessibility.wheelchair: unknown-value'],
    [{ newPatients: { date: '2026' } }, 'newPatients.value: unknown-value'],
    [{ teleconsultation: 'oui' }, 'teleconsultation: unknown-value'],
    [{ notice: {} }, 'notice.text: not-text'],
    [{ source: { url: 'https://finess.test' } }, 'source.name: no-source'],
  ] as const) {
    it(`shows without ${JSON.stringify(record)}`, () => {
      expect(issuesOf(record)).to.deep.equal(issues);
      expect(parseStructure({ name: 'MSP', ...record }).structure?.name).to.equal('MSP');
    });
  }

  it('has a postcode of five digits, however it is written', () => {
    const postcode = (written: unknown) =>
      parseStructure({ name: 'MSP', address: { postcode: written } }).structure?.address.postcode;
    expect(postcode('71 100')).to.equal('71100');
    expect(postcode(71100)).to.equal('71100');
    expect(postcode('71100 CEDEX')).to.equal(undefined);
  });

  for (const code of ['71076', '01004', '2A004', '2B033', '97105', '97502', '98818']) {
    it(`may be in the commune ${code}`, () => {
      const { structure, issues } = parseStructure({ name: 'MSP', address: { cityCode: code } });
      expect(structure?.address.cityCode).to.equal(code);
      expect(issues).to.deep.equal([]);
    });
  }

  it('has a position that is exact unless said otherwise, and no precision without one', () => {
    const precision = (record: Record<string, unknown>) =>
      parseStructure({ name: 'MSP', ...record }).structure?.positionPrecision;
    expect(precision({ position: [4.8, 46.7] })).to.equal('exact');
    expect(precision({ position: [4.8, 46.7], positionPrecision: 'commune' })).to.equal('commune');
    expect(precision({ positionPrecision: 'exact' })).to.equal(undefined);
  });

  it('keeps its opening hours as written, and tells those that are not understood', () => {
    for (const openingHours of ['Mo-Fr 09:00-12:00', 'du lundi au vendredi 9h-12h']) {
      expect(issuesOf({ openingHours })).to.deep.equal([]);
    }
    const read = parseStructure({ name: 'MSP de Givry', openingHours: 'le matin' });
    expect(read.structure?.openingHours).to.equal('le matin');
    expect(read.issues).to.deep.equal([
      { code: 'bad-hours', level: 'warning', field: 'openingHours', value: 'le matin' },
    ]);
  });

  it('may have a notice that is only a text', () => {
    const { structure } = parseStructure({ name: 'MSP', notice: 'Appelez le 15' });
    expect(structure?.notice).to.deep.equal({ text: 'Appelez le 15' });
  });

  it('finds the postcode and the town of an address that is in one text', () => {
    const addressOf = (street: string, more = {}) =>
      parseStructure({ name: 'MSP', address: { street, ...more } }).structure?.address;
    const whole = { street: '3 rue du Stade', postcode: '71640', city: 'Givry' };
    expect(addressOf('3 rue du Stade, 71640 Givry')).to.deep.equal(whole);
    expect(addressOf('3 rue du Stade\n71640 Givry')).to.deep.equal(whole);
    expect(addressOf('3 rue du Stade – 71 640 Givry')).to.deep.equal(whole);
    expect(addressOf('71640 Givry')).to.deep.equal({ postcode: '71640', city: 'Givry' });
    expect(addressOf('1 quai X, 71100 Chalon-sur-Saône Cedex 2')?.city).to.equal(
      'Chalon-sur-Saône Cedex 2',
    );
    for (const street of ['12 rue du 19 Mars 1962', 'BP 71000 rue du Stade 3', '3 rue du Stade']) {
      expect(addressOf(street)).to.deep.equal({ street });
    }
    expect(addressOf('3 rue X, 71640 Givry', { city: 'Givry' })?.street).to.equal(
      '3 rue X, 71640 Givry',
    );
  });

  it('has the same identifier at each reading, and another at another address', () => {
    const id = (address: Record<string, string>) =>
      parseStructure({ name: 'Pharmacie du Pont', address }).structure?.id;
    expect(id({ postcode: '71100' })).to.equal(id({ postcode: '71 100' }));
    expect(id({ postcode: '71100' })).to.not.equal(id({ postcode: '71640' }));
    expect(id({ postcode: '71100', street: '1 rue A' })).to.not.equal(
      id({ postcode: '71100', street: '2 rue A' }),
    );
  });

  for (const kind of STRUCTURE_KINDS) {
    it(`may be of the kind ${kind}`, () => {
      expect(parseStructure({ name: 'X', kind }).structure?.kind).to.equal(kind);
    });
  }
});
