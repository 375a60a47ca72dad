import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { provideFile } from '../../src/sources/load.js';

const SOURCE = { name: 'Liste d’exemple', date: '2026-05' };

export const codeAt = (column: number, row: number): string =>
  `6${String(column).padStart(2, '0')}${String(row).padStart(2, '0')}`;

const nameAt = (column: number, row: number): string => `Exemple ${column}-${row}`;

/** A land of square communes, a tenth of a degree wide, that lie as on a chessboard; row 0 is the southern one. */
function land(columns: number, rows: number): FeatureCollection<Polygon> {
  const features = Array.from({ length: columns * rows }, (_, i): Feature<Polygon> => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const at = (x: number, y: number): [number, number] => [
      Number((2 + (column + x) / 10).toFixed(6)),
      Number((48 + (row + y) / 10).toFixed(6)),
    ];
    return {
      type: 'Feature',
      properties: {
        code: codeAt(column, row),
        nom: nameAt(column, row),
        population: { value: 1000 + ((i * 7919) % 5000), date: '2023' },
      },
      geometry: {
        type: 'Polygon',
        coordinates: [[at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0, 0)]],
      },
    };
  });
  return { type: 'FeatureCollection', features };
}

let lands = 0;

/** A descriptor of such a land, whose shapes travel with the page. */
export function landDescriptor(columns: number, rows: number, cpts: readonly object[]): object {
  lands += 1;
  const communes = `https://land.example/${lands}.geojson`;
  provideFile(communes, JSON.stringify(land(columns, rows)));
  return { id: `pays-${lands}`, name: 'Pays d’exemple', communes, cpts };
}

/** One CPTS of these communes, or that only announces some. */
export function cptsOf(name: string, codes: readonly string[], more: object = {}): object {
  const members = [{ communes: codes, basis: 'published-list', source: SOURCE }];
  return {
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    sources: [SOURCE],
    members: codes.length > 0 ? members : [],
    ...more,
  };
}
