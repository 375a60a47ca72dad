import { expect } from '@esm-bundle/chai';
import { agendaOf, byDay, groupEntries, isGoingOn } from '../../src/domain/agenda.js';
import { parsePreventionEvent } from '../../src/domain/parse/prevention-event.js';
import type { PreventionEvent } from '../../src/domain/prevention-event.js';
import fc from '../support/fast-check.js';

const timeZone = 'Europe/Paris';
const NOON = new Date('2026-10-06T12:00+02:00');

const event = (title: string, record: object): PreventionEvent =>
  parsePreventionEvent({ id: `${title} ${JSON.stringify(record)}`, title, ...record }).event!;
const titles = (entries: readonly { event: PreventionEvent }[]): readonly string[] =>
  entries.map((entry) => entry.event.title);

const CAMPAIGN = event('Octobre rose', {
  start: '2024-10-01',
  end: '2024-10-31',
  rrule: 'FREQ=YEARLY',
});

describe('an agenda', () => {
  it('tells what goes on and what comes, in the order of time', () => {
    const { coming, past } = agendaOf(
      [
        event('demain', { start: '2026-10-07' }),
        event('hier', { start: '2026-10-05' }),
        CAMPAIGN,
        event('ce matin', { start: '2026-10-06T09:00', end: '2026-10-06T12:00' }),
        event('jusqu’à 13 h', { start: '2026-10-06T11:00', end: '2026-10-06T13:00' }),
        event('sans fin connue', { start: '2026-10-06T10:00' }),
        event('cet après-midi', { start: '2026-10-06T14:00' }),
        event('dans deux ans', { start: '2028-10-06' }),
      ],
      { now: NOON, timeZone },
    );
    expect(titles(coming)).to.deep.equal([
      'Octobre rose',
      'sans fin connue',
      'jusqu’à 13 h',
      'cet après-midi',
      'demain',
    ]);
    expect(past).to.deep.equal([]);
    expect(titles(coming.filter(({ dates }) => isGoingOn(dates[0]!, NOON)))).to.deep.equal([
      'Octobre rose',
      'jusqu’à 13 h',
    ]);
  });

  it('has the next campaign whatever the day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2024-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (now) => {
          const [entry] = agendaOf([CAMPAIGN], { now, timeZone }).coming;
          const { start, end } = entry!.dates[0]!;
          expect(end).to.be.above(now.getTime());
          expect(start - now.getTime()).to.be.below(366 * 86_400_000);
          expect(new Date(start).toISOString()).to.match(/-09-30T22:00/);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('shows several dates as one event, at its next one', () => {
    const weekly = event('Atelier', { start: '2026-01-06T10:00', rrule: 'FREQ=WEEKLY' });
    const { coming } = agendaOf([weekly], { now: NOON, timeZone, until: '2026-10-27' });
    expect(coming).to.have.length(1);
    expect(coming[0]!.dates.map(({ first }) => first)).to.deep.equal([
      '2026-10-06',
      '2026-10-13',
      '2026-10-20',
      '2026-10-27',
    ]);
  });

  it('takes the morning and the afternoon of one day at one place for one event', () => {
    const place = { name: 'Salle des fêtes', address: '71100 Chalon-sur-Saône' };
    const row = (from: string, to: string, more: object = {}): PreventionEvent =>
      event('Don de sang', {
        start: `2026-11-09T${from}`,
        end: `2026-11-09T${to}`,
        place,
        ...more,
      });
    const rows = [row('15:00', '19:00'), row('08:00', '12:30')];
    const { coming } = agendaOf(rows, { now: NOON, timeZone });
    expect(coming).to.have.length(1);
    expect(byDay(coming[0]!.dates)).to.deep.equal([
      {
        first: '2026-11-09',
        last: '2026-11-09',
        times: [
          { from: 480, until: 750 },
          { from: 900, until: 1140 },
        ],
      },
    ]);
    const street = { address: '1 rue d’Exemple, 71640 Givry' };
    const named = ['Salle m', 'Salle am'].map((name, index) =>
      row(`1${index}:00`, '13:00', { place: { name, ...street } }),
    );
    expect(agendaOf(named, { now: NOON, timeZone }).coming).to.have.length(1);
    for (const other of [
      { place: { name: 'Gymnase' } },
      { place: { ...place, name: 'Gymnase' } },
      { place: undefined },
      { status: 'cancelled' },
      { title: 'Don de plasma' },
    ]) {
      const apart = agendaOf([...rows, row('13:00', '14:00', other)], { now: NOON, timeZone });
      expect(apart.coming, JSON.stringify(other)).to.have.length(2);
    }
  });

  it('keeps what is over apart, the latest first, and only where it is asked for', () => {
    const events = [
      event('2023', { start: '2023-05-12T09:00', end: '2023-05-12T12:00' }),
      event('hier', { start: '2026-10-05' }),
      event('finie', { start: '2026-03-02T10:00', rrule: 'FREQ=WEEKLY;COUNT=3' }),
    ];
    const { past } = agendaOf(events, { now: NOON, timeZone, past: true });
    expect(titles(past)).to.deep.equal(['hier', 'finie', '2023']);
    expect(past[1]!.dates).to.have.length(3);
    const since = agendaOf(events, { now: NOON, timeZone, past: true, from: '2026-01-01' });
    expect(titles(since.past)).to.deep.equal(['hier', 'finie']);
  });

  it('keeps to the days that are asked for', () => {
    const events = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((start) =>
      event(start, { start }),
    );
    const within = { from: '2026-11-01', until: '2026-11-30' };
    const { coming } = agendaOf(events, { now: NOON, timeZone, ...within });
    expect(titles(coming)).to.deep.equal(['2026-11-01', '2026-11-30']);
  });

  it('groups by month or day: what goes on is of today', () => {
    const { coming } = agendaOf(
      [
        event('septembre', { start: '2026-09-01', end: '2026-10-30' }),
        event('octobre', { start: '2026-10-20' }),
        event('janvier', { start: '2027-01-20' }),
      ],
      { now: NOON, timeZone },
    );
    const keys = (by: 'month' | 'day' | 'none'): readonly string[] =>
      groupEntries(coming, by, '2026-10-06').map(({ key }) => key);
    expect(keys('month')).to.deep.equal(['2026-10', '2027-01']);
    expect(keys('day')).to.deep.equal(['2026-10-06', '2026-10-20', '2027-01-20']);
    expect(keys('none')).to.deep.equal(['']);
  });

  it('keeps programmes without dates apart', () => {
    const { coming, standing } = agendaOf([event('permanence', { standing: true })], {
      now: NOON,
      timeZone,
    });
    expect(coming).to.deep.equal([]);
    expect(standing.map(({ title }) => title)).to.deep.equal(['permanence']);
  });
});
