import { readFile } from 'node:fs/promises';
import type { Feature, FeatureCollection, LineString, MultiLineString } from 'geojson';
import { feature } from 'topojson-client';
import { contains, type Bounds, type Position } from '../../src/domain/geo.js';
import { boundsOf, isInShape } from './planar.js';
import type { Contours } from './raw.js';
import type { CommuneTopology } from './shapes.js';

/** The courses of rivers, in one feature or several for each name. */
export type RawRivers = FeatureCollection<LineString | MultiLineString, { name: string }>;
/** One feature for each river. */
export type Rivers = FeatureCollection<MultiLineString, { name: string }>;

type Line = readonly Position[];

/** The rivers that run through communes, cut at the bounds of them all: beyond, there is nothing to draw. */
export function buildRivers(raw: RawRivers, contours: Contours): Rivers {
  const shapes = contours.features.map(({ geometry }) => geometry);
  const bounds = boundsOf(shapes);
  const byName = new Map<string, Line[]>();
  for (const { properties, geometry } of raw.features) {
    const lines = linesOf(geometry).flatMap((line) => clip(line, bounds));
    byName.set(properties.name, [...(byName.get(properties.name) ?? []), ...lines]);
  }
  const features = [...byName]
    .filter(([, lines]) =>
      lines.flat().some((position) => shapes.some((shape) => isInShape(position, shape))),
    )
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, lines]): Feature<MultiLineString, { name: string }> => {
      const coordinates = lines.map((line) => line.map(([lon, lat]) => [lon, lat]));
      return {
        type: 'Feature',
        properties: { name },
        geometry: { type: 'MultiLineString', coordinates },
      };
    });
  return { type: 'FeatureCollection', features };
}

/** Without a copy of the source, the rivers stay as they were last computed. */
export async function committedRivers(folder: URL): Promise<Rivers> {
  const text = await readFile(new URL('communes.topojson', folder), 'utf8');
  const topology = JSON.parse(text) as CommuneTopology;
  return feature(topology, topology.objects.rivers) as Rivers;
}

function linesOf({ type, coordinates }: LineString | MultiLineString): readonly Line[] {
  return (type === 'LineString' ? [coordinates] : coordinates) as unknown as readonly Line[];
}

/** The parts of a line inside bounds. */
function clip(line: Line, bounds: Bounds): readonly Line[] {
  const parts: Position[][] = [];
  line.slice(1).forEach((end, i) => {
    const start = line[i];
    const inside = start && clipSegment(start, end, bounds);
    if (!inside) return;
    const last = parts.at(-1);
    if (last && last.at(-1) === inside[0]) last.push(inside[1]);
    else parts.push([...inside]);
  });
  return parts;
}

/** Liang and Barsky: how far along the segment each side of the bounds is passed. Ends that are inside stay themselves. */
function clipSegment(
  a: Position,
  b: Position,
  bounds: Bounds,
): readonly [Position, Position] | undefined {
  const [west, south, east, north] = bounds;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, a[0] - west],
    [dx, east - a[0]],
    [-dy, a[1] - south],
    [dy, north - a[1]],
  ] as const) {
    if (step === 0 && room < 0) return undefined;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  if (from >= to) return undefined;
  const at = (part: number): Position => [a[0] + part * dx, a[1] + part * dy];
  return [contains(bounds, a) ? a : at(from), contains(bounds, b) ? b : at(to)];
}
