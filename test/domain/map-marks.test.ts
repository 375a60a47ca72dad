import { expect } from '@esm-bundle/chai';
import { gather } from '../../src/domain/map-marks.js';
import type { Point } from '../../src/domain/plane-chart.js';

const gathered = (points: readonly Point[]): readonly (readonly Point[])[] =>
  gather(points, (point) => point, 44).map(({ things }) => things);

describe('what is close on a map', () => {
  it('is one mark, in the middle, and what is farther another', () => {
    const marks = gather<Point>(
      [
        [10, 10],
        [30, 10],
        [100, 10],
      ],
      (point) => point,
      44,
    );
    expect(marks.map(({ at }) => at)).to.deep.equal([
      [20, 10],
      [100, 10],
    ]);
  });

  it('is one mark too where two of them would touch, at the middle of all it holds', () => {
    const marks = gather<Point>(
      [
        [0, 0],
        [40, 0],
        [50, 0],
        [54, 0],
        [200, 0],
      ],
      (point) => point,
      44,
    );
    expect(marks.map(({ at, things }) => [...at, things.length])).to.deep.equal([
      [36, 0, 4],
      [200, 0, 1],
    ]);
  });

  it('is so across the edges of the squares that it is looked for in', () => {
    expect(
      gathered([
        [43, 43],
        [45, 45],
      ]),
    ).to.have.length(1);
    expect(
      gathered([
        [-1, -1],
        [1, 1],
      ]),
    ).to.have.length(1);
    expect(
      gathered([
        [0, 0],
        [87, 0],
      ]),
    ).to.have.length(2);
  });

  it('holds each thing once, however many they are', () => {
    const points = Array.from({ length: 10_000 }, (_, i): Point => [i % 432, (i * 7) % 640]);
    const marks = gathered(points);
    expect(marks.flat()).to.have.length(10_000);
    expect(marks.length).to.be.below(300);
  });

  it('never leaves two marks closer than the side of one', () => {
    const points = Array.from({ length: 2_000 }, (_, i): Point => [
      ((i * 397) % 1009) / 2,
      ((i * 611) % 757) / 2,
    ]);
    const marks = gather(points, (point) => point, 44);
    for (const [i, { at }] of marks.entries()) {
      for (const { at: other } of marks.slice(i + 1)) {
        expect(Math.hypot(at[0] - other[0], at[1] - other[1])).to.be.at.least(44);
      }
    }
  });
});
