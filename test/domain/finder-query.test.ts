import { expect } from '@esm-bundle/chai';
import fc from '../support/fast-check.js';
import { findStructures, type StructureQuery } from '../../src/domain/finder-query.js';
import { distance, type Position } from '../../src/domain/geo.js';
import { parseStructure } from '../../src/domain/parse/structure.js';
import { type Structure, type StructureKind } from '../../src/domain/structure.js';
import { createStructureIndex } from '../../src/domain/structure-index.js';
import { compareFolded, fold } from '../../src/domain/text.js';

const CHALON: Position = [4.8536, 46.7805];

/** A structure so many kilometres to the north of Chalon-sur-Saône. */
function north(km: number, name: string, kind: StructureKind = 'msp', more = {}): Structure {
  const position = [CHALON[0], CHALON[1] + km / 111.195];
  return parseStructure({ name, kind, position, ...more }).structure!;
}

const NEAR = north(1, 'Pharmacie du Pont', 'pharmacie', { address: { cityCode: '71076' } });
const FAR = north(8, 'MSP de Rully', 'msp', { address: { cityCode: '71378' } });
const OUT = north(12, 'MSP de Chagny', 'msp', { address: { cityCode: '71073' } });
const FARTHER = north(30, 'Centre hospitalier de Beaune', 'hopital', {
  aliases: ['Philippe le Bon'],
});
const CLOSED = north(0.5, 'MSP fermée', 'msp', { status: 'closed' });
const PLANNED = north(4, 'MSP à venir', 'msp', { status: 'planned' });
const NOWHERE = parseStructure({ name: 'École de santé', kind: 'prevention' }).structure!;
const NOWHERE_EITHER = parseStructure({ name: 'eau vive', kind: 'msp' }).structure!;
const ALL = [NOWHERE, OUT, FARTHER, FAR, CLOSED, NEAR, PLANNED, NOWHERE_EITHER];
const index = createStructureIndex(ALL);

function list(query: StructureQuery): readonly string[] {
  return findStructures(index, query).matches.map(({ structure }) => structure.name);
}

