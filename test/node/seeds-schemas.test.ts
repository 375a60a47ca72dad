import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from '../support/fast-check.js';
import { territoryFiles } from '../../seeds/inline.mjs';
import { parseCommune } from '../../src/domain/parse/commune.js';
import { parseCpts } from '../../src/domain/parse/cpts.js';
import type { Issue } from '../../src/domain/issue.js';
import { parsePreventionEvent } from '../../src/domain/parse/prevention-event.js';
import { parseStructure } from '../../src/domain/parse/structure.js';
import { parseTerritory } from '../../src/domain/parse/territory.js';

const SEEDS = new URL('../../seeds/', import.meta.url);
const readSeed = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, SEEDS), 'utf8')) as unknown;

const ajv = new Ajv2020({
  strict: true,
  // Types and tuple lengths are said once, where a definition is made, not in each `not` and `anyOf` that refines it.
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
});
addFormats.default(ajv);
for (const file of readdirSync(new URL('schemas/', SEEDS))) {
  ajv.addSchema(readSeed(`schemas/${file}`) as object);
}

function accepts(schema: string, value: unknown): boolean {
  const validate = ajv.getSchema(schema);
  assert.ok(validate, `no schema ${schema}`);
  return validate(value) as boolean;
}

type Parser = (input: unknown) => { issues: readonly Issue[] };
type Json = Record<string, unknown>;

const SOURCE = { name: 'FINESS', url: 'https://finess.test', date: '2020-03-06', licence: 'LO' };

