import { expect } from '@esm-bundle/chai';
import fc from '../support/fast-check.js';
import { instantOf, momentOf, placeOf, wallTime } from '../../src/domain/calendar.js';

const PARIS = 'Europe/Paris';

describe('wall-clock time', () => {
  it('is that of the zone, on its own date', () => {
    const instant = new Date('2026-07-14T22:30:59.999Z');
    expect(wallTime(instant, PARIS)).to.deep.equal({ date: '2026-07-15', minute: 30 });
    expect(wallTime(instant, 'UTC')).to.deep.equal({ date: '2026-07-14', minute: 1350 });
    expect(wallTime(instant, 'America/Cayenne')).to.deep.equal({
      date: '2026-07-14',
      minute: 1170,
    });
    expect(wallTime(instant, 'Pacific/Marquesas')).to.deep.equal({
      date: '2026-07-14',
      minute: 780,
    });
    expect(wallTime(instant, 'Pacific/Noumea')).to.deep.equal({ date: '2026-07-15', minute: 570 });
  });

  const instants: [what: string, date: string, minute: number, instant: string][] = [
    ['in winter', '2026-01-15', 510, '2026-01-15T07:30Z'],
    ['in summer', '2026-07-15', 510, '2026-07-15T06:30Z'],
    ['beyond midnight', '2026-07-15', 1560, '2026-07-15T24:00Z'],
    ['beyond the end of the year', '2026-12-31', 1500, '2027-01-01T00:00Z'],
    ['before the spring change', '2026-03-29', 119, '2026-03-29T00:59Z'],
    ['skipped: the moment of the change', '2026-03-29', 120, '2026-03-29T01:00Z'],
    ['skipped too', '2026-03-29', 150, '2026-03-29T01:00Z'],
    ['just after the spring change', '2026-03-29', 180, '2026-03-29T01:00Z'],
    ['at the end of the day of the spring change', '2026-03-29', 1440, '2026-03-29T22:00Z'],
    ['before the autumn change', '2026-10-25', 119, '2026-10-24T23:59Z'],
    ['shown twice: the first', '2026-10-25', 120, '2026-10-25T00:00Z'],
    ['shown twice too', '2026-10-25', 150, '2026-10-25T00:30Z'],
    ['just after the autumn change', '2026-10-25', 180, '2026-10-25T02:00Z'],
    ['at the end of the day of the autumn change', '2026-10-25', 1440, '2026-10-25T23:00Z'],
  ];
  for (const [what, date, minute, instant] of instants) {
    it(`leads to its instant ${what}`, () => {
      expect(instantOf({ date, minute }, PARIS)).to.deep.equal(new Date(instant));
    });
  }

  it('of an event, takes a time that is skipped by the offset before (RFC 5545)', () => {
    expect(momentOf({ date: '2026-03-29', minute: 150 }, PARIS)).to.deep.equal({
      instant: new Date('2026-03-29T01:30Z'),
      shown: { date: '2026-03-29', minute: 210 },
    });
    const noon = { date: '2026-03-29', minute: 720 };
    expect(momentOf(noon, PARIS).shown).to.deep.equal(noon);
  });

  it('shows the repeated hour twice', () => {
    for (const instant of ['2026-10-25T00:30Z', '2026-10-25T01:30Z']) {
      expect(wallTime(new Date(instant), PARIS)).to.deep.equal({ date: '2026-10-25', minute: 150 });
    }
  });

  it('refuses an unknown zone, date or instant', () => {
    expect(() => wallTime(new Date(), 'Europe/Givry')).to.throw(RangeError);
    expect(() => wallTime(new Date(NaN), PARIS)).to.throw(RangeError);
    expect(() => instantOf({ date: 'demain', minute: 0 }, PARIS)).to.throw(RangeError);
  });

  it('is that of Temporal, where the browser has it', function () {
    const { Temporal } = globalThis as { Temporal?: TemporalNamespace };
    if (!Temporal) return this.skip();
    const zone = fc.constantFrom(
      ...ZONES,
      // Half an hour of summer time, offsets of half and three quarters, a day skipped whole, clocks put back for Ramadan.
      ...[
        'Australia/Lord_Howe',
        'America/St_Johns',
        'Asia/Kathmandu',
        'Pacific/Apia',
        'Africa/Casablanca',
      ],
    );
    const min = new Date('2000-01-02T00:00Z');
    const max = new Date('2037-12-30T00:00Z');
    const date = fc.date({ min, max, noInvalidDate: true });
    // The nights of the changes deserve more than their share.
    const changeNight = fc
      .tuple(
        fc.integer({ min: 2000, max: 2036 }),
        fc.constantFrom(2, 9),
        fc.integer({ min: 0, max: 600 }),
      )
      .map(([year, month, minute]) => {
        const lastSunday = new Date(Date.UTC(year, month + 1, 0));
        lastSunday.setUTCDate(lastSunday.getUTCDate() - lastSunday.getUTCDay());
        return new Date(lastSunday.getTime() + minute * 60_000);
      });
    fc.assert(
      fc.property(zone, fc.oneof(date, changeNight), (timeZone, moment) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(
          timeZone,
        );
        expect(wallTime(moment, timeZone)).to.deep.equal({
          date: zoned.toPlainDate().toString(),
          minute: zoned.hour * 60 + zoned.minute,
        });

        const iso = moment.toISOString();
        const wall = Temporal.PlainDateTime.from(iso.slice(0, 16));
        const minute = wall.hour * 60 + wall.minute;
        const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
        const exists = earlier.toPlainDateTime().equals(wall);
        const expected = exists ? earlier : earlier.getTimeZoneTransition('next')!;
        expect(instantOf({ date: iso.slice(0, 10), minute }, timeZone).getTime()).to.equal(
          expected.epochMilliseconds,
        );
        // "compatible" is what RFC 5545 asks for.
        const event = wall.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
        expect(momentOf({ date: iso.slice(0, 10), minute }, timeZone).instant.getTime()).to.equal(
          event.epochMilliseconds,
        );
      }),
      { seed: 71, numRuns: 2000 },
    );
  });
});

