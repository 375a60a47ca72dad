import { expect } from '@esm-bundle/chai';
import { CptsError } from '../../src/errors.js';
import { decodeText } from '../../src/sources/charset.js';
import { csvRows } from '../../src/sources/csv-rows.js';
import { parseCsv } from '../../src/sources/csv.js';
import type { ParsedSource } from '../../src/sources/records.js';
import { readSource } from '../../src/sources/source.js';
import fc from '../support/fast-check.js';
import { parseText } from './parse-text.js';

function read(text: string): ParsedSource {
  return parseCsv({ text, source: 'essai', url: 'essai', signal: new AbortController().signal });
}

/** Line, column, code and value of each mistake. */
function told({ issues }: ParsedSource): readonly (readonly unknown[])[] {
  return issues.map(({ line, column, code, value }) => [line, column, code, value]);
}

function names({ structures }: ParsedSource): readonly string[] {
  return structures.map(({ name }) => name);
}

/** What Excel writes in French. */
function windows1252(text: string): Uint8Array<ArrayBuffer> {
  const special = new Map([
    ['’', 0x92],
    ['œ', 0x9c],
    ['€', 0x80],
  ]);
  return Uint8Array.from(text, (character) => special.get(character) ?? character.charCodeAt(0));
}

describe('a CSV', () => {
  it('gives the same structures as the library’s JSON', async () => {
    const [csv, json] = await Promise.all([
      readSource('/seeds/samples/structures.csv'),
      readSource('/seeds/samples/structures.json'),
    ]);
    expect(csv.issues).to.deep.equal([]);
    expect(csv.structures).to.have.length(json.structures.length);
    for (const [i, { source, accessibility, ...structure }] of json.structures.entries()) {
      expect(csv.structures[i]).to.deep.include({ ...structure, aliases: [] });
      expect(csv.structures[i]?.source).to.deep.equal({ name: source?.name, date: source?.date });
      expect(csv.structures[i]?.accessibility?.wheelchair).to.equal(accessibility?.wheelchair);
    }
  });

  it('gives events, with commas as separators', async () => {
    const { events, issues } = await readSource('/seeds/samples/evenements.csv');
    expect(issues).to.deep.equal([]);
    expect(events).to.have.length(3);
    expect(events[0]).to.deep.include({
      title: 'Exemple : atelier équilibre',
      themes: ['chutes', 'activite-physique'],
      occurrences: [{ start: '2026-01-06T10:00', end: '2026-01-06T11:00', allDay: false }],
      rrule: 'FREQ=WEEKLY;BYDAY=TU',
      registration: [{ type: 'phone', value: '0353010000' }],
      price: 'free',
    });
    expect(events[1]).to.deep.include({
      description: 'Sans rendez-vous.\nLe résultat est donné sur place.',
      status: 'postponed',
      price: '5 €, sur place',
    });
    expect(events[2]?.standing).to.equal(true);
  });

  it('tells where each mistake is, and shows the rest', async () => {
    const parsed = await readSource('/seeds/samples/structures.broken.csv');
    expect(parsed.structures.map(({ id }) => id)).to.deep.equal([
      'Structure d’exemple au numéro perdu',
      'exemple-3',
      'exemple-6',
      'exemple-7',
    ]);
    expect(parsed.structures[1]).to.deep.include({
      name: 'Structure d’exemple\nsur deux "lignes"',
      address: { postcode: '01000' },
      position: [4.75, 46.78],
      website: 'https://www.exemple.fr',
    });
    expect(told(parsed)).to.have.deep.members([
      [4, 7, 'unknown-column', 'Telefone'],
      [4, 9, 'duplicate-column', 'Tel'],
      [5, 1, 'bad-finess', '7,10E+08'],
      [5, 4, 'bad-postcode', '71 10'],
      [5, 8, 'bad-phone', '03 85 44 66'],
      [5, 10, 'bad-link', 'accueil chez exemple.fr'],
      [5, 11, 'bad-link', 'javascript:alert(1)'],
      [5, 13, 'bad-date', '30/02/2026'],
      [6, 2, 'missing-name', undefined],
      [7, 3, 'unknown-value', 'Dispensaire'],
      [7, 5, 'swapped-position', '4,75 ; 46,78'],
      [9, 3, 'short-row', undefined],
      [9, 1, 'duplicate-id', 'exemple-3'],
      [10, undefined, 'bad-quotes', 'exemple-5;"Structure d’exemple" aux guillemets mal placés;MSP;71640;;;;;;;;;;;;'],
      [11, 16, 'extra-cell', 'en trop'],
      [11, 5, 'bad-position', '400 ; 4,75'],
    ]); // prettier-ignore
  });

  it('tells where each mistake is in events, with tabs and the line ends of an old Mac', async () => {
    const parsed = await readSource('/seeds/samples/evenements.broken.csv');
    expect(parsed.events.map(({ title }) => title.replace('Exemple : ', ''))).to.deep.equal([
      'date impossible',
      'sans date',
      'intact',
    ]);
    expect(told(parsed)).to.deep.include.members([
      [2, 2, 'bad-date', '30/02/2026 10h'],
      [2, 4, 'unknown-value', 'poterie'],
      [3, 2, 'bad-date', undefined],
      [3, 6, 'unknown-value', 'peut-être'],
      [3, 8, 'unknown-value', 'sur place'],
      [4, 1, 'missing-name', undefined],
    ]);
    expect(parsed.issues.every(({ line = 0 }) => line < 5)).to.equal(true);
  });
});

