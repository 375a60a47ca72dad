import { readFileSync } from 'node:fs';
import GeoJSONVT from 'geojson-vt';
import { zxyToTileId } from 'pmtiles';
import { feature } from 'topojson-client';
import vtPbf from 'vt-pbf';

/** Tiles deeper than this are drawn from the ones above. */
export const MAX_ZOOM = 8;

/** @typedef {{ readonly code: string, readonly position: readonly [number, number] }} Place */
/** @typedef {{ readonly id: number, readonly data: Buffer }} Tile */

/** All the communes of metropolitan France where the folder of raw data is named; else a small land of squares. */
const RAW = process.env['CPTS_RAW_DATA'];

/** @returns {{ shapes: import('geojson').FeatureCollection, codes: string[], place: Place, isFrance: boolean }} */
function land() {
  if (RAW === undefined) {
    const features = Array.from({ length: 400 }, (_, i) => square(i % 20, Math.floor(i / 20)));
    const codes = features.map(({ properties }) => String(properties?.['code']));
    return {
      shapes: { type: 'FeatureCollection', features },
      codes,
      place: { code: '70505', position: [5.05, 46.05] },
      isFrance: false,
    };
  }
  const name = 'geometry/communes-metropole-cog2023-simplified-codeonly.topojson';
  const topology = JSON.parse(readFileSync(`${RAW}/${name}`, 'utf8'));
  const [collection] = /** @type {any[]} */ (Object.values(topology.objects));
  const { features } = /** @type {any} */ (feature(topology, collection));
  for (const each of features) each.properties = { code: String(each.properties?.code ?? each.id) };
  return {
    shapes: { type: 'FeatureCollection', features },
    codes: features.map((/** @type {any} */ each) => each.properties.code),
    place: { code: '71221', position: [4.744, 46.78] },
    isFrance: true,
  };
}

/**
 * @param {number} column @param {number} row
 * @returns {import('geojson').Feature}
 */
function square(column, row) {
  const [west, south] = [4.5 + column / 10, 45.5 + row / 10];
  const code = `7${String(column).padStart(2, '0')}${String(row).padStart(2, '0')}`;
  const corners = [
    [west, south],
    [west + 0.1, south],
    [west + 0.1, south + 0.1],
    [west, south + 0.1],
    [west, south],
  ];
  return {
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates: [corners] },
  };
}

/** @type {ReturnType<typeof make> | undefined} */
let made;

/** The tiles of a land and what a test asks of it; made once, when first asked for. */
export const tiles = () => (made ??= make());

function make() {
  const { shapes, ...about } = land();
  const index = new GeoJSONVT(shapes, {
    maxZoom: MAX_ZOOM,
    indexMaxZoom: 5,
    buffer: 64,
    tolerance: 3,
  });
  /** @param {number} z @param {number} x @param {number} y */
  const tile = (z, x, y) => {
    const cut = index.getTile(z, x, y);
    return cut && Buffer.from(vtPbf.fromGeojsonVt({ communes: cut }, { version: 2 }));
  };
  return { ...about, tile, archive: () => archiveOf(tile) };
}

/**
 * One file of all the tiles, as PMTiles 3 has it (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md), nothing
 * compressed.
 * @param {(z: number, x: number, y: number) => Buffer | null | undefined} tile
 */
function archiveOf(tile) {
  /** @type {Tile[]} */
  const all = [];
  /** @param {number} z @param {number} x @param {number} y */
  const collect = (z, x, y) => {
    const data = tile(z, x, y);
    if (!data) return;
    all.push({ id: zxyToTileId(z, x, y), data });
    if (z === MAX_ZOOM) return;
    for (const [dx, dy] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ]) {
      collect(z + 1, 2 * x + (dx ?? 0), 2 * y + (dy ?? 0));
    }
  };
  collect(0, 0, 0);
  all.sort((a, b) => a.id - b.id);

  const directory = Buffer.from([
    ...varint(all.length),
    ...all.flatMap(({ id }, i) => varint(id - (all[i - 1]?.id ?? 0))),
    ...all.flatMap(() => varint(1)),
    ...all.flatMap(({ data }) => varint(data.length)),
    // The first stands at the start, each other one after the one before.
    ...all.flatMap((_, i) => varint(i === 0 ? 1 : 0)),
  ]);
  const layers = [{ id: 'communes', fields: { code: 'String' } }];
  const metadata = Buffer.from(JSON.stringify({ vector_layers: layers }));
  const data = Buffer.concat(all.map((each) => each.data));

  const header = Buffer.alloc(127);
  header.write('PMTiles');
  header[7] = 3;
  let at = header.length;
  for (const [place, { length }] of /** @type {const} */ ([
    [8, directory],
    [24, metadata],
    [56, data],
  ])) {
    header.writeBigUInt64LE(BigInt(at), place);
    header.writeBigUInt64LE(BigInt(length), place + 8);
    at += length;
  }
  for (const place of [72, 80, 88]) header.writeBigUInt64LE(BigInt(all.length), place);
  // In order, not compressed, of vector tiles.
  Buffer.from([1, 1, 1, 1, 0, MAX_ZOOM]).copy(header, 96);
  [-180, -85, 180, 85].forEach((degrees, i) => header.writeInt32LE(degrees * 1e7, 102 + 4 * i));
  return Buffer.concat([header, directory, metadata, data]);
}

/** @param {number} value */
function varint(value) {
  const bytes = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}
