import { expect } from '@esm-bundle/chai';
import ICAL from 'ical.js';
import { agendaOf } from '../../src/domain/agenda.js';
import {
  calendarFile,
  type CalendarText,
  googleLink,
  outlookLink,
} from '../../src/domain/calendar-file.js';
import { parsePreventionEvent } from '../../src/domain/parse/prevention-event.js';
import fc from '../support/fast-check.js';

const NOW = new Date('2026-10-01T08:00:00Z');
const TEXT: CalendarText = { title: 'Exemple', description: '', location: '' };

const entry = (record: object) => {
  const { event } = parsePreventionEvent({ id: 'exemple', title: 'Exemple', ...record });
  return agendaOf([event!], { now: NOW, timeZone: 'Europe/Paris' }).coming[0]!;
};

/** The events of a file as an independent library reads them. */
function readBack(file: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(
    ICAL.parse(file) as ConstructorParameters<typeof ICAL.Component>[0],
  );
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

const utc = (time: ICAL.Time): string => time.toJSDate().toISOString();

describe('the calendar file of an event', () => {
  it('says each moment rightly on both sides of a clock change', () => {
    const weekly = entry({
      start: '2026-10-19T09:00',
      end: '2026-10-19T12:00',
      rrule: 'FREQ=WEEKLY;COUNT=2',
    });
    const events = readBack(calendarFile(weekly, TEXT, NOW));
    expect(events.map(({ startDate, endDate }) => [utc(startDate), utc(endDate)])).to.deep.equal([
      ['2026-10-19T07:00:00.000Z', '2026-10-19T10:00:00.000Z'],
      ['2026-10-26T08:00:00.000Z', '2026-10-26T11:00:00.000Z'],
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).to.equal(2);
  });

  it('says whole days as days, the one after the last as their end', () => {
    const [event] = readBack(
      calendarFile(entry({ start: '2026-10-05', end: '2026-10-18' }), TEXT, NOW),
    );
    expect(event!.startDate.isDate).to.equal(true);
    expect([String(event!.startDate), String(event!.endDate)]).to.deep.equal([
      '2026-10-05',
      '2026-10-19',
    ]);
  });

  it('claims no end where none is known', () => {
    const file = calendarFile(entry({ start: '2026-10-06T09:00' }), TEXT, NOW);
    expect(file).not.to.include('DTEND');
    expect(readBack(file)).to.have.length(1);
  });

  it('holds any text, line by line of 75 octets at most', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(texts, texts, texts, (title, description, location) => {
        const one = entry({ start: '2026-10-06T09:00' });
        const file = calendarFile(one, { title, description, location }, NOW);
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).to.be.at.most(75);
        }
        expect(file.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
        const [event] = readBack(file);
        // A calendar has no place for control characters.
        const kept = (text: string): string =>
          text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n\x80-\x9f]/gu, '');
        expect(event!.summary).to.equal(kept(title));
        expect(event!.description || '').to.equal(kept(description));
        expect(event!.location || '').to.equal(kept(location));
      }),
      { numRuns: 200 },
    );
  });

  it('lets nothing out of its line', () => {
    const text = { ...TEXT, title: 'a\r\nEND:VEVENT\nX;Y,Z\\', url: 'https://x.test/\r\nX-BAD:1' };
    const file = calendarFile(entry({ start: '2026-10-06', id: 'a\r\nUID:b' }), text, NOW);
    expect(file.match(/^END:VEVENT/gm)).to.have.length(1);
    expect(file).not.to.match(/^(?:X-BAD|UID:b)/m);
    expect(readBack(file)[0]!.summary).to.equal('a\nEND:VEVENT\nX;Y,Z\\');
  });

  it('is read by this library as what it was', async () => {
    const { parseIcs } = await import('../../src/sources/ics.js');
    const file = calendarFile(
      entry({
        start: '2026-10-06T09:00',
        end: '2026-10-06T12:00',
        place: { name: 'Salle', position: [4.75, 46.77] },
      }),
      { ...TEXT, location: 'Salle' },
      NOW,
    );
    const { signal } = new AbortController();
    const { events, issues } = parseIcs({ text: file, source: 'a', url: 'a', signal });
    expect(issues).to.deep.equal([]);
    expect(events[0]!.place).to.deep.equal({ name: 'Salle', position: [4.75, 46.77] });
  });
});

describe('the links to calendars on the web', () => {
  const text = { title: 'Été & hiver', description: 'a'.repeat(2000), location: 'Givry, 71640' };
  const timed = entry({ start: '2026-10-26T09:00', end: '2026-10-26T12:00' }).dates[0]!;
  const days = entry({ start: '2026-10-05', end: '2026-10-18' }).dates[0]!;

  it('bring the facts to Google Agenda', () => {
    const { origin, searchParams } = new URL(googleLink(timed, text));
    expect(origin).to.equal('https://calendar.google.com');
    expect(searchParams.get('text')).to.equal('Été & hiver');
    expect(searchParams.get('dates')).to.equal('20261026T080000Z/20261026T110000Z');
    expect(searchParams.get('location')).to.equal('Givry, 71640');
    expect(googleLink(timed, text).length).to.be.below(1500);
    expect(new URL(googleLink(days, text)).searchParams.get('dates')).to.equal('20261005/20261019');
  });

  it('bring the facts to Outlook', () => {
    const { origin, searchParams } = new URL(outlookLink(timed, text));
    expect(origin).to.equal('https://outlook.live.com');
    expect(searchParams.get('subject')).to.equal('Été & hiver');
    expect(searchParams.get('startdt')).to.equal('2026-10-26T08:00:00.000Z');
    expect(searchParams.get('enddt')).to.equal('2026-10-26T11:00:00.000Z');
    expect(searchParams.has('allday')).to.equal(false);
    const whole = new URL(outlookLink(days, text)).searchParams;
    expect([whole.get('allday'), whole.get('startdt'), whole.get('enddt')]).to.deep.equal([
      'true',
      '2026-10-05',
      '2026-10-19',
    ]);
  });

  it('stand any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(new URL(googleLink(timed, { ...text, title })).hash).to.equal('');
        expect(new URL(outlookLink(timed, { ...text, title })).hash).to.equal('');
      }),
    );
    expect(() => googleLink(timed, { ...text, title: '\uD83D' })).not.to.throw();
  });
});
