import { expect } from '@esm-bundle/chai';
import { normaliseId } from '../../src/domain/finess.js';

describe('an identifier', () => {
  for (const [written, read, what] of [
    ['710780263', '710780263', 'a FINESS number'],
    ['71 078 0263', '710780263', 'a FINESS number in groups'],
    ['71\u00a0078\u202f0263', '710780263', 'a FINESS number in groups that do not break'],
    ['10000024', '010000024', 'a FINESS number without its zero'],
    ['2a0000014', '2A0000014', 'a FINESS number of Corsica'],
    ['9a 0000012', '9A0000012', 'a FINESS number overseas'],
    ['10000025', '10000025', 'eight digits whose check digit is not that of a FINESS number'],
    ['7107802', '7107802', 'seven digits'],
    ['exemple 1', 'exemple 1', 'a name'],
    ['7,10E+08', '7,10E+08', 'what a spreadsheet made of a number'],
  ] as const) {
    it(`"${written}" is ${read === written ? 'kept' : `read "${read}"`}: ${what}`, () => {
      expect(normaliseId(written)).to.equal(read);
    });
  }
});
