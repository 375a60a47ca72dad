import { isInseeCode } from '../commune.js';
import type { Issue } from '../issue.js';
import { compact } from '../compact.js';
import { normaliseId } from '../finess.js';
import { Fields, isRecord, put } from './fields.js';
import { parsePhone } from './phone.js';
import { parsePosition } from './position.js';
import { parseCorrectionSource, parseProvenance } from './provenance.js';
import { parseWrittenHours } from './written-hours.js';
import {
  type Address,
  POSITION_PRECISIONS,
  type Structure,
  STRUCTURE_KINDS,
  STRUCTURE_STATUSES,
} from '../structure.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What a record that does not say it is. */
const DEFAULTS = { aliases: [], kind: 'autre', status: 'open', services: [] } as const;

/**
 * Reads one record of the library's JSON. A field that is wrong is left out with an issue; a record without a name is
 * left out whole.
 */
export function parseStructure(
  input: unknown,
  at: Pick<Issue, 'record' | 'line'> = {},
): { structure?: Structure; issues: readonly Issue[] } {
  if (!isRecord(input)) {
    return { issues: [{ code: 'not-an-object', level: 'error', ...at }] };
  }
  const fields = new Fields(input, at);
  const name = fields.text('name');
  if (name === undefined) {
    fields.report('missing-name', 'name', undefined, 'error');
    return { issues: fields.issues };
  }
  // Not by spreading them: records come by the 100 000.
  const { aliases, kind, status, services } = DEFAULTS;
  const structure: Writable<Structure> = {
    id: '',
    name,
    aliases,
    kind,
    status,
    services,
    address: {},
  };
  fill(structure, fields);
  structure.id = parseStructureId(fields) ?? derivedStructureId(structure);
  if (fields.value('source') !== undefined) {
    put(structure, 'source', parseProvenance(fields.object('source')));
  }
  if (fields.value('correction') !== undefined) {
    structure.correction = parseCorrectionSource(fields.object('correction'));
  }
  return { structure, issues: fields.issues };
}

/**
 * Changes of a structure what the fields of a correction say, and erases what they hold `null` for. What they leave empty
 * stays, and so does what they say wrong, with an issue. Its source is told beside that of the record, whose rest stands.
 */
export function correctStructure(structure: Structure, fields: Fields): Structure {
  const address = fields.object('address');
  const corrected: Writable<Structure> = {
    ...DEFAULTS,
    ...fields.kept(structure),
    name: fields.text('name') ?? structure.name,
    address: address.kept(structure.address),
  };
  if (fields.erases('name')) fields.report('unknown-value', 'name');
  fill(corrected, fields);
  if (!corrected.position) delete corrected.positionPrecision;
  corrected.correction = parseCorrectionSource(fields.object('source'));
  return corrected;
}

/** What reads each field that is there, and depends on no other. */
const READERS: { readonly [K in keyof Structure]?: (fields: Fields) => Structure[K] | undefined } =
  {
    aliases: (fields) => fields.texts('aliases'),
    kind: (fields) => fields.oneOf('kind', STRUCTURE_KINDS),
    status: (fields) => fields.oneOf('status', STRUCTURE_STATUSES),
    services: (fields) => fields.texts('services'),
    phone: (fields) => parsePhone(fields, 'phone'),
    email: (fields) => fields.email('email'),
    website: (fields) => fields.link('website'),
    booking: (fields) => fields.link('booking'),
    openingHours: (fields) => parseWrittenHours(fields, 'openingHours'),
    accessibility: parseAccessibility,
    newPatients: parseNewPatients,
    teleconsultation: (fields) => fields.boolean('teleconsultation'),
    cpts: (fields) => fields.text('cpts'),
    notice: parseNotice,
    note: (fields) => fields.text('note'),
  };
// By the names that a record has: most have few, and lists are long.
const readers: ReadonlyMap<string, (fields: Fields) => unknown> = new Map(Object.entries(READERS));

