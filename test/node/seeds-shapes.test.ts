import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { feature, merge } from 'topojson-client';
import type { MultiLineString, MultiPolygon, Polygon } from 'topojson-specification';
import {
  boundsOf,
  isInShape,
  polygonsOf,
  signedArea,
  type Shape,
} from '../../seeds/build/planar.js';
import { shapesByCode, type CommuneTopology } from '../../seeds/build/shapes.js';
import { distance, type Position } from '../../src/domain/geo.js';

const topology = JSON.parse(
  readFileSync(new URL('../../seeds/chalonnais/communes.topojson', import.meta.url), 'utf8'),
) as CommuneTopology;
const communes = topology.objects.communes.geometries as (Polygon | MultiPolygon)[];
const rivers = topology.objects.rivers.geometries as MultiLineString<{ name: string }>[];
const shapes = shapesByCode(topology);

describe('the shapes of the communes', () => {
  const rings = [...shapes].flatMap(([code, shape]) =>
    polygonsOf(shape).flatMap((polygon) => polygon.map((ring) => ({ code, ring }))),
  );

  it('are closed rings that enclose something and do not cross themselves', () => {
    for (const { code, ring } of rings) {
      assert.ok(ring.length >= 4, code);
      assert.deepEqual(ring[0], ring.at(-1), code);
      assert.ok(Math.abs(signedArea(ring)) > 1e-6, code);
      assert.equal(crossing(ring), undefined, code);
    }
  });

  it('share their borders: an arc between two communes is there once', () => {
    const uses = new Map<number, number>();
    const count = (arcs: unknown): void => {
      if (typeof arcs !== 'number') (arcs as unknown[]).forEach(count);
      else uses.set(arcs < 0 ? ~arcs : arcs, (uses.get(arcs < 0 ? ~arcs : arcs) ?? 0) + 1);
    };
    for (const geometry of communes) {
      count(geometry.arcs);
    }
    assert.ok([...uses.values()].every((n) => n <= 2));
    // 131 arcs are the department's outline; all the others have a commune on each side.
    const outer = [...uses.values()].filter((n) => n === 1).length;
    assert.ok(outer < 150, `${outer} arcs have a commune on one side only`);
    count(rivers.map(({ arcs }) => arcs));
    assert.equal(uses.size, topology.arcs.length, 'an arc that nothing uses');
  });

  it('leave no gap: together they are the department, in one piece with the one hole of an enclave', () => {
    const outline = merge(topology, communes);
    const polygons = polygonsOf(outline);
    assert.equal(polygons.length, 1);
    // Around a piece of the Jura, inside Beauvernois. A gap between communes would be one more hole.
    assert.equal(polygons[0]!.length, 2);
    const area = (shape: Shape) =>
      polygonsOf(shape).reduce(
        (sum, [outer = [], ...holes]) =>
          sum +
          Math.abs(signedArea(outer)) -
          holes.reduce((inner, hole) => inner + Math.abs(signedArea(hole)), 0),
        0,
      );
    const sum = [...shapes.values()].reduce((total, shape) => total + area(shape), 0);
    assert.ok(Math.abs(sum - area(outline)) < 1e-9);
    // Insee's 8 575 km², at the department's middle latitude.
    const km2 = sum * 111.195 ** 2 * Math.cos((46.65 * Math.PI) / 180);
    assert.ok(Math.abs(km2 / 8_575 - 1) < 0.01, `${km2} km²`);
  });

  it('do not overlap: a point of the department is in one commune', () => {
    const [west, south, east, north] = boundsOf(shapes.values());
    let inside = 0;
    for (let i = 0; i < 30; i++) {
      for (let j = 0; j < 30; j++) {
        const point: Position = [
          west + ((i + 0.5) / 30) * (east - west),
          south + ((j + 0.5) / 30) * (north - south),
        ];
        const holders = [...shapes].filter(([, shape]) => isInShape(point, shape));
        assert.ok(holders.length <= 1, holders.map(([code]) => code).join());
        inside += holders.length;
      }
    }
    // The department fills 55 % of its bounds: the points did fall in it.
    assert.ok(inside > 470 && inside < 520, `${inside} points`);
  });

  it('would be refused with a gap or a ring that crosses itself', () => {
    const outline = merge(
      topology,
      communes.filter(({ id }) => id !== '71221'),
    );
    assert.equal(polygonsOf(outline as Shape)[0]!.length, 3);
    const bowTie = [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ] as const;
    assert.ok(crossing(bowTie));
  });
});

describe('the rivers of the map', () => {
  const [west, south, east, north] = boundsOf(shapes.values());
  const courses = new Map(
    rivers.map((river) => {
      return [river.properties?.name, feature(topology, river).geometry] as const;
    }),
  );

  it('are those that run through a commune of the territory', () => {
    assert.deepEqual([...courses.keys()], ['Doubs', 'Loire', 'Saône']);
  });

  it('are cut where the territory ends', () => {
    for (const { coordinates } of courses.values()) {
      for (const [lon = NaN, lat = NaN] of coordinates.flat()) {
        assert.ok(lon >= west && lon <= east && lat >= south && lat <= north, `${lon} ${lat}`);
      }
    }
  });

  it('pass where they are known to: the Saône by Chalon and Tournus, the Doubs by Verdun', () => {
    for (const [river, lon, lat] of [
      ['Saône', 4.86, 46.78],
      ['Saône', 4.91, 46.56],
      ['Doubs', 5.02, 46.9],
    ] as const) {
      const course = courses.get(river)?.coordinates.flat() ?? [];
      const km = course.map(([x = NaN, y = NaN]) => distance([lon, lat], [x, y]));
      assert.ok(Math.min(...km) < 5, `${river}: ${Math.min(...km)} km`);
    }
  });
});

/** Two edges of a ring that cross. */
function crossing(ring: readonly Position[]): readonly Position[] | undefined {
  const side = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position) =>
    Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
  for (let i = 1; i < ring.length; i++) {
    for (let j = i + 2; j < ring.length; j++) {
      const [a, b, c, d] = [ring[i - 1]!, ring[i]!, ring[j - 1]!, ring[j]!];
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0)
        return [a, b, c, d];
    }
  }
  return undefined;
}
