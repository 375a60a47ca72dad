import { expect } from '@esm-bundle/chai';
import fc from '../support/fast-check.js';
import { compareFolded, fold, foldRange, tokens } from '../../src/domain/text.js';

describe('fold', () => {
  for (const [text, folded] of [
    ['Chalon-sur-Saône', 'chalon sur saone'],
    ['CHALON SUR SAONE', 'chalon sur saone'],
    ['St-Rémy', 'saint remy'],
    ['ST REMY', 'saint remy'],
    ['Saint-Rémy', 'saint remy'],
    ['Ste-Colombe', 'sainte colombe'],
    ['Stes-Maries-de-la-Mer', 'saintes maries de la mer'],
    ['L’Abergement-Ste-Colombe', 'l abergement sainte colombe'],
    ["L'Abergement-Sainte-Colombe", 'l abergement sainte colombe'],
    ['L ABERGEMENT STE COLOMBE', 'l abergement sainte colombe'],
    ['Stade, Est, Poste', 'stade est poste'],
    ['Sacré-Cœur', 'sacre coeur'],
    ['SŒURS', 'soeurs'],
    ['Lætitia', 'laetitia'],
    ['Straße', 'strasse'],
    ['Fragnes-La Loyère', 'fragnes la loyere'],
    ['  Val   d’Or (annexe) ', 'val d or annexe'],
    ['Pôle santé n° 2', 'pole sante n 2'],
    ['Cre\u0301dit', 'credit'],
    ['1\u1d49\u02b3 étage', '1er etage'],
    ['Marae ʻOro', 'marae ʻoro'],
    ['Здоровье', 'здоровье'],
    ['😀', ''],
    ['', ''],
    [' - ', ''],
  ] as const) {
    it(`reads ${JSON.stringify(text)} as ${JSON.stringify(folded)}`, () => {
      expect(fold(text)).to.equal(folded);
    });
  }

  it('folds what is folded to itself, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        expect(fold(folded)).to.equal(folded);
        expect(folded).to.not.match(/^\s|\s$|\s\s/);
      }),
    );
  });

  it('folds every character of Unicode once and for all', () => {
    const twice: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const folded = fold(`a${String.fromCodePoint(code)}b`);
      if (fold(folded) !== folded) twice.push(code.toString(16));
    }
    expect(twice).to.deep.equal([]);
  });

  it('gives its words', () => {
    expect(tokens('St-Loup de la Salle')).to.deep.equal(['saint', 'loup', 'de', 'la', 'salle']);
    expect(tokens(' – ')).to.deep.equal([]);
  });

  it('puts accented names where a French dictionary does', () => {
    const names = ['Épervans', 'Étang', 'Dyo', 'Écuisses', 'Essertenne', 'Fragnes', 'Ecully'];
    const byCollator = [...names].sort(new Intl.Collator('fr').compare);
    expect([...names].sort((a, b) => compareFolded(fold(a), fold(b)))).to.deep.equal(byCollator);
  });
});

describe('the part of a name that was typed', () => {
  for (const [name, typed, part] of [
    ['Saint-Loup-de-Varennes', 'saint l', 'Saint-L'],
    ['Saint-Loup-de-Varennes', 'St L', 'Saint-L'],
    ['St Loup', 'saint l', 'St L'],
    ['St Loup', 'sai', 'St'],
    ['Chalon-sur-Saône', 'chal', 'Chal'],
    ['Chalon-sur-Saône', 'sao', 'Saô'],
    ['Chalon-sur-Saône', 'saone', 'Saône'],
    ['Farges-lès-Chalon', 'chal', 'Chal'],
    ['Le Creusot', 'creu', 'Creu'],
    ["L'Abergement-Sainte-Colombe", 'abergement ste', 'Abergement-Sainte'],
    ['Étang-sur-Arroux', 'et', 'Ét'],
    ['Sacré-Cœur', 'coe', 'Cœ'],
    ['Sacré-Cœur', 'co', 'Cœ'],
    ['Re\u0301my', 're', 'Re\u0301'],
    ['Dracy–le–Fort', 'dracy le f', 'Dracy–le–F'],
    ['Montceau', 'ceau', 'ceau'],
    ['« Ciel »', 'ciel', 'Ciel'],
  ] as const) {
    it(`${JSON.stringify(typed)} is ${JSON.stringify(part)} in ${name}`, () => {
      const range = foldRange(name, fold(typed));
      expect(range && name.slice(...range)).to.equal(part);
    });
  }

  it('is the beginning of a word rather than the inside of one before', () => {
    const name = 'Montmort-Mort';
    expect(foldRange(name, 'mort')).to.deep.equal([9, 13]);
  });

  it('is nothing when nothing matches, or nothing was typed', () => {
    expect(foldRange('Givry', 'mâcon')).to.equal(undefined);
    expect(foldRange('Givry', '')).to.equal(undefined);
    expect(foldRange('', 'a')).to.equal(undefined);
  });

  it('folds back to what was typed, for any part of any name', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'e', 'é', 's', 't', 'œ', 'É', 'S', "'", '-', ' ', 'e\u0301'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(name, fc.nat(12), fc.nat(12), (text, from, length) => {
        const folded = fold(text);
        const typed = folded.slice(from, from + length).trim();
        // Cut from "stc", "st" would fold to "saint".
        fc.pre(typed !== '' && !/\bste?s?\b/.test(typed));
        const range = foldRange(text, typed);
        // Half an œ shows as a whole one.
        expect(range && fold(text.slice(...range))).to.include(typed);
      }),
    );
  });
});
