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
  const structure: Writable<Structure> = {
    id: '',
    name,
    ...DEFAULTS,
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

/** Writes what the fields say over what the structure has. */
function fill(structure: Writable<Structure>, fields: Fields): void {
  if (fields.value('aliases') !== undefined) structure.aliases = fields.texts('aliases');
  put(structure, 'kind', fields.oneOf('kind', STRUCTURE_KINDS));
  put(structure, 'status', fields.oneOf('status', STRUCTURE_STATUSES));
  fillAddress(structure.address, fields.object('address'));
  if (fields.value('services') !== undefined) structure.services = fields.texts('services');
  const position = parsePosition(fields, 'position');
  if (position) {
    structure.position = position;
    structure.positionPrecision = 'exact';
  }
  const precision = fields.oneOf('positionPrecision', POSITION_PRECISIONS);
  if (structure.position) put(structure, 'positionPrecision', precision);
  put(structure, 'phone', parsePhone(fields, 'phone'));
  put(structure, 'email', fields.email('email'));
  put(structure, 'website', fields.link('website'));
  put(structure, 'booking', fields.link('booking'));
  put(structure, 'openingHours', parseWrittenHours(fields, 'openingHours'));
  put(structure, 'accessibility', parseAccessibility(fields));
  put(structure, 'newPatients', parseNewPatients(fields));
  put(structure, 'teleconsultation', fields.boolean('teleconsultation'));
  put(structure, 'cpts', fields.text('cpts'));
  put(structure, 'notice', parseNotice(fields));
  put(structure, 'note', fields.text('note'));
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
  if (fields.value('accessibility') === undefined) return undefined;
  const inner = fields.object('accessibility');
  return compact({
    wheelchair: inner.oneOf('wheelchair', ['yes', 'limited', 'no'] as const),
    notes: inner.text('notes'),
  });
}

function parseNewPatients(fields: Fields): Structure['newPatients'] {
  if (fields.value('newPatients') === undefined) return undefined;
  const inner = fields.object('newPatients');
  const value = inner.boolean('value');
  if (value === undefined) {
    inner.report('unknown-value', 'value');
    return undefined;
  }
  return compact({ value, date: inner.date('date') });
}

function parseNotice(fields: Fields): Structure['notice'] {
  const value = fields.value('notice');
  if (value === undefined) return undefined;
  if (!isRecord(value)) {
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
