import type { MapTown } from '../domain/map-labels.js';
import { MercatorCoordinate } from './engine.js';
import { WORLD } from './scale.js';

/** A part of the map with one name, in pixels at a whole zoom: half a name, which has twice the room before the next zoom. */
const PART = { width: 48, height: 24 };

/** From here on every town may have its name. */
const LAST_ZOOM = 12;

/**
 * From which zoom on each town may be named: where a part of the map has several, the first of them is there alone. The
 * engine, which would lay out every name of a country before it hid most, finds few to hide.
 */
export function townZooms(towns: readonly Pick<MapTown, 'position'>[]): readonly number[] {
  const taken = Array.from({ length: LAST_ZOOM }, () => new Set<number>());
  return towns.map(({ position: [lng, lat] }) => {
    const { x, y } = MercatorCoordinate.fromLngLat([lng, lat]);
    const parts = taken.map((_, zoom) => {
      const columns = (WORLD * 2 ** zoom) / PART.width;
      const rows = (WORLD * 2 ** zoom) / PART.height;
      return Math.floor(y * rows) * Math.ceil(columns) + Math.floor(x * columns);
    });
    const first = parts.findIndex((part, zoom) => !taken[zoom]?.has(part));
    if (first < 0) return LAST_ZOOM;
    for (const [zoom, part] of parts.entries()) if (zoom >= first) taken[zoom]?.add(part);
    return first;
  });
}
