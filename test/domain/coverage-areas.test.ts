import { expect } from '@esm-bundle/chai';
import { coverageAreas, summariesOf } from '../../src/domain/coverage-areas.js';
import { coverageOf } from '../../src/domain/coverage.js';
import type { Cpts } from '../../src/domain/cpts.js';
import { parseCommune } from '../../src/domain/parse/commune.js';
import { parseCpts } from '../../src/domain/parse/cpts.js';

function cpts(id: string, communes: readonly string[], more: object = {}): Cpts {
  const source = { name: 'Source' };
  return parseCpts({
    id,
    name: `CPTS ${id}`,
    members: [{ communes, basis: 'agreement', source }],
    ...more,
  }).cpts!;
}

const ALL = [
  cpts('neighbour', ['71170', '71073'], { announcedWithin: ['71076', '71566'] }),
  cpts('other', [], { announcedWithin: ['71566'] }),
  cpts('own', ['71076', '71221', '71170'], { role: 'own' }),
];

const commune = (code: string, value?: number) =>
  parseCommune({
    code,
    name: code,
    ...(value === undefined ? {} : { population: { value, date: '2023' } }),
  }).commune!;

describe('the areas of a map', () => {
  const areas = coverageAreas(ALL);

  it('are the answers that the communes get', () => {
    for (const code of ['71076', '71221', '71170', '71073', '71566', '71001']) {
      const coverage = coverageOf(code, ALL);
      const by =
        coverage.status === 'covered'
          ? coverage.by.map(({ cpts: { id } }) => id)
          : coverage.status === 'announced'
            ? coverage.by.map(({ id }) => id)
            : undefined;
      const area = areas.get(code);
      expect(
        area?.series.map((place) => ALL[place]?.id),
        code,
      ).to.deep.equal(by);
      expect(area?.isAnnounced ?? false, code).to.equal(coverage.status === 'announced');
    }
  });

  it('name every CPTS of a commune, the territory’s own first, and each once', () => {
    expect(areas.get('71170')).to.deep.equal({ series: [2, 0], isAnnounced: false });
    const twice = coverageAreas([cpts('own', ['71076', '71076'])]);
    expect(twice.get('71076')?.series).to.deep.equal([0]);
  });
});

describe('what a legend tells of a CPTS', () => {
  it('is how many communes of the territory it covers, and how many it announces', () => {
    const communes = ['71076', '71221', '71170', '71566', '71001'].map((code) => commune(code));
    expect(
      summariesOf(ALL, communes).map(({ covered, announced }) => [covered, announced]),
    ).to.deep.equal([
      [1, 1],
      [0, 1],
      [3, 0],
    ]);
  });

  it('is how many live there, only where that is known of every commune at one date', () => {
    const inhabitants = (...values: (number | undefined)[]) =>
      summariesOf(
        ALL,
        values.map((value, i) => commune(['71076', '71221'][i]!, value)),
      )[2]?.inhabitants;
    expect(inhabitants(45_000, 3_600)).to.deep.equal({ value: 48_600, date: '2023' });
    expect(inhabitants(45_000, undefined)).to.equal(undefined);
    expect(summariesOf(ALL, [])[2]?.inhabitants).to.equal(undefined);
  });
});
