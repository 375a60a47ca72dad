import { expect } from '@esm-bundle/chai';
import fc from '../support/fast-check.js';
import { instantOf, placeOf, wallTime } from '../../src/domain/calendar.js';
import { openState, weekTable } from '../../src/domain/hours.js';
import { parseOpeningHours } from '../../src/domain/opening-hours.js';

const GIVRY = '71221';
const STRASBOURG = '67482';

/** "2026-07-14T09:00" on the clocks of the place. */
function moment(time: string, cityCode: string): Date {
  const [date = '', hours = '', minutes = ''] = time.split(/[T:]/);
  return instantOf(
    { date, minute: Number(hours) * 60 + Number(minutes) },
    placeOf(cityCode).timeZone,
  );
}

/** "open, closed 2026-07-14 12:00": the state, then what comes next and when the clocks of the place show it. */
function stateAt(text: string, time: string, cityCode = GIVRY): string {
  const place = placeOf(cityCode);
  const state = openState(parseOpeningHours(text)!, moment(time, cityCode), place);
  const parts = [state.status, state.comment, state.holiday];
  if (state.next) {
    const { date, minute } = wallTime(state.next.at, place.timeZone);
    parts.push(`${state.next.status} ${date} ${clock(minute)}`);
  }
  return parts.filter(Boolean).join(', ');
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** One line a day: "15 08:30-12:00 13:30-18:00". */
function week(text: string, time: string, cityCode = GIVRY): string[] {
  const table = weekTable(parseOpeningHours(text)!, moment(time, cityCode), placeOf(cityCode));
  return table.map(({ date, today, holiday, spans, comment }) =>
    [
      date.slice(8) + (today ? '!' : ''),
      holiday,
      ...spans.map(({ from, to, status, comment }) =>
        [`${clock(from)}-${clock(to)}`, status === 'unknown' && '?', comment]
          .filter(Boolean)
          .join(' '),
      ),
      comment,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

describe('whether it is open', () => {
  const OFFICE = 'Mo-Fr 08:30-12:00,13:30-18:00; PH off';
  const states: [text: string, time: string, expected: string][] = [
    [OFFICE, '2026-07-15T08:29', 'closed, open 2026-07-15 08:30'],
    [OFFICE, '2026-07-15T08:30', 'open, closed 2026-07-15 12:00'],
    [OFFICE, '2026-07-15T11:59', 'open, closed 2026-07-15 12:00'],
    [OFFICE, '2026-07-15T12:00', 'closed, open 2026-07-15 13:30'],
    [OFFICE, '2026-07-13T18:00', 'closed, open 2026-07-15 08:30'],
    [OFFICE, '2026-07-14T09:00', 'closed, stated, open 2026-07-15 08:30'],
    [OFFICE, '2026-12-24T18:00', 'closed, open 2026-12-28 08:30'],
    ['Mo-Fr 08:30-12:00', '2026-07-14T09:00', 'open, unstated, closed 2026-07-14 12:00'],
    ['Mo-Fr 08:30-12:00; Jul 14 off', '2026-07-14T09:00', 'closed, stated, open 2026-07-15 08:30'],
    [
      'Mo-Fr 08:30-12:00; Jul 01-31 off',
      '2026-07-14T09:00',
      'closed, unstated, open 2026-08-03 08:30',
    ],
    [
      'Mo-Fr 08:30-12:00; Jul 14-31 off',
      '2026-07-14T09:00',
      'closed, unstated, open 2026-08-03 08:30',
    ],
    ['PH off; Mo-Fr 08:30-12:00', '2026-07-14T09:00', 'open, unstated, closed 2026-07-14 12:00'],
    ['24/7', '2026-07-15T03:00', 'open'],
    ['24/7; Dec 25 off', '2026-07-15T03:00', 'open, closed 2026-12-25 00:00'],
    ['off', '2026-07-15T03:00', 'closed'],
    ['closed "travaux"', '2026-07-15T03:00', 'closed, travaux'],
    ['"sur rendez-vous"', '2026-07-15T03:00', 'unknown, sur rendez-vous'],
    ['Mo-Fr 09:00-12:00 "sur rendez-vous"', '2026-07-15T08:00', 'closed, unknown 2026-07-15 09:00'],
    [
      'Mo-Fr 09:00-12:00 "sur rendez-vous"',
      '2026-07-15T09:00',
      'unknown, sur rendez-vous, closed 2026-07-15 12:00',
    ],
    [
      'Mo-Su 09:00-12:00 open "a"; We[3] 09:00-10:00 open "b", We 10:00-11:00 open "c"',
      '2026-07-15T09:00',
      'open, b, closed 2026-07-15 11:00',
    ],
    ['Feb 29 09:00-12:00', '2026-07-15T09:00', 'closed'],
    ['Feb 29 09:00-12:00', '2027-06-15T09:00', 'closed, open 2028-02-29 09:00'],
    ['Feb 20-29 09:00-12:00', '2026-02-28T12:00', 'closed, open 2027-02-20 09:00'],
    ['week 53 Mo 09:00-12:00', '2026-07-15T09:00', 'closed, open 2026-12-28 09:00'],
    ['week 01-53/2 Mo 09:00-12:00', '2026-12-28T12:00', 'closed, open 2027-01-04 09:00'],
    ['week 02-52/2 Mo 09:00-12:00', '2026-12-21T12:00', 'closed, open 2027-01-11 09:00'],
    ['We[5] 09:00-12:00', '2026-07-15T09:00', 'closed, open 2026-07-29 09:00'],
    ['Fr[-1] 09:00-12:00', '2026-07-01T09:00', 'closed, open 2026-07-31 09:00'],
    ['We[-1] 09:00-12:00', '2026-07-30T09:00', 'closed, open 2026-08-26 09:00'],
  ];
  for (const [text, time, expected] of states) {
    it(`${text} at ${time}: ${expected}`, () => {
      expect(stateAt(text, time)).to.equal(expected);
    });
  }

  it('keeps the holidays of the place', () => {
    expect(stateAt('Mo-Su 09:00-12:00; PH off', '2026-04-03T10:00')).to.match(/^open/);
    expect(stateAt('Mo-Su 09:00-12:00; PH off', '2026-04-03T10:00', STRASBOURG)).to.match(
      /^closed/,
    );
    expect(stateAt('Mo-Su 09:00-12:00; PH off', '2026-05-22T10:00', '97209')).to.match(/^closed/);
  });

  it('keeps the clocks of the place', () => {
    const opens = (cityCode: string) =>
      openState(parseOpeningHours('08:00-12:00')!, new Date('2026-07-14T23:00Z'), placeOf(cityCode))
        .next?.at;
    expect(opens(GIVRY)).to.deep.equal(new Date('2026-07-15T06:00Z'));
    expect(opens('97302')).to.deep.equal(new Date('2026-07-15T11:00Z'));
    expect(opens('97411')).to.deep.equal(new Date('2026-07-15T04:00Z'));
    // Already 10:00 on the 15th.
    expect(opens('98818')).to.deep.equal(new Date('2026-07-15T01:00Z'));
  });
});

describe('whether it is open while the clocks change', () => {
  // In Paris 2:00 to 3:00 is skipped on 29 March 2026 and shown twice on 25 October.
  const states: [text: string, instant: string, status: string, next: string | undefined][] = [
    ['Sa 22:00-02:30', '2026-03-29T01:59+01:00', 'open', '2026-03-29T03:00+02:00'],
    ['Sa 22:00-02:30', '2026-03-29T03:00+02:00', 'closed', '2026-04-04T22:00+02:00'],
    ['Sa 22:00-03:00', '2026-03-29T01:59+01:00', 'open', '2026-03-29T03:00+02:00'],
    ['Sa 22:00-03:30', '2026-03-29T03:00+02:00', 'open', '2026-03-29T03:30+02:00'],
    ['Su 02:30-06:00', '2026-03-29T01:59+01:00', 'closed', '2026-03-29T03:00+02:00'],
    ['Su 02:30-06:00', '2026-03-29T03:00+02:00', 'open', '2026-03-29T06:00+02:00'],
    ['Su 02:15-02:45', '2026-03-28T12:00+01:00', 'closed', '2026-04-05T02:15+02:00'],
    ['Su 01:00-02:00,03:00-04:00', '2026-03-29T01:30+01:00', 'open', '2026-03-29T04:00+02:00'],
    ['20:00-08:00', '2026-03-28T21:00+01:00', 'open', '2026-03-29T08:00+02:00'],
    ['Mo-Su 08:00-12:00', '2026-03-28T13:00+01:00', 'closed', '2026-03-29T08:00+02:00'],
    ['Mo 00:00-01:00', '2026-03-29T12:00+02:00', 'closed', '2026-03-30T00:00+02:00'],
    ['24/7', '2026-03-29T01:30+01:00', 'open', undefined],

    ['Sa 22:00-02:30', '2026-10-25T02:29+02:00', 'open', '2026-10-25T02:30+02:00'],
    ['Sa 22:00-02:30', '2026-10-25T02:30+02:00', 'closed', '2026-10-31T22:00+01:00'],
    ['Sa 22:00-02:30', '2026-10-25T02:10+01:00', 'closed', '2026-10-31T22:00+01:00'],
    ['Sa 22:00-03:00', '2026-10-25T02:59+02:00', 'open', '2026-10-25T03:00+01:00'],
    ['Sa 22:00-03:00', '2026-10-25T02:00+01:00', 'open', '2026-10-25T03:00+01:00'],
    ['Su 02:30-06:00', '2026-10-25T02:29+02:00', 'closed', '2026-10-25T02:30+02:00'],
    ['Su 02:30-06:00', '2026-10-25T02:10+01:00', 'open', '2026-10-25T06:00+01:00'],
    ['Su 02:15-02:45', '2026-10-25T02:20+02:00', 'open', '2026-10-25T02:45+02:00'],
    ['Su 02:15-02:45', '2026-10-25T02:20+01:00', 'closed', '2026-11-01T02:15+01:00'],
    ['20:00-08:00', '2026-10-24T21:00+02:00', 'open', '2026-10-25T08:00+01:00'],
    ['Mo-Su 08:00-12:00', '2026-10-24T13:00+02:00', 'closed', '2026-10-25T08:00+01:00'],
    ['Su 23:00-01:00', '2026-10-25T23:30+01:00', 'open', '2026-10-26T01:00+01:00'],
    ['24/7', '2026-10-25T02:30+01:00', 'open', undefined],
  ];
  for (const [text, instant, status, next] of states) {
    it(`${text} at ${instant}: ${status}${next ? `, until ${next}` : ''}`, () => {
      const state = openState(parseOpeningHours(text)!, new Date(instant), placeOf(GIVRY));
      expect(state.status).to.equal(status);
      expect(state.next?.at).to.deep.equal(next && new Date(next));
    });
  }
});

describe('the week', () => {
  const weeks: [text: string, expected: string[]][] = [
    [
      'Mo-Fr 08:30-12:00,13:30-18:00; Sa 09:00-12:00; PH off "férié"',
      [
        '13 08:30-12:00 13:30-18:00',
        '14 stated férié',
        '15! 08:30-12:00 13:30-18:00',
        '16 08:30-12:00 13:30-18:00',
        '17 08:30-12:00 13:30-18:00',
        '18 09:00-12:00',
        '19',
      ],
    ],
    [
      'Mo-We 09:00-12:00; We 14:00-17:00 "sur rendez-vous", We 09:00-12:00 open "accueil"',
      [
        '13 09:00-12:00',
        '14 unstated 09:00-12:00',
        '15! 09:00-12:00 accueil 14:00-17:00 ? sur rendez-vous',
        '16',
        '17',
        '18',
        '19',
      ],
    ],
    [
      '24/7',
      ['13', '14 unstated', '15!', '16', '17', '18', '19'].map((day) => `${day} 00:00-24:00`),
    ],
    [
      'Fr-Su 20:00-02:00',
      ['13', '14 unstated', '15!', '16', '17 20:00-26:00', '18 20:00-26:00', '19 20:00-26:00'],
    ],
    [
      'Fr 22:00-02:00; Sa 10:00-12:00',
      ['13', '14 unstated', '15!', '16', '17 22:00-24:00', '18 10:00-12:00', '19'],
    ],
    [
      'Fr 22:00-02:00, Sa 10:00-12:00',
      ['13', '14 unstated', '15!', '16', '17 22:00-26:00', '18 10:00-12:00', '19'],
    ],
    [
      'Th-Fr 20:00-02:00; Th 22:00-24:00 off',
      ['13', '14 unstated', '15!', '16 20:00-22:00', '17 00:00-02:00 20:00-26:00', '18', '19'],
    ],
    [
      'We 22:00-02:00, Th 02:00-04:00, Th 04:00-06:00 open "urgences"',
      [
        '13',
        '14 unstated',
        '15! 22:00-26:00',
        '16 02:00-04:00 04:00-06:00 urgences',
        '17',
        '18',
        '19',
      ],
    ],
    // The reason of a break, or of a half day, is none for the whole of another day.
    [
      'We 00:00-12:00 off "inventaire"; Th off "inventaire"',
      ['13', '14 unstated', '15!', '16 inventaire', '17', '18', '19'],
    ],
    [
      'We 08:00-12:00,12:00-18:00; 12:30-13:00 off "pause"',
      ['13', '14 unstated', '15! 08:00-12:30 13:00-18:00', '16', '17', '18', '19'],
    ],
  ];
  for (const [text, expected] of weeks) {
    it(`of ${text}`, () => {
      expect(week(text, '2026-07-15T10:00')).to.deep.equal(expected);
    });
  }

  it('is the one that the place is in', () => {
    // Sunday evening in Cayenne, Monday in Givry.
    const instant = new Date('2026-07-20T00:30Z');
    const monday = (cityCode: string) =>
      weekTable(parseOpeningHours('24/7')!, instant, placeOf(cityCode))[0]?.date;
    expect(monday(GIVRY)).to.equal('2026-07-20');
    expect(monday('97302')).to.equal('2026-07-13');
  });

  it('says what the state says, at any time', () => {
    const texts = [
      'Mo-Fr 08:30-12:00,13:30-18:00; Sa 09:00-12:00; PH off',
      'Mo-Fr 20:00-08:00; Sa 12:00-24:00; Su,PH 00:00-24:00',
      'Fr,Sa 20:00-02:00; Su 01:00-12:00 "sur rendez-vous"',
      'Mo-Su 18:00-26:00, Tu 01:00-03:00, We 23:00-01:00 unknown; Th 23:30-24:00 off; Dec 24-Jan 02 off',
      'week 02-52/2 Mo-Su 22:00-06:00, week 01-53/2 08:00-23:00',
      'Jul-Aug We[1,-1] 00:00-24:00; 12:00-14:00 off',
    ];
    const place = placeOf(GIVRY);
    // A time of the day that no change of the clocks touches, on any day.
    const time = fc.record({
      day: fc.integer({ min: 0, max: 800 }),
      minute: fc.oneof(fc.integer({ min: 0, max: 119 }), fc.integer({ min: 180, max: 1439 })),
    });
    fc.assert(
      fc.property(fc.constantFrom(...texts), time, (text, { day, minute }) => {
        const hours = parseOpeningHours(text)!;
        const instant = instantOf(
          { date: '2026-01-01', minute: day * 1440 + minute },
          place.timeZone,
        );
        const week = weekTable(hours, instant, place);
        const before = weekTable(hours, new Date(instant.getTime() - 7 * 24 * 3_600_000), place);
        const today = week.findIndex((row) => row.today);
        const spans = [
          ...(week[today]?.spans ?? []).map((span) => ({ ...span, shift: 0 })),
          ...([...before, ...week][today + 6]?.spans ?? []).map((span) => ({
            ...span,
            shift: 1440,
          })),
        ];
        const shown = spans.find(
          ({ from, to, shift }) => from <= minute + shift && minute + shift < to,
        );
        const state = openState(hours, instant, place);
        expect(state.status).to.equal(shown?.status ?? 'closed');
        if (state.next) {
          expect(state.next.at.getTime()).to.be.above(instant.getTime());
          const justBefore = openState(hours, new Date(state.next.at.getTime() - 1), place);
          expect(justBefore.status).to.equal(state.status);
          expect(openState(hours, state.next.at, place).status).to.equal(state.next.status);
        }
      }),
      { seed: 71, numRuns: 500 },
    );
  });
});
