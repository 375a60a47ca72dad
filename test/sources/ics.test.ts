import { expect } from '@esm-bundle/chai';
import { parseIcs } from '../../src/sources/ics.js';
import { readSource } from '../../src/sources/source.js';
import { input, outcome } from './feed-input.js';

function calendar(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\n');
}

function eventLines(...lines: readonly string[]): readonly string[] {
  return ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:Exemple', ...lines, 'END:VEVENT'];
}

function read(...lines: readonly string[]) {
  return parseIcs(input(calendar(...lines)));
}

/** The one event of these lines, read without a mistake. */
function only(...lines: readonly string[]) {
  const { events, issues } = read(...eventLines(...lines));
  expect(issues).to.deep.equal([]);
  return events[0]!;
}

describe('a calendar', () => {
  it('gives the events of the sample', async () => {
    const { events, issues } = await readSource('/seeds/samples/agenda.ics');
    expect(issues).to.deep.equal([]);
    expect(
      events.map(({ id, occurrences, status }) => [id, occurrences[0]?.start, status]),
    ).to.deep.equal([
      ['exemple-atelier', '2026-01-06T10:00:00', 'scheduled'],
      ['exemple-atelier|2026-01-20T10:00:00', '2026-01-21T14:00:00', 'scheduled'],
      ['exemple-atelier|2026-01-27T09:00:00Z', '2026-01-27T10:00:00', 'cancelled'],
      ['exemple-journee', '2026-02-08', 'scheduled'],
      ['exemple-semaine', '2026-02-09', 'scheduled'],
      ['exemple-outlook', '2026-07-06T18:00:00', 'scheduled'],
      ['exemple-fuseau', '2026-07-06T18:00:00', 'scheduled'],
      ['exemple-utc', '2026-07-06T16:00:00Z', 'scheduled'],
    ]);
    expect(events.map(({ timeZone }) => timeZone)).to.deep.equal(
      Array.from(events, () => 'Europe/Paris'),
    );
    expect(events[0]).to.deep.include({
      title: 'Exemple : atelier équilibre',
      description: 'Événement fictif.\nUne heure d’exercices doux, assis et debout.',
      themes: ['chutes'],
      place: { name: 'Salle d’exemple, 71640 Givry', position: [4.7546, 46.7703] },
      source: { name: 'Agenda d’exemple', date: '2025-12-01' },
    });
    expect(events[5]).to.include({ online: 'https://exemple.fr/visio' });
  });

  it('never shows who organises or attends: they are persons', async () => {
    const raw = await (await fetch('/seeds/samples/agenda.ics')).text();
    expect(raw).to.include('PERSONNE À NE PAS MONTRER');
    const result = JSON.stringify(await readSource('/seeds/samples/agenda.ics'));
    expect(result).not.to.match(/personne/i);
  });

  it('tells each mistake of the broken sample by its line, and gives the rest', async () => {
    expect(outcome(await readSource('/seeds/samples/agenda.broken.ics'))).to.deep.equal([
      'exemple-bon',
      'exemple-champs',
      'exemple-apres',
      'error 9 missing-name',
      'error 24 unread-line',
      'error 32 duplicate-id',
      'error 37 cut-short',
      'warning 13 bad-link',
      'warning 13 unknown-value',
      'warning 16 unread-line',
      'warning 17 unknown-value',
      'warning 18 bad-date',
      'warning 19 unread-line',
      'warning 20 bad-date',
      'warning 27 bad-date',
      'warning 27 bad-date',
    ]);
  });

  it('without events has none, and nothing is wrong with it', () => {
    expect(read('VERSION:2.0')).to.deep.equal({
      structures: [],
      events: [],
      issues: [],
      cityCodes: [],
    });
  });

  it('that was cut between two events says so', () => {
    const text = ['BEGIN:VCALENDAR', ...eventLines('DTSTART:20260106T100000')].join('\r\n');
    const { events, issues } = parseIcs(input(text));
    expect(events).to.have.length(1);
    expect(issues).to.deep.equal([{ code: 'cut-short', level: 'warning', line: 6 }]);
  });

  it('is read whichever system ended its lines', () => {
    const lines = calendar(...eventLines('DTSTART:20260106T100000', 'DESCRIPTION:Un', '  deux'));
    const windows = parseIcs(input(lines.replaceAll('\n', '\r\n')));
    expect(windows).to.deep.equal(parseIcs(input(lines)));
    expect(windows.events[0]?.description).to.equal('Un deux');
  });

  it('leaves alarms, tasks and journals alone', () => {
    const { events, issues } = read(
      ...['BEGIN:VTODO', 'SUMMARY:Tâche', 'END:VTODO'],
      ...eventLines(
        'DTSTART:20260106T100000',
        ...['BEGIN:VALARM', 'SUMMARY:Alarme', 'DURATION:PT1H', 'END:VALARM'],
      ),
    );
    expect(issues).to.deep.equal([]);
    expect(events.map(({ title }) => title)).to.deep.equal(['Exemple']);
  });

  it('is nothing else', () => {
    expect(() => parseIcs(input('Bonjour')))
      .to.throw()
      .with.property('code', 'format');
  });
});

