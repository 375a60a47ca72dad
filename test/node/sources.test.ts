import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { provideFile } from '../../src/sources/load.js';
import { readRecords, readSource } from '../../src/sources/source.js';
import { loadTerritory } from '../../src/sources/territory.js';

const FOLDER = 'https://embedded.invalid/seeds/';

function provide(...names: readonly string[]): void {
  for (const name of names) {
    provideFile(
      FOLDER + name,
      readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8'),
    );
  }
}

describe('without a browser', () => {
  it('the samples are read as they are in a page', async () => {
    provide('samples/structures.json', 'samples/structures.geojson');
    const json = await readSource(`${FOLDER}samples/structures.json`);
    const geojson = await readSource(`${FOLDER}samples/structures.geojson`);
    const ids = json.structures.map(({ id }) => id);
    assert.equal(ids.length, 4);
    assert.deepEqual(
      ids,
      geojson.structures.map(({ id }) => id),
    );
    assert.deepEqual([...json.issues, ...geojson.issues], []);
  });

  it('so are those of FINESS, OpenAgenda and iCalendar, whose readers come by themselves', async () => {
    for (const [name, count] of [
      ['finess-historique.csv', 6],
      ['finess.json', 4],
      ['openagenda.json', 4],
      ['agenda.ics', 8],
    ] as const) {
      provide(`samples/${name}`);
      const { structures, events, issues } = await readSource(`${FOLDER}samples/${name}`);
      assert.deepEqual([structures.length + events.length, issues], [count, []], name);
    }
  });

  it('a territory is loaded', async () => {
    provide(
      ...['territory', 'communes', 'cpts', 'structures', 'events'].map(
        (name) => `chalonnais/${name}.json`,
      ),
    );
    const { communes, failures } = await loadTerritory(`${FOLDER}chalonnais/territory.json`);
    assert.equal(communes.length, 563);
    assert.deepEqual(failures, []);
  });

  it('records in memory are read, and a server that is not there is an error of ours', async () => {
    assert.equal(readRecords([{ name: 'MSP de Givry' }], 'liste').structures.length, 1);
    await assert.rejects(readSource('http://127.0.0.1:1/liste.json'), { code: 'network' });
  });
});
