import { expect } from '@esm-bundle/chai';
import { Fields } from '../../src/domain/parse/fields.js';
import { normalisePhone, parsePhone } from '../../src/domain/parse/phone.js';
import { displayPhone, phoneLink } from '../../src/domain/phone.js';

describe('a phone number', () => {
  for (const [written, stored, shown, dialled] of [
    ['03 85 44 66 88', '0385446688', '03 85 44 66 88', 'tel:+33385446688'],
    ['03.85.44.66.88', '0385446688', '03 85 44 66 88', 'tel:+33385446688'],
    ['03-85-44-66-88', '0385446688', '03 85 44 66 88', 'tel:+33385446688'],
    ['03–85–44–66–88', '0385446688', '03 85 44 66 88', 'tel:+33385446688'],
    ['03/85/44/66/88', '0385446688', '03 85 44 66 88', 'tel:+33385446688'],
    ['03\u00a085\u202f44 66 88', '0385446688', '03 85 44 66 88', 'tel:+33385446688'],
    ['+33 3 85 44 66 88', '0385446688', '03 85 44 66 88', 'tel:+33385446688'],
    ['+33 (0)3 85 44 66 88', '0385446688', '03 85 44 66 88', 'tel:+33385446688'],
    ['0033 3 85 44 66 88', '0385446688', '03 85 44 66 88', 'tel:+33385446688'],
    ['0 800 123 456', '0800123456', '08 00 12 34 56', 'tel:+33800123456'],
    ['0590 82 00 00', '0590820000', '05 90 82 00 00', 'tel:0590820000'],
    ['0692 12 34 56', '0692123456', '06 92 12 34 56', 'tel:0692123456'],
    ['06 12 34 56 78', '0612345678', '06 12 34 56 78', 'tel:+33612345678'],
    ['+41 22 372 33 11', '+41223723311', '+41223723311', 'tel:+41223723311'],
    ['15', '15', '15', 'tel:15'],
    ['112', '112', '112', 'tel:112'],
    ['3114', '3114', '3114', 'tel:3114'],
    ['36 46', '3646', '36 46', 'tel:3646'],
    ['116 117', '116117', '116 117', 'tel:116117'],
  ] as const) {
    it(`written ${JSON.stringify(written)} shows as ${shown} and dials ${dialled}`, () => {
      expect(normalisePhone(written)).to.equal(stored);
      expect(displayPhone(stored).replaceAll('\u00a0', ' ')).to.equal(shown);
      expect(displayPhone(stored), 'breakable').to.not.include(' ');
      expect(phoneLink(stored)).to.equal(dialled);
    });
  }

  for (const bad of [
    'néant',
    '1',
    '03 85 44 66',
    '03 85 44 66 88 9',
    '3,85E+08',
    '+33',
    '<b>15</b>',
    'javascript:1',
  ]) {
    it(`is left out when it is ${JSON.stringify(bad)}`, () => {
      const fields = new Fields({ phone: bad });
      expect(parsePhone(fields, 'phone')).to.equal(undefined);
      expect(fields.issues).to.deep.equal([
        { code: 'bad-phone', level: 'warning', field: 'phone', value: bad },
      ]);
    });
  }

  for (const several of [
    '03 85 44 66 88 / 06 12 34 56 78',
    '03 85 44 66 88 ou 06 12 34 56 78',
    '03-85-44-66-88 - 06-12-34-56-78',
    '0385446688;15',
  ]) {
    it(`is the first one of ${JSON.stringify(several)}, and the others are told`, () => {
      const fields = new Fields({ phone: several });
      expect(parsePhone(fields, 'phone')).to.equal('0385446688');
      expect(fields.issues).to.deep.equal([
        { code: 'several-phones', level: 'warning', field: 'phone', value: several },
      ]);
    });
  }

  it('says nothing when there is none', () => {
    const fields = new Fields({});
    expect(parsePhone(fields, 'phone')).to.equal(undefined);
    expect(fields.issues).to.deep.equal([]);
  });
});
