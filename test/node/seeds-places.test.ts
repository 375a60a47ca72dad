import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { buildPlaces, encodePlaces, PLACES_FILE } from '../../seeds/build/places.js';
import { communesOf, registeredPlaces } from '../../seeds/build/registry.js';
import { decodePlaces } from '../../src/domain/places.js';
import { fold } from '../../src/domain/text.js';

const text = readFileSync(PLACES_FILE, 'utf8');
const names = decodePlaces(text);

describe('the names of communes outside', () => {
  it('are those that the registry gives', () => {
    assert.equal(text, buildPlaces());
  });

  it('say where they come from, of when, and under which licence', () => {
    assert.match(text, /^# .*Code officiel géographique 2026 .*Insee.*Etalab.*Licence Ouverte\.\n/);
  });

  it('have the towns that a visitor may type, and the villages of the neighbours', () => {
    for (const name of [
      'Beaune',
      'Lyon',
      'Paris',
      'Dijon',
      'Nancy',
      'Lons-le-Saunier',
      'Saint-Étienne',
      'Saint-Denis',
      'Nolay',
      'Meursault',
      // A village, and one that is now part of another commune.
      'Puligny-Montrachet',
      'Bellegarde-sur-Valserine',
    ]) {
      assert.ok(names.has(fold(name)), name);
    }
  });

  it('have no name that only Saône-et-Loire has', () => {
    const elsewhere = new Set(
      registeredPlaces().flatMap(({ nom, departement }) => (departement === '71' ? [] : fold(nom))),
    );
    const only = communesOf('71').filter(({ nom }) => !elsewhere.has(fold(nom)));
    assert.ok(only.some(({ nom }) => nom === 'Chalon-sur-Saône') && only.length > 400);
    assert.deepEqual(
      only.filter(({ nom }) => names.has(fold(nom))),
      [],
    );
  });

  it('come back as they went, however much they share', () => {
    const long = 'x'.repeat(50);
    const list = ['a', 'ab', 'abc', 'b', long, `${long}y`, `${long}z`];
    assert.deepEqual([...decodePlaces(encodePlaces('#', list))], list);
    assert.deepEqual([...names], [...names].sort());
  });

  it('weigh between 25 and 32 kB', (test) => {
    const size = brotliCompressSync(text).byteLength;
    test.diagnostic(`places.txt: ${names.size} names, ${size} bytes (brotli 11)`);
    assert.ok(size > 25_000 && size < 32_000, `${size} bytes`);
  });
});
