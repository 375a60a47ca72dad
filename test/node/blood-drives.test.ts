import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Papa from 'papaparse';
import { agendaOf, byDay } from '../../src/domain/agenda.js';
import { parseCsv } from '../../src/sources/csv.js';
import { parseIcs } from '../../src/sources/ics.js';

// A local copy of the raw data, laid out as `readRawData` says. The project does not hold it.
const from = process.env['CPTS_RAW_DATA'];
const file = (name: string): string => join(from ?? '', 'events', name);
const skip =
  (from === undefined && 'CPTS_RAW_DATA names no folder of raw data') ||
  (!existsSync(file('efs-collectes-sang-71.csv')) && 'the folder of raw data holds no events');

const options = { now: new Date('2023-05-01'), timeZone: 'Europe/Paris', until: '2023-12-31' };
const source = 'https://example.org/';
const { signal } = new AbortController();

/** The rows as the secretary of a commune would copy them to the library's template. */
function template(rows: readonly Record<string, string>[]): string {
  return Papa.unparse(
    rows.flatMap((row) => {
      const get = (name: string): string => row[name] ?? '';
      return ['morning', 'afternoon']
        .filter((part) => get(`collection_${part}StartTime`) !== '')
        .map((part) => ({
          identifiant: `${get('collection_id')} ${part}`,
          titre: 'Collecte de sang',
          debut: `${get('collection_date')} ${get(`collection_${part}StartTime`).slice(0, 5)}`,
          fin: `${get('collection_date')} ${get(`collection_${part}EndTime`).slice(0, 5)}`,
          lieu: get('location_name'),
          adresse: get('location_fullAddress'),
          masquer: get('collection_isPublic') === 'True' ? 'non' : 'oui',
        }));
    }),
  );
}

describe('the agenda of real feeds', { skip }, () => {
  const rows = skip
    ? []
    : Papa.parse<Record<string, string>>(readFileSync(file('efs-collectes-sang-71.csv'), 'utf8'), {
        header: true,
        skipEmptyLines: true,
      }).data;

  it('has one event for the morning and the afternoon of a blood drive, and none that is not public', () => {
    const { events, issues } = parseCsv({ text: template(rows), source, url: source, signal });
    assert.deepEqual(issues, []);
    const drives = rows.filter((row) => row['collection_isPublic'] === 'True');
    const { coming } = agendaOf(events, options);
    const key = (row: Record<string, string>): string =>
      `${row['location_fullAddress'] ?? ''}|${row['collection_date'] ?? ''}`.toLowerCase();
    assert.ok(drives.length < rows.length, 'one is not public');
    assert.equal(coming.length, new Set(drives.map(key)).size);
    assert.ok(coming.length < drives.length, 'some have a morning and an afternoon');
    for (const { dates } of coming) assert.equal(byDay(dates).length, 1);
    const twice = coming.filter(({ dates }) => dates.length === 2);
    assert.ok(twice.length > 0);
  });

  it('has days of one day where a calendar ends them the day they start', () => {
    const text = readFileSync(file('jours_feries_metropole.ics'), 'utf8');
    const { events } = parseIcs({ text, source, url: source, signal });
    const { coming } = agendaOf(events, {
      ...options,
      now: new Date('2025-01-01'),
      until: '2025-12-31',
    });
    assert.equal(coming.length, 11);
    for (const { dates } of coming) {
      assert.equal(dates.length, 1);
      assert.equal(dates[0]?.first, dates[0]?.last);
    }
  });
});
