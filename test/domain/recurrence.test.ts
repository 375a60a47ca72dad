import { expect } from '@esm-bundle/chai';
import * as rruleLibrary from 'rrule';
import { recurrences } from '../../src/domain/recurrence.js';
import { parseRule } from '../../src/domain/recurrence-rule.js';
import fc from '../support/fast-check.js';

const { rrulestr } = rruleLibrary;

/** The dates of a rule from a start, all of them to a day: `2026-01-06 600`. */
function ours(text: string, start: Date, from: string, to: string): readonly string[] {
  const rule = parseRule(text);
  if (!rule) throw new Error(`Not read: ${text}`);
  const minute = start.getUTCHours() * 60 + start.getUTCMinutes();
  const wall = { date: start.toISOString().slice(0, 10), minute };
  return recurrences(rule, wall, { from, to }).map((each) => `${each.date} ${each.minute}`);
}

/** The same by an independent library, which knows the clocks of UTC alone: those on the wall here. */
function theirs(text: string, start: Date, from: string, to: string): readonly string[] {
  const dates = rrulestr(text, { dtstart: start }).between(
    new Date(`${from}T00:00Z`),
    new Date(`${to}T23:59:59Z`),
    true,
  );
  return dates.map((date) => {
    const minute = date.getUTCHours() * 60 + date.getUTCMinutes();
    return `${date.toISOString().slice(0, 10)} ${minute}`;
  });
}

const some = (least: number, most: number, length = 3): fc.Arbitrary<string> =>
  fc
    .uniqueArray(fc.integer({ min: least, max: most }).filter(Boolean), {
      minLength: 1,
      maxLength: length,
    })
    .map((numbers) => numbers.join());
const day = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const days = fc.uniqueArray(day, { minLength: 1, maxLength: 3 }).map((names) => names.join());
const nthDays = fc
  .tuple(fc.constantFrom('', '1', '2', '3', '4', '5', '-1', '-2'), day)
  .map((parts) => parts.join(''));
const part = (name: string, values: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.option(values, { nil: '' }).map((value) => (value === '' ? '' : `;${name}=${value}`));

// None that never has a date: the library would look for one until the year 9999.
const rules = fc.oneof(
  fc.tuple(fc.constant('FREQ=DAILY'), part('BYMONTH', some(1, 12)), part('BYDAY', days)),
  fc.tuple(
    fc.constant('FREQ=WEEKLY'),
    part('BYDAY', days),
    part('WKST', day),
    part('BYMONTH', some(1, 12)),
  ),
  fc.tuple(fc.constant('FREQ=MONTHLY'), part('BYDAY', nthDays), part('BYMONTH', some(1, 12))),
  fc.tuple(fc.constant('FREQ=MONTHLY'), part('BYDAY', days), part('BYMONTHDAY', some(-28, 28))),
  fc.tuple(
    fc.constant('FREQ=MONTHLY'),
    days.map((names) => `;BYDAY=${names}`),
    part('BYSETPOS', some(-3, 3, 1)),
  ),
  fc.tuple(fc.constant('FREQ=YEARLY'), part('BYMONTH', some(1, 12)), part('BYDAY', nthDays)),
  fc.tuple(
    fc.constant('FREQ=YEARLY'),
    part('BYMONTH', some(1, 12)),
    part('BYMONTHDAY', some(-28, 28)),
  ),
  fc.tuple(fc.constant('FREQ=YEARLY'), part('BYYEARDAY', some(-365, 365))),
  fc.tuple(
    fc.constant('FREQ=YEARLY'),
    some(1, 52).map((weeks) => `;BYWEEKNO=${weeks}`),
    days.map((names) => `;BYDAY=${names}`),
  ),
);
const ends = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 40 }).map((count) => `;COUNT=${count}`),
);
const times = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constant(';BYHOUR=9,14;BYMINUTE=0,30') },
);

describe('a recurrence', () => {
  it('has the dates that an independent library gives, for any rule', () => {
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: 1, max: 5 }),
        ends,
        times,
        fc.date({ min: new Date('2020-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 3000 }),
        (parts, interval, end, time, seed, offset) => {
          const rule = `${parts.join('')};INTERVAL=${interval}${time}${end}`;
          const any = new Date(Math.floor(seed.getTime() / 60_000) * 60_000);
          // A rule starts with one of its own dates: what it means otherwise is not defined.
          const soon = new Date(any.getTime() + 3000 * 86_400_000);
          const [start] = rrulestr(rule.replace(end, ''), { dtstart: any }).between(
            any,
            soon,
            true,
          );
          if (!start) return;
          const from = new Date(start.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
          const to = new Date(Date.parse(from) + 500 * 86_400_000).toISOString().slice(0, 10);
          expect(
            ours(rule, start, from, to),
            `${rule} ${start.toISOString()} ${from}`,
          ).to.deep.equal(theirs(rule, start, from, to));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('starts with its first date, whatever its rule says of it', () => {
    const start = new Date('2026-01-05T10:00Z');
    expect(ours('FREQ=WEEKLY;BYDAY=TU;COUNT=3', start, '2026-01-01', '2026-12-31')).to.deep.equal([
      '2026-01-05 600',
      '2026-01-06 600',
      '2026-01-13 600',
    ]);
  });

  it('never hangs, whatever the rule', () => {
    const start = new Date('0001-01-01T00:00Z');
    for (const rule of [
      'FREQ=DAILY',
      'FREQ=DAILY;COUNT=100000',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5',
      `FREQ=DAILY;BYHOUR=${Array.from({ length: 24 }, (_, hour) => hour).join()};BYMINUTE=${Array.from({ length: 60 }, (_, minute) => minute).join()}`,
      'FREQ=YEARLY;INTERVAL=10000;COUNT=100000',
    ]) {
      const before = performance.now();
      expect(ours(rule, start, '2026-01-01', '9999-12-31').length, rule).to.be.at.most(1000);
      expect(performance.now() - before, rule).to.be.below(2000);
    }
  });

  it('is not read where it is broken, or repeats within a day', () => {
    for (const text of [
      '',
      'FREQ=HOURLY',
      'FREQ=MINUTELY;COUNT=3',
      'FREQ=WEEKLY;BYDAY=XX',
      'FREQ=WEEKLY;BYDAY=0MO',
      'FREQ=WEEKLY;COUNT=0',
      'FREQ=WEEKLY;COUNT=2,3',
      'FREQ=WEEKLY;INTERVAL=0',
      'FREQ=WEEKLY;UNTIL=demain',
      'FREQ=YEARLY;BYMONTH=13',
      'FREQ=YEARLY;BYMONTH=-1',
      'FREQ=YEARLY;BYEASTER=0',
      'FREQ=DAILY;FREQ=WEEKLY',
      'tous les mardis',
      'constructor=1',
    ]) {
      expect(parseRule(text), text).to.equal(undefined);
    }
  });

  it('is read however it is written', () => {
    const rule = parseRule('RRULE:freq=weekly;byday=TU;');
    expect(rule).to.include({ freq: 'WEEKLY', interval: 1 });
    fc.assert(fc.property(fc.string(), (text) => void parseRule(text)));
  });
});
