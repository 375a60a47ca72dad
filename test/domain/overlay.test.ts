import { expect } from '@esm-bundle/chai';
import { applyCorrections, type Correction } from '../../src/domain/overlay.js';
import { parsePreventionEvent } from '../../src/domain/parse/prevention-event.js';
import { parseStructure } from '../../src/domain/parse/structure.js';
import type { PreventionEvent } from '../../src/domain/prevention-event.js';
import type { Structure } from '../../src/domain/structure.js';
import fc from '../support/fast-check.js';

const GIVRY = structure({
  id: '710000001',
  name: 'Structure d’exemple de Givry',
  kind: 'msp',
  address: { street: '1 rue d’Exemple', postcode: '71640', city: 'Givry' },
  position: [4.74, 46.78],
  phone: '03 00 00 00 01',
  website: 'https://givry.exemple.fr',
  services: ['Vaccination'],
  source: { name: 'Exemple', date: '2020-03-06' },
});
const BUXY = structure({ id: 'buxy', name: 'Structure d’exemple de Buxy' });
const WALK = event({
  id: 'marche',
  title: 'Marche d’exemple',
  start: '2026-10-06T14:00',
  place: { name: 'Mairie', address: '1 place d’Exemple' },
  themes: ['activite-physique'],
});

function structure(record: object): Structure {
  return parseStructure(record).structure!;
}

function event(record: object): PreventionEvent {
  return parsePreventionEvent(record).event!;
}

/** Corrections whose fields are those of both kinds of record. */
function correct(...rows: readonly unknown[]): ReturnType<typeof applyCorrections> {
  const corrections: readonly Correction[] = rows.map((row, index) => ({
    at: { line: index + 2 },
    structure: row,
    event: row,
  }));
  return applyCorrections({ structures: [GIVRY, BUXY], events: [WALK] }, corrections);
}

describe('a correction', () => {
  it('changes the fields that it gives, and no other', () => {
    const { structures, events, issues } = correct({ id: '710000001', phone: '03 00 00 00 02' });
    expect(structures).to.deep.equal([{ ...GIVRY, phone: '0300000002', correction: {} }, BUXY]);
    expect(events).to.deep.equal([WALK]);
    expect(issues).to.deep.equal([]);
  });

  it('leaves the very records that it does not name', () => {
    expect(correct({ id: 'buxy', phone: '15' }).structures[0] === GIVRY).to.equal(true);
  });

  it('changes one part of an address and keeps the others', () => {
    const [givry] = correct({ id: '710000001', address: { street: '2 rue d’Exemple' } }).structures;
    expect(givry?.address).to.deep.equal({
      street: '2 rue d’Exemple',
      postcode: '71640',
      city: 'Givry',
    });
  });

  it('changes nothing by what it leaves empty', () => {
    const empty = { name: '', phone: '', services: '', address: {}, kind: undefined };
    const [givry] = correct({ id: '710000001', ...empty }).structures;
    expect(givry).to.deep.equal({ ...GIVRY, correction: {} });
  });

  it('erases by `null`, a name excepted', () => {
    const { structures, issues } = correct({
      id: '710000001',
      name: null,
      kind: null,
      phone: null,
      services: null,
      address: { street: null },
    });
    const { phone, ...rest } = GIVRY;
    expect(phone).to.equal('0300000001');
    expect(structures[0]).to.deep.equal({
      ...rest,
      kind: 'autre',
      services: [],
      address: { postcode: '71640', city: 'Givry' },
      correction: {},
    });
    expect(issues.map(({ code, field }) => [code, field])).to.deep.equal([
      ['unknown-value', 'name'],
    ]);
  });

  it('changes nothing by what it says wrong, which it reports with its line, in its order', () => {
    const wrong = { phone: 'appelez-nous', kind: 'dentiste', website: 'javascript:alert(1)' };
    const { structures, issues } = correct({ id: '710000001', ...wrong, note: 'Au premier étage' });
    expect(structures[0]).to.deep.equal({ ...GIVRY, note: 'Au premier étage', correction: {} });
    expect(issues.map(({ code, line, field }) => [code, line, field])).to.deep.equal([
      ['bad-phone', 2, 'phone'],
      ['unknown-value', 2, 'kind'],
      ['bad-link', 2, 'website'],
    ]);
  });

  it('says whose it is beside the source of the record', () => {
    const source = { name: 'Mairie d’exemple', date: '2026-10-12' };
    const [givry] = correct({ id: '710000001', phone: '15', source }).structures;
    expect(givry?.source).to.deep.equal(GIVRY.source);
    expect(givry?.correction).to.deep.equal(source);
  });

  it('hides a record', () => {
    const { structures, events, issues } = correct(
      { id: 'buxy', hidden: true },
      { id: 'marche', hidden: true },
    );
    expect(structures).to.deep.equal([GIVRY]);
    expect(events).to.deep.equal([]);
    expect(issues).to.deep.equal([]);
  });

  it('of a record that another hid is none', () => {
    const { structures, issues } = correct(
      { id: 'buxy', hidden: true },
      { id: 'buxy', phone: '15' },
    );
    expect(structures).to.deep.equal([GIVRY]);
    expect(issues).to.deep.equal([]);
  });

  it('comes after those before it', () => {
    const [givry] = correct(
      { id: '710000001', phone: '15', note: 'Un' },
      { id: '71 000 0001', note: 'Deux' },
    ).structures;
    expect(givry).to.include({ phone: '15', note: 'Deux' });
  });

  it('of an identifier that no record has is told', () => {
    const { structures, issues } = correct({ id: '710009999', phone: '15' }, { phone: '15' }, 12);
    expect(structures).to.deep.equal([GIVRY, BUXY]);
    expect(issues).to.deep.equal([
      { code: 'unknown-id', level: 'error', line: 2, field: 'id', value: '710009999' },
      { code: 'unknown-id', level: 'error', line: 3, field: 'id' },
      { code: 'unknown-id', level: 'error', line: 4, field: 'id' },
    ]);
  });

  it('changes an event: its dates as a whole, its place part by part', () => {
    const [walk] = correct({
      id: 'marche',
      status: 'postponed',
      start: '2026-10-13T14:00',
      place: { name: 'Salle des fêtes' },
    }).events;
    expect(walk).to.deep.equal({
      ...WALK,
      status: 'postponed',
      occurrences: [{ start: '2026-10-13T14:00', allDay: false }],
      place: { name: 'Salle des fêtes', address: '1 place d’Exemple' },
      correction: {},
    });
  });

  it('whatever it holds, leaves records that can be read again as they are', () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('71100', 'msp', 'https://exemple.fr', '03 00 00 00 00', true, null),
    );
    const keys =
      'name,aliases,kind,status,address,position,phone,email,website,openingHours,services,accessibility,newPatients,notice,note,source,hidden,title,start,place,themes,__proto__';
    const row = fc
      .tuple(
        fc.constantFrom('710000001', 'buxy', 'marche', 'inconnu'),
        fc.dictionary(fc.constantFrom(...keys.split(',')), anything),
      )
      .map(([id, fields]) => ({ ...fields, id }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        const { structures, events } = correct(...rows);
        for (const one of structures) expect(structure(one)).to.deep.equal(one);
        for (const one of events) expect(event(one)).to.deep.equal(one);
      }),
      { numRuns: 300 },
    );
  });
});
