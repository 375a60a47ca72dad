import { expect } from '@esm-bundle/chai';
import type { Structure } from '../../src/domain/structure.js';
import { communeByCode, liesOutside, structureIndex } from '../../src/state/selectors.js';

const communes = [
  { code: '71221', name: 'Givry', link: 0, postcodes: ['71640'], formerNames: [] },
] as const;
const territory = { communes, territory: { bounds: [3.6, 46.1, 5.5, 47.2] } } as never;

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

describe('selectors', () => {
  it('finds a commune by its code, and none for a cleared choice', () => {
    expect(communeByCode({ communes }, '71221')).to.equal(communes[0]);
    expect(communeByCode({ communes }, '21054')).to.equal(undefined);
    expect(communeByCode({ communes }, null)).to.equal(undefined);
  });

  it('indexes a list of structures once', () => {
    const list = [structure({})];
    expect(structureIndex(list)).to.equal(structureIndex(list));
    expect(structureIndex([...list])).not.to.equal(structureIndex(list));
  });

  it('knows records that all lie outside the territory', () => {
    const away = structure({ address: { cityCode: '21054' } });
    const near = structure({ address: { cityCode: '71221' } });
    const pointAway = structure({ position: [4.84, 47.9] });
    const pointNear = structure({ position: [4.74, 46.78] });
    const nowhere = structure({});
    expect(liesOutside([away, pointAway, nowhere], territory)).to.equal(true);
    expect(liesOutside([away, near], territory), 'one commune inside').to.equal(false);
    expect(liesOutside([pointAway, pointNear], territory), 'one point inside').to.equal(false);
    expect(liesOutside([nowhere], territory), 'nothing tells').to.equal(false);
    expect(liesOutside([], territory)).to.equal(false);
    const early = { communes: [], territory: undefined };
    expect(liesOutside([away], early), 'before the territory is there').to.equal(false);
  });
});
