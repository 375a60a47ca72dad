import { expect } from '@esm-bundle/chai';
import type { Commune } from '../../src/domain/commune.js';
import { isInPolygon, type Position, type Rings } from '../../src/domain/geo.js';
import { readCommunes } from '../../src/sources/communes.js';

const SQUARE = [
  [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [0, 0],
  ],
];
const GIVRY = { code: '71221', nom: 'Givry' };

async function read(value: unknown): Promise<readonly Commune[]> {
  return (await readCommunes(JSON.stringify(value), 'communes')).communes;
}

function shape(geometry: unknown, properties: unknown = GIVRY, rest = {}): unknown {
  return { type: 'FeatureCollection', features: [{ ...rest, properties, geometry }] };
}

async function pointOf(type: string, coordinates: unknown): Promise<Position | undefined> {
  return (await read(shape({ type, coordinates })))[0]?.position;
}

describe('the list of communes', () => {
  it('of the reference territory is whole', async () => {
    const text = await (await fetch('/seeds/chalonnais/communes.json')).text();
    const { communes, issues } = await readCommunes(text, 'communes.json');
    expect(issues).to.deep.equal([]);
    expect(communes).to.have.length(563);
  });

  it('may be drawn: the properties are those of geo.api.gouv.fr', async () => {
    const [givry] = await read(
      shape(
        { type: 'Polygon', coordinates: SQUARE },
        { ...GIVRY, codesPostaux: ['71640'], codeEpci: '247100589', population: 3600 },
      ),
    );
    expect(givry).to.deep.equal({
      code: '71221',
      name: 'Givry',
      link: 0,
      postcodes: ['71640'],
      formerNames: [],
      epci: '247100589',
      position: [2, 2],
    });
  });

  it('may be a TopoJSON, whose identifiers are codes', async () => {
    const topology = {
      type: 'Topology',
      transform: { scale: [1, 1], translate: [4, 46] },
      arcs: [
        [
          [0, 0],
          [2, 0],
          [0, 2],
          [-2, 0],
          [0, -2],
        ],
      ],
      objects: {
        communes: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', arcs: [[0]], id: '71221', properties: { nom: 'Givry' } },
            {
              type: 'Polygon',
              arcs: [[0]],
              id: 71118,
              properties: { name: 'Châtenoy-le-Royal', position: [4.8, 46.8] },
            },
          ],
        },
      },
    };
    const communes = await read(topology);
    expect(communes.map(({ code, name, position }) => [code, name, position])).to.deep.equal([
      ['71221', 'Givry', [5, 47]],
      ['71118', 'Châtenoy-le-Royal', [4.8, 46.8]],
    ]);
  });

  it('leaves out what has no code or comes twice, and says it', async () => {
    const { communes, issues } = await readCommunes(
      '{"communes":[{"code":"71221","name":"Givry"},{"name":"Dracy"},{"code":"71221","name":"Givry"},3]}',
      'communes',
    );
    expect(communes).to.have.length(1);
    expect(issues.map(({ record, code, level }) => [record, code, level])).to.deep.equal([
      [2, 'bad-insee-code', 'error'],
      [3, 'duplicate-id', 'error'],
      [4, 'not-an-object', 'error'],
    ]);
  });

  for (const text of [
    '[]',
    '{"communes":1}',
    '{"type":"Topology"}',
    '{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[9]]}]},"arcs":[]}}',
    '{',
  ]) {
    it(`is refused as ${text.slice(0, 20)}`, async () => {
      const error: unknown = await readCommunes(text, 'communes').catch((cause: unknown) => cause);
      expect(error).to.include({ code: 'format', source: 'communes' });
    });
  }
});

describe('the point of a commune', () => {
  const HOLED = [
    ...SQUARE,
    [
      [1, 1],
      [3.5, 1],
      [3.5, 3],
      [1, 3],
      [1, 1],
    ],
  ];
  const HORSESHOE = [
    [
      [0, 0],
      [6, 0],
      [6, 6],
      [5, 6],
      [5, 1],
      [2, 1],
      [2, 6],
      [0, 6],
      [0, 0],
    ],
  ];

  for (const [what, rings] of [
    ['with a hole', HOLED],
    ['in a horseshoe', HORSESHOE],
  ] as const) {
    it(`is inside a shape ${what}`, async () => {
      const point = await pointOf('Polygon', rings);
      expect(isInPolygon(point!, rings as unknown as Rings)).to.equal(true);
    });
  }

  it('is in the larger of its parts', async () => {
    const islet = [
      [
        [9, 9],
        [9.1, 9],
        [9.1, 9.1],
        [9, 9],
      ],
    ];
    expect(await pointOf('MultiPolygon', [islet, SQUARE])).to.deep.equal([2, 2]);
  });

  it('is inside each real shape', async () => {
    const { feature } = await import('topojson-client');
    const text = await (await fetch('/seeds/chalonnais/communes.topojson')).text();
    const topology = JSON.parse(text) as Parameters<typeof feature>[0];
    const shapes = feature(topology, 'communes') as unknown as {
      features: { id: string; geometry: { type: string; coordinates: unknown } }[];
    };
    const communes = await read({
      features: shapes.features.map((each) => ({ ...each, properties: { nom: each.id } })),
    });
    expect(communes).to.have.length(563);
    for (const [i, { name, position }] of communes.entries()) {
      const { type, coordinates } = shapes.features[i]!.geometry;
      const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as readonly Rings[];
      expect(
        polygons.some((rings) => isInPolygon(position!, rings)),
        name,
      ).to.equal(true);
    }
  });

  it('is none when there is no shape, or a broken one', async () => {
    expect(await pointOf('Point', [4, 46])).to.equal(undefined);
    expect(await pointOf('Polygon', 'x')).to.equal(undefined);
    expect(await pointOf('Polygon', [])).to.equal(undefined);
    expect(
      await pointOf('Polygon', [
        [
          [1, 2],
          [1, 2],
        ],
      ]),
    ).to.equal(undefined);
    expect(await pointOf('MultiPolygon', [[[[0, 'a']]]])).to.equal(undefined);
    expect((await read(shape(null)))[0]).to.not.have.property('position');
  });
});