describe('when an event takes place', () => {
  for (const [what, lines, occurrence] of [
    ['on a day', ['DTSTART;VALUE=DATE:20260106'], { start: '2026-01-06' }],
    [
      'on a day that ends on itself',
      ['DTSTART;VALUE=DATE:20260106', 'DTEND;VALUE=DATE:20260106'],
      { start: '2026-01-06' },
    ],
    [
      'on a day that ends on the next',
      ['DTSTART;VALUE=DATE:20260106', 'DTEND;VALUE=DATE:20260107'],
      { start: '2026-01-06' },
    ],
    [
      'on three days',
      ['DTSTART;VALUE=DATE:20260227', 'DTEND;VALUE=DATE:20260302'],
      { start: '2026-02-27', end: '2026-03-01' },
    ],
    [
      'on three days by a duration',
      ['DTSTART;VALUE=DATE:20260227', 'DURATION:P3D'],
      { start: '2026-02-27', end: '2026-03-01' },
    ],
    ['on a day that no parameter announces', ['DTSTART:20260106'], { start: '2026-01-06' }],
  ] as const) {
    it(what, () => {
      expect(only(...lines).occurrences).to.deep.equal([{ ...occurrence, allDay: true }]);
    });
  }

  for (const [what, lines, start, end, timeZone = 'Europe/Paris'] of [
    ['for an hour', ['DTSTART:20260106T100000', 'DURATION:PT1H'], '10:00:00', '11:00:00'],
    ['for no time', ['DTSTART:20260106T100000', 'DTEND:20260106T100000'], '10:00:00', undefined],
    [
      'in the zone that it names',
      ['DTSTART;TZID=Indian/Reunion:20260106T100000'],
      '10:00:00',
      undefined,
      'Indian/Reunion',
    ],
    [
      'in the zone of an old Mozilla path',
      ['DTSTART;TZID=/mozilla.org/20050126_1/America/Martinique:20260106T100000'],
      '10:00:00',
      undefined,
      'America/Martinique',
    ],
    [
      'in a zone that Windows names',
      ['DTSTART;TZID=Romance Standard Time:20260106T100000'],
      '10:00:00',
      undefined,
    ],
    [
      'until a time of another zone',
      ['DTSTART;TZID=Europe/Paris:20260106T100000', 'DTEND;TZID=Europe/London:20260106T103000'],
      '10:00:00',
      '11:30:00',
    ],
  ] as const) {
    it(what, () => {
      const event = only(...lines);
      const day = '2026-01-06T';
      expect(event.timeZone).to.equal(timeZone);
      expect(event.occurrences).to.deep.equal([
        { start: day + start, ...(end ? { end: day + end } : {}), allDay: false },
      ]);
    });
  }

  it('in the calendar’s own zone when it names none', () => {
    const { events } = read(
      'X-WR-TIMEZONE:America/Cayenne',
      ...eventLines('DTSTART:20260106T100000'),
    );
    expect(events[0]?.timeZone).to.equal('America/Cayenne');
  });

  const zone = (...lines: readonly string[]) => [
    ...['BEGIN:VTIMEZONE', 'TZID:Chez nous', ...lines, 'END:VTIMEZONE'],
    ...eventLines('DTSTART;TZID=Chez nous:20260106T100000'),
  ];
  const part = (name: string, offset: string) => [
    ...[`BEGIN:${name}`, 'DTSTART:19700101T000000', `TZOFFSETFROM:${offset}`],
    ...[`TZOFFSETTO:${offset}`, `END:${name}`],
  ];
  for (const [what, lines, found] of [
    ['where it says that it is', ['X-LIC-LOCATION:Indian/Mayotte'], 'Indian/Mayotte'],
    [
      'of France, by its offsets',
      [...part('STANDARD', '+0100'), ...part('DAYLIGHT', '+0200')],
      'Europe/Paris',
    ],
    ['that never changes', part('STANDARD', '-0400'), 'Etc/GMT+4'],
    ['at Greenwich', part('STANDARD', '+0000'), 'UTC'],
  ] as const) {
    it(`in a zone that the calendar defines: ${what}`, () => {
      const { events, issues } = read(...zone(...lines));
      expect(issues).to.deep.equal([]);
      expect(events[0]?.timeZone).to.equal(found === 'UTC' ? 'Europe/Paris' : found);
      expect(events[0]?.occurrences[0]?.start).to.equal(
        `2026-01-06T10:00:00${found === 'UTC' ? 'Z' : ''}`,
      );
    });
  }

  it('in a zone that nobody knows, it is said', () => {
    const { issues } = read(...eventLines('DTSTART;TZID=Chez nous:20260106T100000'));
    expect(issues.map(({ code, line, field }) => [code, line, field])).to.deep.equal([
      ['unknown-value', 5, 'DTSTART'],
    ]);
  });
});

