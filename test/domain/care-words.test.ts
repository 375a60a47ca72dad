import { expect } from '@esm-bundle/chai';
import { careKinds } from '../../src/domain/care-words.js';

describe('the words of care', () => {
  for (const [text, kinds] of [
    ['pharmacie', ['pharmacie']],
    ['  PHARMACIES ', ['pharmacie']],
    ['hôpitaux', ['hopital']],
    ['Maison de retraite', ['ehpad']],
    ['maisons de santé', ['msp']],
    ['analyses', ['laboratoire']],
    ['CPTS', ['cpts']],
  ] as const) {
    it(`name a kind of structure: "${text}"`, () => {
      expect(careKinds(text)).to.deep.equal(kinds);
    });
  }

  for (const text of ['dentiste', 'Médecins', 'sages-femmes', 'kiné', 'infirmière']) {
    it(`are known, though no structure is called so: "${text}"`, () => {
      expect(careKinds(text)).to.deep.equal([]);
    });
  }

  for (const text of ['', 'Givry', 'pharmacie de Givry', 'constructor', '71100']) {
    it(`are no other words: "${text}"`, () => {
      expect(careKinds(text)).to.equal(undefined);
    });
  }
});
