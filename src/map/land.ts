import type { FeatureCollection } from 'geojson';
import { typographic } from '../domain/commune.js';
import type { CommuneShapes } from '../domain/commune-map.js';
import type { TileSource } from '../domain/territory.js';
import type { MapModel } from './model.js';
import { outlinesOf } from './outlines.js';
import { townZooms } from './town-zooms.js';

/** What the sources of the land are made from. */
export type Land = Pick<MapModel, 'communes' | 'coverage' | 'rivers' | 'towns'>;

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

export function communesOf(land: Land): FeatureCollection {
  return shapesOf(land) ?? NOTHING;
}

export function riversOf({ rivers }: Land): FeatureCollection {
  return rivers ?? NOTHING;
}

/** Where the communes of each CPTS end. */
export function landOutlines(land: Land): FeatureCollection {
  const shapes = shapesOf(land);
  if (!shapes) return NOTHING;
  return outlinesOf(shapes, (code) => {
    const coverage = land.coverage.get(code);
    return coverage?.isAnnounced === false ? coverage.series[0] : undefined;
  });
}

export function townsOf({ towns }: Land): FeatureCollection {
  const zooms = townZooms(towns);
  return {
    type: 'FeatureCollection',
    features: towns.map(({ name, position, isMain }, rank) => ({
      type: 'Feature',
      properties: { name: typographic(name), isMain, rank, zoom: zooms[rank] },
      geometry: { type: 'Point', coordinates: [...position] },
    })),
  };
}

export function isTiles(communes: CommuneShapes | TileSource): communes is TileSource {
  return 'tiles' in communes;
}

/** Those that come as data: tiles bring their own. */
function shapesOf({ communes }: Land): CommuneShapes | undefined {
  return communes && !isTiles(communes) ? communes : undefined;
}
