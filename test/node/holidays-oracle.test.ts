import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import OpeningHoursOracle from 'opening_hours';
import { type HolidayRegion, publicHolidays } from '../../src/domain/holidays.js';

const joursFeries = createRequire(import.meta.url)('@socialgouv/jours-feries') as (
  year: number,
  options?: { alsace: boolean },
) => Record<string, Date>;

const YEARS = Array.from({ length: 21 }, (_, index) => 2020 + index);

/** The date on the machine's own clock, which both libraries keep. */
function localDate(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${date.getFullYear()}-${month}-${day}`;
}

describe('public holidays from 2020 to 2040, beside other computations', () => {
  it('are those of the social ministries, Alsace-Moselle included', () => {
    for (const year of YEARS) {
      for (const alsace of [false, true]) {
        assert.deepEqual(
          [...publicHolidays(year, alsace ? 'alsace-moselle' : 'metropole')].sort(),
          [...new Set(Object.values(joursFeries(year, { alsace })).map(localDate))].sort(),
        );
      }
    }
  });

  // What opening_hours.js adds to the law (21 July and Good Friday are kept by use) or has not followed.
  const regions: [HolidayRegion, string, { theirs?: string[]; ours?: string[] }?][] = [
    ['alsace-moselle', 'Moselle'],
    ['alsace-moselle', 'Haut-Rhin'],
    ['guadeloupe', 'Guadeloupe', { theirs: ['07-21', 'Good Friday'] }],
    ['martinique', 'Martinique', { theirs: ['07-21', 'Good Friday'] }],
    ['guyane', 'Guyane'],
    ['reunion', 'La Réunion'],
    ['saint-pierre-et-miquelon', 'Saint-Pierre-et-Miquelon'],
    ['mayotte', 'Mayotte'],
    ['saint-barthelemy', 'Saint-Barthélemy', { theirs: ['Good Friday'] }],
    ['saint-martin', 'Saint-Martin', { theirs: ['05-27'], ours: ['05-28'] }],
    // Other lists of Wallis-et-Futuna have no 29 June.
    ['wallis-et-futuna', 'Wallis-et-Futuna', { theirs: ['06-29'] }],
    ['polynesie-francaise', 'Polynésie française'],
    ['nouvelle-caledonie', 'Nouvelle-Calédonie'],
  ];
  for (const [region, state, { theirs = [], ours = [] } = {}] of regions) {
    it(`are those of opening_hours.js in ${state}${theirs.length + ours.length > 0 ? `, but for ${[...theirs, ...ours].join(' and ')}` : ''}`, () => {
      const oracle = new OpeningHoursOracle('PH open', {
        lat: 0,
        lon: 0,
        address: { country_code: 'fr', state },
      });
      for (const year of YEARS) {
        const expected = new Set(
          oracle
            .getOpenIntervals(new Date(year, 0, 1), new Date(year + 1, 0, 1))
            .flatMap(([from, to]) => {
              const dates = [];
              for (const day = new Date(from); day < to; day.setDate(day.getDate() + 1)) {
                dates.push(localDate(day));
              }
              return dates;
            }),
        );
        const dated = (day: string) =>
          day === 'Good Friday'
            ? [...publicHolidays(year, 'alsace-moselle')].filter((date) => isGoodFriday(date))
            : [`${year}-${day}`];
        for (const date of theirs.flatMap(dated)) assert.ok(expected.delete(date), date);
        for (const date of ours.flatMap(dated)) expected.add(date);
        assert.deepEqual([...publicHolidays(year, region)].sort(), [...expected].sort());
      }
    });
  }
});

/** Among the holidays of Alsace-Moselle: the only Friday of March or April. */
function isGoodFriday(date: string): boolean {
  return /-0[34]-/.test(date) && new Date(date).getUTCDay() === 5;
}
