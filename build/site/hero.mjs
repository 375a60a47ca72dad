import { readFileSync, writeFileSync } from 'node:fs';
import { merge, mesh } from 'topojson-client';

/** Writes `demo/hero.svg`, the home page's picture: the territory's CPTS as the library draws them, from the built data. */

const data = new URL('../../dist/data/chalonnais/', import.meta.url);
const read = (/** @type {string} */ name) => JSON.parse(readFileSync(new URL(name, data), 'utf8'));

const { cpts, bounds } = read('territory.json');
const topology = read('communes.topojson');
const { communes: object } = topology.objects;

const WIDTH = 900;
const [west, south, east, north] = bounds;
const scale = WIDTH / (east - west);
// A degree of latitude is longer than one of longitude.
const stretch = 1 / Math.cos((((south + north) / 2) * Math.PI) / 180);
const height = Math.round((north - south) * scale * stretch);

/** @param {readonly number[]} position */
const point = ([longitude, latitude]) =>
  `${Math.round((longitude - west) * scale)} ${Math.round((north - latitude) * scale * stretch)}`;

/** @param {readonly (readonly (readonly number[])[])[]} lines @param {string} end */
const path = (lines, end) =>
  lines
    .map((line) => line.map(point).filter((here, i, all) => here !== all[i - 1]))
    .filter((line) => line.length > 1)
    .map((line) => `M${line.join('L')}${end}`)
    .join('');

const INKS = ['#0f6f77', '#9a5a1d', '#74499c'];
const PATTERNS = ['M-2 12 12-2M3 17 17 3', 'M3 3h.01M10 10h.01', 'M0 5h14M5 0v14'];

const areas = cpts
  .map(({ members = [] }) => new Set(members.flatMap(({ communes }) => communes)))
  .filter((codes) => codes.size > 0)
  .slice(0, INKS.length)
  .map((codes, i) => {
    const communes = object.geometries.filter(({ id }) => codes.has(id));
    const shape = path(merge(topology, communes).coordinates.flat(), 'z');
    return `<path d="${shape}" fill="url(#p${i})" stroke="${INKS[i]}" stroke-width="2.2"/>`;
  });

const borders = path(mesh(topology, object, (a, b) => a !== b).coordinates, '');

writeFileSync(
  new URL('../../demo/hero.svg', import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" fill="none" stroke-linejoin="round"><defs>${INKS.map(
    (ink, i) =>
      `<pattern id="p${i}" width="14" height="14" patternUnits="userSpaceOnUse"><path fill="${ink}" fill-opacity=".12" d="M0 0h14v14H0z"/><path d="${PATTERNS[i]}" stroke="${ink}" stroke-opacity=".55" stroke-width="${i === 1 ? 2.4 : 1.2}" stroke-linecap="round"/></pattern>`,
  ).join(
    '',
  )}</defs><path d="${borders}" stroke="#c3cccd" stroke-width=".7"/>${areas.join('')}</svg>\n`,
);
