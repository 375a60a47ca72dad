import { expect } from '@esm-bundle/chai';
import { Fields } from '../../src/domain/parse/fields.js';
import { parseProvenance } from '../../src/domain/parse/provenance.js';
import { isOlderThan } from '../../src/domain/provenance.js';

describe('a source', () => {
  it('has a name, and what is known of the rest', () => {
    const fields = new Fields({
      name: 'Le Grand Chalon',
      url: 'https://www.legrandchalon.fr',
      date: '2023-02',
      licence: 'Licence Ouverte',
    });
    expect(parseProvenance(fields)).to.deep.equal({
      name: 'Le Grand Chalon',
      url: 'https://www.legrandchalon.fr',
      date: '2023-02',
      licence: 'Licence Ouverte',
    });
    expect(fields.issues).to.deep.equal([]);
  });

  it('keeps its name when the rest is wrong, and says what is', () => {
    const fields = new Fields({ name: 'FINESS', url: 'javascript:alert(1)', date: 'hier' });
    expect(parseProvenance(fields)).to.deep.equal({ name: 'FINESS' });
    expect(fields.issues.map(({ code, field }) => [code, field])).to.deep.equal([
      ['bad-link', 'url'],
      ['bad-date', 'date'],
    ]);
  });

  it('is none without a name', () => {
    const fields = new Fields({ url: 'https://example.org' });
    expect(parseProvenance(fields)).to.equal(undefined);
    expect(fields.issues.map(({ code }) => code)).to.deep.equal(['no-source']);
  });
});

describe('a fact older than three years on 21 November 2026', () => {
  const today = new Date('2026-11-21T10:00:00Z');
  for (const [date, isOld] of [
    ['2020-03-06', true],
    ['2023-11-20', true],
    ['2023-11-21', false],
    ['2023-10', true],
    ['2023-11', false],
    ['2022', true],
    ['2023', false],
    ['2026-11-21', false],
    ['2027-01-01', false],
    [undefined, false],
  ] as const) {
    it(`is ${isOld ? '' : 'not '}one of ${date ?? 'unknown date'}`, () => {
      expect(isOlderThan(date, 3, today)).to.equal(isOld);
    });
  }
});
