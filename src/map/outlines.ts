import type { Feature, FeatureCollection, MultiLineString, Position } from 'geojson';
import type { CommuneShapes } from '../domain/commune-map.js';

/** Where the communes of a series end: its outer borders, by the place of the series. */
export type Outlines = FeatureCollection<MultiLineString, { readonly series: number }>;

/**
 * Neighbours share their points, as in all official shapes: a border that two communes of a series have in common is an
 * inner one, and is left out.
 * @param seriesOf series of a commune; `undefined` where there is none.
 */
export function outlinesOf(
  { features }: CommuneShapes,
  seriesOf: (code: string) => number | undefined,
): Outlines {
  const rings = new Map<number, Position[][]>();
  for (const { geometry, properties } of features) {
    const series = seriesOf(properties.code);
    if (series === undefined) continue;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const known = rings.get(series) ?? [];
    known.push(...polygons.flat());
    rings.set(series, known);
  }
  return {
    type: 'FeatureCollection',
    features: Array.from(rings, ([series, all]): Feature<MultiLineString, { series: number }> => ({
      type: 'Feature',
      properties: { series },
      geometry: { type: 'MultiLineString', coordinates: outerLines(all) },
    })),
  };
}

function outerLines(rings: readonly Position[][]): Position[][] {
  const uses = new Map<string, number>();
  for (const ring of rings) {
    for (const key of edges(ring)) uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  return rings.flatMap((ring) => {
    const lines: Position[][] = [];
    let line: Position[] | undefined;
    for (const [i, key] of edges(ring).entries()) {
      const from = ring[i];
      const to = ring[i + 1];
      if (!from || !to || uses.get(key) !== 1) {
        line = undefined;
      } else if (line) {
        line.push(to);
      } else {
        lines.push((line = [from, to]));
      }
    }
    return lines;
  });
}

/** Each side of a ring, named alike whichever way it is walked. */
function edges(ring: readonly Position[]): string[] {
  return ring.slice(1).map((to, i) => {
    const a = String(ring[i]);
    const b = String(to);
    return a < b ? `${a} ${b}` : `${b} ${a}`;
  });
}
