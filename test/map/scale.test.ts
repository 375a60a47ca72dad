import { expect } from '@esm-bundle/chai';
import { scaleBar } from '../../src/map/scale.js';

describe('the scale bar', () => {
  it('stands for a round distance, in no more than 110 pixels', () => {
    for (let zoom = 4; zoom <= 17; zoom += 0.37) {
      const { metres, pixels } = scaleBar(46.8, zoom);
      expect(/^[125]0*$/.test(String(metres)), String(metres)).to.equal(true);
      expect(pixels).to.be.within(40, 110);
    }
  });

  it('is as long as the distance is on the map', () => {
    // At the equator and zoom 0, 512 pixels go around the Earth.
    const { metres, pixels } = scaleBar(0, 10);
    expect(pixels).to.equal(Math.round((metres / 40_075_016.686) * 512 * 1024));
  });
});
