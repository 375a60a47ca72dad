import { expect } from '@esm-bundle/chai';
import type { Position } from '../../src/domain/geo.js';
import { MercatorCoordinate } from '../../src/map/engine.js';
import { townZooms } from '../../src/map/town-zooms.js';

/** A grid of towns a kilometre or so apart, in no order of place. */
const TOWNS = Array.from({ length: 900 }, (_, i) => {
  const at = (i * 397) % 900;
  return { position: [4.5 + (at % 30) * 0.014, 46.5 + Math.floor(at / 30) * 0.01] as Position };
});

describe('the zoom from which a town is named', () => {
  it('leaves room for names: few from afar, and more of them the nearer', () => {
    const zooms = townZooms(TOWNS);
    const named = (zoom: number): number => zooms.filter((from) => from <= zoom).length;
    for (let zoom = 6; zoom < 12; zoom += 1) {
      const parts = TOWNS.flatMap(({ position: [lng, lat] }, i) => {
        const { x, y } = MercatorCoordinate.fromLngLat([lng, lat]);
        const world = 512 * 2 ** zoom;
        const part = `${Math.floor((x * world) / 48)} ${Math.floor((y * world) / 24)}`;
        return (zooms[i] ?? 0) <= zoom ? [part] : [];
      });
      expect(new Set(parts).size, `zoom ${zoom}`).to.equal(parts.length);
    }
    expect(named(6)).to.be.below(20);
    expect(named(9)).to.be.within(100, 400);
    expect(named(12)).to.equal(TOWNS.length);
  });

  it('names the first of several, and all of them in the end', () => {
    const position: Position = [4.85, 46.78];
    expect(townZooms([{ position }, { position }])).to.deep.equal([0, 12]);
    expect(townZooms([])).to.deep.equal([]);
  });
});