/** Writes what the fields say over what the structure has. */
function fill(structure: Writable<Structure>, fields: Fields): void {
  fillAddress(structure.address, fields.object('address'));
  for (const field of fields.names) {
    const read = readers.get(field);
    if (!read || fields.value(field) === undefined) continue;
    const value = read(fields);
    if (value !== undefined) (structure as Record<string, unknown>)[field] = value;
  }
  const position = parsePosition(fields, 'position');
  if (position) {
    structure.position = position;
    structure.positionPrecision = 'exact';
  }
  const precision = fields.oneOf('positionPrecision', POSITION_PRECISIONS);
  if (structure.position) put(structure, 'positionPrecision', precision);
}

/** `7,10E+08` is what a spreadsheet left of a FINESS number: its last digits are lost. */
export function parseStructureId(fields: Fields): string | undefined {
  const id = fields.text('id');
  if (id === undefined) return undefined;
  if (!/^\d(?:[.,]\d+)?E\+\d+$/i.test(id)) return normaliseId(id);
  fields.report('bad-finess', 'id', id);
  return undefined;
}

/**
 * Of a structure that has no identifier of its own: its name and address. Stable from one reading to the next, so that a
 * link to the record and the selection survive a reload.
 */
export function derivedStructureId({ name, address }: Pick<Structure, 'name' | 'address'>): string {
  return [name, address.postcode ?? address.cityCode ?? address.city, address.street]
    .filter((part) => part !== undefined)
    .join('|');
}

/** An address whose postcode and town are in the same text as its street: `3 rue du Stade, 71640 Givry`. */
const WHOLE_ADDRESS =
  /^(?:(.*?)[\s,;–-]+)?(\d{2} ?\d{3})[\s,]+([A-Za-zÀ-ÿŒœ][A-Za-zÀ-ÿŒœ'’. -]{1,60}(?:cedex \d+)?)$/i;
/** A longer text is no address, and would take long to be searched. */
const MAX_ADDRESS = 200;

function fillAddress(address: Writable<Address>, fields: Fields): void {
  const written = fields.text('street');
  const whole = written === undefined ? null : splitAddress(written, fields);
  if (whole) {
    const [, street, code, town] = whole;
    put(address, 'street', street);
    put(address, 'postcode', code?.replace(' ', ''));
    put(address, 'city', town);
    return;
  }
  put(address, 'street', written);
  const postcode = fields.text('postcode')?.replace(/\s/g, '');
  if (postcode !== undefined) {
    if (/^\d{5}$/.test(postcode)) address.postcode = postcode;
    else fields.report('bad-postcode', 'postcode', postcode);
  }
  put(address, 'city', fields.text('city'));
  const cityCode = fields.text('cityCode');
  if (cityCode !== undefined) {
    if (isInseeCode(cityCode)) address.cityCode = cityCode;
    else fields.report('bad-insee-code', 'cityCode', cityCode);
  }
}

/** Street, postcode and town, where nothing else tells the latter two. */
function splitAddress(written: string, fields: Fields): RegExpExecArray | null {
  const isAlone =
    fields.value('postcode') === undefined &&
    fields.value('city') === undefined &&
    fields.value('cityCode') === undefined;
  return isAlone && written.length <= MAX_ADDRESS ? WHOLE_ADDRESS.exec(written) : null;
}

function parseAccessibility(fields: Fields): Structure['accessibility'] {
  const inner = fields.object('accessibility');
  return compact({
    wheelchair: inner.oneOf('wheelchair', ['yes', 'limited', 'no'] as const),
    notes: inner.text('notes'),
  });
}

function parseNewPatients(fields: Fields): Structure['newPatients'] {
  const inner = fields.object('newPatients');
  const value = inner.boolean('value');
  if (value === undefined) {
    inner.report('unknown-value', 'value');
    return undefined;
  }
  return compact({ value, date: inner.date('date') });
}

function parseNotice(fields: Fields): Structure['notice'] {
  if (!isRecord(fields.value('notice'))) {
    const text = fields.text('notice');
    return text === undefined ? undefined : { text };
  }
  const inner = fields.object('notice');
  const text = inner.text('text');
  const source =
    inner.value('source') === undefined ? undefined : parseProvenance(inner.object('source'));
  if (text === undefined) {
    inner.report('not-text', 'text');
    return undefined;
  }
  return compact({ text, source });
}
