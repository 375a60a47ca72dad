import { expect } from '@esm-bundle/chai';
import { parseStructure } from '../../src/domain/parse/structure.js';
import { createStructureIndex } from '../../src/domain/structure-index.js';
import { searchNames } from '../../src/domain/structure-search.js';

const STRUCTURES = [
  { name: 'Centre orthopédique médico-chirurgical', aliases: ['Val Dracy'] },
  { name: 'Hôpital privé Sainte-Marie', aliases: ['Clinique Sainte-Marie'] },
  { name: 'Maison de santé du Val' },
  { name: 'Val' },
  { name: 'Hôpital de Chagny', status: 'closed' },
].map((record) => parseStructure(record).structure!);

const index = createStructureIndex(STRUCTURES);

function found(query: string, limit = 9): readonly string[] {
  return searchNames(index, query, limit, ({ status }) => status !== 'closed').map(
    ({ structure, rank }) => `${structure.name} (${rank})`,
  );
}

describe('structures named by what is typed', () => {
  it('come whole first, then begun, then by their words', () => {
    expect(found('val')).to.deep.equal([
      'Val (whole)',
      'Centre orthopédique médico-chirurgical (begun)',
      'Maison de santé du Val (words)',
    ]);
  });

  for (const [query, ...expected] of [
    ['val dracy', 'Centre orthopédique médico-chirurgical (whole)'],
    ['Clinique ste marie', 'Hôpital privé Sainte-Marie (whole)'],
    ['CLINIQUE SAINTE-MARIE', 'Hôpital privé Sainte-Marie (whole)'],
    ['hopital priv', 'Hôpital privé Sainte-Marie (begun)'],
    ['marie hopital', 'Hôpital privé Sainte-Marie (words)'],
    ['medico', 'Centre orthopédique médico-chirurgical (words)'],
    // Letters inside a word name nothing: "al" is in "Val".
    ['al', ...[]],
    ['chagny', ...[]],
    ['', ...[]],
    [' - ', ...[]],
  ] as const) {
    it(`${JSON.stringify(query)} names ${expected.length}`, () => {
      expect(found(query)).to.deep.equal(expected);
    });
  }

  it('keep the best where there are too many', () => {
    expect(found('val', 1)).to.deep.equal(['Val (whole)']);
  });

  it('show why they were found: the part of the name, or the alias', () => {
    const [byAlias] = searchNames(index, 'dracy', 1, () => true);
    expect(byAlias?.via).to.equal('Val Dracy');
    expect(byAlias?.range).to.equal(undefined);
    const [byName] = searchNames(index, 'hopital', 1, () => true);
    expect(byName?.via).to.equal(undefined);
    expect(byName?.structure.name.slice(...byName.range!)).to.equal('Hôpital');
  });
});
