import proj4, { type Converter } from 'proj4';
import type { Position } from '../domain/geo.js';

const LAMBERT_93 =
  '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m +no_defs';

/** Each definition is read once: a file holds 100 000 points in a handful of systems. */
const converters = new Map<string, Converter>();

/**
 * The definition of the coordinate system that a text names: `LAMBERT_93`, `L93_METROPOLE`, `UTM_N20`,
 * `EPSG:5490 RGAF09/UTM Zone 20N (Antilles)`, `WGS84/UTM zone 1S`. The French systems overseas are UTM zones on an
 * ellipsoid that is WGS 84's within 0.1 mm, and their datums WGS 84 within a metre.
 */
export function systemNamed(text: string): string | undefined {
  if (/\b(?:lambert[ _-]?93|l93|epsg:2154)(?![a-z\d])/i.test(text)) return LAMBERT_93;
  const [, before, zone, after] =
    /\bUTM[ _]?(?:zone ?)?([NS]?)(\d{1,2})([NS]?)\b/i.exec(text) ?? [];
  const hemisphere = (before || after)?.toUpperCase();
  if (!hemisphere || Number(zone) < 1 || Number(zone) > 60) return undefined;
  const south = hemisphere === 'S' ? ' +south' : '';
  return `+proj=utm +zone=${Number(zone)}${south} +ellps=GRS80 +units=m +no_defs`;
}

/** WGS 84 degrees of metres in a system of `systemNamed`; not finite where the projection does not reach. */
export function unproject(x: number, y: number, system: string): Position {
  // proj4 throws at these.
  if (!Number.isFinite(x + y)) return [NaN, NaN];
  let converter = converters.get(system);
  if (!converter) {
    converter = proj4(system, 'WGS84');
    converters.set(system, converter);
  }
  const [lon = NaN, lat = NaN] = converter.forward([x, y]);
  return [lon, lat];
}
