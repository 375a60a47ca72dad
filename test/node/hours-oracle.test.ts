import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import fc from '../support/fast-check.js';
import OpeningHoursOracle from 'opening_hours';
import { DAY, type HoursPlace, placeOf } from '../../src/domain/calendar.js';
import { frenchDayHours } from '../../src/domain/french-day-hours.js';
import { frenchHours } from '../../src/domain/french-hours.js';
import { openState, type OpenState } from '../../src/domain/hours.js';
import { type OpeningHours, parseOpeningHours } from '../../src/domain/opening-hours.js';
import { labelledHours, noTypedHours, typedHours } from '../support/french-hours-sample.js';

/** INSEE code, and the name that the oracle's holidays go by. */
type City = readonly [code: string, state: string];
const GIVRY: City = ['71221', 'Bourgogne-Franche-Comté'];
const STRASBOURG: City = ['67482', 'Bas-Rhin'];

/** Compares every change of so many days after each of some local times. */
function compare(text: string, starts: readonly string[], days: number, city = GIVRY): void {
  const hours = parseOpeningHours(text);
  assert.ok(hours, `not read: ${text}`);
  // The oracle reads the machine's clock. Of a span past midnight it takes the day before to be 24 hours ago, which is
  // another day after a clock change: such hours are compared on a clock that never changes.
  const goesPastMidnight = hours.some(({ spans }) => spans.some(({ to }) => to > 1440));
  const timeZone = goesPastMidnight ? 'UTC' : 'Europe/Paris';
  process.env['TZ'] = timeZone;
  const place = { ...placeOf(city[0]), timeZone };
  const oracle = oracleOf(text, city);
  for (const start of starts) {
    const from = new Date(start);
    const end = new Date(from.getTime() + days * DAY);
    assert.deepEqual(
      [...ourChanges(hours, place, from, end)],
      [...theirChanges(oracle, text, from, end)],
      text,
    );
  }
}

interface Change {
  readonly at: string;
  readonly status: string;
  readonly comment: string | undefined;
}

function* ourChanges(
  hours: OpeningHours,
  place: HoursPlace,
  from: Date,
  end: Date,
): Generator<Change> {
  let at: Date | undefined = from;
  while (at && at < end) {
    const { status, comment, next }: OpenState = openState(hours, at, place);
    yield { at: at.toString(), status, comment };
    at = next?.at;
  }
}

function* theirChanges(
  oracle: OpeningHoursOracle,
  text: string,
  from: Date,
  end: Date,
): Generator<Change> {
  const iterator = oracle.getIterator(from);
  let before: string | undefined;
  do {
    const status = iterator.getUnknown() ? 'unknown' : iterator.getState() ? 'open' : 'closed';
    const comment = iterator.getComment();
    if (status !== before) {
      yield {
        at: iterator.getDate().toString(),
        status,
        // Where the rule has no comment the oracle gives the holiday's name.
        comment: text.includes(`"${comment ?? ''}"`) ? comment : undefined,
      };
    }
    before = status;
  } while (iterator.advance(end));
}

/** The days before the clock changes, and before Christmas. */
const EVES = ['2026-03-28T12:00', '2026-10-24T12:00', '2026-12-24T12:00'];

/** A year and some days: both clock changes, every holiday, and the turn of a year of 53 weeks. */
const YEAR = 376;

