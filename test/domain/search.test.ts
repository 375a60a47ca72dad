import { expect } from '@esm-bundle/chai';
import fc from '../support/fast-check.js';
import type { Commune } from '../../src/domain/commune.js';
import {
  type CommuneAnswer,
  communesInside,
  createCommuneIndex,
  findCommune,
  searchCommunes,
} from '../../src/domain/search.js';
import { fold } from '../../src/domain/text.js';

// Taken by a script from @etalab/decoupage-administratif 6.0.0 (COG 2026; CommonJS, which a browser does not load), former
// names from INSEE's list of movements: code, name, linking type, postcodes, population, former names.
const COMMUNES: readonly Commune[] = (
  [
    ['71076', 'Chalon-sur-Saône', 0, '71100', 45102, ['Saint-Jean-des-Vignes']],
    ['71075', 'Chalmoux', 0, '71140', 639, []],
    ['71194', 'Farges-lès-Chalon', 0, '71150', 829, []],
    ['71104', 'Charnay-lès-Chalon', 0, '71350', 197, []],
    ['71475', 'Saint-Rémy', 0, '71100', 6410, []],
    ['71269', 'Lux', 0, '71100', 1885, []],
    ['71520', 'Sevrey', 0, '71100', 1201, []],
    ['71102', 'La Charmée', 3, '71100', 681, []],
    ['71221', 'Givry', 0, '71640', 3598, []],
    ['71153', 'Le Creusot', 2, '71200', 20509, []],
    ['71306', 'Montceau-les-Mines', 0, '71300', 17064, []],
    ['71308', 'Montceaux-Ragny', 0, '71240', 35, []],
    ['71307', "Montceaux-l'Étoile", 0, '71110', 301, []],
    ['71309', 'Montcenis', 0, '71710', 1923, []],
    ['71002', "L'Abergement-Sainte-Colombe", 5, '71370', 1233, []],
    ['71001', "L'Abergement-de-Cuisery", 5, '71290', 810, []],
    ['71444', 'Saint-Loup-de-Varennes', 0, '71240', 1271, ['Saint-Loup-de-Varenne']],
    ['71443', 'Saint-Loup-Géanges', 0, '71350', 1633, ['Géanges', 'Saint-Loup-de-la-Salle']],
    ['71184', 'Dracy-Saint-Loup', 0, '71400', 641, []],
    ['71566', 'Verdun-Ciel', 0, '71350', 1811, ['Ciel', 'Verdun-sur-le-Doubs']],
    ['71263', 'Louhans-Châteaurenaud', 0, '71500', 6446, ['Louhans', 'Châteaurenaud']],
    ['71303', 'Montagny-près-Louhans', 0, '71500', 489, []],
    ['71133', 'La Clayette', 3, '71800', 1563, []],
    ['71038', 'Les Bizots', 4, '71710', 471, []],
    ['71043', 'Les Bordes', 4, '71350', 85, []],
    ['71014', 'Autun', 1, '71400', 13172, ['Saint-Forgeot', 'Saint-Pantaléon']],
    ['71270', 'Mâcon', 0, '71000', 35177, ['Loché', 'Sennecé-lès-Mâcon']],
    ['71105', 'Charnay-lès-Mâcon', 0, '71850', 8227, []],
    ['71170', 'Demigny', 0, '71150', 1756, []],
    ['71073', 'Chagny', 0, '71150', 5350, []],
    ['71204', 'Fragnes-La Loyère', 0, '71530', 1411, ['Fragnes', 'La Loyère']],
    ['71154', 'Crissey', 0, '71530', 2485, []],
    ['71081', 'Champforgeuil', 0, '71530', 2637, []],
    ['71502', 'Sassenay', 0, '71530', 1612, []],
    ['71585', 'Virey-le-Grand', 0, '71530', 1429, ['Virey']],
    ['71257', 'Lessard-le-National', 0, '71530', 662, []],
    ['71192', 'Étang-sur-Arroux', 1, '71190', 1750, []],
    ['71027', 'Beaurepaire-en-Bresse', 0, '71580', 716, ['Beaurepaire']],
    ['71041', 'Bois-Sainte-Marie', 0, '71800', 189, []],
    ['71578', 'Clux-Villeneuve', 0, '71270', 303, ['Clux', 'La Villeneuve']],
    ['71579', 'Villeneuve-en-Montagne', 0, '71390', 177, []],
    ['71185', 'Dyo', 0, '71800', 325, []],
    ['71189', 'Épervans', 1, '71380', 1667, []],
    ['71230', 'Gueugnon', 0, '71130', 6528, []],
  ] as const
).map(([code, name, link, postcodes, value, formerNames]) => ({
  code,
  name,
  link,
  postcodes: postcodes.split(' '),
  formerNames,
  population: { value, date: '2023' },
}));