describe('what a spreadsheet writes', () => {
  const TEXT = 'nom;commune\nMaison de l’œil;Châtenoy-le-Royal\n';

  it('in Windows-1252, UTF-8 or UTF-16 is read', async () => {
    const encoded: Uint8Array<ArrayBuffer>[] = [
      windows1252(TEXT),
      new TextEncoder().encode(TEXT),
      new TextEncoder().encode(`\uFEFF${TEXT}`),
      new Uint8Array(Uint16Array.from(`\uFEFF${TEXT}`, (c) => c.charCodeAt(0)).buffer),
    ];
    for (const bytes of encoded) {
      const url = URL.createObjectURL(new Blob([bytes], { type: 'text/csv' }));
      const { structures, issues } = await readSource(url);
      URL.revokeObjectURL(url);
      expect(issues).to.deep.equal([]);
      expect(structures[0]).to.deep.include({
        name: 'Maison de l’œil',
        address: { city: 'Châtenoy-le-Royal' },
      });
    }
  });

  it('with any separator and any line ends is read', () => {
    for (const separator of [';', ',', '\t']) {
      for (const end of ['\n', '\r\n', '\r']) {
        const rows = [
          ['commune', 'nom', 'note'],
          ['Givry', '"MSP; de, Givry"', `"Une${end}deux"`],
          ['', 'MSP', ''],
        ];
        const text = rows.map((cells) => cells.join(separator)).join(end);
        const parsed = read(text + end);
        expect(names(parsed)).to.deep.equal(['MSP; de, Givry', 'MSP']);
        expect(parsed.structures[0]?.note).to.equal('Une\ndeux');
        expect(told(parsed)).to.deep.equal([]);
      }
    }
  });

  it('of one column, or with a line that names the separator, is read', () => {
    expect(names(read('Nom\r\nMSP de Givry, 2 rue\r\n'))).to.deep.equal(['MSP de Givry, 2 rue']);
    expect(names(read('sep=,\r\nnom,cp\r\nMSP,71640\r\n'))).to.deep.equal(['MSP']);
    expect(names(read('"nom"\n"A"\n"B"'))).to.deep.equal(['A', 'B']);
  });

  it('counts its lines as a spreadsheet does not: those of the file', () => {
    const { issues } = read('nom;cp\r\n"A\r\n\r\nA";71640\r\n\r\nB;7\r\n');
    expect(issues.map(({ line }) => line)).to.deep.equal([6]);
  });

  it('and is no CSV is refused', () => {
    const refused = (text: string): unknown => {
      try {
        return read(text);
      } catch (error) {
        return (error as CptsError).code;
      }
    };
    expect(refused('PK\u0003\u0004\0\0nom;\0'), 'a workbook').to.equal('format');
    expect(refused('Bonjour'), 'prose').to.equal('no-header');
  });
});