describe('an event that comes again', () => {
  const START = 'DTSTART;TZID=Europe/Paris:20260106T100000';

  it('keeps its rule as it is written', () => {
    const { rrule, exdates, occurrences } = only(
      START,
      'RRULE:FREQ=MONTHLY;BYDAY=2TU;UNTIL=20261231T000000Z',
    );
    expect(rrule).to.equal('FREQ=MONTHLY;BYDAY=2TU;UNTIL=20261231T000000Z');
    expect(exdates).to.deep.equal([]);
    expect(occurrences).to.have.length(1);
  });

  it('leaves dates out, in whichever zone they are written', () => {
    const { exdates } = only(
      START,
      'RRULE:FREQ=WEEKLY',
      'EXDATE;TZID=Europe/Paris:20260113T100000,20260120T100000',
      'EXDATE:20260707T080000Z',
    );
    expect(exdates).to.deep.equal([
      '2026-01-13T10:00:00',
      '2026-01-20T10:00:00',
      '2026-07-07T10:00:00',
    ]);
  });

  it('adds dates, as long as the first, or as long as they say', () => {
    const { occurrences } = only(
      START,
      'DTEND;TZID=Europe/Paris:20260106T113000',
      'RDATE;TZID=Europe/Paris:20260108T140000',
      'RDATE;VALUE=PERIOD:20260109T090000Z/PT2H,20260110T090000Z/20260110T091500Z',
    );
    expect(occurrences.map(({ start, end }) => [start, end])).to.deep.equal([
      ['2026-01-06T10:00:00', '2026-01-06T11:30:00'],
      ['2026-01-08T14:00:00', '2026-01-08T15:30:00'],
      ['2026-01-09T10:00:00', '2026-01-09T12:00:00'],
      ['2026-01-10T10:00:00', '2026-01-10T10:15:00'],
    ]);
  });

  it('drops an added date that is left out', () => {
    const { occurrences, exdates } = only(
      START,
      'RDATE;TZID=Europe/Paris:20260108T140000,20260109T140000',
      'EXDATE;TZID=Europe/Paris:20260108T140000',
    );
    expect(occurrences.map(({ start }) => start)).to.deep.equal([
      '2026-01-06T10:00:00',
      '2026-01-09T14:00:00',
    ]);
    expect(exdates).to.deep.equal([]);
  });

  it('follows the clocks of UTC when it starts in UTC', () => {
    const { timeZone, exdates } = only(
      'DTSTART:20260106T090000Z',
      'RRULE:FREQ=WEEKLY',
      'EXDATE;TZID=Europe/Paris:20260113T100000',
    );
    expect(timeZone).to.equal('UTC');
    expect(exdates).to.deep.equal(['2026-01-13T09:00:00Z']);
  });

  it('gives way to its changed dates, wherever they stand in the file', () => {
    const changed = eventLines(
      'RECURRENCE-ID;VALUE=DATE:20260113',
      'DTSTART;VALUE=DATE:20260114',
      'LOCATION:Ailleurs',
    );
    const { events, issues } = read(
      ...changed,
      ...eventLines('DTSTART;VALUE=DATE:20260106', 'RRULE:FREQ=WEEKLY'),
    );
    expect(issues).to.deep.equal([]);
    expect(
      events.map(({ id, exdates, occurrences }) => [id, exdates, occurrences[0]?.start]),
    ).to.deep.equal([
      ['a|2026-01-13', [], '2026-01-14'],
      ['a', ['2026-01-13'], '2026-01-06'],
    ]);
  });

  it('is not expanded, however long its rule', () => {
    const start = performance.now();
    const { occurrences } = only(START, 'RRULE:FREQ=DAILY;COUNT=999999999');
    expect(occurrences).to.have.length(1);
    expect(performance.now() - start).to.be.lessThan(500);
  });
});
