import { expect } from '@esm-bundle/chai';
import { readSource } from '../../src/sources/source.js';
import { parseText } from './parse-text.js';

function collection(...features: readonly unknown[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features });
}

const GIVRY = { type: 'Point', coordinates: [4.7546, 46.7703, 215] };

describe('GeoJSON', () => {
  it('gives the same records as the library’s JSON', async () => {
    const [geojson, json] = await Promise.all([
      readSource('/seeds/samples/structures.geojson'),
      readSource('/seeds/samples/structures.json'),
    ]);
    expect(geojson.issues).to.deep.equal([]);
    for (const [i, { source, accessibility, ...structure }] of json.structures.entries()) {
      expect(geojson.structures[i]).to.deep.include({ ...structure, aliases: [] });
      expect(geojson.structures[i]?.source).to.deep.equal({
        name: source?.name,
        date: source?.date,
      });
      expect(geojson.structures[i]?.accessibility?.wheelchair).to.equal(accessibility?.wheelchair);
    }
  });

  it('says of an event that its address is no text, whatever it is', async () => {
    const { events, issues } = await parseText(
      'geojson',
      collection({
        type: 'Feature',
        properties: { titre: 'Atelier', debut: '2026-12-01', adresse: [{ toString: {} }] },
        geometry: GIVRY,
      }),
    );
    expect(events.map(({ title }) => title)).to.deep.equal(['Atelier']);
    expect(issues.map(({ code, field }) => [code, field])).to.deep.equal([
      ['not-text', 'place.address'],
    ]);
  });

  it('shows what is right of a file where much is wrong, and says the rest', async () => {
    const { structures, issues } = await readSource('/seeds/samples/structures.broken.geojson');
    expect(structures.map(({ id, position }) => [id, position])).to.deep.equal([
      ['exemple-1', undefined],
      ['exemple-2', undefined],
      ['exemple-3', [4.75, 46.78]],
      ['exemple-4', undefined],
      ['exemple-5', undefined],
      ['exemple-8', undefined],
    ]);
    expect(
      issues.map(({ record, level, code, value }) => [record, level, code, value]),
    ).to.deep.equal([
      [1, 'warning', 'bad-position', 'Polygon'],
      [2, 'warning', 'bad-position', 'MultiPoint'],
      [3, 'warning', 'swapped-position', '[46.78,4.75]'],
      [4, 'warning', 'bad-position', '[837510.5,6634218.9]'],
      [6, 'error', 'missing-name', undefined],
      [7, 'error', 'not-an-object', undefined],
      [8, 'warning', 'bad-position', '{"type":"Point","coordinates":[]}'],
      [9, 'error', 'duplicate-id', 'exemple-5'],
    ]);
  });

  it('reads the library’s JSON keys among the properties', async () => {
    const { structures, issues } = await parseText(
      'geojson',
      collection({
        properties: {
          name: 'MSP de Givry',
          kind: 'msp',
          address: { street: '1 rue d’Exemple', postcode: '71640' },
          services: ['vaccination'],
          source: { name: 'Exemple', date: '2026' },
          openingHours: 'Mo-Fr 09:00-12:00',
        },
        geometry: GIVRY,
      }),
    );
    expect(issues).to.deep.equal([]);
    expect(structures[0]).to.deep.include({
      kind: 'msp',
      address: { street: '1 rue d’Exemple', postcode: '71640' },
      services: ['vaccination'],
      source: { name: 'Exemple', date: '2026' },
      openingHours: 'Mo-Fr 09:00-12:00',
      position: [4.7546, 46.7703],
    });
  });

  it('keeps a property’s identifier before the feature’s own', async () => {
    const { structures } = await parseText(
      'geojson',
      collection(
        { id: 'node/1', properties: { nom: 'A', FINESS: '710002569' }, geometry: null },
        { id: 2, properties: { nom: 'B' }, geometry: null },
      ),
    );
    expect(structures.map(({ id }) => id)).to.deep.equal(['710002569', '2']);
  });

  it('may hold events', async () => {
    const { events, issues } = await parseText(
      'geojson',
      collection({
        properties: {
          titre: 'Atelier équilibre',
          début: '06/01/2026 10h00',
          lieu: 'Salle',
          commune: 'Givry',
        },
        geometry: GIVRY,
      }),
    );
    expect(issues).to.deep.equal([]);
    expect(events[0]).to.deep.include({
      title: 'Atelier équilibre',
      occurrences: [{ start: '2026-01-06T10:00', allDay: false }],
      place: { name: 'Salle', address: 'Givry', position: [4.7546, 46.7703] },
    });
  });

  it('keeps the point of the columns when there is no geometry', async () => {
    const { structures } = await parseText(
      'geojson',
      collection({ properties: { nom: 'A', lat: '46,7703', lon: '4,7546' }, geometry: null }),
    );
    expect(structures[0]?.position).to.deep.equal([4.7546, 46.7703]);
  });

  it('is refused without a list of features', async () => {
    for (const text of ['{"type":"FeatureCollection"}', '[]', '{"features":{}}', 'nom;type']) {
      const error: unknown = await parseText('geojson', text).catch((cause: unknown) => cause);
      expect(error).to.have.property('code', 'format');
    }
  });
});
