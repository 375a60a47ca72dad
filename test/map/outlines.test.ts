import { expect } from '@esm-bundle/chai';
import { outlinesOf } from '../../src/map/outlines.js';
import { codeAt, squares } from './model-sample.js';

describe('outer borders', () => {
  it('leave out what neighbours of one CPTS share, and keep the rest', () => {
    const { features } = outlinesOf(squares(2, 1), () => 0);
    const [outline] = features;
    const sides = outline!.geometry.coordinates.flatMap((line) => line.slice(1));
    expect(features).to.have.length(1);
    expect(sides).to.have.length(6);
    for (const line of outline!.geometry.coordinates) {
      const isShared = line.some(
        ([x], i) => x === 4.6 && line[i + 1]?.[0] === 4.6 && line[i + 1]?.[1] !== line[i]?.[1],
      );
      expect(isShared).to.equal(false);
    }
  });

  it('are those of each CPTS where two of them meet', () => {
    const { features } = outlinesOf(squares(2, 1), (code) => (code === codeAt(0, 0) ? 0 : 3));
    expect(features.map(({ properties }) => properties.series)).to.deep.equal([0, 3]);
    for (const { geometry } of features) {
      expect(geometry.coordinates.flatMap((line) => line.slice(1))).to.have.length(4);
    }
  });

  it('are none where nothing is known', () => {
    expect(outlinesOf(squares(2, 2), () => undefined).features).to.deep.equal([]);
  });
});
