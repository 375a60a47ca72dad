import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import type { Commune } from '../../src/domain/commune.js';
import { communeLocator } from '../../src/domain/commune-of.js';
import { parseCommune } from '../../src/domain/parse/commune.js';
import { decodeText } from '../../src/sources/charset.js';
import { csvRows } from '../../src/sources/csv-rows.js';
import { parseCsv } from '../../src/sources/csv.js';
import type { ParsedSource } from '../../src/sources/records.js';
import fc from '../support/fast-check.js';

function read(text: string): ParsedSource {
  return parseCsv({ text, source: 'essai', url: 'essai', signal: new AbortController().signal });
}

function counts({ issues }: ParsedSource): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { code } of issues) found[code] = (found[code] ?? 0) + 1;
  return found;
}

describe('cells and quotes', () => {
  it('are read as papaparse reads them, when quotes are in order', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'é', ' ', '#', '\t') }),
      fc
        .string({ unit: fc.constantFrom('a', '""', ';', ',', '\n', '\r\n', ' ') })
        .map((text) => `"${text}"`),
    );
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom(';', ','), (rows, separator) => {
        const text = rows
          .map((cells) => cells.join(separator))
          .join('\n')
          .replace(/\r\n?/g, '\n');
        const { data } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n' });
        // A line of nothing, or of two quotes, is nothing to either.
        const filled = (cells: readonly string[]) => cells.length > 1 || cells[0] !== '';
        const read = [...csvRows(text, separator)].map(({ cells }) => cells);
        assert.deepEqual(read.filter(filled), data.filter(filled));
      }),
      { numRuns: 1_000 },
    );
  });

  it('are read as the csv-spectrum suite says', async () => {
    interface Spectrum {
      name: string;
      csv: Buffer;
      json: Buffer;
    }
    const load = createRequire(import.meta.url)('csv-spectrum') as (
      done: (error: Error | null, items: Spectrum[]) => void,
    ) => void;
    const suite = await promisify(load)();
    assert.ok(suite.length > 10);
    for (const { name, csv, json } of suite) {
      const [header, ...rows] = csvRows(csv.toString(), ',');
      const read = rows.map(({ cells }) =>
        Object.fromEntries((header?.cells ?? []).map((key, i) => [key, cells[i]])),
      );
      const expected = json
        .toString()
        .replaceAll('\\r\\n', '\\n')
        // In version 2.0.0 the number of this file is another in its two forms.
        .replace('1234567890', '2095257564');
      assert.deepEqual(read, [JSON.parse(expected)].flat(), name);
    }
  });
});

