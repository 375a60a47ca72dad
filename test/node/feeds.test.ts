import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseCsv } from '../../seeds/build/csv.js';
import { distance } from '../../src/domain/geo.js';
import { parseFiness } from '../../src/sources/finess.js';
import { parseIcs } from '../../src/sources/ics.js';
import { systemNamed, unproject } from '../../src/sources/projection.js';

const input = (text: string) => ({
  text,
  source: 'essai',
  url: 'https://exemple.test/',
  signal: new AbortController().signal,
});

// The real files are not in the project.
const from = process.env['CPTS_RAW_DATA'];
const skip = from === undefined && 'CPTS_RAW_DATA names no folder of raw data';
const raw = (path: string) => readFile(join(from ?? '', path), 'utf8');

describe('real feeds', { skip }, () => {
  it('Lambert-93 becomes WGS 84 within a metre, for 3 819 stations', async () => {
    const system = systemNamed('LAMBERT_93');
    assert.ok(system);
    const stations = parseCsv(await raw('geodesy/sncf-gares-l93-wgs84.csv'), ',');
    assert.equal(stations.length, 3_819);
    for (const { libelle, x_l93, y_l93, lon_wgs84, lat_wgs84 } of stations) {
      const found = unproject(Number(x_l93), Number(y_l93), system);
      const metres = distance(found, [Number(lon_wgs84), Number(lat_wgs84)]) * 1000;
      assert.ok(metres < 1, `${libelle}: ${metres} m`);
    }
  });

  it('the historical export of FINESS is read whole', async () => {
    const text = await raw('structures/finess-historical-format-sample.csv');
    const { structures, issues } = parseFiness(input(text));
    assert.deepEqual(issues, []);
    assert.deepEqual(
      structures.map(({ id, kind, address: { cityCode } }) => [id, kind, cityCode]),
      [
        ['010000024', 'hopital', '01451'],
        ['970102018', 'autre', '97123'],
        ['970300026', 'hopital', '97302'],
        ['980501506', 'autre', '97606'],
        ['980600027', 'hopital', '98613'],
      ],
    );
  });

  it('the 121 public holidays are read, a day each', async () => {
    const { events, issues } = parseIcs(input(await raw('events/jours_feries_metropole.ics')));
    assert.deepEqual(issues, []);
    assert.equal(events.length, 121);
    for (const { title, occurrences } of events) {
      assert.equal(occurrences.length, 1, title);
      assert.deepEqual(Object.keys(occurrences[0] ?? {}), ['start', 'allDay'], title);
    }
  });
});

describe('a national register', () => {
  it('is read as far as 25 MB go', (test) => {
    // As long as a line of the register is, on average, with its point.
    const cells = Array.from({ length: 32 }, () => 'EXEMPLE');
    cells[0] = 'structureet';
    cells[18] = '620';
    let text = 'finess;etalab;111;2026-05-12\n';
    let points = '';
    let count = 0;
    while (text.length + points.length < 24_900_000) {
      cells[1] = String(100_000_000 + count);
      text += `${cells.join(';')}\n`;
      points += `geolocalisation;${cells[1]};870262.2;6571540.8;1,ATLASANTE,96,BAN,EPSG:2154 RGF93 / Lambert-93 (Métropole);2026-05-04\n`;
      count += 1;
    }
    const start = performance.now();
    const { structures } = parseFiness(input(text + points));
    test.diagnostic(`${count} establishments in ${Math.round(performance.now() - start)} ms`);
    assert.equal(structures.length, count);
    assert.ok(structures.every(({ position }) => position));
  });
});
