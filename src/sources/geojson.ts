import { isRecord } from '../domain/parse/fields.js';
import { issueValue } from '../domain/parse/issue-value.js';
import { CptsError } from '../errors.js';
import { Columns, kindOfTable } from './columns.js';
import { readJson } from './json.js';
import { type ParsedSource, RecordCollector } from './records.js';
import type { SourceInput } from './source.js';

/**
 * Reads a FeatureCollection of points. The properties bear the library's JSON keys or the names of a table's columns; a
 * feature's own `id` serves where they hold none.
 */
export function parseGeoJson({ text, source }: SourceInput): ParsedSource {
  const collection = readJson(text, source);
  const features = isRecord(collection) ? collection['features'] : undefined;
  if (!Array.isArray(features)) throw new CptsError('format', { source });

  const kind = kindOfTable(firstNames(features));
  const columns = new Columns(kind);
  const collector = new RecordCollector(source, features.length);
  const add = kind === 'event' ? 'addEvent' : 'addStructure';
  features.forEach((feature: unknown, index) => {
    const at = { record: index + 1 };
    if (!isRecord(feature)) {
      collector[add](feature, at);
      return;
    }
    const { id, properties, geometry } = feature;
    const [lon, lat] = pointOf(geometry) ?? [];
    if (isRecord(geometry) && lon === undefined) {
      const value = issueValue(geometry['type'] === 'Point' ? geometry : geometry['type']);
      collector.report({ code: 'bad-position', level: 'warning', ...at, field: 'geometry', value });
    }
    const record = columns.record([
      ...Object.entries(isRecord(properties) ? properties : {}),
      ['longitude', lon],
      ['latitude', lat],
    ]);
    record['id'] ??= id;
    collector[add](record, at);
  });
  return collector.result;
}

/** A collection is of one kind: that of its first feature that has properties. */
function firstNames(features: readonly unknown[]): readonly string[] {
  for (const feature of features) {
    if (isRecord(feature) && isRecord(feature['properties']))
      return Object.keys(feature['properties']);
  }
  return [];
}

function pointOf(geometry: unknown): readonly [lon: unknown, lat: unknown] | undefined {
  if (!isRecord(geometry) || geometry['type'] !== 'Point') return undefined;
  const { coordinates } = geometry;
  return Array.isArray(coordinates) && coordinates.length >= 2
    ? [coordinates[0], coordinates[1]]
    : undefined;
}
