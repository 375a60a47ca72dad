import { expect } from '@esm-bundle/chai';
import { decodePlaces } from '../../src/domain/places.js';

describe('the names of communes outside', () => {
  it('are given whole, each from the start of the one before', () => {
    const text = '# origine\n0beaucourt\n4ne\n6 la rolande\n0lyon\n';
    expect([...decodePlaces(text)]).to.deep.equal([
      'beaucourt',
      'beaune',
      'beaune la rolande',
      'lyon',
    ]);
  });

  it('may share more letters than a decimal digit counts', () => {
    expect([...decodePlaces('#\n0saint maurice sur dargoire\nisaint\n')]).to.deep.equal([
      'saint maurice sur dargoire',
      'saint maurice sur saint',
    ]);
  });

  it('are the same with the line ends of Windows', () => {
    expect([...decodePlaces('#\r\n0beaucourt\r\n4ne\r\n')]).to.deep.equal(['beaucourt', 'beaune']);
  });

  it('are none in an empty text, or under a first line alone', () => {
    expect(decodePlaces('').size).to.equal(0);
    expect(decodePlaces('# origine\n').size).to.equal(0);
  });
});
