import { expect } from '@esm-bundle/chai';
import { agendaOf } from '../../src/domain/agenda.js';
import { addMonths, dayByKey, monthAgenda } from '../../src/domain/month.js';
import { parsePreventionEvent } from '../../src/domain/parse/prevention-event.js';
import fc from '../support/fast-check.js';

const RECORDS = [
  { title: 'Octobre rose', start: '2024-10-01', end: '2024-10-31', rrule: 'FREQ=YEARLY' },
  { title: 'Semaines', start: '2026-09-28', end: '2026-10-11' },
  { title: 'Atelier', start: '2026-10-05T14:00', rrule: 'FREQ=WEEKLY;COUNT=8' },
  { title: 'Matin', start: '2026-10-12T09:00', end: '2026-10-12T12:00' },
  { title: 'Nuit', start: '2026-10-31T20:00', end: '2026-11-01T02:00' },
  { title: 'Journée', start: '2026-11-14' },
];

const { coming } = agendaOf(
  RECORDS.flatMap((record) => parsePreventionEvent({ ...record, id: record.title }).event ?? []),
  { now: new Date('2026-10-01T08:00Z'), timeZone: 'Europe/Paris' },
);
const october = monthAgenda(coming, '2026-10');
const on = (day: string): readonly string[] =>
  (october.days.get(day) ?? []).map(({ event }) => event.title);

describe('a month of an agenda', () => {
  it('is whole weeks, from Monday', () => {
    expect(october.weeks).to.have.length(5);
    expect(october.weeks[0]![0]).to.equal('2026-09-28');
    expect(october.weeks.at(-1)!.at(-1)).to.equal('2026-11-01');
    expect(monthAgenda([], '2027-02').weeks).to.have.length(4);
    expect(monthAgenda([], '2026-08').weeks).to.have.length(6);
  });

  it('has each event on its days, by time, with the times of that day alone', () => {
    expect(on('2026-10-12')).to.deep.equal(['Matin', 'Atelier']);
    expect(on('2026-10-06')).to.deep.equal([]);
    const [, workshop] = october.days.get('2026-10-12')!;
    expect(workshop!.dates.map(({ first }) => first)).to.deep.equal(['2026-10-12']);
  });

  it('has what lasts several days apart; a night is of the day it begins', () => {
    expect(october.campaigns.map(({ event }) => event.title)).to.deep.equal([
      'Semaines',
      'Octobre rose',
    ]);
    expect(on('2026-10-31')).to.deep.equal(['Nuit']);
    expect(monthAgenda(coming, '2026-11').days.has('2026-11-01')).to.equal(false);
  });

  it('counts an event once, whatever its dates', () => {
    expect(october.count).to.equal(5);
    expect(monthAgenda(coming, '2026-11').count).to.equal(2);
    expect(monthAgenda(coming, '2027-01').count).to.equal(0);
  });

  it('has every day of the month once, in any month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 * 200 }), (months) => {
        const month = addMonths('1950-01-15', months).slice(0, 7);
        const { weeks } = monthAgenda([], month);
        const own = weeks.flat().filter((day) => day.startsWith(month));
        expect(new Set(own).size).to.equal(own.length);
        expect(own[0]).to.equal(`${month}-01`);
        expect(own.length).to.be.within(28, 31);
        for (const week of weeks) expect(week).to.have.length(7);
      }),
    );
  });
});

describe('the keys of a grid of dates', () => {
  const to = (day: string, key: string, shiftKey = false) => dayByKey(day, { key, shiftKey });

  it('go by day, by week, by month and by year', () => {
    expect(to('2026-10-06', 'ArrowLeft')).to.equal('2026-10-05');
    expect(to('2026-10-06', 'ArrowRight')).to.equal('2026-10-07');
    expect(to('2026-10-06', 'ArrowUp')).to.equal('2026-09-29');
    expect(to('2026-10-06', 'ArrowDown')).to.equal('2026-10-13');
    expect(to('2026-10-07', 'Home')).to.equal('2026-10-05');
    expect(to('2026-10-07', 'End')).to.equal('2026-10-11');
    expect(to('2026-10-06', 'PageUp')).to.equal('2026-09-06');
    expect(to('2026-10-06', 'PageDown')).to.equal('2026-11-06');
    expect(to('2026-10-06', 'PageUp', true)).to.equal('2025-10-06');
    expect(to('2024-02-29', 'PageDown', true)).to.equal('2025-02-28');
    expect(to('2026-10-06', 'a')).to.equal(undefined);
    expect(to('2026-10-06', '__proto__')).to.equal(undefined);
  });

  it('stay in the month they lead to, however short', () => {
    expect(addMonths('2026-01-31', 1)).to.equal('2026-02-28');
    expect(addMonths('2026-12-31', 2)).to.equal('2027-02-28');
    expect(addMonths('2026-03-31', -13)).to.equal('2025-02-28');
  });
});
