import { expect } from '@esm-bundle/chai';
import { townsOf } from '../../src/domain/record-towns.js';
import type { Structure } from '../../src/domain/structure.js';

const record = (place: Partial<Structure>): Structure => ({
  id: 'a',
  name: 'A',
  aliases: [],
  kind: 'msp',
  status: 'open',
  address: {},
  services: [],
  ...place,
});

describe('the towns of records', () => {
  it('are one each, however they are written, in the middle of their records', () => {
    const [town, ...others] = townsOf([
      record({ address: { city: 'Rennes', postcode: '35000' }, position: [-1.68, 48.1] }),
      record({ address: { city: 'RENNES', postcode: '35700' }, position: [-1.66, 48.12] }),
      record({ address: { city: 'Rennes CEDEX 7', postcode: '35033' }, position: [-1.67, 48.11] }),
    ]);
    expect(others).to.have.length(0);
    expect(town).to.include({ name: 'Rennes', link: 0 });
    expect(town!.postcodes).to.deep.equal(['35000', '35700']);
    expect(town!.position![0]).to.be.closeTo(-1.67, 1e-9);
    expect(town!.position![1]).to.be.closeTo(48.11, 1e-9);
  });

  it('are not those of one name in another department', () => {
    const towns = townsOf([
      record({ address: { city: 'Saint-Denis', postcode: '93200' }, position: [2.36, 48.94] }),
      record({ address: { city: 'Saint-Denis', postcode: '97400' }, position: [55.45, -20.88] }),
    ]);
    expect(towns.map(({ postcodes }) => postcodes)).to.deep.equal([['93200'], ['97400']]);
    expect(new Set(towns.map(({ code }) => code)).size).to.equal(2);
  });

  it('need a name and a place, of what is not closed', () => {
    const position = [-1.68, 48.11] as const;
    expect(
      townsOf([
        record({ position }),
        record({ address: { city: ' ' }, position }),
        record({ address: { city: 'Rennes' } }),
        record({ address: { city: 'Rennes' }, position, status: 'closed' }),
      ]),
    ).to.deep.equal([]);
  });
});
