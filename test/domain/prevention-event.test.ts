import { expect } from '@esm-bundle/chai';
import { parsePreventionEvent } from '../../src/domain/parse/prevention-event.js';

function parse(record: Record<string, unknown>) {
  const { event, issues } = parsePreventionEvent({ title: 'Octobre rose', ...record });
  return { event: event!, issues: issues.map(({ code, field = '' }) => `${field}: ${code}`) };
}

describe('an event', () => {
  it('keeps everything that is right', () => {
    const record = {
      id: 'octobre-rose',
      title: 'Octobre rose',
      description: 'Dépistage.',
      themes: ['depistage'],
      audiences: ['femmes'],
      age: { min: 50, max: 74 },
      occurrences: [{ start: '2024-10-05T09:00', end: '2024-10-05T12:00', allDay: false }],
      rrule: 'FREQ=YEARLY',
      exdates: ['2025-10-05'],
      standing: false,
      timeZone: 'Indian/Reunion',
      place: { name: 'Salle', address: '1 place X', cityCode: '71076', position: [4.85, 46.78] },
      online: 'https://visio.test',
      organizer: 'Le Grand Chalon',
      registration: [
        { type: 'link', value: 'https://inscription.test' },
        { type: 'phone', value: '0385446688' },
        { type: 'email', value: 'contact@agglo.test' },
      ],
      price: 'free',
      status: 'full',
      accessibility: ['mi'],
      url: 'https://agenda.test',
      sample: true,
      source: { name: 'OpenAgenda', date: '2024-09' },
    };
    expect(parsePreventionEvent(record)).to.deep.equal({ event: record, issues: [] });
  });

  it('needs a title, and a date or the word that there is none', () => {
    expect(parse({ standing: true })).to.deep.equal({
      event: {
        id: 'Octobre rose',
        title: 'Octobre rose',
        themes: ['autre'],
        audiences: ['tous'],
        occurrences: [],
        exdates: [],
        standing: true,
        timeZone: 'Europe/Paris',
        registration: [],
        status: 'scheduled',
        accessibility: [],
        sample: false,
      },
      issues: [],
    });
    expect(parse({}).issues).to.deep.equal(['start: bad-date']);
    expect(parsePreventionEvent({ start: '2024-10-01' }).event).to.equal(undefined);
    expect(parsePreventionEvent('Octobre rose').event).to.equal(undefined);
  });

  it('may give one date by itself, or a list, or both', () => {
    const { event, issues } = parse({
      start: '2024-10-01',
      end: '2024-10-31',
      occurrences: [{ start: '2024-11-05T18:00' }],
    });
    expect(issues).to.deep.equal([]);
    expect(event.occurrences).to.deep.equal([
      { start: '2024-10-01', end: '2024-10-31', allDay: true },
      { start: '2024-11-05T18:00', allDay: false },
    ]);
    expect(event.id).to.equal('Octobre rose|2024-10-01');
  });

  for (const start of [
    '2024-02-29',
    '2024-10-01T09:30',
    '2024-10-01T09:30:15',
    '2024-10-01T09:30:15.250Z',
    '2024-10-01T09:30+02:00',
    '2024-10-01T09:30:00+0200',
    '2024-10-01T24:00',
  ]) {
    it(`may begin at ${start}`, () => {
      const { event, issues } = parse({ start });
      expect(event.occurrences[0]?.start).to.equal(start);
      expect(issues).to.deep.equal([]);
    });
  }

  for (const start of [
    '1er octobre',
    '01/10/2024',
    '2024-10',
    '2024-10-32',
    '2024-02-30',
    '2023-02-29',
    '2024-02-30T10:00',
    '2024-10-01T25:00',
    '2024-10-01T10:60',
    '2024-10-01 10:00',
    '2024-10-01T10h',
  ]) {
    it(`shows without its beginning at ${start}`, () => {
      const { event, issues } = parse({ start });
      expect(event.occurrences).to.deep.equal([]);
      expect(issues).to.deep.equal(['start: bad-date', 'start: bad-date']);
    });
  }

  for (const [record, ...issues] of [
    [{ themes: ['cancer', 'nutrition'] }, 'themes: unknown-value'],
    [{ audiences: 'retraités' }, 'audiences: unknown-value'],
    [{ status: 'annulé' }, 'status: unknown-value'],
    [{ timeZone: 'Europe/Chalon' }, 'timeZone: unknown-value'],
    [{ timeZone: '<script>' }, 'timeZone: unknown-value'],
    [{ online: 'javascript:alert(1)' }, 'online: bad-link'],
    [{ url: 'agenda.test' }, 'url: bad-link'],
    [{ place: 'Salle des fêtes' }, 'place: not-an-object'],
    [{ place: { position: [0, 0] } }, 'place.position: bad-position'],
    [{ sample: 'oui' }, 'sample: unknown-value'],
    [{ registration: [{}] }, 'registration.type: unknown-value'],
    [{ registration: [{ type: 'phone' }] }, 'registration.value: unknown-value'],
  ] as const) {
    it(`shows without ${JSON.stringify(record)}`, () => {
      const parsed = parse({ start: '2024-10-01', ...record });
      expect(parsed.issues).to.deep.equal(issues);
      expect(parsed.event.title).to.equal('Octobre rose');
    });
  }

  for (const registration of [
    { type: 'link', value: 'javascript:alert(1)' },
    { type: 'phone', value: 'sur place' },
    { type: 'email', value: 'a@b.fr?bcc=c@d.fr <script>' },
    { type: 'site', value: 'https://inscription.test' },
  ]) {
    it(`takes no registration by ${JSON.stringify(registration)}`, () => {
      const { event, issues } = parse({ start: '2024-10-01', registration: [registration] });
      expect(event.registration).to.deep.equal([]);
      expect(issues).to.have.length.above(0);
    });
  }

  it('has each theme once, and another one when it is not known', () => {
    expect(parse({ themes: ['cancer', 'lune', 'nutrition'] }).event.themes).to.deep.equal([
      'autre',
      'nutrition',
    ]);
    expect(parse({ audiences: ['tous', 'tous'] }).event.audiences).to.deep.equal(['tous']);
  });

  it('keeps a rule that can be followed, and says which cannot', () => {
    const of = (rrule: string) => parse({ start: '2026-01-06T10:00', rrule });
    for (const rule of [
      'FREQ=WEEKLY;BYDAY=TU;COUNT=10',
      'RRULE:FREQ=MONTHLY;BYDAY=2TH,-1FR;INTERVAL=2;UNTIL=20261231T225959Z;',
      'freq=yearly;bymonth=3',
    ]) {
      expect(of(rule).event.rrule, rule).to.equal(rule);
      expect(of(rule).issues, rule).to.deep.equal([]);
    }
    for (const rule of ['tous les mardis', 'FREQ=HOURLY', 'FREQ=WEEKLY;BYDAY=MA', 'BYDAY=TU']) {
      expect(of(rule).event.rrule, rule).to.equal(undefined);
      expect(of(rule).issues, rule).to.deep.equal(['rrule: unknown-value']);
    }
  });
});
