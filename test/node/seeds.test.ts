import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { isInShape, polygonsOf, type Shape } from '../../seeds/build/planar.js';
import { communesOf } from '../../seeds/build/registry.js';
import { shapesByCode, type CommuneTopology } from '../../seeds/build/shapes.js';
import { inlineTerritory, territoryFiles } from '../../seeds/inline.mjs';
import type { Commune } from '../../src/domain/commune.js';
import type { Disagreement } from '../../seeds/sources/figures.js';
import { coverageLink, coverageOf } from '../../src/domain/coverage.js';
import type { Cpts } from '../../src/domain/cpts.js';
import { isPartialDate } from '../../src/domain/parse/fields.js';
import { contains, distance, type Position } from '../../src/domain/geo.js';
import type { Issue } from '../../src/domain/issue.js';
import { isSafeLink } from '../../src/domain/link.js';
import { phoneLink } from '../../src/domain/phone.js';
import { parsePreventionEvent } from '../../src/domain/parse/prevention-event.js';
import { type PreventionEvent } from '../../src/domain/prevention-event.js';
import type { Provenance } from '../../src/domain/provenance.js';
import { parseStructure } from '../../src/domain/parse/structure.js';
import { type Structure } from '../../src/domain/structure.js';
import { parseTerritory } from '../../src/domain/parse/territory.js';
import { type Territory } from '../../src/domain/territory.js';

type Json = Record<string, unknown>;

/** The files as they are committed; a test may change its copy. */
interface Files {
  territory: Json;
  communes: { communes: Json[] };
  topology: CommuneTopology;
  cpts: { cpts: { id: string; members: Json[] }[] };
  structures: { structures: Json[] };
  events: { events: Json[] };
  figures: { figures: Disagreement[] };
  samples: { events: Json[] };
}