describe('misplaced quotes', () => {
  it('cost their row alone', () => {
    const parsed = read('nom;note\n"A" b;\n"B;\nC;"à ""c"""  \n5" D;"\nE;e');
    expect(names(parsed)).to.deep.equal(['C', 'E']);
    expect(told(parsed)).to.deep.equal([
      [2, undefined, 'bad-quotes', '"A" b;'],
      [3, undefined, 'bad-quotes', '"B;'],
      [5, undefined, 'bad-quotes', '5" D;"'],
    ]);
    expect(parsed.structures[0]?.note).to.equal('à "c"');
  });

  it('never hold the page', () => {
    const half = 200_000;
    const start = performance.now();
    for (const text of [
      `nom;x\n"${'x"'.repeat(half)}${' '.repeat(half)};a\n`,
      `nom;x\n${'"\n""'.repeat(20_000)}`,
      `nom;x\n"A"${' '.repeat(half)}`,
      `nom;x\n${'\n'.repeat(half)}`,
      `nom${';'.repeat(half)}`,
    ]) {
      try {
        read(text);
      } catch (error) {
        expect(error).to.be.instanceOf(CptsError);
      }
    }
    expect(performance.now() - start).to.be.lessThan(8_000);
  });
});

describe('a CSV is recognised', () => {
  let tests = 0;
  const served = (text: string, type: string, name: string): string => {
    tests += 1;
    return `/test-routes/as-sent/${name}?${new URLSearchParams({ text, type, test: `csv-${tests}` })}`;
  };

  for (const [how, type, name] of [
    ['its content type', 'text/csv; charset=utf-8', 'liste'],
    ['the content type of a server on Windows', 'application/vnd.ms-excel', 'liste'],
    ['its extension', 'text/plain', 'liste.CSV'],
    ['its first line', 'application/octet-stream', 'liste'],
  ] as const) {
    it(`by ${how}`, async () => {
      const { structures } = await readSource(served('cp;nom\n71640;MSP de Givry', type, name));
      expect(structures.map((found) => found.name)).to.deep.equal(['MSP de Givry']);
    });
  }

  it('when the page says so', async () => {
    expect((await parseText('csv', 'nom\nMSP de Givry')).structures).to.have.length(1);
  });
});

describe('whatever bytes arrive', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('nom', 'titre', 'identifiant', 'debut', 'cp', '71640', '7,10E+08', '#', '"', '""', ' "a"', '__proto__', 'oui', 'tous', '46,78'), // prettier-ignore
  );

  it('nothing but our errors is thrown', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .string({ unit: fc.constantFrom('"', ';', ',', '\t', '\n', '\r', ' ', 'nom', '#', 'é') })
        .map((text) => new TextEncoder().encode(`nom;cp\n${text}`)),
    );
    fc.assert(
      fc.property(
        bytes,
        fc.constantFrom('text/csv', 'text/csv; charset=utf-16le'),
        (data, type) => {
          try {
            read(decodeText(data, type));
          } catch (error) {
            expect(error).to.be.instanceOf(CptsError);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('each row is shown or said to be left out', () => {
    const header = fc.constantFrom('nom;cp;identifiant;type', 'titre;debut;theme;inscription');
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(header, rows, (head, cells) => {
        const text = [head, ...cells.map((row) => row.join(';'))].join('\n').replaceAll('\0', '');
        const [, ...read_] = csvRows(text, ';');
        const records = read_.filter(
          ({ cells: [first = '', ...rest] }) =>
            !first.trimStart().startsWith('#') && [first, ...rest].some((one) => one.trim() !== ''),
        );
        const { structures, events, issues } = read(text);
        const leftOut = issues.filter(({ level }) => level === 'error').length;
        expect(structures.length + events.length + leftOut).to.equal(records.length);
      }),
      { numRuns: 500 },
    );
  });

  it('what was quoted is given back', () => {
    const quoted = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), { maxLength: 5 }); // prettier-ignore
    fc.assert(
      fc.property(quoted, fc.constantFrom(';', ',', '\t'), (rows, separator) => {
        const text = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator)); // prettier-ignore
        expect([...csvRows(text.join('\n'), separator)].map(({ cells }) => cells)).to.deep.equal(
          rows.map((cells) => cells.map((one) => one.replace(/\r\n?/g, '\n'))),
        );
      }),
      { numRuns: 500 },
    );
  });
});
