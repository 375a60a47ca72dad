import { expect } from '@esm-bundle/chai';
import type { Commune } from '../../src/domain/commune.js';
import { groupByCommune } from '../../src/domain/commune-groups.js';
import { communeLocator } from '../../src/domain/commune-of.js';
import type { Address, Structure } from '../../src/domain/structure.js';

const commune = (code: string, name: string): Commune => ({
  code,
  name,
  link: 0,
  postcodes: [`${code.slice(0, 2)}640`],
  formerNames: [],
});

const COMMUNES = [
  commune('71221', 'Givry'),
  commune('71001', "L'Abergement"),
  commune('71445', 'Épinac'),
];

const structure = (name: string, address: Address): Structure => ({
  id: name,
  name,
  aliases: [],
  kind: 'msp',
  status: 'open',
  address,
  services: [],
});

/** "Givry: a b" for each group, in order. */
function grouped(structures: readonly Structure[], first?: string): readonly string[] {
  const communeOf = communeLocator(COMMUNES);
  return groupByCommune(structures, { communes: COMMUNES, communeOf, first }).map(
    ({ name, structures: own }) => `${name ?? '?'}: ${own.map(({ id }) => id).join(' ')}`,
  );
}

describe('structures by commune', () => {
  it('read in the order of a French index, whatever the accents', () => {
    expect(
      grouped([
        structure('a', { city: 'Zuydcoote' }),
        structure('b', { cityCode: '71221' }),
        structure('c', { cityCode: '71445' }),
        structure('d', { city: 'Étrigny' }),
      ]),
    ).to.deep.equal(['Épinac: c', 'Étrigny: d', 'Givry: b', 'Zuydcoote: a']);
  });

  it('have the name that the territory writes, by code or by town', () => {
    expect(
      grouped([
        structure('a', { city: 'GIVRY', postcode: '71640' }),
        structure('b', { cityCode: '71221' }),
        structure('c', { cityCode: '71001' }),
      ]),
    ).to.deep.equal(['Givry: a b', 'L’Abergement: c']);
  });

  it('are put together outside the territory too, with a code or without', () => {
    expect(
      grouped([
        structure('a', { city: 'Beaune Cedex 2', postcode: '21209' }),
        structure('b', { city: 'Beaune', cityCode: '21054' }),
      ]),
    ).to.deep.equal(['Beaune: a b']);
  });

  it('are kept apart when two towns have one name', () => {
    expect(
      grouped([
        structure('a', { city: 'Saint-Loup', cityCode: '69223' }),
        structure('b', { city: 'Saint-Loup', cityCode: '39490' }),
      ]),
    ).to.deep.equal(['Saint-Loup: b', 'Saint-Loup: a']);
  });

  it('come last when no commune is known, a code that nobody names included', () => {
    expect(
      grouped([
        structure('a', {}),
        structure('b', { cityCode: '99999' }),
        structure('c', { city: 'Givry' }),
      ]),
    ).to.deep.equal(['Givry: c', '?: a b']);
  });

  it('begin with the commune that is asked for', () => {
    const list = [structure('a', { cityCode: '71445' }), structure('b', { cityCode: '71221' })];
    expect(grouped(list, '71221')).to.deep.equal(['Givry: b', 'Épinac: a']);
    expect(grouped(list, '71001')).to.deep.equal(['Épinac: a', 'Givry: b']);
  });
});
