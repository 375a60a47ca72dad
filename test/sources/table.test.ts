import { expect } from '@esm-bundle/chai';
import { CptsError } from '../../src/errors.js';
import type { ParsedSource } from '../../src/sources/records.js';
import { readTable } from '../../src/sources/table.js';

/** Rows of cells, numbered from 1. */
function table(...rows: readonly string[]): ParsedSource {
  return readTable(
    rows.map((row, i) => ({ line: i + 1, cells: row.split(';') })),
    'essai',
  );
}

function names({ structures, events }: ParsedSource): readonly string[] {
  return [...structures.map(({ name }) => name), ...events.map(({ title }) => title)];
}

function failure(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    expect(error).to.be.instanceOf(CptsError);
    return (error as CptsError).code;
  }
  return undefined;
}

describe('a table', () => {
  it('names its columns in any order, under whatever stands above', () => {
    const { structures, issues } = table(
      'Structures de la commune',
      '',
      'Ville;NOM;Code postal',
      'Givry;MSP de Givry;71 640',
    );
    expect(issues).to.deep.equal([]);
    expect(structures).to.have.length(1);
    expect(structures[0]).to.deep.include({
      name: 'MSP de Givry',
      address: { city: 'Givry', postcode: '71640' },
    });
  });

  it('is of events when a column says so', () => {
    const parsed = table('titre;theme;debut', 'Atelier;chutes;2026-01-06');
    expect(parsed.structures).to.deep.equal([]);
    expect(names(parsed)).to.deep.equal(['Atelier']);
  });

  it('has rows that are not read: empty, begun by #, hidden', () => {
    const parsed = table('nom;masquer', '#nom;oui ou non', '  # MSP', ' ;', 'A;oui', 'B;non', 'C;');
    expect(names(parsed)).to.deep.equal(['B', 'C']);
    expect(parsed.issues).to.deep.equal([]);
  });

  it('is refused when no row names the records', () => {
    expect(failure(() => table())).to.equal('no-header');
    expect(failure(() => table('id;hospital_name;lat', '1;CH;46'))).to.equal('no-header');
    expect(failure(() => table('MSP de Givry;71640', 'MSP de Buxy;71390'))).to.equal('no-header');
    const late = [...Array.from({ length: 10 }, () => 'Avant-propos'), 'nom', 'A'];
    expect(failure(() => table(...late))).to.equal('no-header');
  });

  it('is refused when it has too many rows or columns', () => {
    const line = 1;
    const endless = [{ line, cells: ['nom'] }, ...Array<{ line: number; cells: string[] }>(200_001).fill({ line, cells: ['A'] })]; // prettier-ignore
    expect(failure(() => readTable(endless, 'essai'))).to.equal('too-large');
    expect(failure(() => table(`nom${';'.repeat(1_000)}`))).to.equal('too-large');
  });
});

