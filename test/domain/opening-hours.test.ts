import { expect } from '@esm-bundle/chai';
import fc from '../support/fast-check.js';
import { parseOpeningHours } from '../../src/domain/opening-hours.js';

/** Meanings are compared in test/node/hours-oracle.test.ts; here is what is read, and what is left alone. */
describe('opening hours, as written', () => {
  it('are read rule by rule', () => {
    expect(
      parseOpeningHours(
        'Mo-Fr 08:30-12:00,13:30-26:00; week 02-52/2 Sa[1,-1],PH 9:00-12:00 "sur rendez-vous", Dec 24-Jan 02 off',
      ),
    ).to.deep.equal([
      {
        additional: false,
        dates: [],
        weeks: [],
        days: [{ from: 0, to: 4 }],
        spans: [
          { from: 510, to: 720 },
          { from: 810, to: 1560 },
        ],
        status: 'open',
      },
      {
        additional: false,
        dates: [],
        weeks: [{ from: 2, to: 52, step: 2 }],
        days: [
          {
            from: 5,
            to: 5,
            nth: [
              { from: 1, to: 1 },
              { from: -1, to: -1 },
            ],
          },
          'PH',
        ],
        spans: [{ from: 540, to: 720 }],
        status: 'unknown',
        comment: 'sur rendez-vous',
      },
      {
        additional: true,
        dates: [{ from: 1224, to: 102 }],
        weeks: [],
        days: [],
        spans: [{ from: 0, to: 1440 }],
        status: 'closed',
      },
    ]);
  });

  const notRead = {
    'outside the part that is read': [
      'sunrise-sunset',
      'Mo-Fr 08:00-sunset',
      'Mo-Fr (sunrise+01:00)-18:00',
      'Mo-Fr 08:00-18:00 || "sur rendez-vous"',
      'Mo-Fr 18:00+',
      'Mo-Fr 08:00-18:00+',
      'Mo-Fr 10:00-16:00/90',
      'Mo-Fr 10:00',
      'SH Mo-Fr 08:00-12:00',
      'Mo-Fr 08:00-18:00; SH off',
      'PH,SH off',
      'PH -1 day 08:00-12:00',
      'PH Mo-Fr 08:00-12:00',
      'Sa[1] +1 day 08:00-12:00',
      '2026 Mo-Fr 08:00-12:00',
      '2026-2027 Mo-Fr 08:00-12:00',
      '2026 Dec 24 off',
      'easter off',
      'easter -2 days off',
      'Jan 01-31/7 08:00-12:00',
      'Jan Su[1] 08:00-12:00-Feb 03',
      '"Été": Jul-Aug 08:00-12:00',
      'week 50-05 Mo 08:00-12:00',
      'Mo-Fr 08:00-12:00 week 02-52/2',
      '09:00-12:00 Mo-Fr',
    ],
    'French, not this syntax': [
      'lundi au vendredi 8h-12h',
      'Du lundi au vendredi de 8h30 à 12h',
      'Lu-Ve 08:00-12:00',
      'Mo-Fr 8h30-12h00',
      'Mo-Fr 08h30-12h00',
      'Mo-Fr 08.30-12.00',
      'Mo-Fr 8-12',
      'Mo-Fr 08:00 - 12:00 et 14:00 - 18:00',
      'Mo à Fr 08:00-12:00',
      'Mo-Fr 08:00–12:00',
      'Mo-Fr 08:00-12:00 14:00-18:00',
      'Mars-Mai 08:00-12:00',
      'Monday-Friday 08:00-12:00',
      '7j/7',
      '24h/24',
      '24/24',
      'fermé',
      'sur rendez-vous',
      'Mo-Fr 08:00-12:00 sur rendez-vous',
      'Mo-Fr 08:00-12:00 « sur rendez-vous »',
    ],
    'to be meant in two ways': [
      'Mo-Fr',
      'Mo-Fr 08:00-18:00; Sa',
      'Dec 25',
      'Mo-Fr 08:00-12:00; 14:00-18:00',
      '08:00-12:00; 14:00-18:00',
      'Mo-Fr 08:00-12:00 open, 14:00-18:00',
      'Mo-Fr 08:00-18:00; "sur rendez-vous"',
      'Mo-Fr 08:00-18:00; off',
      'Mo-Fr 08:00-18:00; 24/7',
      'Mo-Fr 24/7',
      'Mo-Fr 00:00-00:00',
      'Mo-Fr 09:00-5:00',
      'Mo-Fr 8:00-9:30',
      'Mar 15-Oct 08:00-12:00',
      'Mar-Oct 15 08:00-12:00',
      'Dec 26-24 off',
      'Dec 26-Dec 24 off',
      'Mo-Fr 08:00-40:00',
    ],
    wrong: [
      '',
      '   ',
      ';',
      ',',
      'Mo-Fr 08:00-12:00,',
      'Mo-Fr 08:00-12:00;;Sa 08:00-12:00',
      '; Mo-Fr 08:00-12:00',
      'Mo- 08:00-12:00',
      'Mo-Fr-Su 08:00-12:00',
      'Mo,,Tu 08:00-12:00',
      'Xx 08:00-12:00',
      'Mo-Fr 08:00',
      'Mo-Fr 08:00-',
      'Mo-Fr 24:00-26:00',
      'Mo-Fr 25:00-26:00',
      'Mo-Fr 08:60-12:00',
      'Mo-Fr 08:00-12:75',
      'Mo-Fr 08:00-49:00',
      'Mo-Fr 008:00-12:00',
      'Mo-Fr 08:00-12:000',
      'Mo[0] 08:00-12:00',
      'Mo[6] 08:00-12:00',
      'Mo[] 08:00-12:00',
      'Mo[1 08:00-12:00',
      'Mo[3-1] 08:00-12:00',
      'week 08:00-12:00',
      'week Mo 08:00-12:00',
      'week 0-10 Mo 08:00-12:00',
      'week 54 Mo 08:00-12:00',
      'week 1-53/0 Mo 08:00-12:00',
      'Feb 30 off',
      'Apr 31 off',
      'Jan 00 off',
      'Jan 32 off',
      '25 off',
      'Mo-Fr 08:00-12:00 "',
      'Mo-Fr 08:00-12:00 ""',
      'Mo-Fr 08:00-12:00 "a" "b"',
      'Mo-Fr 08:00-12:00 off on',
      'Mo-Fr 08:00-12:00 offf',
      'null',
      '__proto__',
    ],
  };
  for (const [why, texts] of Object.entries(notRead)) {
    it(`are left as written when ${why}`, () => {
      for (const text of texts) expect(parseOpeningHours(text), text).to.equal(undefined);
    });
  }

  it('are left as written when hostile, at once and without a throw', () => {
    const long = [
      'Mo-Fr 08:00-12:00; '.repeat(1000),
      'Mo,'.repeat(100_000),
      '['.repeat(100_000),
      '"'.repeat(100_001),
      ' '.repeat(1_000_000),
      `${' '.repeat(999)}x`,
      `Mo${' '.repeat(990)}-x`,
      `Jan 1${'0'.repeat(990)}`,
      `"${'a'.repeat(998)}`,
      `${'1,'.repeat(499)}x`,
      `week ${'1-2/2,'.repeat(160)}x`,
      `Mo[${'1,'.repeat(490)}`,
      '08:00-12:00,'.repeat(83),
      '\u0000',
      '\ud800',
      'Mo\u202eFr 08:00-12:00',
      '<img src=x onerror=alert(1)>',
    ];
    const start = performance.now();
    for (const text of long) expect(parseOpeningHours(text), text.slice(0, 40)).to.equal(undefined);
    expect(performance.now() - start).to.be.below(500);
  });

  it('never throw nor hang, whatever the text', () => {
    const words =
      'Mo Tu Fr Su PH SH Jan Dec 24/7 week 08:00-12:00 22:00-02:00 08:00 off open unknown "x" " ; , - : / [ ] + 1 31 53 2026 || ( ) é'.split(
        ' ',
      );
    const text = fc.oneof(
      fc.string({ maxLength: 300, unit: 'binary' }),
      fc
        .array(fc.constantFrom(...words, ' ', ' '), { maxLength: 60 })
        .map((parts) => parts.join('')),
      fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (written) => {
        for (const rule of parseOpeningHours(written) ?? []) {
          for (const { from, to } of rule.spans) {
            expect(from).to.be.within(0, 1439);
            expect(to).to.be.within(from + 1, from + 1440);
          }
        }
      }),
      { seed: 71, numRuns: 3000 },
    );
  });
});
