import { expect } from '@esm-bundle/chai';
import { communeByCode } from '../../src/state/selectors.js';
import { structureIndex } from '../../src/state/structure-indexes.js';

const communes = [
  { code: '71221', name: 'Givry', link: 0, postcodes: ['71640'], formerNames: [] },
] as const;

describe('selectors', () => {
  it('finds a commune by its code, and none for a cleared choice', () => {
    expect(communeByCode({ communes }, '71221')).to.equal(communes[0]);
    expect(communeByCode({ communes }, '21054')).to.equal(undefined);
    expect(communeByCode({ communes }, null)).to.equal(undefined);
  });

  it('indexes a list of structures once', () => {
    const list = [] as const;
    expect(structureIndex(list)).to.equal(structureIndex(list));
    expect(structureIndex([...list])).not.to.equal(structureIndex(list));
  });
});
