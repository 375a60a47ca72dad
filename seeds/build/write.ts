import type { GeometryCollection } from 'topojson-specification';
import type { CommuneTopology } from './shapes.js';

/** JSON with a line per record, so that a change of one record is a change of one line. */
export function recordLines(key: string, records: readonly object[]): string {
  return `{ ${JSON.stringify(key)}: ${lines(records)} }\n`;
}

export function indented(object: object): string {
  return `${JSON.stringify(object, frenchSpaces, 2)}\n`;
}

/** TopoJSON with a line per commune, per river and per arc. */
export function topologyLines({ bbox, transform, objects, arcs }: CommuneTopology): string {
  return [
    '{ "type": "Topology",',
    `  "bbox": ${JSON.stringify(bbox)},`,
    `  "transform": ${JSON.stringify(transform)},`,
    `  "objects": { "communes": ${collection(objects.communes)},`,
    `    "rivers": ${collection(objects.rivers)} },`,
    `  "arcs": ${lines(arcs)} }\n`,
  ].join('\n');
}

function collection({ type, geometries }: GeometryCollection<object>): string {
  return `{ "type": ${JSON.stringify(type)}, "geometries": ${lines(geometries)} }`;
}

function lines(values: readonly unknown[]): string {
  return `[\n${values.map((value) => JSON.stringify(value, frenchSpaces)).join(',\n')}\n]`;
}

/** The spaces of French that do not break: before high punctuation, inside quotes, between the digits of a number. */
function frenchSpaces(_key: string, value: unknown): unknown {
  return typeof value === 'string'
    ? value.replace(/ (?=[:;?!%»])|(?<=«) |(?<=\d) (?=\d)/g, '\u00a0')
    : value;
}