function readFiles(): Files {
  const read = (path: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../seeds/${path}`, import.meta.url), 'utf8'));
  return {
    territory: read('chalonnais/territory.json'),
    communes: read('chalonnais/communes.json'),
    topology: read('chalonnais/communes.topojson'),
    cpts: read('chalonnais/cpts.json'),
    structures: read('chalonnais/structures.json'),
    events: read('chalonnais/events.json'),
    figures: read('chalonnais/figures.json'),
    samples: read('samples/evenements-exemple.json'),
  } as Files;
}

/** The files through the library's own parsers, as a page gets them. */
function parseFiles(files: Files): {
  territory: Territory & { communeList: readonly Commune[]; cpts: readonly Cpts[] };
  structures: readonly Structure[];
  events: readonly PreventionEvent[];
  samples: readonly PreventionEvent[];
  issues: readonly Issue[];
} {
  const inlined = inlineTerritory(
    files.territory,
    (file) =>
      ({
        'communes.json': files.communes,
        'cpts.json': files.cpts,
        'structures.json': files.structures,
      })[file],
  );
  const resolve = (url: string) => new URL(url, 'https://territory.test/').href;
  const { territory, issues } = parseTerritory(JSON.parse(inlined), resolve);
  const structures = files.structures.structures.map((record) => parseStructure(record));
  const events = files.events.events.map((record) => parsePreventionEvent(record));
  const samples = files.samples.events.map((record) => parsePreventionEvent(record));
  assert.ok(territory);
  assert.ok(Array.isArray(territory.communeList) && Array.isArray(territory.cpts));
  return {
    territory: territory as ReturnType<typeof parseFiles>['territory'],
    structures: structures.flatMap(({ structure }) => structure ?? []),
    events: events.flatMap(({ event }) => event ?? []),
    samples: samples.flatMap(({ event }) => event ?? []),
    issues: [issues, ...[...structures, ...events, ...samples].map((each) => each.issues)].flat(),
  };
}

/** Sources that were read in a copy without a date. */
const UNDATED = ['https://www.service-public.fr/particuliers/vosdroits/F20849'];

/** Every fact that the files hold, with the source it gives. */
function* factsOf(files: Files): Generator<[what: string, source: Provenance | undefined]> {
  const { territory, structures, events } = parseFiles(files);
  for (const { id, source, notice } of structures) {
    yield [`structure ${id}`, source];
    if (notice) yield [`notice of ${id}`, notice.source];
  }
  for (const { id, source } of events) yield [`event ${id}`, source];
  const { emergency, ...advice } = territory.guidance;
  for (const { number, source } of emergency) yield [`number ${number}`, source];
  for (const [name, { source }] of Object.entries(advice)) yield [name, source];
  yield ['contact', territory.contact?.source];
  for (const cpts of territory.cpts) {
    yield [`CPTS ${cpts.id}`, cpts.sources[0]];
    if (cpts.population) yield [`population of ${cpts.id}`, cpts.population.source];
    for (const { commune, source } of cpts.members) yield [`${cpts.id} in ${commune}`, source];
  }
  for (const { id, values } of files.figures.figures) {
    for (const { value, source } of values) yield [`figure ${id} ${value}`, source];
  }
}

/** What a reader could not check: facts without a source, sources without a date, coverage without a basis or a link. */
function unfounded(files: Files): readonly string[] {
  const problems = [];
  for (const [what, source] of factsOf(files)) {
    if (source === undefined) problems.push(`${what} has no source`);
    else if (!isDated(source)) problems.push(`${what} has a source without a date`);
  }
  // As they are written: the parser leaves out a group without a basis.
  for (const { id, members } of files.cpts.cpts) {
    if (members.some((group) => !group['basis'])) problems.push(`a group of ${id} has no basis`);
  }
  return [...problems, ...unlinked(parseFiles(files).territory)];
}

function isDated({ date, url = '', name }: Provenance): boolean {
  if (date === undefined) return UNDATED.includes(url) || name.endsWith('article sans date');
  return isPartialDate(date);
}

/** Communes whose coverage answer leads nowhere. */
function unlinked(territory: ReturnType<typeof parseFiles>['territory']): readonly string[] {
  return territory.communeList.flatMap(({ code, name }) => {
    const coverage = coverageOf(code, territory.cpts);
    const all = coverage.status === 'covered' ? coverage.by.map(({ cpts }) => cpts) : [undefined];
    return all.flatMap((cpts) => {
      const link = coverageLink(cpts, territory.contact);
      const address = link?.kind === 'phone' ? phoneLink(link.value) : (link?.value ?? '');
      return isSafeLink(address) ? [] : [`the answer for ${name} has no link`];
    });
  });
}

const files = readFiles();
const { territory, structures, events, samples, issues } = parseFiles(files);
const shapes = shapesByCode(files.topology);

function size(text: string): number {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
  };
  return brotliCompressSync(text, { params }).length;
}

describe('the facts of the reference territory', () => {
  it('all have a source and a date, and every coverage answer a basis and a link', () => {
    assert.deepEqual(unfounded(files), []);
  });

  it('would be refused without', () => {
    const damages: [expected: RegExp, path: string, value?: unknown][] = [
      [/structure 710002288 has no source/, 'structures.structures.0.source'],
      [/structure 710002288 .* without a date/, 'structures.structures.0.source.date'],
      [/notice of 710002288 has no source/, 'structures.structures.0.notice', 'Appelez le 15.'],
      [/event octobre-rose has no source/, 'events.events.0.source'],
      [/contact has no source/, 'territory.contact.source'],
      [/figure communes-cpts-chalonnais 49/, 'figures.figures.0.values.0.source'],
      [/population of chalonnais has no source/, 'cpts.cpts.0.population.source'],
      [/CPTS tournugeois has no source/, 'cpts.cpts.4.sources'],
      [/a group of chalonnais has no basis/, 'cpts.cpts.0.members.0.basis'],
      [/chalonnais in 71221 .* without a date/, 'cpts.cpts.0.members.0.source.date'],
      [/the answer for Givry has no link/, 'territory.contact'],
      [/the answer for Mâcon has no link/, 'territory.contact', { name: 'Sans adresse' }],
    ];
    for (const [expected, path, value] of damages) {
      assert.match(unfounded(damaged(path, value)).join('\n'), expected);
    }
  });

  it('give no issue in the library’s own parsers', () => {
    assert.deepEqual(issues, []);
  });

  it('name no professional and hold no e-mail address', () => {
    const texts = [
      ...structures.flatMap(({ name, aliases, note, services }) => [
        name,
        note,
        ...aliases,
        ...services,
      ]),
      ...events.flatMap(({ title, description, organizer }) => [title, description, organizer]),
      ...territory.cpts.map(({ name }) => name),
      territory.contact?.name,
    ];
    for (const text of texts)
      assert.doesNotMatch(text ?? '', /\b(Dr|Docteur|Pr|Professeur|Mme|M\.) /);
    assert.doesNotMatch(JSON.stringify({ ...files, samples: [] }), /\w@\w/);
  });
});

/** A copy of the files with another value at a path, or without it. */
function damaged(path: string, value?: unknown): Files {
  const copy = readFiles();
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const parent = steps.reduce((object, step) => object[step] as Json, copy as unknown as Json);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

describe('the communes', () => {
  it('are the 563 of the official registry, each once, with a shape each', () => {
    const official = communesOf('71').map(({ code }) => code);
    assert.equal(official.length, 563);
    assert.deepEqual(
      territory.communeList.map(({ code }) => code),
      official,
    );
    assert.deepEqual([...shapes.keys()], official);
    assert.equal(files.topology.objects.communes.geometries.length, 563);
  });

  it('are named as the registry names them, article included, and found by their former names', () => {
    const named = (name: string) => territory.communeList.find((commune) => commune.name === name);
    assert.equal(named('Le Creusot')?.link, 2);
    assert.equal(named('Autun')?.link, 1);
    assert.deepEqual(named('Verdun-Ciel')?.formerNames, ['Ciel', 'Verdun-sur-le-Doubs']);
    assert.deepEqual(named('Louhans-Châteaurenaud')?.formerNames, ['Louhans', 'Châteaurenaud']);
    assert.deepEqual(named('Bonnay-Saint-Ythaire')?.formerNames, ['Bonnay', 'Saint-Ythaire']);
    // Merged from 1973 to 1979, then restored: it is a commune, not a former name.
    assert.ok(named('Branges'));
    const former = territory.communeList.flatMap(({ formerNames }) => formerNames);
    assert.ok(!former.includes('Branges'));
  });

  it('count the 114 041 inhabitants of the Grand Chalon', () => {
    const members = territory.communeList.filter(({ epci }) => epci === '247100589');
    assert.equal(members.length, 51);
    assert.equal(
      members.reduce((sum, { population }) => sum + (population?.value ?? 0), 0),
      114_041,
    );
  });

  it('have their point inside their own shape', () => {
    for (const { code, name, position } of territory.communeList) {
      assert.ok(position && isInShape(position, shapes.get(code)!), name);
    }
  });
});

describe('the CPTS', () => {
  const byId = new Map(territory.cpts.map((cpts) => [cpts.id, cpts]));
  const covers = (id: string) => byId.get(id)?.members.map(({ commune }) => commune) ?? [];

  it('are the six that a source names, the territory’s own first', () => {
    assert.deepEqual(
      territory.cpts.map(({ name, role, status, members }) => [name, role, status, members.length]),
      [
        ['CPTS du Chalonnais', 'own', 'active', 49],
        ['CPTS Centre Saône-et-Loire', 'neighbour', 'active', 34],
        ['CPTS Sud Côte-d’Or', 'neighbour', 'active', 3],
        ['CPTS de la Bresse bourguignonne', 'neighbour', 'unknown', 0],
        ['CPTS du Tournugeois', 'neighbour', 'project', 0],
        ['CPTS Morvan Santé', 'neighbour', 'active', 0],
      ],
    );
  });

  it('cover what their sources say, on the basis and at the date that they say', () => {
    const epci = (siren: string) =>
      territory.communeList.filter((commune) => commune.epci === siren).map(({ code }) => code);
    assert.deepEqual(covers('centre-saone-et-loire'), epci('247100290'));
    assert.deepEqual(
      covers('chalonnais'),
      epci('247100589').filter((code) => code !== '71170' && code !== '71443'),
    );
    assert.deepEqual(covers('sud-cote-d-or'), ['71170', '71443', '71073']);
    const bases = new Set(
      territory.cpts.flatMap(({ id, members }) =>
        members.map(({ basis, source }) => [id, basis, source.date].join(' ')),
      ),
    );
    assert.deepEqual(
      [...bases],
      [
        'chalonnais press 2023-02',
        'centre-saone-et-loire agreement 2022-10-18',
        'sud-cote-d-or press 2023-02',
        'sud-cote-d-or press 2025-06-13',
      ],
    );
    assert.equal(byId.get('chalonnais')?.announcedCommunes, 99);
  });

  it('cover communes that exist, none of them twice, and guess no other', () => {
    const all = territory.cpts.flatMap(({ id }) => covers(id));
    assert.equal(new Set(all).size, 86);
    assert.equal(all.length, 86);
    for (const code of all) assert.ok(shapes.has(code), code);
    assert.ok(territory.cpts.every(({ announcedWithin }) => announcedWithin.length === 0));
  });

  it('leave out the one that a single article names: it is kept among the figures', () => {
    assert.ok(!JSON.stringify(files.cpts).includes('Seille'));
    assert.ok(JSON.stringify(files.figures).includes('CPTS Chalon-Saône-Seille'));
  });
});

describe('the structures', () => {
  it('are the 73 of FINESS, by their nine-character number, and the nine of the founding texts', () => {
    const finess = structures.filter(({ source }) => source?.name === 'FINESS');
    assert.equal(finess.length, 73);
    for (const { id } of finess) assert.match(id, /^71\d{7}$/);
    assert.equal(structures.length, 82);
    assert.equal(new Set(structures.map(({ id }) => id)).size, 82);
  });

  it('are of the kind that their category or their name says', () => {
    const kindOf = (name: string) => structures.find((structure) => structure.name === name)?.kind;
    assert.equal(kindOf('Centre hospitalier William-Morey'), 'hopital');
    assert.equal(kindOf('Hôpital privé Sainte-Marie'), 'clinique');
    assert.equal(kindOf('Soins de suite Marguerite-Boucicaut'), 'readaptation');
    assert.equal(kindOf('Service de psychiatrie générale'), 'sante-mentale');
    assert.equal(kindOf('Hôpital de jour d’addictologie'), 'addictologie');
    const inPsychiatry = structures.filter(({ name }) =>
      /psycho|psychiatrie|thérapeutique/.test(name),
    );
    assert.ok(inPsychiatry.length > 20);
    assert.ok(inPsychiatry.every(({ kind }) => kind === 'sante-mentale'));
  });

  it('lie within the territory and, but for what its border leaves to chance, in their own commune', () => {
    for (const { id, name, position, positionPrecision, address } of structures) {
      const shape = shapes.get(address.cityCode ?? '');
      const commune = territory.communeList.find(({ code }) => code === address.cityCode);
      assert.ok(position && shape && commune, name);
      assert.ok(contains(territory.bounds!, position), name);
      assert.equal(address.city, commune.name);
      assert.ok(commune.postcodes.includes(address.postcode ?? ''), name);
      if (positionPrecision === 'commune') assert.deepEqual(position, commune.position, name);
      // Mardor lies on the edge of Couches, 200 m out of its simplified border.
      if (id === '710781139') assert.ok(toBorder(position, shape) < 0.3);
      else assert.ok(isInShape(position, shape), name);
    }
  });

  it('have the wrong point of Montchanin brought back to its commune', () => {
    const montchanin = structures.find(({ id }) => id === '710009689');
    assert.equal(montchanin?.positionPrecision, 'commune');
    assert.equal(montchanin.address.cityCode, '71310');
  });

  it('say no hours, no emergency notice, and which are only planned', () => {
    assert.ok(structures.every(({ openingHours, notice }) => !openingHours && !notice));
    const planned = structures.filter(({ status }) => status !== 'open');
    assert.deepEqual(
      planned.map(({ id, status }) => [id, status]),
      [
        ['msp-fragnes-la-loyere', 'planned'],
        ['msp-fontaines', 'planned'],
      ],
    );
  });

  it('have phones of ten digits, zero included', () => {
    const phones = structures.flatMap(({ phone }) => phone ?? []);
    assert.equal(phones.length, 69);
    for (const phone of phones) assert.match(phone, /^0[1-9]\d{8}$/);
  });
});

function toBorder(position: Position, shape: Shape): number {
  return Math.min(
    ...polygonsOf(shape)
      .flat(2)
      .map((corner) => distance(position, corner)),
  );
}

describe('the events and the guidance', () => {
  it('are real in the territory and fictitious in the sample', () => {
    assert.ok(events.every(({ sample }) => !sample));
    assert.ok(samples.every(({ sample }) => sample));
    assert.deepEqual([...new Set(samples.map(({ status }) => status))].sort(), [
      'cancelled',
      'full',
      'online',
      'postponed',
      'rescheduled',
      'scheduled',
    ]);
    assert.ok(samples.some(({ place }) => place?.position) && samples.some(({ price }) => price));
  });

  it('give the national numbers and leave out what was not verified', () => {
    assert.deepEqual(
      territory.guidance.emergency.map(({ number }) => number),
      ['15', '112', '114', '18', '3114'],
    );
    assert.equal(territory.guidance.outOfHours, undefined);
    assert.doesNotMatch(JSON.stringify(files.territory), /36.?46|116.?117/);
  });
});

describe('what ships', () => {
  const shipped = territoryFiles();
  const list = size(shipped['territory.json'] ?? '');
  const all = list + size(shipped['communes.topojson'] ?? '');

  it('lets the first list cost one request of under 20 kB, and all the shapes under 60', () => {
    assert.ok(list > 12_000 && list < 20_000, `${list} bytes`);
    assert.ok(all > 45_000 && all < 60_000, `${all} bytes`);
  });

  it('names no file that is not beside it', () => {
    const descriptor = JSON.parse(shipped['territory.json'] ?? '') as Json;
    for (const { src } of descriptor['events'] as { src: string }[]) assert.ok(src in shipped);
    assert.ok((descriptor['communes'] as { shapes: string }).shapes in shipped);
    const [{ records }] = descriptor['structures'] as [{ records: unknown[] }];
    assert.equal(records.length, 82);
  });
});