const index = createCommuneIndex(COMMUNES);

function names(query: string, limit = 8): readonly string[] {
  return searchCommunes(index, query, limit).map(({ commune }) => commune.name);
}

function answer(query: string): string {
  return inWords(findCommune(index, query));
}

function inWords(found: CommuneAnswer): string {
  switch (found.kind) {
    case 'found':
      return found.commune.name;
    case 'outside':
      return `outside: ${found.text}`;
    case 'unknown':
      return 'unknown';
    default:
      return `${found.kind}: ${found.matches.map(({ commune }) => commune.name).join(', ')}`;
  }
}

describe('suggestions for what is typed', () => {
  for (const [query, ...expected] of [
    ['chal', 'Chalon-sur-Saône', 'Chalmoux', 'Farges-lès-Chalon', 'Charnay-lès-Chalon'],
    ['chalon', 'Chalon-sur-Saône', 'Farges-lès-Chalon', 'Charnay-lès-Chalon'],
    ['CHALON SUR SAONE', 'Chalon-sur-Saône'],
    ['chalon-s', 'Chalon-sur-Saône'],
    ['chalon saone', 'Chalon-sur-Saône'],
    ['71100', 'Chalon-sur-Saône', 'Saint-Rémy', 'Lux', 'Sevrey', 'La Charmée'],
    [
      '71 530',
      'Champforgeuil',
      'Crissey',
      'Sassenay',
      'Virey-le-Grand',
      'Fragnes-La Loyère',
      'Lessard-le-National',
    ],
    ['7164', 'Givry'],
    ['71221', 'Givry'],
    ['st l', 'Saint-Loup-Géanges', 'Saint-Loup-de-Varennes', 'Dracy-Saint-Loup'],
    ['saint loup d', 'Saint-Loup-de-Varennes', 'Saint-Loup-Géanges'],
    ['ste', "L'Abergement-Sainte-Colombe", 'Bois-Sainte-Marie'],
    ['creusot', 'Le Creusot'],
    ['le creusot', 'Le Creusot'],
    ['abergement', "L'Abergement-Sainte-Colombe", "L'Abergement-de-Cuisery"],
    ['abergement ste colombe', "L'Abergement-Sainte-Colombe"],
    ['l abergement ste colombe', "L'Abergement-Sainte-Colombe"],
    ['L’Abergement-Ste-Colombe', "L'Abergement-Sainte-Colombe"],
    ['montceaux', "Montceaux-l'Étoile", 'Montceaux-Ragny'],
    ['montceau', 'Montceau-les-Mines', "Montceaux-l'Étoile", 'Montceaux-Ragny'],
    ['eta', 'Étang-sur-Arroux'],
    ['louhans', 'Louhans-Châteaurenaud', 'Montagny-près-Louhans'],
    ['ciel', 'Verdun-Ciel'],
    ['verdun sur le d', 'Verdun-Ciel'],
    ['la loyère', 'Fragnes-La Loyère'],
    ['Givry (71640)', 'Givry'],
    ['71100 saint', 'Saint-Rémy', 'Chalon-sur-Saône'],
    ['euil', 'Champforgeuil'],
    ['', ...[]],
    ['   ', ...[]],
    ['-', ...[]],
    ['zzz', ...[]],
    ['75001', ...[]],
  ] as const) {
    it(`${JSON.stringify(query)}: ${expected.join(', ') || 'nothing'}`, () => {
      expect(names(query)).to.deep.equal(expected);
    });
  }

  it('are as many as asked for', () => {
    expect(names('chal', 2)).to.deep.equal(['Chalon-sur-Saône', 'Chalmoux']);
    expect(names('71100', 1)).to.deep.equal(['Chalon-sur-Saône']);
  });

  it('say which postcode, which former name and which letters matched', () => {
    const [postcode] = searchCommunes(index, '716', 1);
    expect(postcode).to.deep.include({ postcode: '71640' });
    const [former] = searchCommunes(index, 'géang', 1);
    expect(former?.via, 'the name itself holds it').to.equal(undefined);
    const [via] = searchCommunes(index, 'loche', 1);
    expect(via?.commune.name).to.equal('Mâcon');
    expect(via).to.deep.include({ via: 'Loché' });
    expect(via).to.not.have.property('range');
    const [letters] = searchCommunes(index, 'abergement ste', 1);
    expect(letters?.range).to.deep.equal([2, 19]);
  });

  it('are ordered by population, then by name where it is not known', () => {
    const bare = createCommuneIndex(
      ['Étrigny', 'Essertenne', 'Écuisses'].map((name, i) => ({
        code: `7100${i}`,
        name,
        link: 1,
        postcodes: [],
        formerNames: [],
      })),
    );
    expect(searchCommunes(bare, 'e', 9).map(({ commune }) => commune.name)).to.deep.equal([
      'Écuisses',
      'Essertenne',
      'Étrigny',
    ]);
  });

  it('find every commune by its name, however it is written', () => {
    const writings = [
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => fold(text),
      (text: string) => text.normalize('NFD'),
      (text: string) => text.replaceAll("'", '’').replaceAll('-', ' '),
      (text: string) => text.replace('Sainte-', 'Ste ').replace('Saint-', 'St '),
      (text: string) => text.replace(/^(?:Le |La |Les |L')/, ''),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...COMMUNES), fc.constantFrom(...writings), (commune, write) => {
        expect(findCommune(index, write(commune.name))).to.deep.equal({
          kind: 'found',
          commune,
          isExact: true,
        });
      }),
    );
  });
});

