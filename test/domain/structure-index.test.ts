import { expect } from '@esm-bundle/chai';
import { parseStructure } from '../../src/domain/parse/structure.js';
import { createStructureIndex, searchStructures } from '../../src/domain/structure-index.js';

const STRUCTURES = [
  { name: 'Centre orthopédique médico-chirurgical', aliases: ['Val Dracy'] },
  { name: 'Hôpital privé Sainte-Marie', aliases: ['Clinique Sainte-Marie'] },
  { name: 'Maison de santé d’Épervans' },
  { name: 'MAISON DE SANTE DE GIVRY' },
].map((record) => parseStructure(record).structure!);

const index = createStructureIndex(STRUCTURES);

describe('structures by what is typed', () => {
  for (const [query, ...expected] of [
    ['val dracy', 0],
    ['orthopedique', 0],
    ['médico chirurgical', 0],
    ['clinique ste marie', 1],
    ['hopital sainte', 1],
    ['clinique privé', 1],
    ['epervans', 2],
    ["d'epervans", 2],
    ['maison sante', 2, 3],
    ['MAISON givry', 3],
    ['son', 2, 3],
    ['maison givri', ...[]],
    ['dracy hopital', ...[]],
    ['chirurgicalval', ...[]],
    ['', 0, 1, 2, 3],
    [' - ', 0, 1, 2, 3],
  ] as const) {
    it(`${JSON.stringify(query)} finds ${expected.length}`, () => {
      expect(searchStructures(index, query)).to.deep.equal(expected.map((i) => STRUCTURES[i]));
    });
  }

  it('are none in an empty list', () => {
    expect(searchStructures(createStructureIndex([]), 'givry')).to.deep.equal([]);
  });
});
