import { expect } from '@esm-bundle/chai';
import { datesOf } from '../../src/domain/event-dates.js';
import { parsePreventionEvent } from '../../src/domain/parse/prevention-event.js';
import type { PreventionEvent } from '../../src/domain/prevention-event.js';
import { readSource } from '../../src/sources/source.js';

const PARIS = 'Europe/Paris';

const event = (record: object): PreventionEvent =>
  parsePreventionEvent({ title: 'Exemple', ...record }).event!;

/** The dates of a year: `2026-10-06 540-720`, `2026-10-01–2026-10-31`. */
function dates(
  record: object,
  { from = '2026-01-01', to = '2027-01-01', zone = PARIS } = {},
): readonly string[] {
  const window = { from: Date.parse(from), to: Date.parse(to) };
  return datesOf(event(record), window, zone).map(({ first, last, ...time }) =>
    [
      first === last ? first : `${first}–${last}`,
      ...(time.from === undefined ? [] : [`${time.from}-${time.until ?? '?'}`]),
    ].join(' '),
  );
}

/** What the clocks of Paris show, by the browser's own calendar. */
function clock(instant: number): string {
  return new Intl.DateTimeFormat('fr-FR', { timeZone: PARIS, timeStyle: 'short' }).format(instant);
}

describe('the dates of an event', () => {
  it('are at the same hour of the clock all year, across both clock changes', () => {
    const weekly = event({
      start: '2026-01-05T09:30',
      end: '2026-01-05T12:00',
      rrule: 'FREQ=WEEKLY;BYDAY=MO,SU',
    });
    const year = { from: Date.parse('2026-01-01'), to: Date.parse('2027-01-01') };
    const found = datesOf(weekly, year, PARIS);
    expect(found).to.have.length(103);
    expect(new Set(found.map(({ start }) => clock(start)))).to.deep.equal(new Set(['09:30']));
    expect(new Set(found.map(({ end }) => clock(end)))).to.deep.equal(new Set(['12:00']));
    const at = (first: string): string =>
      new Date(found.find((date) => date.first === first)!.start).toISOString();
    expect(at('2026-03-23')).to.equal('2026-03-23T08:30:00.000Z');
    expect(at('2026-03-29')).to.equal('2026-03-29T07:30:00.000Z');
    expect(at('2026-10-19')).to.equal('2026-10-19T07:30:00.000Z');
    expect(at('2026-10-25')).to.equal('2026-10-25T08:30:00.000Z');
  });

  it('are an hour later than what is written when clocks skip it', () => {
    const [date] = datesOf(
      event({ start: '2026-03-29T02:30', end: '2026-03-29T04:00' }),
      { from: 0, to: Infinity },
      PARIS,
    );
    expect(date).to.include({ from: 210, until: 240, start: Date.parse('2026-03-29T01:30Z') });
  });

  it('come every year, whatever the year', () => {
    const month = { start: '2024-10-01', end: '2024-10-31', rrule: 'FREQ=YEARLY' };
    expect(dates(month)).to.deep.equal(['2026-10-01–2026-10-31']);
    expect(dates(month, { from: '2049-10-15', to: '2050-10-15' })).to.deep.equal([
      '2049-10-01–2049-10-31',
      '2050-10-01–2050-10-31',
    ]);
  });

  it('leave out those of EXDATE, by their moment or their day', () => {
    const weekly = { start: '2026-01-06T10:00', rrule: 'FREQ=WEEKLY;COUNT=5' };
    const exdates = ['2026-01-13T10:00:00', '2026-01-20', '2026-01-27T09:00:00Z'];
    expect(dates({ ...weekly, exdates })).to.deep.equal(['2026-01-06 600-?', '2026-02-03 600-?']);
    expect(
      dates({ start: '2026-01-06', rrule: 'FREQ=DAILY;COUNT=2', exdates: ['2026-01-06'] }),
    ).to.deep.equal(['2026-01-07']);
  });

  it('end with UNTIL: a moment, or a day that has its date still', () => {
    const until = (limit: string): number =>
      dates({ start: '2026-01-06T10:00', rrule: `FREQ=DAILY;UNTIL=${limit}` }).length;
    expect(until('20260108')).to.equal(3);
    expect(until('20260108T090000Z')).to.equal(3);
    expect(until('20260108T085959Z')).to.equal(2);
    expect(until('20260108T100000')).to.equal(3);
    expect(until('20260108T095900')).to.equal(2);
  });

  it('are all those of a calendar: the ones of its rule, added, changed and cancelled', async () => {
    const { events } = await readSource('/seeds/samples/agenda.ics');
    const window = { from: Date.parse('2026-01-01'), to: Date.parse('2027-01-01') };
    const told = events.flatMap((each) =>
      datesOf(each, window, PARIS).map(
        ({ first, from }) => `${first} ${from ?? ''} ${each.status} ${each.title.slice(10)}`,
      ),
    );
    expect(told.filter((line) => line.includes('atelier'))).to.deep.equal([
      '2026-01-06 600 scheduled atelier équilibre',
      '2026-01-08 600 scheduled atelier équilibre',
      '2026-02-03 600 scheduled atelier équilibre',
      '2026-02-10 600 scheduled atelier équilibre',
      '2026-02-17 600 scheduled atelier équilibre',
      '2026-02-24 600 scheduled atelier équilibre',
      '2026-01-21 840 scheduled atelier équilibre (déplacé)',
      '2026-01-27 600 cancelled atelier équilibre',
    ]);
    expect(told.filter((line) => line.includes('journée'))).to.have.length(1);
  });

  it('are one day where the end is the start, and end with their last one', () => {
    expect(dates({ start: '2026-02-08', end: '2026-02-08' })).to.deep.equal(['2026-02-08']);
    const day = datesOf(event({ start: '2026-03-29' }), { from: 0, to: Infinity }, PARIS)[0]!;
    expect(day.end - day.start).to.equal(23 * 3_600_000);
  });

  it('are shown on the clocks of the page, but for whole days', () => {
    const there = {
      start: '2026-07-06T20:00',
      end: '2026-07-07T01:00',
      timeZone: 'Indian/Reunion',
    };
    expect(dates(there)).to.deep.equal(['2026-07-06 1080-1380']);
    expect(dates(there, { zone: 'Indian/Reunion' })).to.deep.equal([
      '2026-07-06–2026-07-07 1200-60',
    ]);
    expect(dates({ start: '2026-07-06T16:00:00Z' })).to.deep.equal(['2026-07-06 1080-?']);
    expect(dates({ start: '2026-07-06T18:00+0200' })).to.deep.equal(['2026-07-06 1080-?']);
    expect(dates({ start: '2026-07-06', timeZone: 'Pacific/Auckland' })).to.deep.equal([
      '2026-07-06',
    ]);
  });

  it('say midnight of the day that ends', () => {
    expect(dates({ start: '2026-07-06T20:00', end: '2026-07-07T00:00' })).to.deep.equal([
      '2026-07-06 1200-1440',
    ]);
  });

  it('have no end where none is told, or one that comes before the start', () => {
    expect(dates({ start: '2026-07-06T20:00' })).to.deep.equal(['2026-07-06 1200-?']);
    expect(dates({ start: '2026-07-06T20:00', end: '2026-07-06T19:00' })).to.deep.equal([
      '2026-07-06 1200-?',
    ]);
  });
});
