import { expect } from '@esm-bundle/chai';
import { type LabelWish, placeLabels } from '../../src/domain/map-labels.js';

const SIZE = { width: 400, height: 300 };
const FONT = { size: 13, mainSize: 16 };

const wish = (text: string, x: number, y: number, isMain = false): LabelWish => ({
  id: text,
  text,
  at: [x, y],
  isMain,
});
const written = (...wishes: readonly LabelWish[]): readonly string[] =>
  placeLabels(wishes, SIZE, FONT).map(({ text }) => text);

describe('the names on a map', () => {
  it('are written where they do not touch: the first of two', () => {
    expect(written(wish('Chalon', 200, 150), wish('Givry', 210, 155))).to.deep.equal(['Chalon']);
    expect(written(wish('Chalon', 200, 150), wish('Givry', 200, 180))).to.deep.equal([
      'Chalon',
      'Givry',
    ]);
  });

  it('are written whole or not at all', () => {
    expect(written(wish('Saint-Léger-sur-Dheune', 40, 150), wish('Lux', 200, 2))).to.deep.equal([]);
    expect(written(wish('Lux', 40, 150))).to.deep.equal(['Lux']);
  });

  it('stand over the dot of a main town, and leave it free', () => {
    const [label] = placeLabels([wish('Chalon', 200, 150, true)], SIZE, FONT);
    expect(label?.y).to.be.lessThan(150 - 10);
    expect(written(wish('Chalon', 200, 150, true), wish('Lux', 200, 155))).to.deep.equal([
      'Chalon',
    ]);
  });

  it('are fewer where letters are larger', () => {
    const wishes = Array.from({ length: 12 }, (_, i) => wish('Givry', 200, 20 + 22 * i));
    expect(placeLabels(wishes, SIZE, FONT)).to.have.length(12);
    expect(placeLabels(wishes, SIZE, { size: 26, mainSize: 32 }).length).to.be.within(5, 7);
  });
});