describe('the place of an INSEE code', () => {
  const places: [string | undefined, string, string][] = [
    [undefined, PARIS, 'metropole'],
    ['', PARIS, 'metropole'],
    ['71221', PARIS, 'metropole'],
    ['01004', PARIS, 'metropole'],
    ['2A004', PARIS, 'metropole'],
    ['57463', PARIS, 'alsace-moselle'],
    ['67482', PARIS, 'alsace-moselle'],
    ['68066', PARIS, 'alsace-moselle'],
    ['97105', 'America/Guadeloupe', 'guadeloupe'],
    ['97123', 'America/St_Barthelemy', 'saint-barthelemy'],
    ['97127', 'America/Marigot', 'saint-martin'],
    ['97209', 'America/Martinique', 'martinique'],
    ['97302', 'America/Cayenne', 'guyane'],
    ['97411', 'Indian/Reunion', 'reunion'],
    ['97502', 'America/Miquelon', 'saint-pierre-et-miquelon'],
    ['97608', 'Indian/Mayotte', 'mayotte'],
    ['97701', 'America/St_Barthelemy', 'saint-barthelemy'],
    ['97801', 'America/Marigot', 'saint-martin'],
    ['98613', 'Pacific/Wallis', 'wallis-et-futuna'],
    ['98735', 'Pacific/Tahiti', 'polynesie-francaise'],
    ['98731', 'Pacific/Marquesas', 'polynesie-francaise'],
    ['98719', 'Pacific/Gambier', 'polynesie-francaise'],
    ['98818', 'Pacific/Noumea', 'nouvelle-caledonie'],
    ['constructor', PARIS, 'metropole'],
    ['__proto__', PARIS, 'metropole'],
  ];
  for (const [code, timeZone, holidays] of places) {
    it(`${code ?? 'not known'}: ${timeZone}, ${holidays}`, () => {
      expect(placeOf(code)).to.deep.equal({ timeZone, holidays });
      expect(() => wallTime(new Date(), timeZone)).not.to.throw();
    });
  }

  it('keeps the clocks that the islands keep', () => {
    const noon = new Date('2026-07-14T12:00Z');
    const hours = (code: string) => wallTime(noon, placeOf(code).timeZone).minute / 60;
    expect(['97105', '97701', '97801', '97209'].map(hours)).to.deep.equal([8, 8, 8, 8]);
    expect(['97302', '97411', '97608', '97502'].map(hours)).to.deep.equal([9, 16, 15, 10]);
    expect(['98735', '98731', '98719', '98613', '98818'].map(hours)).to.deep.equal([
      2, 2.5, 3, 0, 23,
    ]);
  });
});

const ZONES = [
  PARIS,
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'Indian/Reunion',
  'America/Miquelon',
  'Indian/Mayotte',
  'America/St_Barthelemy',
  'America/Marigot',
  'Pacific/Wallis',
  'Pacific/Tahiti',
  'Pacific/Marquesas',
  'Pacific/Gambier',
  'Pacific/Noumea',
];

/** What is used here of the coming standard, which TypeScript's library does not have at our target. */
interface TemporalNamespace {
  Instant: {
    fromEpochMilliseconds(time: number): { toZonedDateTimeISO(timeZone: string): ZonedDateTime };
  };
  PlainDateTime: {
    from(iso: string): PlainDateTime;
  };
}
interface PlainDateTime {
  hour: number;
  minute: number;
  equals(other: PlainDateTime): boolean;
  toZonedDateTime(
    timeZone: string,
    options: { disambiguation: 'earlier' | 'compatible' },
  ): ZonedDateTime;
}
interface ZonedDateTime {
  hour: number;
  minute: number;
  epochMilliseconds: number;
  toPlainDate(): { toString(): string };
  toPlainDateTime(): PlainDateTime;
  getTimeZoneTransition(direction: 'next'): ZonedDateTime | null;
}