describe('a mistake in a table', () => {
  it('is told with its line, its column, its field and what was typed', () => {
    const { structures, issues } = table(
      'nom;cp;tel;latitude;longitude;services',
      'A;71 10;03 85 44 66;460,1;4,8;écoute',
    );
    expect(structures).to.have.length(1);
    expect(issues).to.deep.equal([
      { code: 'bad-postcode', level: 'warning', line: 2, column: 2, field: 'address.postcode', value: '71 10' },
      { code: 'bad-phone', level: 'warning', line: 2, column: 3, field: 'phone', value: '03 85 44 66' },
      { code: 'bad-position', level: 'warning', line: 2, column: 4, field: 'position', value: '460,1 ; 4,8' },
    ]); // prettier-ignore
  });

  it('is a date that nobody gives, which would not show', () => {
    expect(table('nom;date_maj', 'A;5/1/2026').issues).to.deep.equal([
      { code: 'no-source', level: 'warning', line: 2, column: 2, field: 'source.name', value: '5/1/2026' },
    ]); // prettier-ignore
    expect(table('nom;date_maj;nouveaux_patients', 'A;5/1/2026;oui').issues).to.deep.equal([]);
  });

  it('in a list or in what several columns make is told too', () => {
    const { issues } = table(
      'theme;titre;debut;lat;lon;inscription',
      'chutes, poterie;A;6/1/2026;nord;4,8;sur place',
    );
    expect(issues).to.deep.include.members([
      { code: 'unknown-value', level: 'warning', line: 2, column: 1, field: 'themes', value: 'poterie' },
      { code: 'bad-position', level: 'warning', line: 2, column: 4, field: 'place.position', value: 'nord ; 4,8' },
      { code: 'unknown-value', level: 'warning', line: 2, column: 6, field: 'registration.type', value: 'sur place' },
    ]); // prettier-ignore
  });

  it('leaves out a row without a name, and one whose identifier is taken', () => {
    const parsed = table('id;nom', '1;A', '2;', '1;B');
    expect(names(parsed)).to.deep.equal(['A']);
    expect(parsed.issues).to.deep.equal([
      { code: 'missing-name', level: 'error', line: 3, column: 2, field: 'name' },
      { code: 'duplicate-id', level: 'error', line: 4, column: 1, field: 'id', value: '1' },
    ]);
  });

  it('says of two rows without identifiers what is the same', () => {
    const places = table('nom;cp;tel', 'A;71640;', 'A;71640;0385000001', 'A;71100;');
    expect(places.structures.map(({ address }) => address.postcode)).to.deep.equal([
      '71640',
      '71100',
    ]);
    expect(places.issues).to.deep.equal([
      { code: 'same-structure', level: 'error', line: 3, column: 1, field: 'name', value: 'A' },
    ]);
    const events = table(
      'titre;debut;lieu',
      'A;1/2/2027;Givry',
      'A;1/2/2027;Buxy',
      'A;1/2/2027;Givry',
    );
    expect(events.events.map(({ place }) => place?.name)).to.deep.equal(['Givry', 'Buxy']);
    expect(events.issues).to.deep.equal([
      { code: 'same-event', level: 'error', line: 4, column: 1, field: 'title', value: 'A' },
    ]);
  });

  it('in the name of a column is told once, and loses no other', () => {
    const parsed = table(
      'nom;telefone;tel;Téléphone;;',
      'A;0385000001;0385000002;0385000003',
      'B;;;0385000004;;',
    );
    expect(parsed.structures.map(({ phone }) => phone)).to.deep.equal(['0385000002', undefined]);
    expect(parsed.issues).to.deep.equal([
      { code: 'unknown-column', level: 'warning', line: 1, column: 2, value: 'telefone' },
      { code: 'duplicate-column', level: 'warning', line: 1, column: 4, value: 'Téléphone' },
    ]);
  });

  it('of too many or too few cells is told, and the row shows', () => {
    const parsed = table('nom;;commune;', 'A;;Givry;;', 'B;;Givry;;Buxy', 'C;x;Givry', 'D;');
    expect(names(parsed)).to.deep.equal(['A', 'B', 'C', 'D']);
    expect(parsed.issues).to.deep.equal([
      { code: 'extra-cell', level: 'warning', line: 3, column: 5, value: 'Buxy' },
      { code: 'extra-cell', level: 'warning', line: 4, column: 2, value: 'x' },
      { code: 'short-row', level: 'warning', line: 5, column: 2 },
    ]);
  });

  it('that asks to hide is told, and the row shows', () => {
    const parsed = table('nom;masquer', 'A;peut-être');
    expect(names(parsed)).to.deep.equal(['A']);
    expect(parsed.issues).to.deep.equal([
      { code: 'unknown-value', level: 'warning', line: 2, column: 2, field: 'hidden', value: 'peut-être' },
    ]); // prettier-ignore
  });
});

describe('a FINESS number', () => {
  it('that a spreadsheet rounded is refused, and the row shows', () => {
    for (const value of ['7,10E+08', '7.1E+08', '7E+08']) {
      const { structures, issues } = table('finess;nom', `${value};CH`);
      expect(structures.map(({ id }) => id)).to.deep.equal(['CH']);
      expect(issues).to.deep.equal([
        { code: 'bad-finess', level: 'warning', line: 2, column: 1, field: 'id', value },
      ]);
    }
  });

  it('gets back its zero when its key says that it is one, and loses its spaces', () => {
    const { structures } = table(
      'identifiant;nom',
      '10000024;CH de Fleyriat',
      '71 097 826 3;CH William-Morey',
      '10000025;Numéro de la commune',
      '1E5;Autre',
    );
    expect(structures.map(({ id }) => id)).to.deep.equal([
      '010000024',
      '710978263',
      '10000025',
      '1E5',
    ]);
  });
});
