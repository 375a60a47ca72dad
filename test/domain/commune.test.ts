import { expect } from '@esm-bundle/chai';
import { hasArticle, isInseeCode, typographic, withAt, withOf } from '../../src/domain/commune.js';
import { parseCommune } from '../../src/domain/parse/commune.js';

describe('an INSEE code', () => {
  for (const code of ['71076', '01004', '2A004', '2B353', '97105', '97501', '98735', '75101']) {
    it(`may be ${code}`, () => {
      expect(isInseeCode(code)).to.equal(true);
    });
  }
  for (const code of ['', '7107', '710760', '1004', '2C004', '2a004', 'A2004', '71 076', '7107O']) {
    it(`is not ${JSON.stringify(code)}`, () => {
      expect(isInseeCode(code)).to.equal(false);
    });
  }
});

describe('a commune in a sentence', () => {
  // The name and the registry's typeLiaison, then how "la mairie…" goes on.
  for (const [name, link, sentence, article] of [
    ['Givry', 0, 'de Givry', false],
    ['Saint-Rémy', 0, 'de Saint-Rémy', false],
    ['Hautefond', 1, 'd’Hautefond', false],
    ['Huilly-sur-Seille', 1, 'd’Huilly-sur-Seille', false],
    ['Ham', 0, 'de Ham', false],
    ['Autun', 1, 'd’Autun', false],
    ['Épervans', 1, 'd’Épervans', false],
    ['Y', 1, 'd’Y', false],
    ['Le Creusot', 2, 'du Creusot', true],
    ['Le Rousset-Marizy', 2, 'du Rousset-Marizy', true],
    ['La Clayette', 3, 'de La Clayette', true],
    ['Les Bizots', 4, 'des Bizots', true],
    ["L'Abergement-de-Cuisery", 5, 'de L’Abergement-de-Cuisery', true],
    ['Aux Marais', 6, 'd’Aux Marais', true],
    ['Los Masos', 8, 'de Los Masos', true],
    ["Montceaux-l'Étoile", 0, 'de Montceaux-l’Étoile', false],
  ] as const) {
    it(`is "${sentence}"`, () => {
      expect(withOf({ name, link })).to.equal(sentence);
      expect(hasArticle({ link })).to.equal(article);
    });

    it(`is "${sentence}" too, or nearly, when the registry does not say how`, () => {
      const { commune } = parseCommune({ code: '71000', name });
      const silent = name.startsWith('H') ? `de ${name}` : sentence;
      expect(withOf(commune!)).to.equal(silent);
    });
  }

  it('has the apostrophe of print', () => {
    expect(typographic("L'Abergement-de-l'Île")).to.equal('L’Abergement-de-l’Île');
  });
});

describe('a commune', () => {
  it('keeps everything that is right', () => {
    const record = {
      code: '71566',
      name: 'Verdun-Ciel',
      link: 0,
      postcodes: ['71350'],
      formerNames: ['Ciel', 'Verdun-sur-le-Doubs'],
      epci: '247100589',
      population: { value: 1811, date: '2023' },
      position: [5.02, 46.89],
      parent: '71566',
    };
    expect(parseCommune(record)).to.deep.equal({ commune: record, issues: [] });
  });

  it('needs a code and a name', () => {
    expect(parseCommune({ code: '2A004', name: 'Ajaccio' })).to.deep.equal({
      commune: { code: '2A004', name: 'Ajaccio', link: 1, postcodes: [], formerNames: [] },
      issues: [],
    });
    for (const [input, code] of [
      [{ name: 'Givry' }, 'bad-insee-code'],
      [{ code: '7122', name: 'Givry' }, 'bad-insee-code'],
      [{ code: '71221' }, 'missing-name'],
      ['71221', 'not-an-object'],
      [null, 'not-an-object'],
    ] as const) {
      const { commune, issues } = parseCommune(input, { record: 4 });
      expect(commune).to.equal(undefined);
      expect(issues[0]).to.include({ code, level: 'error', record: 4 });
    }
  });

  for (const [more, field, code] of [
    [{ link: 9 }, 'link', 'unknown-value'],
    [{ link: 1.5 }, 'link', 'unknown-value'],
    [{ link: 'du' }, 'link', 'unknown-value'],
    [{ postcodes: ['7164'] }, 'postcodes', 'bad-postcode'],
    [{ population: { value: 3598 } }, 'population.date', 'unknown-value'],
    [{ population: { date: '2023' } }, 'population.value', 'unknown-value'],
    [{ position: [300, 46] }, 'position', 'bad-position'],
  ] as const) {
    it(`does without ${JSON.stringify(more)}`, () => {
      const { commune, issues } = parseCommune({ code: '71221', name: 'Givry', ...more });
      expect(commune).to.deep.equal({
        code: '71221',
        name: 'Givry',
        link: 0,
        postcodes: [],
        formerNames: [],
      });
      expect(issues.map((issue) => [issue.field, issue.code])).to.deep.equal([[field, code]]);
    });
  }

  it('may have one postcode, or a postcode in two parts', () => {
    const postcodes = (written: unknown) =>
      parseCommune({ code: '71221', name: 'Givry', postcodes: written }).commune?.postcodes;
    expect(postcodes('71640')).to.deep.equal(['71640']);
    expect(postcodes(['71 640', 71641])).to.deep.equal(['71640', '71641']);
  });
});

describe('a commune where one is', () => {
  for (const [name, link, sentence] of [
    ['Givry', 0, 'à Givry'],
    ['Le Creusot', 2, 'au Creusot'],
    ['La Clayette', 3, 'à La Clayette'],
    ['Les Bizots', 4, 'aux Bizots'],
    ["L'Abergement-de-Cuisery", 5, 'à L’Abergement-de-Cuisery'],
  ] as const) {
    it(sentence, () => {
      expect(withAt({ name, link })).to.equal(sentence);
    });
  }
});
