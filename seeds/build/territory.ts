import { readFile } from 'node:fs/promises';
import { EVENTS } from '../sources/events.js';
import { FIGURES } from '../sources/figures.js';
import { buildCommunes, formerNamesOf, type CommuneRecord } from './communes.js';
import { buildCpts } from './cpts.js';
import { buildDescriptor } from './descriptor.js';
import type { RawData } from './raw.js';
import { buildRivers, committedRivers } from './rivers.js';
import { communesOf } from './registry.js';
import { boundsOf } from './planar.js';
import { buildShapes, shapesByCode } from './shapes.js';
import { buildStructures } from './structures.js';
import { indented, recordLines, topologyLines } from './write.js';

/** Where the computed territory lies. */
export const TERRITORY_FOLDER = new URL('../chalonnais/', import.meta.url);

/** Every file of the territory: its name and its text. The same raw data give the same bytes. */
export async function buildTerritory(raw: RawData): Promise<ReadonlyMap<string, string>> {
  const registry = communesOf('71');
  const rivers = raw.extracts
    ? buildRivers(raw.extracts.rivers, raw.contours)
    : await committedRivers(TERRITORY_FOLDER);
  const topology = buildShapes(raw.contours, rivers);
  const shapes = shapesByCode(topology);
  const formerNames = raw.extracts
    ? formerNamesOf(registry, raw.extracts.movements)
    : await committedFormerNames();
  const communes = buildCommunes(registry, shapes, formerNames);
  const files: [string, string][] = [
    ['territory.json', indented(buildDescriptor(boundsOf(shapes.values())))],
    ['communes.json', recordLines('communes', communes)],
    ['communes.topojson', topologyLines(topology)],
    ['cpts.json', recordLines('cpts', buildCpts(registry))],
    ['events.json', recordLines('events', EVENTS)],
    ['figures.json', recordLines('figures', FIGURES)],
  ];
  if (raw.extracts) {
    const structures = buildStructures(raw.extracts.finess, communes);
    files.push(['structures.json', recordLines('structures', structures)]);
  }
  return new Map(files);
}

/** Without Insee's table the former names stay as they were last computed. */
async function committedFormerNames(): Promise<ReadonlyMap<string, readonly string[]>> {
  const text = await readFile(new URL('communes.json', TERRITORY_FOLDER), 'utf8');
  const { communes } = JSON.parse(text) as { communes: readonly CommuneRecord[] };
  return new Map(
    communes.flatMap(({ code, formerNames }) => (formerNames ? [[code, formerNames]] : [])),
  );
}
