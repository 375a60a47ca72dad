import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { parseCsv, type Row } from './csv.js';
import type { RawRivers } from './rivers.js';

/** One feature per commune, its INSEE code in the property `code`. */
export type Contours = FeatureCollection<Polygon | MultiPolygon, { code: string }>;

/** What the territory is computed from and that the project does not hold. */
export interface RawData {
  readonly contours: Contours;
  /** Extract of FINESS, movements of communes, rivers: only a local copy has them. */
  readonly extracts?: {
    readonly finess: readonly Row[];
    readonly movements: readonly Row[];
    readonly rivers: RawRivers;
  };
}

const CONTOURS_API =
  'https://geo.api.gouv.fr/departements/71/communes?fields=code&format=geojson&geometry=contour';

/** Files of a local copy. */
const LOCAL = {
  contours: 'geometry/communes-71-cog2026-100m-derived.geojson',
  finess: 'structures/eurostat-finess-hospitals-71.csv',
  movements: 'registry/mouvements-communes-71.csv',
  rivers: 'basemap/ne10m-rivers-saone-et-loire.geojson',
};

/** Reads the local copy of the raw data in the folder `from`; without one, asks the official API for the contours. */
export async function readRawData(from?: string): Promise<RawData> {
  if (from === undefined) {
    const response = await fetch(CONTOURS_API);
    if (!response.ok) throw new Error(`${CONTOURS_API} answered ${response.status}`);
    return { contours: (await response.json()) as Contours };
  }
  const read = (path: string) => readFile(join(from, path), 'utf8');
  return {
    contours: JSON.parse(await read(LOCAL.contours)) as Contours,
    extracts: {
      finess: parseCsv(await read(LOCAL.finess), ','),
      movements: parseCsv(await read(LOCAL.movements), ','),
      rivers: JSON.parse(await read(LOCAL.rivers)) as RawRivers,
    },
  };
}