describe('the templates', () => {
  const FOLDER = new URL('../../seeds/modeles/', import.meta.url);

  for (const [name, column] of [
    ['structures.csv', 'nom'],
    ['evenements.csv', 'titre'],
  ] as const) {
    const bytes = readFileSync(new URL(name, FOLDER));
    const text = decodeText(bytes, null);
    const [header = [], example = [], , ...help] = [...csvRows(text, ';')].map(
      ({ cells }) => cells,
    );

    it(`${name}: opens in a French spreadsheet`, () => {
      assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
      assert.equal(text.replaceAll('\r\n', '').search(/[\r\n]/), -1);
    });

    it(`${name}: shows nothing as it comes, and no mistake`, () => {
      assert.deepEqual(read(text), { structures: [], events: [], issues: [], cityCodes: [] });
    });

    it(`${name}: the example is one that can be copied`, () => {
      assert.equal(example.length, header.length);
      const parsed = read(text.replace('# EXEMPLE', 'exemple-1'));
      assert.equal(parsed.structures.length + parsed.events.length, 1);
      assert.deepEqual(parsed.issues, []);
    });

    it(`${name}: helps with each column`, () => {
      assert.deepEqual(
        help.map((cells) => /^# (\w+) : ./.exec(cells[0] ?? '')?.[1]),
        header,
      );
      assert.ok(header.includes(column));
    });
  }
});

// A local copy of the raw data. The project does not hold it.
const from = process.env['CPTS_RAW_DATA'];
const skip = from === undefined && 'CPTS_RAW_DATA names no folder of raw data';

function raw(name: string): string {
  return decodeText(readFileSync(new URL(name, pathToFileURL(`${from ?? ''}/`))), null);
}

/** The same file with a column named as the library reads it. */
function renamed(text: string, names: Readonly<Record<string, string>>): string {
  const [header = '', ...lines] = text.split('\n');
  const words = header.split(/([;,\r])/).map((word) => names[word] ?? word);
  return [words.join(''), ...lines].join('\n');
}

describe('real files', { skip }, () => {
  for (const name of [
    'structures/eurostat-finess-hospitals-71.csv',
    'structures/covid-sampling-sites-71.csv',
    'events/efs-collectes-sang-71.csv',
  ]) {
    it(`${name}: no column is a name, which is said`, () => {
      assert.throws(() => read(raw(name)), { code: 'no-header' });
    });
  }

  for (const [name, count] of [
    ['structures/eurostat-finess-hospitals-71.csv', 73],
    ['structures/eurostat-finess-hospitals-france.csv', 5_368],
  ] as const) {
    it(`${name}: ${count} hospitals, once their name is called one`, (test) => {
      const text = renamed(raw(name), { hospital_name: 'nom', city: 'ville', postcode: 'cp' });
      const parsed = read(text);
      const leftOut = parsed.issues.filter(({ level }) => level === 'error');
      assert.equal(parsed.structures.length + leftOut.length, count);
      assert.ok(
        parsed.structures.every(({ id }) => /^[\dAB]{9}$/.test(id)),
        'zeros are back',
      );
      assert.ok(parsed.structures.every(({ phone = '0' }) => phone.startsWith('0')));
      test.diagnostic(JSON.stringify(counts(parsed)));
    });
  }

  for (const [name, count, names] of [
    ['structures/covid-vaccination-centres-71.csv', 24, {}],
    ['structures/covid-sampling-sites-71.csv', 22, { rs: 'nom' }],
    ['structures/chalonnais-facts.csv', 9, {}],
    ['events/campaigns-facts.csv', 9, {}],
    ['events/efs-collectes-sang-71.csv', 113, { location_name: 'titre', collection_date: 'debut' }],
  ] as const) {
    it(`${name}: each of its ${count} rows is shown or said to be left out`, (test) => {
      const parsed = read(renamed(raw(name), names));
      const { structures, events, issues } = parsed;
      const leftOut = issues.filter(({ level }) => level === 'error');
      assert.equal(structures.length + events.length + leftOut.length, count);
      assert.equal(name.startsWith('events/'), structures.length === 0);
      test.diagnostic(JSON.stringify(counts(parsed)));
    });
  }
});

describe('the commune of a structure', { skip }, () => {
  it('is found by the names of La Poste, "L ABERGEMENT STE COLOMBE", and by their codes', (test) => {
    const { communes: records } = JSON.parse(
      readFileSync(new URL('../../seeds/chalonnais/communes.json', import.meta.url), 'utf8'),
    ) as { communes: readonly unknown[] };
    const communes = records.flatMap((record): readonly Commune[] => {
      const { commune } = parseCommune(record);
      return commune ? [commune] : [];
    });
    const communeOf = communeLocator(communes);
    const known = new Set(communes.map(({ code }) => code));
    const [, ...rows] = csvRows(raw('registry/laposte-hexasmal-2020-71.csv'), ';');
    const missed: string[] = [];
    let same = 0;
    for (const { cells } of rows) {
      const [cityCode = '', city = '', postcode = ''] = cells;
      assert.equal(communeOf({ address: { cityCode } }), cityCode);
      const found = communeOf({ address: { city, postcode } });
      if (found === cityCode) same += 1;
      else if (known.has(cityCode)) missed.push(`${city} ${postcode}: ${found ?? 'none'}`);
    }
    test.diagnostic(`${rows.length} lines, ${same} of today's communes by name`);
    assert.deepEqual(missed, []);
  });
});
