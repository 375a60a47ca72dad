import { expect } from '@esm-bundle/chai';
import { type HolidayRegion, publicHolidays } from '../../src/domain/holidays.js';

const NATIONAL_2026 = [
  '2026-01-01',
  '2026-04-06',
  '2026-05-01',
  '2026-05-08',
  '2026-05-14',
  '2026-05-25',
  '2026-07-14',
  '2026-08-15',
  '2026-11-01',
  '2026-11-11',
  '2026-12-25',
];

/** Compared for twenty years with other computations in test/node/holidays-oracle.test.ts. */
describe('public holidays', () => {
  const local: Record<HolidayRegion, string[]> = {
    metropole: [],
    'alsace-moselle': ['2026-04-03', '2026-12-26'],
    guadeloupe: ['2026-05-27'],
    martinique: ['2026-05-22'],
    guyane: ['2026-06-10'],
    reunion: ['2026-12-20'],
    'saint-pierre-et-miquelon': [],
    mayotte: ['2026-04-27'],
    'saint-barthelemy': ['2026-10-09'],
    'saint-martin': ['2026-05-28'],
    'wallis-et-futuna': ['2026-04-28', '2026-07-29'],
    'polynesie-francaise': ['2026-03-05', '2026-04-03', '2026-11-20'],
    'nouvelle-caledonie': ['2026-09-24'],
  };
  for (const [region, dates] of Object.entries(local)) {
    it(`of ${region}`, () => {
      expect([...publicHolidays(2026, region as HolidayRegion)].sort()).to.deep.equal(
        [...NATIONAL_2026, ...dates].sort(),
      );
    });
  }

  it('follow Easter at its earliest, its latest, and at the exceptions of its computation', () => {
    // Easter Mondays of the days before.
    const mondays = {
      1818: '03-23',
      1943: '04-26',
      1954: '04-19',
      1981: '04-20',
      2000: '04-24',
      2008: '03-24',
      2038: '04-26',
      2049: '04-19',
      2076: '04-20',
      2285: '03-23',
    };
    for (const [year, monday] of Object.entries(mondays)) {
      expect(publicHolidays(Number(year), 'metropole').has(`${year}-${monday}`), year).to.equal(
        true,
      );
    }
  });

  it('are ten dates when Ascension falls on 1 May', () => {
    expect(publicHolidays(2008, 'metropole').size).to.equal(10);
  });
});
