import { expect } from '@esm-bundle/chai';
import type { Commune } from '../../src/domain/commune.js';
import { type LabelWish, placeLabels, townsOf } from '../../src/domain/map-labels.js';

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

  it('of a main town near a side stand beside its dot, which is still under them', () => {
    const [label] = placeLabels([wish('Chalon-sur-Saône', 370, 150, true)], SIZE, FONT);
    expect(label?.box.right).to.equal(SIZE.width);
    expect(label?.box.left).to.be.lessThan(370);
    expect(label?.at[0]).to.equal(370);
    expect(written(wish('Chalon-sur-Saône', 370, 150))).to.deep.equal([]);
  });

  it('are fewer where letters are larger', () => {
    const wishes = Array.from({ length: 12 }, (_, i) => wish('Givry', 200, 20 + 22 * i));
    const large = { width: 1200, height: 900 };
    expect(placeLabels(wishes, large, FONT)).to.have.length(12);
    expect(placeLabels(wishes, large, { size: 26, mainSize: 32 })).to.have.length(6);
  });

  it('are so few on a small map that it shows between them', () => {
    const wishes = Array.from({ length: 12 }, (_, i) => wish('Givry', 200, 20 + 22 * i));
    expect(placeLabels(wishes, SIZE, FONT)).to.have.length(5);
  });
});

describe('the towns of a map', () => {
  const town = (name: string, lon: number, population?: number): Commune => ({
    code: name,
    name,
    link: 0,
    postcodes: [],
    formerNames: [],
    position: [lon, 46.5],
    ...(population === undefined ? {} : { population: { value: population, date: '2023' } }),
  });

  it('come by population, and the largest of those in sight are the main ones', () => {
    const communes = [
      town('Givry', 4.5, 3_600),
      town('Bey', 4.5),
      town('Mâcon', 9, 34_000),
      town('Chalon', 4.6, 45_000),
      town('Autun', 4.7, 12_900),
    ];
    expect(
      townsOf(communes, [4, 46, 5, 47]).map(({ name, isMain }) => `${name}${isMain ? '*' : ''}`),
    ).to.deep.equal(['Chalon*', 'Mâcon', 'Autun*', 'Givry', 'Bey']);
  });

  it('are all of one size where no population is known', () => {
    expect(townsOf([town('Bey', 4.5)], [4, 46, 5, 47])[0]?.isMain).to.equal(false);
  });
});
