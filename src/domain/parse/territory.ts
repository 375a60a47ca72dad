import type { Commune } from '../commune.js';
import type { Issue } from '../issue.js';
import { parseCommune } from './commune.js';
import { parseCpts } from './cpts.js';
import { compact } from '../compact.js';
import { Fields, isRecord } from './fields.js';
import { parsePhone } from './phone.js';
import { parseBounds } from './position.js';
import { parseProvenance } from './provenance.js';
import type { Provenance } from '../provenance.js';
import { STRUCTURE_KINDS, type StructureKind } from '../structure.js';
import {
  ATTRIBUTED,
  type Attribution,
  type Advice,
  type Contact,
  type Guidance,
  type RecordSource,
  type Territory,
  type TileSource,
} from '../territory.js';

/**
 * Reads a descriptor (`territory.json`, see `schemas/territory.schema.json`). `resolve` makes an address absolute; it
 * returns `undefined` for one that is not an address. Without an id and a name there is no territory.
 */
export function parseTerritory(
  input: unknown,
  resolve: (url: string) => string | undefined,
): { territory?: Territory; issues: readonly Issue[] } {
  if (!isRecord(input)) return { issues: [{ code: 'not-an-object', level: 'error' }] };
  const fields = new Fields(input);
  const id = fields.text('id');
  const name = fields.text('name');
  if (id === undefined || name === undefined) {
    fields.report('missing-name', name === undefined ? 'name' : 'id', undefined, 'error');
    return { issues: fields.issues };
  }
  const address = (from: Fields, field: string): string | undefined => {
    const text = from.text(field);
    const url = text === undefined ? undefined : resolve(text);
    if (text !== undefined && url === undefined) from.report('bad-link', field, text);
    return url;
  };
  const territory: Territory = compact({
    id,
    name,
    date: fields.date('date'),
    bounds: parseBounds(fields, 'bounds'),
    ...parseCommunes(fields, address),
    cpts: listOrAddress(fields, 'cpts', address, (entry, record) => {
      const { cpts, issues } = parseCpts(entry, { record });
      return { item: cpts, issues };
    }),
    structures: parseRecordSources(fields, 'structures', address),
    events: parseRecordSources(fields, 'events', address),
    overlays: fields.texts('overlays').flatMap((text) => {
      const url = resolve(text);
      if (url === undefined) fields.report('bad-link', 'overlays', text);
      return url ?? [];
    }),
    guidance: parseGuidance(fields.object('guidance')),
    contact:
      fields.value('contact') === undefined ? undefined : parseContact(fields.object('contact')),
    attributions: fields.objects('attributions').flatMap(parseAttribution),
  });
  return { territory, issues: fields.issues };
}

type Address = (from: Fields, field: string) => string | undefined;

/** `communes` is the address of a TopoJSON or GeoJSON file, or `{list, shapes}`. */
function parseCommunes(
  fields: Fields,
  address: Address,
): { communeList: readonly Commune[] | string; communeShapes: string | TileSource | undefined } {
  if (typeof fields.value('communes') === 'string') {
    const url = address(fields, 'communes');
    return { communeList: url ?? [], communeShapes: url };
  }
  const communes = fields.object('communes');
  const list = listOrAddress(communes, 'list', address, (entry, record) => {
    const { commune, issues } = parseCommune(entry, { record });
    return { item: commune, issues };
  });
  return { communeList: list, communeShapes: parseShapes(communes, address) };
}

function parseShapes(communes: Fields, address: Address): string | TileSource | undefined {
  const value = communes.value('shapes');
  if (value === undefined) return undefined;
  if (typeof value === 'string') return address(communes, 'shapes');
  const shapes = communes.object('shapes');
  const tiles = address(shapes, 'tiles');
  const layer = shapes.text('layer');
  if (tiles === undefined || layer === undefined) {
    communes.report('unknown-value', 'shapes', value);
    return undefined;
  }
  return compact({
    tiles,
    layer,
    codeProperty: shapes.text('codeProperty') ?? 'code',
    maxzoom: shapes.number('maxzoom'),
  });
}

function parseAttribution(fields: Fields): readonly Attribution[] {
  const source = parseProvenance(fields);
  return source ? [compact({ ...source, about: fields.oneOf('about', ATTRIBUTED) })] : [];
}

function listOrAddress<T>(
  fields: Fields,
  field: string,
  address: Address,
  parse: (entry: unknown, record: number) => { item: T | undefined; issues: readonly Issue[] },
): readonly T[] | string {
  const value = fields.value(field);
  if (typeof value === 'string') return address(fields, field) ?? [];
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    fields.report('not-an-object', field, value);
    return [];
  }
  return value.flatMap((entry: unknown, index) => {
    const { item, issues } = parse(entry, index + 1);
    fields.issues.push(...issues);
    return item === undefined ? [] : [item];
  });
}

function parseRecordSources(
  fields: Fields,
  field: string,
  address: Address,
): readonly RecordSource[] {
  return fields.objects(field).flatMap((source): RecordSource[] => {
    const records = source.value('records');
    if (Array.isArray(records)) return [{ records: records as readonly unknown[] }];
    const src = address(source, 'src');
    if (src !== undefined) return [compact({ src, format: source.text('format') })];
    if (source.value('src') === undefined) source.report('bad-link', 'src');
    return [];
  });
}

/** A block without a source is left out: nobody could say whether it is true. */
function parseGuidance(fields: Fields): Guidance {
  return compact({
    emergency: fields.objects('emergency').flatMap((block) => {
      const number = parsePhone(block, 'number');
      const label = block.text('label');
      const source = sourceOf(block);
      if (number === undefined || label === undefined || source === undefined) {
        if (block.value('number') === undefined) block.report('bad-phone', 'number');
        if (label === undefined) block.report('not-text', 'label');
        return [];
      }
      const kinds = block.texts('kinds').filter((kind): kind is StructureKind => {
        const isKnown = (STRUCTURE_KINDS as readonly string[]).includes(kind);
        if (!isKnown) block.report('unknown-value', 'kinds', kind);
        return isKnown;
      });
      return [
        compact({
          number,
          label,
          detail: block.text('detail'),
          by: block.oneOf('by', ['sms'] as const),
          kinds: kinds.length > 0 ? kinds : undefined,
          source,
        }),
      ];
    }),
    outOfHours: parseAdvice(fields, 'outOfHours'),
    withoutDoctor: parseAdvice(fields, 'withoutDoctor'),
  });
}

function parseAdvice(fields: Fields, field: string): Advice | undefined {
  if (fields.value(field) === undefined) return undefined;
  const block = fields.object(field);
  const text = block.text('text');
  const source = sourceOf(block);
  if (text === undefined) block.report('not-text', 'text');
  if (text === undefined || source === undefined) return undefined;
  return compact({
    text,
    phone: parsePhone(block, 'phone'),
    website: block.link('website'),
    times: block.text('times'),
    source,
  });
}

function sourceOf(block: Fields): Provenance | undefined {
  if (block.value('source') !== undefined) return parseProvenance(block.object('source'));
  block.report('no-source', 'source');
  return undefined;
}

function parseContact(fields: Fields): Contact | undefined {
  const name = fields.text('name');
  if (name === undefined) {
    fields.report('missing-name', 'name');
    return undefined;
  }
  return compact({
    name,
    website: fields.link('website'),
    phone: parsePhone(fields, 'phone'),
    email: fields.email('email'),
    source:
      fields.value('source') === undefined ? undefined : parseProvenance(fields.object('source')),
  });
}
