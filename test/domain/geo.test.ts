import { expect } from '@esm-bundle/chai';
import { contains, distance, isInPolygon } from '../../src/domain/geo.js';
import { parsePosition } from '../../src/domain/parse/position.js';
import { Fields } from '../../src/domain/parse/fields.js';

describe('geo', () => {
  it('measures as the crow flies', () => {
    // One degree of latitude on the mean sphere.
    expect(distance([4.8, 46], [4.8, 47])).to.be.closeTo(111.195, 0.001);
    expect(distance([179.5, 0], [-179.5, 0])).to.be.closeTo(111.195, 0.001);
    expect(distance([4.8, 46.8], [4.8, 46.8])).to.equal(0);
    // A quarter of the meridian is 10 001.97 km on the ellipsoid.
    expect(distance([0, 0], [0, 90])).to.be.closeTo(10_002, 10);
  });

  it('knows inside from outside, holes and border boxes included', () => {
    const square = [
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
        [0, 0],
      ],
      [
        [1, 1],
        [2, 1],
        [2, 2],
        [1, 2],
        [1, 1],
      ],
    ] as const;
    expect(isInPolygon([3, 3], square)).to.equal(true);
    expect(isInPolygon([1.5, 1.5], square), 'in the hole').to.equal(false);
    expect(isInPolygon([5, 3], square)).to.equal(false);
    expect(contains([0, 0, 4, 4], [4, 4])).to.equal(true);
  });

  it('puts a swapped pair right and says so', () => {
    const fields = new Fields({ position: [46.78, 4.85] });
    expect(parsePosition(fields, 'position')).to.deep.equal([4.85, 46.78]);
    expect(fields.issues.map(({ code }) => code)).to.deep.equal(['swapped-position']);
  });

  for (const bad of [[200, 3], ['4.8', '46'], [NaN, 2], 'here', [0, 0], [1], {}]) {
    it(`leaves out ${JSON.stringify(bad)}`, () => {
      const fields = new Fields({ position: bad });
      expect(parsePosition(fields, 'position')).to.equal(undefined);
      expect(fields.issues.map(({ code }) => code)).to.deep.equal(['bad-position']);
    });
  }
});