describe('typing mistakes', () => {
  for (const [mistake, ...expected] of [
    ['chalom sur saone', 'Chalon-sur-Saône'],
    ['chalom', 'Chalon-sur-Saône'],
    ['chalom su', 'Chalon-sur-Saône'],
    ['givri', 'Givry'],
    ['bivry', 'Givry'],
    ['igvry', 'Givry'],
    ['giivry', 'Givry'],
    ['gvry', 'Givry'],
    ['ch âlon', 'Chalon-sur-Saône'],
    ['montcau', 'Montceau-les-Mines'],
    ['creuzot', 'Le Creusot'],
    ['l abergemnt ste colombe', "L'Abergement-Sainte-Colombe"],
    ['labergement', "L'Abergement-Sainte-Colombe", "L'Abergement-de-Cuisery"],
    ['saint remi', 'Saint-Rémy'],
    ['dyoo', 'Dyo'],
  ] as const) {
    it(`${JSON.stringify(mistake)} suggests ${expected.join(', ')}`, () => {
      expect(names(mistake)).to.deep.equal(expected);
      expect(answer(mistake)).to.equal(`suggestion: ${expected.join(', ')}`);
    });
  }

  for (const query of ['beaune', 'lyon', 'dio', 'lix', 'gjjvry', 'chqqon', 'givri 71100']) {
    it(`${JSON.stringify(query)} is not near enough to anything`, () => {
      expect(names(query)).to.deep.equal([]);
    });
  }

  it('are not looked for when something matches', () => {
    // One letter from "montceau", but the beginning of two names.
    expect(names('montceaux')).to.not.include('Montceau-les-Mines');
  });

  it('are forgiven in former names by nobody', () => {
    expect(names('virei')).to.deep.equal(['Virey-le-Grand']);
    expect(names('pantaleom')).to.deep.equal([]);
  });

  it('are forgiven anywhere in a name of four letters or more', () => {
    const long = COMMUNES.filter(({ name }) => name.length > 4);
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.nat(),
        fc.constantFrom('insertion', 'deletion', 'substitution', 'transposition'),
        fc.constantFrom('q', 'w', 'x', 'k'),
        ({ name }, seed, kind, letter) => {
          const folded = fold(name);
          const at = seed % folded.length;
          const [before, after] = [folded.slice(0, at), folded.slice(at)];
          const typed = {
            insertion: before + letter + after,
            deletion: before + after.slice(1),
            substitution: before + letter + after.slice(1),
            transposition: before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
          }[kind];
          expect(names(typed, 50)).to.include(name);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('what a search means', () => {
  for (const [query, expected] of [
    ['Givry', 'Givry'],
    ['givry', 'Givry'],
    ['71640', 'Givry'],
    ['71 640', 'Givry'],
    ['71221', 'Givry'],
    ['Chalon', 'Chalon-sur-Saône'],
    ['Louhans', 'Louhans-Châteaurenaud'],
    ['Ciel', 'Verdun-Ciel'],
    ['Verdun sur le Doubs', 'Verdun-Ciel'],
    ['creusot', 'Le Creusot'],
    ['71640 Givry', 'Givry'],
    ['Un hameau 71640', 'Givry'],
    ['71100', 'ambiguous: Chalon-sur-Saône, Saint-Rémy, Lux, Sevrey, La Charmée'],
    ['71800', 'ambiguous: La Clayette, Dyo, Bois-Sainte-Marie'],
    ['Saint-Loup', 'ambiguous: Saint-Loup-Géanges, Saint-Loup-de-Varennes'],
    ['Villeneuve', 'ambiguous: Villeneuve-en-Montagne, Clux-Villeneuve'],
    ['chal', 'ambiguous: Chalon-sur-Saône, Chalmoux'],
    ['louh', 'suggestion: Louhans-Châteaurenaud'],
    ['forgeuil', 'suggestion: Champforgeuil'],
    ['givri', 'suggestion: Givry'],
    ['75001', 'outside: 75001'],
    ['75 001', 'outside: 75001'],
    ['21200', 'outside: 21200'],
    ['21200 Beaune', 'outside: 21200'],
    ['01000', 'outside: 01000'],
    ['20000', 'outside: 20000'],
    ['2A004', 'outside: 2A004'],
    ['2b033', 'outside: 2B033'],
    ['97110', 'outside: 97110'],
    ['97605', 'outside: 97605'],
    ['98713', 'outside: 98713'],
    ['00000', 'unknown'],
    ['96000', 'unknown'],
    ['99100', 'unknown'],
    ['97900', 'unknown'],
    ['2C004', 'unknown'],
    ['750', 'unknown'],
    ['750011', 'unknown'],
    ['Beaune', 'unknown'],
    ['', 'unknown'],
    [' ', 'unknown'],
    ['?', 'unknown'],
  ] as const) {
    it(`${JSON.stringify(query)}: ${expected}`, () => {
      expect(answer(query)).to.equal(expected);
    });
  }

  it('is ambiguous between homonyms', () => {
    const [givry] = COMMUNES.filter(({ name }) => name === 'Givry');
    const other: Commune = { ...givry!, code: '08189', postcodes: ['08130'], formerNames: [] };
    const both = createCommuneIndex([...COMMUNES, other]);
    expect(inWords(findCommune(both, 'Givry'))).to.equal('ambiguous: Givry, Givry');
    expect(findCommune(both, 'Givry 08130')).to.deep.equal({
      kind: 'found',
      commune: other,
      isExact: true,
    });
  });

  it('is a postcode before an INSEE code', () => {
    const charbonnieres: Commune = {
      code: '71100',
      name: 'Commune dont le code est un code postal',
      link: 0,
      postcodes: ['71999'],
      formerNames: [],
    };
    const found = findCommune(createCommuneIndex([...COMMUNES, charbonnieres]), '71100');
    expect(inWords(found))
      .to.match(/^ambiguous: Chalon/)
      .and.not.match(/Commune dont/);
  });

  it('is unknown where there is no commune', () => {
    expect(findCommune(createCommuneIndex([]), 'Givry')).to.deep.equal({ kind: 'unknown' });
    expect(searchCommunes(createCommuneIndex([]), 'Givry', 8)).to.deep.equal([]);
  });

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        expect(findCommune(index, query).kind).to.be.a('string');
        expect(searchCommunes(index, query, 8).length).to.be.at.most(8);
      }),
    );
  });
});

describe('the communes inside a longer text', () => {
  const index = createCommuneIndex(COMMUNES);
  for (const [text, names] of [
    ['12 rue de lyon chalon-sur-saône', ['Chalon-sur-Saône']],
    ['rue de Givry, Chalon', ['Chalon-sur-Saône', 'Givry']],
    ['pharmacie le creusot', ['Le Creusot']],
    ['rue de Chalon, Trifouillis', []],
    ['rue de la', []],
    ['', []],
  ] as const) {
    it(`"${text}"`, () => {
      expect(communesInside(index, text).map(({ name }) => name)).to.deep.equal(names);
    });
  }

  it('are looked for at the end of a text of any length', () => {
    const long = `${'lorem ipsum '.repeat(50_000)} givry`;
    expect(communesInside(index, long).map(({ name }) => name)).to.deep.equal(['Givry']);
  });

  it('are told by the postcode beside them', () => {
    for (const text of ['8 rue du bourg 71640 givry', 'givry 71', '71100 rue de givry chalon']) {
      const answer = findCommune(index, text);
      expect(answer.kind === 'found' && answer.commune.name, text).to.match(/Givry|Chalon/);
    }
    expect(findCommune(index, 'givry 21').kind).to.equal('unknown');
  });
});
