import { expect } from '@esm-bundle/chai';
import { liesOutside, writtenPlace } from '../../src/domain/lies-outside.js';
import { parsePreventionEvent } from '../../src/domain/parse/prevention-event.js';
import type { Structure } from '../../src/domain/structure.js';

const structure = (place: Partial<Structure>): Structure => ({
  id: 'a',
  name: 'A',
  aliases: [],
  kind: 'msp',
  status: 'open',
  address: {},
  services: [],
  ...place,
});

describe('liesOutside', () => {
  it('knows records that all lie outside a territory', () => {
    const away = structure({ address: { cityCode: '21054' } });
    const near = structure({ address: { cityCode: '71221' } });
    const pointAway = structure({ position: [4.84, 47.9] });
    const pointNear = structure({ position: [4.74, 46.78] });
    const nowhere = structure({});
    const isOutside = (...structures: Structure[]): boolean =>
      liesOutside(
        structures,
        [{ code: '71221', name: 'Givry', link: 0, postcodes: ['71640'], formerNames: [] }],
        [3.6, 46.1, 5.5, 47.2],
      );
    expect(isOutside(away, pointAway, nowhere)).to.equal(true);
    expect(isOutside(away, near), 'one commune inside').to.equal(false);
    expect(isOutside(pointAway, pointNear), 'one point inside').to.equal(false);
    expect(isOutside(nowhere), 'nothing tells').to.equal(false);
    expect(isOutside()).to.equal(false);
  });

  it('knows where an event says that it is', () => {
    const written = (place: object): unknown =>
      writtenPlace(parsePreventionEvent({ title: 'A', start: '2026-10-06', place }).event!);
    expect(written({ address: 'Salle, 21200 Beaune' })).to.deep.equal({
      address: { postcode: '21200' },
    });
    expect(written({ cityCode: '71221', position: [4.74, 46.78] })).to.deep.equal({
      address: { cityCode: '71221' },
      position: [4.74, 46.78],
    });
    expect(written({ name: 'Salle' })).to.deep.equal({ address: {} });
  });
});