function oracleOf(text: string, [, state]: City): OpeningHoursOracle {
  return new OpeningHoursOracle(text, {
    lat: 46.8,
    lon: 4.8,
    address: { country_code: 'fr', state },
  });
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** As structures write them, or their listings for them. */
const FRENCH_HOURS = [
  '24/7',
  '24/7; PH off',
  '24/7; Dec 25 08:00-20:00',
  'Mo-Fr 08:00-18:00',
  'Mo-Fr 08:30-12:00,13:30-18:00',
  'Mo-Fr 08:30-12:00, 13:30-18:00',
  'Mo-Fr 9:00-12:00,14:00-19:00',
  'Mo-Fr 08:30-12:30,14:00-19:30; Sa 09:00-12:30,14:00-19:00',
  'Mo 14:00-19:00; Tu-Fr 09:00-12:00,14:00-19:00; Sa 09:00-12:00',
  'Mo-Sa 09:00-20:00; Su 09:00-13:00',
  'Mo-Su 08:00-20:00',
  '08:00-20:00',
  'Mo,Tu,Th,Fr 09:00-12:00,14:00-18:00; We,Sa 09:00-12:00',
  'Mo,We,Fr 08:00-12:00; Tu,Th 14:00-18:00',
  'Mo-Tu,Th-Fr 08:00-12:00',
  'Mo-Fr 08:00-12:00,13:00-17:00; We off',
  'Mo-Fr 08:00-19:00; Sa 08:00-12:00; Su,PH off',
  'Mo-Fr 08:00-19:00; PH off',
  'Mo-Fr 08:00-19:00; PH closed',
  'Mo-Fr 08:00-19:00; Sa-Su,PH off',
  'Mo-Fr 08:00-19:00; PH,Su off',
  'Mo-Fr 08:00-19:00; Sa,Su,PH 10:00-12:00',
  'Mo-Fr 20:00-24:00; Sa 12:00-24:00; Su,PH 08:00-24:00',
  'Mo-Fr 20:00-08:00; Sa 12:00-24:00; Su,PH 00:00-24:00',
  'Mo-Fr 19:00-08:00, Sa 12:00-08:00, Su 08:00-08:30',
  'Sa 12:00-20:00; Su,PH 08:00-20:00',
  'Su,PH 09:00-12:00,15:00-19:00',
  'PH 09:00-12:00',
  'PH off',
  'Fr-Mo 10:00-18:00',
  'Sa-Tu 10:00-18:00; Mo 14:00-16:00',
  'Fr,Sa 20:00-02:00',
  'Mo-Sa 18:00-26:00',
  'Fr 22:00-02:00; Sa 10:00-12:00',
  'Fr 22:00-02:00, Sa 10:00-12:00',
  'Mo-Su 22:00-06:00; Dec 25 off',
  'Mo-Fr 08:00-12:00, We 14:00-18:00',
  'Mo-Fr 08:00-12:00,We 14:00-18:00',
  'Mo-Fr 08:00-12:00, PH off',
  'Mo-Fr 08:00-18:00; 12:00-14:00 off',
  'Mo-Fr 08:00-18:00; Mo-Fr 12:00-14:00 off; PH off',
  'Mo-Fr 08:00-18:00; Sa[1] 09:00-12:00',
  'We[1] 14:00-17:00',
  'We[2,4] 14:00-17:00',
  'Mo[1],Th[3] 09:00-12:00',
  'Fr[-1] 13:30-16:30',
  'Tu[1-2] 09:00-12:00',
  'Sa[5] 09:00-12:00',
  'Mo-Fr 09:00-17:00; Fr[-1] 09:00-12:00; PH off',
  'week 01-53/2 Mo-Fr 09:00-12:00',
  'week 02-52/2 Mo-Fr 14:00-18:00',
  'week 01-53/2 Sa 09:00-12:00; week 02-52/2 We 14:00-18:00',
  'week 10-20 Tu 09:00-12:00',
  'Jul-Aug Mo-Fr 09:00-12:00',
  'Sep-Jun Mo-Fr 09:00-12:00,14:00-18:00; Jul-Aug Mo-Fr 09:00-12:00',
  'Mo-Fr 09:00-18:00; Aug off',
  'Mo-Fr 09:00-18:00; Jul 15-Aug 15 off',
  'Mo-Fr 09:00-18:00; Dec 24-Jan 02 off',
  'Mo-Fr 09:00-18:00; Dec 24,31 09:00-12:00; Jan 01,May 01,Dec 25 off',
  'Mo-Fr 09:00-18:00; Dec 24-26,31 off',
  'Jul-Aug: Mo-Sa 09:00-19:00; Sep-Jun: Mo-Fr 09:00-18:00',
  'Nov-Mar Mo-Fr 08:00-17:00; Apr-Oct Mo-Fr 07:30-18:00',
  'Jan,Mar,May Mo 09:00-12:00',
  'Jun 15-Sep 15 10:00-19:00',
  'Mo-Fr: 09:00-18:00',
  'Mo-Fr 09:00-12:00 "sur rendez-vous"',
  'Mo-Fr 09:00-12:00; Sa 09:00-12:00 "sur rendez-vous"',
  'Mo-Fr 09:00-12:00 open "sans rendez-vous"; Mo-Fr 14:00-18:00 "sur rendez-vous"',
  'Mo-Fr 09:00-12:00 open "sans rendez-vous", Mo-Fr 14:00-18:00 "sur rendez-vous"',
  'Mo-Fr 09:00-18:00; Sa "sur rendez-vous"; PH off "fermé les jours fériés"',
  'Mo-Fr 09:00-18:00; We 12:00-14:00 unknown "selon affluence"',
  '"sur rendez-vous"',
  'unknown',
  'open',
  'off',
  'closed "travaux"',
  'Mo-Fr open; PH off',
  'Mo-Fr 09:00-18:00;',
  'mo-fr 09:00-18:00; ph OFF',
  '  Mo - Fr  09:00 - 12:00 , 14:00 - 18:00 ;  Sa 09:00-12:00 ',
  'Mo-Fr\u00a008:00-12:00',
  'Mo-Fr 00:00-24:00',
  'Mo 00:00-08:00,20:00-24:00',
];

/** As people type them. */
const TYPED_HOURS = [
  '9h-12h30 et 14h-18h du lundi au vendredi',
  'Lun-ven 9h-12h / 14h-18h, sam 9h-12h',
  'lundi : 11h00-16h00 | mardi : 11h00-16h00 | samedi : fermé | dimanche : fermé',
  'du lundi au samedi 9h-12h et 14h-19h, fermé le mercredi après-midi, fermé les jours fériés',
  'tous les jours sauf le mardi de 8 h 30 à 12 h',
  'dimanche et jours fériés de 9h à 12h',
  'du vendredi au lundi 10h-18h, jours fériés : fermé',
  'Sur rendez-vous : lundi 9h-12h, mardi 14h-16h',
  'Lundi au vendredi 9h-12h, samedi sur rendez-vous',
  'avec ou sans rendez-vous le jeudi de 14h à minuit',
  '7j/7, 24h/24',
  '7j/7 24h/24 sauf jours fériés',
];

/** Hours of every kind that is read, but for what is known to differ. */
function writtenHours(): fc.Arbitrary<string> {
  const weekday = fc.constantFrom('Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su');
  const month = fc.constantFrom(...MONTHS);
  const ascending = (min: number, max: number) =>
    fc.uniqueArray(fc.integer({ min, max }), { minLength: 2, maxLength: 2 }).map((pair) => {
      const [from, to] = pair.sort((a, b) => a - b);
      return [from!, to!] as const;
    });
  const list = <T>(item: fc.Arbitrary<T>) =>
    fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => items.join(','));

  const days = list(
    fc.oneof(
      { weight: 4, arbitrary: fc.tuple(weekday, weekday).map(([from, to]) => `${from}-${to}`) },
      { weight: 4, arbitrary: weekday },
      { weight: 2, arbitrary: fc.constant('PH') },
      fc
        .tuple(weekday, list(fc.constantFrom('1', '2', '3', '4', '5', '-1', '-2', '1-2', '2-4')))
        .map(([day, nth]) => `${day}[${nth}]`),
    ),
  );
  const date = fc.tuple(month, fc.integer({ min: 1, max: 27 })).map((parts) => parts.join(' '));
  const months = list(
    fc.oneof(
      month,
      fc.tuple(month, month).map(([from, to]) => (from === to ? from : `${from}-${to}`)),
    ),
  );
  const monthDays = list(
    fc.oneof(
      date,
      fc.tuple(month, ascending(1, 27)).map(([name, [from, to]]) => `${name} ${from}-${to}`),
      fc
        .tuple(date, date)
        .map(([from, to]) => (from.slice(0, 3) === to.slice(0, 3) ? from : `${from}-${to}`)),
    ),
  );
  // In a list that comes back to days after months the oracle takes the last days for a further condition.
  const dates = fc.oneof(months, monthDays, fc.tuple(months, monthDays).map(String));
  const weeks = list(
    fc.oneof(
      fc.integer({ min: 1, max: 53 }).map(String),
      ascending(1, 53).map(([from, to]) => `${from}-${to}`),
      ascending(1, 53).chain(([from, to]) =>
        fc.integer({ min: 2, max: 4 }).map((step) => `${from}-${to}/${step}`),
      ),
    ),
  ).map((weeks) => `week ${weeks}`);
  // Quarters of an hour, none within the hours that the clocks skip or show twice.
  const time = (quarter: number) =>
    `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
  const quarter = fc
    .integer({ min: 0, max: 95 })
    .filter((quarter) => quarter <= 8 || quarter >= 12);
  const spans = fc
    .uniqueArray(quarter, { minLength: 2, maxLength: 6 })
    .map((quarters) => quarters.slice(0, quarters.length - (quarters.length % 2)))
    .chain((quarters) =>
      fc.constantFrom(
        quarters,
        [...quarters].sort((a, b) => a - b),
      ),
    )
    .map((quarters) =>
      quarters
        .flatMap((from, index) =>
          index % 2 ? [] : [`${time(from)}-${time(quarters[index + 1]!)}`],
        )
        .join(','),
    );
  const modifier = fc.constantFrom(
    '',
    '',
    '',
    ' off',
    ' open',
    ' unknown',
    ' "sur rendez-vous"',
    ' open "accueil"',
  );
  const selectors = fc
    .tuple(fc.option(dates, { nil: '', freq: 3 }), fc.option(weeks, { nil: '', freq: 4 }), days)
    .map((parts) => parts.filter(Boolean).join(' '));
  const rule = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(selectors, spans, modifier).map(([a, b, c]) => `${a} ${b}${c}`),
    },
    { weight: 1, arbitrary: selectors.map((a) => `${a} off`) },
    { weight: 1, arbitrary: spans.map((a) => `${a} off`) },
  );
  return fc
    .array(fc.tuple(rule, fc.constantFrom('; ', '; ', ', ')), { minLength: 1, maxLength: 4 })
    .map((rules) =>
      rules.map(([text, separator], i) => (i === 0 ? text : separator + text)).join(''),
    );
}

/**
 * Read otherwise than the oracle, by the specification: what it names is a set of days of the calendar. `ours` and
 * `theirs` are the states at a local time of Paris.
 */
const DIFFERENCES = [
  {
    text: 'Feb 20-28 09:00-12:00',
    at: '2026-02-23T10:00',
    ours: 'open',
    theirs: 'closed',
    why: 'the oracle looks for a 29th that the year does not have',
  },
  {
    text: 'Feb 20-29 09:00-12:00',
    at: '2028-02-23T10:00',
    ours: 'open',
    theirs: 'closed',
    why: 'the same for a 30th',
  },
  {
    text: 'Jan 01,Jul,Dec 25 09:00-12:00',
    at: '2026-12-25T10:00',
    ours: 'open',
    theirs: 'closed',
    why: 'in a list that comes back to days after months the oracle takes the last days for a further condition',
  },
  {
    text: 'Sa 22:00-02:00',
    at: '2026-03-30T00:30',
    ours: 'closed',
    theirs: 'open',
    why: 'on the Monday after the spring change, 24 hours before 0:30 is Saturday 23:30',
  },
  {
    text: 'Sa 22:00-02:15',
    at: '2026-10-25T02:10+01:00',
    ours: 'closed',
    theirs: 'open',
    why: 'it closed at 2:15 the first time: 2:10 shown again is an hour later, and nothing opens twice',
  },
] as const;

describe('opening hours, beside the opening_hours library', () => {
  for (const text of FRENCH_HOURS) {
    it(`${text}, for a year`, () => {
      compare(text, ['2026-01-01T00:00'], YEAR);
    });
  }

  it('with the holidays of Alsace-Moselle', () => {
    compare('Mo-Su 08:00-12:00; PH off', ['2026-01-01T00:00'], YEAR, STRASBOURG);
  });

  it('of every kind that is read', () => {
    const start = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 16));
    fc.assert(
      fc.property(writtenHours(), start, start, (text, one, other) => {
        // After a month the oracle takes an nth weekday for a date, and no more than one.
        fc.pre(parseOpeningHours(text) !== undefined && !/[a-z] ..\[(?:\d-|[^\]]*,)/.test(text));
        compare(text, [...EVES, one, other], 15);
      }),
      { seed: 71, numRuns: 400 },
    );
  });

  for (const text of TYPED_HOURS) {
    it(`${text}, for a year`, () => {
      const hours = frenchHours(text);
      assert.ok(hours);
      compare(hours, ['2026-01-01T00:00'], YEAR);
    });
  }

  const compareWeeks = (typed: readonly { readonly text: string }[]) => {
    const days = new Set(typed.map(({ text }) => frenchDayHours(text)));
    for (const day of days) if (day !== undefined) compare(`Mo-Sa ${day}`, ['2026-11-16'], 7);
  };

  it('the week of each French day that was labelled', async () => {
    compareWeeks(await labelledHours());
  });

  it('the week of each French day that was typed', { skip: noTypedHours }, async () => {
    compareWeeks(await typedHours());
  });

  for (const { text, at, ours, theirs, why } of DIFFERENCES) {
    it(`but for ${text}: ${why}`, () => {
      process.env['TZ'] = 'Europe/Paris';
      const instant = new Date(at);
      assert.equal(openState(parseOpeningHours(text)!, instant, placeOf(GIVRY[0])).status, ours);
      assert.equal(oracleOf(text, GIVRY).getStateString(instant, true), theirs);
    });
  }
});
