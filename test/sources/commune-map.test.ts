import { expect } from '@esm-bundle/chai';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { neighboursFrom } from '../../src/domain/commune-map.js';
import type { CptsError } from '../../src/errors.js';
import { loadCommuneMap } from '../../src/sources/commune-map.js';
import type { TerritoryTopology } from '../../src/sources/topology.js';

const SHAPES = '/seeds/chalonnais/communes.topojson';

function sent(value: unknown): string {
  const text = encodeURIComponent(JSON.stringify(value));
  return `/test-routes/as-sent?type=application/json&text=${text}`;
}

const square = (code: unknown, x: number): object => ({
  type: 'Feature',
  properties: { code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 46],
        [x + 1, 46],
        [x + 1, 47],
        [x, 47],
        [x, 46],
      ],
    ],
  },
});

async function errorOf(url: string): Promise<string> {
  return loadCommuneMap(url).then(
    () => 'no error',
    (error: unknown) => (error as CptsError).code,
  );
}

describe('the map of a territory', () => {
  it('has every commune once, and the neighbours that the topology gives it', async () => {
    const { communes, borders } = await loadCommuneMap(SHAPES);
    const topology = (await (await fetch(SHAPES)).json()) as TerritoryTopology;
    const { geometries } = topology.objects['communes'] as GeometryCollection;
    const codes = geometries.map(({ id }) => String(id));
    expect(communes.features.map(({ properties }) => properties.code)).to.deep.equal(codes);
    const found = neighboursFrom(borders);
    neighbors(geometries).forEach((indexes, index) => {
      const code = codes[index]!;
      expect([...(found.get(code) ?? [])], code).to.have.members(indexes.map((i) => codes[i]));
    });
  });

  it('has the rivers by name', async () => {
    const { rivers } = await loadCommuneMap(SHAPES);
    expect(rivers.features.map(({ properties }) => properties.name)).to.deep.equal([
      'Doubs',
      'Loire',
      'Saône',
    ]);
  });

  it('is made of a GeoJSON too: what two shapes share is one border', async () => {
    const features = [square('71001', 4), square('71002', 5), square(71003, 6)];
    const { communes, borders } = await loadCommuneMap(
      sent({ type: 'FeatureCollection', features }),
    );
    expect(communes.features.map(({ properties }) => properties.code)).to.deep.equal([
      '71001',
      '71002',
    ]);
    const pairs = new Set(borders.map(({ of, with: other }) => `${of} ${other}`));
    expect([...pairs]).to.have.members(['71001 71002', '71001 undefined', '71002 undefined']);
    const topology = (await (await fetch(SHAPES)).json()) as TerritoryTopology;
    const decoded = feature(topology, topology.objects['communes']!);
    const again = await loadCommuneMap(
      URL.createObjectURL(new Blob([JSON.stringify(decoded)], { type: 'application/json' })),
    );
    const first = await loadCommuneMap(SHAPES);
    expect(again.borders.filter(({ with: other }) => other !== undefined)).to.have.length(
      first.borders.filter(({ with: other }) => other !== undefined).length,
    );
  });

  it('is an error where there are no shapes to read', async () => {
    expect(await errorOf(sent({ communes: [] }))).to.equal('format');
    expect(await errorOf(sent({ type: 'Topology' }))).to.equal('format');
    expect(await errorOf(sent('shapes'))).to.equal('format');
    expect(await errorOf('/test-routes/status/404?map')).to.equal('http');
  });
});
