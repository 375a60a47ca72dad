import type { FeatureCollection, LineString, Polygon } from 'geojson';
import type { CommuneShapes } from '../../src/domain/commune-map.js';
import type { MapHost, MapModel } from '../../src/map/model.js';
import { fr } from '../../src/i18n/fr.js';

/** A grid of square communes, a tenth of a degree wide, named by their column and row: 00000, 00001… */
export function squares(columns: number, rows: number): CommuneShapes {
  const features = Array.from({ length: columns * rows }, (_, i) => {
    const west = 4.5 + (i % columns) * 0.1;
    const south = 46.5 + Math.floor(i / columns) * 0.1;
    const [east, north] = [west + 0.1, south + 0.1].map((value) => Number(value.toFixed(6)));
    return {
      type: 'Feature' as const,
      properties: { code: codeAt(i % columns, Math.floor(i / columns)) },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [round(west), round(south)],
            [east!, round(south)],
            [east!, north!],
            [round(west), north!],
            [round(west), round(south)],
          ],
        ],
      } satisfies Polygon,
    };
  });
  return { type: 'FeatureCollection', features };
}

export function codeAt(column: number, row: number): string {
  return `7${String(column).padStart(2, '0')}${String(row).padStart(2, '0')}`;
}

const round = (value: number): number => Number(value.toFixed(6));

const river: FeatureCollection<LineString, { name: string }> = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'Rivière d’exemple' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [4.5, 46.55],
          [4.9, 46.85],
        ],
      },
    },
  ],
};

/** Four communes by four: the first column is of one CPTS, the second of another, one of both; the rest is not known. */
export function sampleModel(changes: Partial<MapModel> = {}): MapModel {
  const series = (...places: number[]) => ({ series: places, isAnnounced: false });
  return {
    words: fr,
    label: 'Carte des CPTS',
    extent: [4.5, 46.5, 4.9, 46.9],
    communes: squares(4, 4),
    coverage: new Map([
      [codeAt(0, 0), series(0)],
      [codeAt(0, 1), series(0)],
      [codeAt(0, 2), series(0)],
      [codeAt(1, 0), series(1)],
      [codeAt(1, 1), series(1, 0)],
      [codeAt(3, 3), { series: [2], isAnnounced: true }],
    ]),
    rivers: river,
    towns: [{ name: 'Ville d’exemple', position: [4.65, 46.65], isMain: true }],
    structures: [],
    now: new Date('2026-10-12T10:00:00+02:00'),
    hours: undefined,
    basemap: 'none',
    basemapConsent: 'ask',
    attributions: [{ name: 'Exemple', date: '2026-01' }],
    ...changes,
  };
}

/** Remembers what a map told. */
export function recordingHost(): MapHost & { readonly told: unknown[][] } {
  const told: unknown[][] = [];
  const tell =
    (name: string) =>
    (...values: unknown[]) => {
      told.push([name, ...values]);
    };
  return {
    told,
    onCommune: tell('commune'),
    onStructure: tell('structure'),
    onFailure: tell('failure'),
  };
}