/** A record with every member, valid; what parses it; and the schema that describes it. */
const KINDS: Record<string, { schema: string; parse: Parser; record: Json }> = {
  structure: {
    schema: 'structures.schema.json#/$defs/structure',
    parse: parseStructure,
    record: {
      id: '710978263',
      name: 'Centre hospitalier William-Morey',
      aliases: ['CH Chalon'],
      kind: 'hopital',
      status: 'open',
      address: {
        street: '4 rue X',
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
      notice: { text: 'Appelez le 15 avant de venir.', source: SOURCE },
      note: 'Entrée par la rue Y.',
      source: SOURCE,
      correction: { name: 'Mairie', url: 'https://mairie.test', date: '2026-10-12' },
    },
  },
  event: {
    schema: 'events.schema.json#/$defs/event',
    parse: parsePreventionEvent,
    record: {
      id: 'octobre-rose',
      title: 'Octobre rose',
      description: 'Dépistage.',
      themes: ['depistage'],
      audiences: ['femmes'],
      age: { min: 50, max: 74 },
      start: '2024-10-01',
      end: '2024-10-31',
      allDay: true,
      rrule: 'FREQ=YEARLY',
      exdates: ['2025-10-01'],
      occurrences: [{ start: '2024-10-05T09:00', end: '2024-10-05T12:00+02:00', allDay: false }],
      standing: false,
      timeZone: 'Europe/Paris',
      place: { name: 'Salle', address: '1 place X', cityCode: '71076', position: [4.85, 46.78] },
      online: 'https://visio.test',
      organizer: 'Le Grand Chalon',
      registration: [{ type: 'link', value: 'https://inscription.test' }],
      price: 'free',
      status: 'scheduled',
      accessibility: ['mi'],
      url: 'https://agenda.test',
      sample: false,
      source: SOURCE,
      otherSources: [SOURCE],
      correction: { date: '2026-10' },
    },
  },
  commune: {
    schema: 'territory.schema.json#/$defs/commune',
    parse: parseCommune,
    record: {
      code: '71076',
      name: 'Chalon-sur-Saône',
      link: 0,
      postcodes: ['71100'],
      formerNames: ['Saint-Jean-des-Vignes'],
      epci: '247100589',
      population: { value: 45_102, date: '2023' },
      position: [4.8523, 46.7901],
      parent: '71076',
    },
  },
  cpts: {
    schema: 'territory.schema.json#/$defs/cpts',
    parse: parseCpts,
    record: {
      id: 'chalonnais',
      name: 'CPTS du Chalonnais',
      role: 'own',
      status: 'active',
      members: [{ communes: ['71076'], basis: 'press', source: SOURCE }],
      announcedCommunes: 99,
      announcedWithin: ['71566'],
      population: { value: 130_000, source: SOURCE },
      agreementDate: '2024-09-27',
      website: 'https://cpts.test',
      phone: '03 85 44 66 88',
      email: 'contact@cpts.test',
      sources: [SOURCE],
    },
  },
  territory: {
    schema: 'territory.schema.json',
    parse: (input) => parseTerritory(input, resolve),
    record: {
      id: 'chalonnais',
      name: 'Chalonnais',
      date: '2026-11',
      bounds: [3.6, 46.1, 5.5, 47.2],
      communes: { list: 'communes.json', shapes: 'communes.topojson' },
      cpts: 'cpts.json',
      structures: [{ src: 'structures.json', format: 'json' }, { records: [{ name: 'MSP' }] }],
      events: [{ src: 'https://agenda.test/export' }],
      overlays: ['corrections.csv'],
      guidance: {
        emergency: [
          {
            number: '15',
            label: 'SAMU',
            detail: 'jour et nuit',
            kinds: ['hopital'],
            source: SOURCE,
          },
        ],
        outOfHours: {
          text: 'Appelez.',
          phone: '116117',
          times: 'Mo-Su 20:00-08:00',
          source: SOURCE,
        },
        withoutDoctor: { text: 'Demandez.', website: 'https://ameli.test', source: SOURCE },
      },
      contact: {
        name: 'Le Grand Chalon',
        website: 'https://agglo.test',
        phone: '0385468715',
        email: 'contact@agglo.test',
        source: SOURCE,
      },
      attributions: [SOURCE],
    },
  },
};

function resolve(url: string): string | undefined {
  try {
    return new URL(url, 'https://territory.test/').href;
  } catch {
    return undefined;
  }
}

/** A copy of the record with another value at a path such as `address.postcode` or `members.0.basis`. */
function withValue(record: Json, path: string, value: unknown): Json {
  const copy = structuredClone(record);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const parent = steps.reduce<Json>((object, step) => object[step] as Json, copy);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

type Change = readonly [kind: string, path: string, value: unknown];

/** Both sides take these without a word. */
const ACCEPTED: readonly Change[] = [
  ['structure', 'id', undefined],
  ['structure', 'kind', undefined],
  ['structure', 'position', undefined],
  ['structure', 'phone', '+33385446688'],
  ['structure', 'phone', '36 46'],
  ['structure', 'website', 'tel:+33385446688'],
  ['structure', 'address.cityCode', '2A004'],
  ['structure', 'newPatients.date', '2026'],
  ['structure', 'notice', 'Appelez le 15 avant de venir.'],
  ['structure', 'correction', {}],
  ['structure', 'unheardOf', { any: 'thing' }],
  ['event', 'start', '2024-10-01T09:30'],
  ['event', 'start', '2024-10-01T09:30:00.5+0200'],
  ['event', 'start', undefined],
  ['event', 'occurrences', undefined],
  ['event', 'themes', []],
  ['event', 'registration.0', { type: 'phone', value: '03 85 44 66 88' }],
  ['commune', 'population', undefined],
  ['commune', 'position', [-61.53, 16.24]],
  ['cpts', 'members', []],
  ['cpts', 'agreementDate', '2024-09'],
  ['territory', 'communes', 'communes.geojson'],
  ['territory', 'communes.list', [{ code: '71076', name: 'Chalon-sur-Saône' }]],
  ['territory', 'communes.shapes', { tiles: 'https://t.test/{z}', layer: 'communes' }],
  ['territory', 'cpts', [{ id: 'a', name: 'A' }]],
  ['territory', 'guidance.outOfHours', undefined],
  ['territory', 'contact', undefined],
];

/** Both sides refuse these: the schema by its verdict, the parser by an issue. */
const REFUSED: readonly Change[] = [
  ['structure', 'name', undefined],
  ['structure', 'name', ['Hôpital']],
  ['structure', 'name', 'a'.repeat(10_001)],
  ['structure', 'aliases', [true]],
  ['structure', 'kind', 'Hôpital'],
  ['structure', 'status', 'fermé'],
  ['structure', 'address', '4 rue X, 71100 Chalon'],
  ['structure', 'address.postcode', '7110'],
  ['structure', 'address.cityCode', '2C004'],
  ['structure', 'position', '46.77, 4.84'],
  ['structure', 'position', [4.84]],
  ['structure', 'position', ['4.84', '46.77']],
  ['structure', 'position', [46.77601, 4.84022]],
  ['structure', 'position', [0, 0]],
  ['structure', 'position', [484022, 4677601]],
  ['structure', 'positionPrecision', 'à peu près'],
  ['structure', 'phone', '03 85 44 66'],
  ['structure', 'phone', 'voir le site'],
  ['structure', 'email', 'accueil(at)hopital.fr'],
  ['structure', 'website', 'www.hopital.fr'],
  ['structure', 'website', 'javascript:alert(1)'],
  ['structure', 'booking', 'data:text/html,x'],
  ['structure', 'services', [{ name: 'Radiologie' }]],
  ['structure', 'accessibility', 'oui'],
  ['structure', 'accessibility.wheelchair', 'oui'],
  ['structure', 'newPatients', true],
  ['structure', 'newPatients.value', 'oui'],
  ['structure', 'newPatients.value', undefined],
  ['structure', 'newPatients.date', '2026-02-30'],
  ['structure', 'teleconsultation', 'non'],
  ['structure', 'notice', ['Appelez le 15']],
  ['structure', 'notice.text', undefined],
  ['structure', 'notice.source.name', undefined],
  ['structure', 'source', 'FINESS'],
  ['structure', 'source.name', undefined],
  ['structure', 'source.url', 'finess.esante.gouv.fr'],
  ['structure', 'source.date', '06/03/2020'],
  ['structure', 'correction', 'Mairie'],
  ['structure', 'correction.date', '12/10/2026'],
  ['structure', 'correction.url', 'mairie.test'],
  ['event', 'title', undefined],
  ['event', 'otherSources', SOURCE],
  ['event', 'otherSources.0.name', undefined],
  ['event', 'correction.date', 'octobre'],
  ['event', 'themes', ['cancer']],
  ['event', 'audiences', ['tout le monde']],
  ['event', 'start', '1er octobre'],
  ['event', 'start', '2024-10-32'],
  ['event', 'start', '2024-02-30'],
  ['event', 'end', '31/10/2024'],
  ['event', 'end', '2024-10-31T25:00'],
  ['event', 'allDay', 'oui'],
  ['event', 'occurrences', '5 octobre'],
  ['event', 'occurrences.0.start', '5 octobre'],
  ['event', 'standing', 'oui'],
  ['event', 'place', 'Salle des fêtes'],
  ['event', 'place.cityCode', '7107'],
  ['event', 'place.position', [46.78, 4.85]],
  ['event', 'age', 50],
  ['event', 'age.min', '50 ans'],
  ['event', 'online', 'visio.test'],
  ['event', 'registration', 'https://inscription.test'],
  ['event', 'registration.0', {}],
  ['event', 'registration.0.type', 'site'],
  ['event', 'registration.0.value', 'inscription.test'],
  ['event', 'registration.0', { type: 'phone', value: 'à l’accueil' }],
  ['event', 'registration.0', { type: 'email', value: 'accueil' }],
  ['event', 'status', 'annulé'],
  ['event', 'sample', 'oui'],
  ['commune', 'code', '7107'],
  ['commune', 'name', undefined],
  ['commune', 'link', 'du'],
  ['commune', 'link', 12],
  ['commune', 'postcodes', ['7110']],
  ['commune', 'population', 45_102],
  ['commune', 'population.date', undefined],
  ['commune', 'position', [46.7901, 4.8523]],
  ['cpts', 'id', undefined],
  ['cpts', 'role', 'voisine'],
  ['cpts', 'status', 'signée'],
  ['cpts', 'members.0.communes', ['Givry']],
  ['cpts', 'members.0.basis', undefined],
  ['cpts', 'members.0.basis', 'rumeur'],
  ['cpts', 'members.0.source', undefined],
  ['cpts', 'announcedCommunes', 'une centaine'],
  ['cpts', 'announcedWithin', ['Ciel']],
  ['cpts', 'population.value', undefined],
  ['cpts', 'agreementDate', 'septembre 2024'],
  ['cpts', 'email', 'cpts'],
  ['cpts', 'sources', [{ url: 'https://sans-nom.test' }]],
  ['territory', 'id', undefined],
  ['territory', 'date', 'novembre 2026'],
  ['territory', 'bounds', [3.6, 46.1]],
  ['territory', 'communes', 71],
  ['territory', 'communes.list', [{ code: '71', name: 'Chalon' }]],
  ['territory', 'communes.shapes', { tiles: 'https://t.test/{z}' }],
  ['territory', 'cpts', [{ name: 'Sans identifiant' }]],
  ['territory', 'structures', 'structures.json'],
  ['territory', 'structures.0', { format: 'json' }],
  ['territory', 'guidance.emergency.0.label', undefined],
  ['territory', 'guidance.emergency.0.number', undefined],
  ['territory', 'guidance.emergency.0.number', 'le 15'],
  ['territory', 'guidance.emergency.0.source', undefined],
  ['territory', 'guidance.emergency.0.kinds', ['clinique privée']],
  ['territory', 'guidance.outOfHours.text', undefined],
  ['territory', 'guidance.outOfHours.source', undefined],
  ['territory', 'guidance.outOfHours.phone', 'le 15'],
  ['territory', 'contact.name', undefined],
  ['territory', 'contact.email', 'contact'],
  ['territory', 'attributions', [{ licence: 'Licence Ouverte' }]],
];

/** The schema asks authors to write these better; the parser takes what they plainly mean. */
const TOLERATED: readonly (readonly [why: string, ...Change])[] = [
  ['a number unquoted by a spreadsheet is text', 'structure', 'id', 710978263],
  ['null is absent', 'structure', 'phone', null],
  ['an empty cell is absent', 'structure', 'website', ''],
  ['spaces alone are absent', 'structure', 'note', '  '],
  ['one text is a list of one', 'structure', 'services', 'Radiologie'],
  ['spaces around a value are dropped', 'structure', 'email', ' accueil@hopital.test '],
  ['a postcode may be written in two parts', 'structure', 'address.postcode', '71 100'],
  ['a phone may have points', 'structure', 'phone', '03.85.44.66.88'],
  ['a scheme may be in capitals', 'structure', 'website', 'HTTPS://hopital.test'],
  ['an altitude is ignored', 'structure', 'position', [4.84022, 46.77601, 180]],
  ['one theme is a list of one', 'event', 'themes', 'depistage'],
  ['24:00 ends a day', 'event', 'end', '2024-10-31T24:00'],
  ['the SIREN of an EPCI is only compared', 'commune', 'epci', 'CA'],
  ['the parent of a commune is only compared', 'commune', 'parent', 'Lyon'],
  ['another format may be registered', 'territory', 'structures.0.format', 'xlsx'],
];

/** What a schema cannot say, or only in a way that nobody could read. */
const UNSAID: readonly (readonly [what: string, ...Change])[] = [
  ['the days of a month when a time follows them', 'event', 'start', '2024-02-30T10:00'],
  ['the names of time zones', 'event', 'timeZone', 'Europe/Chalon'],
  ['which opening hours are understood', 'structure', 'openingHours', 'le matin'],
];

const verdict = ([name, path, value]: Change): { schema: boolean; parser: boolean } => {
  const kind = KINDS[name];
  assert.ok(kind);
  const record = withValue(kind.record, path, value);
  return {
    schema: accepts(kind.schema, record),
    parser: kind.parse(record).issues.length === 0,
  };
};
const label = ([kind, path, value]: Change) =>
  `${kind}.${path} = ${(JSON.stringify(value) as string | undefined)?.slice(0, 40) ?? 'absent'}`;

describe('the published schemas and the parsers', () => {
  it('hold for every file of the reference territory, and for it as it ships', () => {
    for (const [schema, file] of [
      ['territory.schema.json', 'chalonnais/territory.json'],
      ['structures.schema.json', 'chalonnais/structures.json'],
      ['events.schema.json', 'chalonnais/events.json'],
      ['events.schema.json', 'samples/evenements-exemple.json'],
    ] as const) {
      assert.ok(accepts(schema, readSeed(file)), file);
    }
    const shipped = territoryFiles()['territory.json'] ?? '';
    assert.ok(accepts('territory.schema.json', JSON.parse(shipped)));
  });

  it('take a record that has every member', () => {
    for (const [name, { schema, parse, record }] of Object.entries(KINDS)) {
      assert.ok(accepts(schema, record), name);
      assert.deepEqual(parse(record).issues, [], name);
    }
  });

  for (const change of ACCEPTED) {
    it(`both accept ${label(change)}`, () => {
      assert.deepEqual(verdict(change), { schema: true, parser: true });
    });
  }
  for (const change of REFUSED) {
    it(`both refuse ${label(change)}`, () => {
      assert.deepEqual(verdict(change), { schema: false, parser: false });
    });
  }
  for (const [why, ...change] of TOLERATED) {
    it(`the parser is more tolerant: ${why} (${label(change)})`, () => {
      assert.deepEqual(verdict(change), { schema: false, parser: true });
    });
  }

  for (const [why, ...change] of UNSAID) {
    it(`the parser alone knows ${why} (${label(change)})`, () => {
      assert.deepEqual(verdict(change), { schema: true, parser: false });
    });
  }

  it('never disagree on a record that the schema accepts, whatever is put in a member of it', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.string({ unit: 'grapheme' }),
      fc.tuple(fc.double(), fc.double()),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
      fc.integer({ min: 0, max: 9_999_999_999 }).map(String),
      fc.webUrl(),
      fc.constant(SOURCE),
      fc.constantFrom('hopital', 'open', 'yes', 'depistage', 'tous', 'full', 'press', 'own'),
    );
    const change = fc
      .constantFrom(...Object.keys(KINDS))
      .chain((kind) =>
        fc.tuple(fc.constant(kind), fc.constantFrom(...pathsOf(KINDS[kind]?.record)), value),
      );
    fc.assert(
      fc.property(change, (drawn) => {
        fc.pre(drawn[1] !== 'timeZone' && drawn[1] !== 'openingHours');
        const { schema, parser } = verdict(drawn);
        return !schema || parser;
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Every member of a record, those of its objects and lists included. */
function pathsOf(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    prefix + key,
    ...pathsOf(inner, `${prefix}${key}.`),
  ]);
}
