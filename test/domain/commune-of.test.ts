import { expect } from '@esm-bundle/chai';
import type { Commune } from '../../src/domain/commune.js';
import { communeLocator } from '../../src/domain/commune-of.js';
import type { Position } from '../../src/domain/geo.js';
import type { Address } from '../../src/domain/structure.js';

function commune(
  code: string,
  name: string,
  postcodes: readonly string[],
  position: Position,
  formerNames: readonly string[] = [],
): Commune {
  return { code, name, link: 0, postcodes, formerNames, position };
}

const COMMUNES = [
  commune('71221', 'Givry', ['71640'], [4.74, 46.78]),
  commune('71182', 'Dracy-le-Fort', ['71640'], [4.76, 46.8]),
  commune('71076', 'Chalon-sur-Saône', ['71100'], [4.85, 46.79]),
  commune('71475', 'Saint-Rémy', ['71100'], [4.84, 46.76]),
  commune('71073', 'Chagny', ['71150'], [4.75, 46.91]),
  commune('71578', 'Clux-Villeneuve', ['71270'], [5.2, 46.95], ['Clux']),
];
const locate = communeLocator(COMMUNES);
const of = (address: Address, position?: Position): string | undefined =>
  locate({ address, ...(position ? { position } : {}) });

describe('the commune of a structure', () => {
  it('is the one of its INSEE code, whatever else is written', () => {
    expect(of({ cityCode: '71073', city: 'Givry', postcode: '71640' })).to.equal('71073');
    expect(of({ cityCode: '21054', city: 'Beaune', postcode: '21200' })).to.equal('21054');
  });

  it('is the one of its town and postcode where its code is of none of the communes', () => {
    expect(of({ cityCode: '71999', city: 'Givry', postcode: '71640' })).to.equal('71221');
    expect(of({ cityCode: '71640', city: 'Givry', postcode: '71640' })).to.equal('71221');
    expect(of({ cityCode: '21999', city: 'Givry' }), 'a name alone').to.equal('21999');
    expect(of({ cityCode: '21999', postcode: '71150' }), 'a postcode alone').to.equal('21999');
  });

  it('is found by its town and postcode, however the town is written', () => {
    expect(of({ city: 'GIVRY', postcode: '71640' })).to.equal('71221');
    expect(of({ city: 'St Remy', postcode: '71100' })).to.equal('71475');
    expect(of({ city: 'Clux', postcode: '71270' }), 'a former name').to.equal('71578');
  });

  it('is not the one of another town of that name', () => {
    expect(of({ city: 'Saint-Rémy', postcode: '21500' })).to.equal(undefined);
  });

  it('is found through CEDEX, in the same department only', () => {
    expect(of({ city: 'Chalon-sur-Saône Cedex 9', postcode: '71321' })).to.equal('71076');
    expect(of({ city: 'Givry CEDEX', postcode: '21321' })).to.equal(undefined);
  });

  it('is found by a town alone, or by a postcode that is of one commune alone', () => {
    expect(of({ city: 'Chagny' })).to.equal('71073');
    expect(of({ postcode: '71150' })).to.equal('71073');
    expect(of({ postcode: '71640' }), 'of two').to.equal(undefined);
  });

  it('is the nearest one where the address does not tell, unless all are far', () => {
    expect(of({}, [4.75, 46.775])).to.equal('71221');
    expect(of({ postcode: '71640' }, [4.765, 46.805])).to.equal('71182');
    expect(of({}, [4.83, 45.77])).to.equal(undefined);
    expect(of({})).to.equal(undefined);
  });
});