describe('the list of structures', () => {
  it('is by name when nobody says from where, accents and case not counting', () => {
    expect(list({})).to.deep.equal([
      'Centre hospitalier de Beaune',
      'eau vive',
      'École de santé',
      'MSP à venir',
      'MSP de Chagny',
      'MSP de Rully',
      'Pharmacie du Pont',
    ]);
    for (const match of findStructures(index, {}).matches) {
      expect(match).to.not.have.property('distanceKm');
    }
  });

  it('is the nearest first, then those whose place is not known', () => {
    expect(list({ origin: CHALON })).to.deep.equal([
      'Pharmacie du Pont',
      'MSP à venir',
      'MSP de Rully',
      'MSP de Chagny',
      'Centre hospitalier de Beaune',
      'eau vive',
      'École de santé',
    ]);
    const { matches, outside, unplaced } = findStructures(index, { origin: CHALON });
    expect(matches[0]?.distanceKm).to.be.closeTo(1, 0.001);
    expect(matches.at(-1)).to.not.have.property('distanceKm');
    expect(outside).to.equal(undefined);
    expect(unplaced).to.deep.equal([]);
  });

  it('puts what is known to the commune after all that is measured at as many kilometres', () => {
    const commune = { positionPrecision: 'commune' };
    const records = [
      north(3, 'au milieu', 'msp', commune),
      north(0, 'ici', 'msp', commune),
      north(0.4, 'à 400 m'),
      north(0.6, 'à 600 m'),
      north(3.4, 'à 3,4 km'),
      north(3.3, 'dans une rue', 'msp', { positionPrecision: 'street' }),
      north(3.6, 'à 3,6 km'),
    ];
    const { matches } = findStructures(createStructureIndex(records), { origin: CHALON });
    expect(matches.map(({ structure }) => structure.name)).to.deep.equal([
      'à 400 m',
      'ici',
      'à 600 m',
      'dans une rue',
      'à 3,4 km',
      'au milieu',
      'à 3,6 km',
    ]);
    expect(matches[5]?.distanceKm).to.be.closeTo(3, 0.001);
  });

  it('keeps to the radius, says the nearest beyond it and who has no known place', () => {
    const found = findStructures(index, { origin: CHALON, radiusKm: 10 });
    expect(found.matches.map(({ structure }) => structure)).to.deep.equal([NEAR, PLANNED, FAR]);
    expect(found.all).to.deep.equal([FAR, NEAR, PLANNED]);
    expect(found.outside?.structure).to.equal(OUT);
    expect(found.outside?.distanceKm).to.be.closeTo(12, 0.001);
    expect(found.unplaced).to.deep.equal([NOWHERE, NOWHERE_EITHER]);
  });

  it('has no radius without an origin, and none for 0', () => {
    expect(list({ radiusKm: 10 })).to.have.length(7);
    expect(list({ origin: CHALON, radiusKm: 0 })).to.have.length(7);
  });

  it('takes in what is exactly at the radius', () => {
    const km = distance(CHALON, FAR.position!);
    expect(list({ origin: CHALON, radiusKm: km })).to.include(FAR.name);
    expect(list({ origin: CHALON, radiusKm: km - 1e-6 })).to.not.include(FAR.name);
  });

  it('is limited to some kinds, and counts every kind all the same', () => {
    const query = { origin: CHALON, radiusKm: 10 };
    const found = findStructures(index, { ...query, kinds: new Set(['pharmacie', 'hopital']) });
    expect(found.matches.map(({ structure }) => structure)).to.deep.equal([NEAR]);
    expect([...found.counts]).to.have.deep.members([
      ['msp', 2],
      ['pharmacie', 1],
    ]);
    expect(found.outside?.structure, 'the nearest of these kinds').to.equal(FARTHER);
    expect(found.unplaced).to.deep.equal([]);
    expect(list({ ...query, kinds: new Set() }), 'none chosen').to.have.length(3);
  });

  it('is limited to some communes', () => {
    expect(list({ communes: new Set(['71076', '71378']) })).to.deep.equal([
      'MSP de Rully',
      'Pharmacie du Pont',
    ]);
    expect(findStructures(index, { communes: new Set(['71076']) }).counts.get('msp')).to.equal(
      undefined,
    );
  });

  it('keeps a structure without an INSEE code, where its commune can be told', () => {
    const query = { communes: new Set(['71378']) };
    expect(list(query)).to.deep.equal(['MSP de Rully']);
    const communeOf = (one: Structure) => (one === PLANNED ? '71378' : one.address.cityCode);
    expect(list({ ...query, communeOf })).to.deep.equal(['MSP à venir', 'MSP de Rully']);
  });

  it('is limited to what is typed, in names and aliases', () => {
    expect(list({ text: 'philippe' })).to.deep.equal([FARTHER.name]);
    expect(list({ text: 'ecole sante' })).to.deep.equal([NOWHERE.name]);
    expect(list({ text: 'msp ferm' }), 'closed').to.deep.equal([]);
  });

  it('is limited by any other condition', () => {
    expect(list({ where: ({ status }) => status === 'planned' })).to.deep.equal([PLANNED.name]);
    const { outside, unplaced, counts } = findStructures(index, {
      origin: CHALON,
      radiusKm: 10,
      where: (one) => [FARTHER, NEAR, NOWHERE].includes(one),
    });
    expect(outside?.structure, 'the nearest that meets it').to.equal(FARTHER);
    expect(unplaced).to.deep.equal([NOWHERE]);
    expect([...counts]).to.deep.equal([['pharmacie', 1]]);
  });

  it('asks a condition only of what it can let in', () => {
    const asked = new Set<string>();
    findStructures(index, {
      origin: CHALON,
      radiusKm: 10,
      communes: new Set(['71076']),
      where: ({ name }) => Boolean(asked.add(name)),
    });
    expect([...asked]).to.deep.equal([NEAR.name]);
  });

  it('shows its first page in the same order as the whole', () => {
    for (const limit of [0, 1, 2, 3, 7, 20]) {
      const page = findStructures(index, { origin: CHALON, limit });
      expect(page.matches.map(({ structure }) => structure.name)).to.deep.equal(
        list({ origin: CHALON }).slice(0, limit),
      );
      expect(page.all).to.have.length(7);
    }
  });

  it('is exact however close the distances are', () => {
    // Metres apart, due north, in a scattered order.
    const scattered = Array.from({ length: 997 }, (_, i) => {
      const rank = (i * 463) % 997;
      return north(10 + rank / 1000, `MSP ${rank}`);
    });
    const many = createStructureIndex(scattered);
    const ranks = Array.from({ length: 30 }, (_, rank) => `MSP ${rank}`);
    const { matches } = findStructures(many, { origin: CHALON, limit: 30 });
    expect(matches.map(({ structure }) => structure.name)).to.deep.equal(ranks);
    const nothing = findStructures(many, { origin: CHALON, radiusKm: 9 });
    expect(nothing.outside?.structure.name).to.equal('MSP 0');
  });

  it('is empty for no structure', () => {
    expect(
      findStructures(createStructureIndex([]), { origin: CHALON, radiusKm: 10 }),
    ).to.deep.equal({
      matches: [],
      all: [],
      counts: new Map(),
      unplaced: [],
    });
  });

  it('is what measuring and sorting everything gives', () => {
    // A coarse grid, so that many are at the same place or at the same distance, and few names, so that many are the same.
    const structure = fc
      .record({
        name: fc.constantFrom('Épi', 'epi', 'Zoé', 'abri', 'Abri B'),
        kind: fc.constantFrom<StructureKind>('msp', 'pharmacie', 'hopital'),
        status: fc.constantFrom('open', 'open', 'closed'),
        position: fc.option(
          fc.tuple(fc.constantFrom(4.7, 4.85, 5, 5.3), fc.constantFrom(46.6, 46.7, 46.8, 47.1)),
          { nil: undefined },
        ),
        address: fc.record({ cityCode: fc.constantFrom('71076', '71073') }),
      })
      .map((record) => parseStructure(record).structure!);
    fc.assert(
      fc.property(
        fc.array(structure, { maxLength: 60 }),
        fc.record({
          origin: fc.constantFrom<Position>([4.85, 46.8], [4.7, 46.6], [2.35, 48.85]),
          radiusKm: fc.constantFrom(0, 10, 30, 100),
          kinds: fc.constantFrom(new Set<StructureKind>(), new Set<StructureKind>(['msp'])),
          limit: fc.constantFrom(1, 3, 20, Infinity),
        }),
        (structures, query) => {
          const radius = query.radiusKm || Infinity;
          const measured = structures
            .filter(({ status }) => status !== 'closed')
            .map((one) => ({
              structure: one,
              km: one.position ? distance(query.origin, one.position) : undefined,
            }))
            .sort(
              (a, b) =>
                (a.km ?? 1e9) - (b.km ?? 1e9) ||
                compareFolded(fold(a.structure.name), fold(b.structure.name)),
            );
          const within = measured.filter(({ km }) => radius === Infinity || (km ?? 1e9) <= radius);
          const isWanted = ({ structure: { kind } }: { structure: Structure }) =>
            query.kinds.size === 0 || query.kinds.has(kind);
          const wanted = within.filter(isWanted);

          const found = findStructures(createStructureIndex(structures), query);
          expect(
            found.matches.map(({ structure: { name }, distanceKm }) => [fold(name), distanceKm]),
          ).to.deep.equal(
            wanted.slice(0, query.limit).map(({ structure: { name }, km }) => [fold(name), km]),
          );
          expect(found.all).to.have.length(wanted.length);
          for (const kind of ['msp', 'pharmacie', 'hopital'] as const) {
            expect(found.counts.get(kind) ?? 0).to.equal(
              within.filter(({ structure: one }) => one.kind === kind).length,
            );
          }
          const beyond = measured.filter((one) => (one.km ?? 0) > radius && isWanted(one));
          expect(found.outside?.distanceKm).to.equal(beyond[0]?.km);
        },
      ),
      { numRuns: 300 },
    );
  });
});
