import { expect } from '@esm-bundle/chai';
import { destinationOf, directionsUrl } from '../../src/domain/directions.js';
import { parseStructure } from '../../src/domain/parse/structure.js';

const destination = (record: object) =>
  destinationOf(parseStructure({ name: 'Exemple', ...record }).structure!);

const POSITION = [4.85, 46.78];
const ADDRESS = { street: '1 rue d’Exemple', postcode: '71590', city: 'Gergy' };

describe('an itinerary', () => {
  it('leads to the point that is known exactly', () => {
    expect(destination({ position: POSITION, address: ADDRESS })).to.deep.equal({
      to: '46.78,4.85',
    });
  });

  for (const positionPrecision of ['street', 'commune', undefined]) {
    const position = positionPrecision && { position: POSITION, positionPrecision };
    const known = positionPrecision ? `known to the ${positionPrecision}` : 'not known';

    it(`leads to the address where the position is ${known}`, () => {
      expect(destination({ ...position, address: ADDRESS })).to.deep.equal({
        to: '1 rue d’Exemple, 71590 Gergy, France',
      });
    });

    it(`leads to the town, and says so, without a street and with a position ${known}`, () => {
      expect(
        destination({ ...position, address: { postcode: '71590', city: 'Gergy' } }),
      ).to.deep.equal({ to: '71590 Gergy, France', town: 'Gergy' });
      expect(destination({ ...position, address: { city: 'Gergy' } })).to.deep.equal({
        to: 'Gergy, France',
        town: 'Gergy',
      });
    });
  }

  it('leads to an approximate point where nothing else is known', () => {
    const position = { position: POSITION, positionPrecision: 'commune' };
    expect(destination(position)).to.deep.equal({ to: '46.78,4.85' });
    expect(destination({ ...position, address: { street: '1 rue d’Exemple' } })).to.deep.equal({
      to: '46.78,4.85',
    });
  });

  it('is none where nothing is known', () => {
    expect(destination({})).to.equal(undefined);
    expect(destination({ address: { street: '1 rue d’Exemple' } })).to.equal(undefined);
  });

  it('leaves the CEDEX, which no map knows, with its postcode', () => {
    const address = { street: 'BP 1', postcode: '71321', city: 'Chalon-sur-Saône CEDEX 9' };
    expect(destination({ address })).to.deep.equal({ to: 'BP 1, Chalon-sur-Saône, France' });
  });

  it('has an address that no name of a street can add anything to', () => {
    const url = new URL(directionsUrl({ to: '1 rue A&B#C?from=x, 71590 Gergy, France' }));
    expect(url.origin + url.pathname).to.equal('https://www.openstreetmap.org/directions');
    expect([...url.searchParams]).to.deep.equal([
      ['to', '1 rue A&B#C?from=x, 71590 Gergy, France'],
    ]);
    expect(url.hash).to.equal('');
    expect(directionsUrl({ to: '46.78,4.85' })).to.equal(
      'https://www.openstreetmap.org/directions?to=46.78,4.85',
    );
  });
});
