import { expect } from '@esm-bundle/chai';
import { distance, type Position } from '../../src/domain/geo.js';
import { boundsOf, planeChart, scaleBarKm, widened } from '../../src/domain/plane-chart.js';

const BOUNDS = [4, 46, 5, 47] as const;
const SIZE = { width: 800, height: 600 };

describe('a plane chart', () => {
  const chart = planeChart(BOUNDS, SIZE);

  it('shows all of its bounds, in the middle, north upwards', () => {
    expect(chart.project([4.5, 46.5])).to.deep.equal([400, 300]);
    const [west, north] = chart.project([4, 47]);
    const [east, south] = chart.project([5, 46]);
    expect([north, south]).to.deep.equal([0, 600]);
    expect(west).to.be.greaterThan(0);
    expect(west + east).to.be.closeTo(800, 1e-9);
  });

  it('has one scale everywhere, to two hundredths', () => {
    const pairs: (readonly [Position, Position])[] = [
      [
        [4, 46],
        [4, 47],
      ],
      [
        [4, 46],
        [5, 46],
      ],
      [
        [4, 47],
        [5, 47],
      ],
    ];
    for (const [a, b] of pairs) {
      const [ax, ay] = chart.project(a);
      const [bx, by] = chart.project(b);
      const km = Math.hypot(bx - ax, by - ay) / chart.perKilometre;
      expect(km / distance(a, b)).to.be.closeTo(1, 0.02);
    }
  });

  it('draws a single place all the same', () => {
    expect(planeChart([4, 46, 4, 46], SIZE).project([4, 46])).to.deep.equal([400, 300]);
  });
});

describe('bounds', () => {
  it('are those of the positions that are some; none of none', () => {
    expect(
      boundsOf([
        [4, 47],
        [NaN, NaN],
        [5, 46],
      ]),
    ).to.deep.equal([4, 46, 5, 47]);
    expect(boundsOf([])).to.equal(undefined);
  });

  it('are widened on each side', () => {
    expect(widened(BOUNDS, 0.5)).to.deep.equal([3.5, 45.5, 5.5, 47.5]);
  });
});

describe('a scale bar', () => {
  it('is one, two or five times a power of ten', () => {
    expect([0.7, 1, 4.9, 5, 12, 26, 99].map(scaleBarKm)).to.deep.equal([0.5, 1, 2, 5, 10, 20, 50]);
  });
});
