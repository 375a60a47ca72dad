import { isRecord, type UnknownRecord } from '../domain/parse/fields.js';
import { normalisePhone } from '../domain/parse/phone.js';
import { EVENT_AUDIENCES, EVENT_STATUSES, EVENT_THEMES } from '../domain/prevention-event.js';
import { STRUCTURE_KINDS } from '../domain/structure.js';
import { fold } from '../domain/text.js';

/** What a table is about; of one of coverage each row says that a CPTS covers a commune. */
export type RecordKind = 'structure' | 'event' | 'coverage';

/**
 * Reads a cell. What it cannot read with certainty it leaves as it is written, so that the record's parser reports it.
 */
type Read = (text: string) => unknown;

interface Column {
  /** Field of the library's JSON that the column fills: `name`, or `address.postcode` as its two parts. */
  readonly path: readonly [outer: string, inner?: string];
  /** The fields that an issue about it may name. */
  readonly fields: readonly string[];
  readonly read: Read;
}

/** Field, the names of its column (folded: lower case, no accents, words apart by spaces), how its cells are read. */
type ColumnRow = readonly [field: string, names: readonly string[], read?: Read];

const COMMON: readonly ColumnRow[] = [
  ['position.longitude', ['longitude', 'lon', 'lng'], decimal],
  ['position.latitude', ['latitude', 'lat'], decimal],
  ['source.name', ['source']],
  ['source.date', ['date maj', 'mise a jour', 'date de mise a jour', 'derniere mise a jour'], day],
];

const STRUCTURE: readonly ColumnRow[] = [
  ...COMMON,
  ['id', ['identifiant', 'finess', 'id']],
  ['name', ['nom', 'name', 'titre', 'nom de la structure']],
  [
    'kind',
    ['type', 'kind', 'categorie'],
    oneOf(STRUCTURE_KINDS, {
      'maison-de-sante': 'msp',
      'maison-de-sante-pluriprofessionnelle': 'msp',
      'centre-hospitalier': 'hopital',
      'imagerie-medicale': 'imagerie',
      labo: 'laboratoire',
      'laboratoire-d-analyses': 'laboratoire',
      'laboratoire-d-analyses-medicales': 'laboratoire',
    }),
  ],
  ['address.street', ['adresse', 'address']],
  ['address.postcode', ['code postal', 'cp'], fiveDigits],
  ['address.city', ['commune', 'ville']],
  ['address.cityCode', ['code insee', 'insee'], fiveDigits],
  [
    'positionPrecision',
    ['precision position'],
    oneOf(['exact', 'street', 'commune'], { exacte: 'exact', adresse: 'exact', rue: 'street' }),
  ],
  ['phone', ['telephone', 'tel', 'numero de telephone'], phone],
  ['email', ['courriel', 'email', 'mail', 'e mail', 'adresse mail']],
  ['website', ['site web', 'url', 'site', 'site internet'], webAddress],
  ['booking', ['rendez vous', 'rdv', 'prise de rendez vous'], webAddress],
  ['openingHours', ['horaires', 'horaires d ouverture', 'heures d ouverture']],
  ['services', ['services'], list],
  ['accessibility', ['accessibilite'], accessibility],
  ['newPatients.value', ['nouveaux patients'], yesOrNo],
  [
    'status',
    ['etat'],
    oneOf(['open', 'planned', 'closed'], {
      ouvert: 'open',
      ouverte: 'open',
      prevu: 'planned',
      prevue: 'planned',
      projet: 'planned',
      'en-projet': 'planned',
      ferme: 'closed',
      fermee: 'closed',
    }),
  ],
  ['note', ['note', 'notes', 'remarque', 'remarques', 'observation', 'observations']],
  ['hidden', ['masquer'], yesOrNo],
];

const EVENT: readonly ColumnRow[] = [
  ...COMMON,
  ['id', ['identifiant', 'id']],
  ['title', ['titre', 'nom', 'name']],
  ['description', ['description']],
  ['themes', ['theme', 'themes'], listOf(oneOf(EVENT_THEMES))],
  ['audiences', ['public'], listOf(oneOf(EVENT_AUDIENCES, { 'tout-public': 'tous' }))],
  ['start', ['debut'], instant],
  ['end', ['fin'], instant],
  ['rrule', ['recurrence'], (text) => text.replace(/^RRULE:/i, '')],
  ['standing', ['toute l annee'], yesOrNo],
  ['place.name', ['lieu', 'place']],
  ['place.street', ['adresse', 'address']],
  ['place.postcode', ['code postal', 'cp'], fiveDigits],
  ['place.city', ['commune', 'ville']],
  ['organizer', ['organisateur']],
  ['registration', ['inscription'], listOf(registration)],
  ['price', ['tarif'], (text) => (/^(?:gratuite?|0)$/.test(fold(text)) ? 'free' : text)],
  [
    'status',
    ['statut', 'etat'],
    oneOf(EVENT_STATUSES, {
      programme: 'scheduled',
      prevu: 'scheduled',
      reprogramme: 'rescheduled',
      'en-ligne': 'online',
      reporte: 'postponed',
      complet: 'full',
      annule: 'cancelled',
    }),
  ],
  ['url', ['site web', 'url'], webAddress],
  ['hidden', ['masquer'], yesOrNo],
];

/** Names and postcodes are for who reads the page: the code says which commune it is. */
const COVERAGE: readonly ColumnRow[] = [
  ['commune', ['code insee', 'insee', 'code commune'], fiveDigits],
  ['communeName', ['commune', 'nom', 'nom de la commune', 'ville']],
  ['postcode', ['code postal', 'cp']],
  ['cpts', ['cpts', 'nom de la cpts']],
  ['source.name', ['source']],
  ['source.date', ['date', 'date maj', 'mise a jour', 'date de mise a jour'], day],
  ['source.url', ['adresse source'], webAddress],
];

const BY_KIND: Record<RecordKind, readonly ColumnRow[]> = {
  structure: STRUCTURE,
  event: EVENT,
  coverage: COVERAGE,
};

/** The columns without which a table is not of its kind. */
const NEEDED: Record<RecordKind, readonly string[]> = {
  structure: ['name'],
  event: ['title'],
  coverage: ['commune', 'cpts'],
};

/** Fields whose issues name another: the parts of a point and of an event's address are one, a row's date serves twice. */
const TOLD_AS: ReadonlyMap<string, readonly string[]> = new Map([
  ['position.longitude', ['position', 'place.position']],
  ['position.latitude', ['position', 'place.position']],
  ['place.street', ['place.address']],
  ['place.postcode', ['place.address']],
  ['place.city', ['place.address']],
  ['source.date', ['source.date', 'source.name', 'newPatients.date']],
]);

/** Columns that only a table of events has. */
const EVENT_MARKS = new Set(
  'debut,start,occurrences,recurrence,rrule,toute l annee,standing,title,theme,themes,inscription,organisateur'.split(
    ',',
  ),
);

/** Whether a table of records whose columns have these names holds structures or events. */
export function kindOfTable(names: readonly string[]): 'structure' | 'event' {
  return names.some((name) => EVENT_MARKS.has(fold(name))) ? 'event' : 'structure';
}

type MutableRecord = Record<string, unknown>;

/** Turns the named cells of one table into records of the library's JSON. */
export class Columns {
  readonly #byName: ReadonlyMap<string, Column>;
  /** By the name as it is written: folding each name of each record is slow. */
  readonly #found = new Map<string, Column | undefined>();

  constructor(private readonly kind: RecordKind) {
    // The date of a list that names no source has nothing to say in its place.
    this.#byName = indexColumns(BY_KIND[kind], kind === 'coverage' ? new Map() : TOLD_AS);
  }

  /** Whether columns that fill these fields are enough of a table. */
  areEnough(fields: ReadonlySet<string>): boolean {
    return NEEDED[this.kind].every((field) => fields.has(field));
  }

  /** The field that a column fills: `address.postcode`. */
  field(name: string): string | undefined {
    return this.#column(name)?.path.join('.');
  }

  /** Whether an issue about this field is about what the column holds. */
  fills(name: string, field: string): boolean {
    const fields = this.#column(name)?.fields ?? [];
    return fields.some((own) => field === own || field.startsWith(`${own}.`));
  }

  /**
   * The record that cells make. A cell that is an object, or whose column is not known, keeps its name: it may be the
   * library's own JSON.
   */
  record(cells: Iterable<readonly [name: string, cell: unknown]>): Record<string, unknown> {
    // Without a prototype: a column may bear any name.
    const record = Object.create(null) as MutableRecord;
    for (const [name, cell] of cells) {
      if (isRecord(cell)) {
        record[name] = { ...cell };
        continue;
      }
      const column = this.#column(name);
      const value = column ? readCell(cell, column.read) : cell;
      if (value === undefined || value === null || value === '') continue;
      const [outer, inner] = column?.path ?? [name];
      if (inner === undefined) record[outer] = value;
      else objectAt(record, outer)[inner] = value;
    }
    switch (this.kind) {
      case 'structure':
        return completeStructure(record);
      case 'event':
        return completeEvent(record);
      case 'coverage':
        return record;
    }
  }

  /**
   * The record that a row of corrections makes: a dash alone erases its field, and a date needs no name of a source.
   */
  correction(cells: readonly (readonly [name: string, cell: string])[]): Record<string, unknown> {
    const record = this.record(cells.filter(([, cell]) => !isDash(cell)));
    for (const [name, cell] of cells) {
      const [outer, inner] = this.#column(name)?.path ?? [];
      if (outer === undefined) continue;
      if (outer === 'source' && inner === 'date' && cell.trim() !== '') {
        objectAt(record, outer)[inner] ??= day(cell.trim());
      } else if (isDash(cell)) {
        if (inner !== undefined && (outer === 'address' || outer === 'place')) {
          objectAt(record, outer)[inner] = null;
        } else {
          record[outer] = null;
        }
      }
    }
    return record;
  }

  #column(name: string): Column | undefined {
    if (!this.#found.has(name)) this.#found.set(name, this.#byName.get(fold(name)));
    return this.#found.get(name);
  }
}

function indexColumns(
  rows: readonly ColumnRow[],
  toldAs: typeof TOLD_AS,
): ReadonlyMap<string, Column> {
  return new Map(
    rows.flatMap(([field, names, read = (text: string) => text]) => {
      const [outer = field, inner] = field.split('.');
      const column: Column = {
        path: inner === undefined ? [outer] : [outer, inner],
        fields: toldAs.get(field) ?? [field],
        read,
      };
      return names.map((name) => [name, column] as const);
    }),
  );
}

function isDash(cell: string): boolean {
  return /^\s*[-–—]\s*$/.test(cell);
}

/** A number is read as its text: a spreadsheet may have turned the postcode 01000 into one. */
function readCell(cell: unknown, read: Read): unknown {
  if (typeof cell === 'number') return read(String(cell));
  if (typeof cell !== 'string') return cell;
  const text = cell.trim();
  return text === '' ? undefined : read(text);
}

/** The object that several columns fill together. */
function objectAt(record: MutableRecord, field: string): MutableRecord {
  if (!isRecord(record[field])) record[field] = {};
  return record[field] as MutableRecord;
}

function completeStructure(record: MutableRecord): MutableRecord {
  const { position, source, newPatients } = record;
  if (isRecord(position)) record['position'] = toPosition(position);
  if (isRecord(newPatients) && isRecord(source)) {
    // The row's date is that of what it says about new patients, and needs no other name then.
    record['newPatients'] = { date: source['date'], ...newPatients };
    if (!('name' in source) && typeof newPatients['value'] === 'boolean') delete record['source'];
  }
  return record;
}

/** The address of a place is one text, and its position is the place's. */
function completeEvent(record: MutableRecord): MutableRecord {
  const { street, postcode, city, ...place } = objectAt(record, 'place');
  // What is no text is left to the reader of records, which says so.
  const strange = [street, postcode, city].find(
    (part) => part !== undefined && typeof part !== 'string',
  );
  const address =
    strange ?? [street, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  if (address !== '') place['address'] ??= address;
  if (isRecord(record['position'])) {
    place['position'] ??= toPosition(record['position']);
    delete record['position'];
  }
  if (Object.keys(place).length > 0) record['place'] = place;
  else delete record['place'];
  return record;
}

function toPosition({ longitude, latitude }: UnknownRecord): readonly unknown[] {
  return [longitude, latitude];
}

/** A word of a list, however it is accented and capitalised: "Centres de santé" is `centre-de-sante`. */
function oneOf(allowed: readonly string[], synonyms: Readonly<Record<string, string>> = {}): Read {
  return (text) => {
    const word = fold(text).replaceAll(' ', '-');
    const singular = word.replaceAll(/s(?=-|$)/g, '');
    const known = [word, singular].map((each) => synonyms[each] ?? each);
    return known.find((each) => allowed.includes(each)) ?? text;
  };
}

function list(text: string): readonly string[] {
  return text
    .split(/[,;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function listOf(read: Read): Read {
  return (text) => list(text).map(read);
}

function yesOrNo(text: string): boolean | string {
  const word = fold(text);
  if (['oui', 'yes', 'vrai', 'true', 'x', '1'].includes(word)) return true;
  if (['non', 'no', 'faux', 'false', '0'].includes(word)) return false;
  return text;
}

/** Only these words say whether a wheelchair gets in; anything else is a note. */
function accessibility(text: string): UnknownRecord {
  const word = fold(text);
  if (['oui', 'yes', 'totale'].includes(word)) return { wheelchair: 'yes' };
  if (['partielle', 'limited'].includes(word)) return { wheelchair: 'limited' };
  if (['non', 'no'].includes(word)) return { wheelchair: 'no' };
  return { notes: text };
}

/** `46,78` is 46.78. */
function decimal(text: string): number | string {
  const value = Number(text.replace(',', '.'));
  return Number.isNaN(value) ? text : value;
}

/** Postcodes and INSEE codes: `71 100`, and `1000` that was `01000` before a spreadsheet took it for a number. */
function fiveDigits(text: string): string {
  return /^\d{4}$/.test(text) ? `0${text}` : text.replace(/\s/g, '').toUpperCase();
}

/** `385446688` was `0385446688` before a spreadsheet took it for a number. */
function phone(text: string): string {
  return /^[1-9]\d{8}$/.test(text) ? `0${text}` : text;
}

function webAddress(text: string): string {
  return /^www\./i.test(text) ? `https://${text}` : text;
}

function registration(text: string): UnknownRecord {
  if (/^[^\s@:/]+@[^\s@/]+$/.test(text)) return { type: 'email', value: text };
  if (/^(?:https?:|www\.)/i.test(text)) return { type: 'link', value: webAddress(text) };
  const number = normalisePhone(text);
  return number === undefined ? { type: text } : { type: 'phone', value: number };
}

/** `8/2/2023`, or `8/2/23` as some spreadsheets shorten it, as `2023-02-08`. */
function day(text: string): string {
  const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(text) ?? [];
  if (date === undefined || month === undefined || year === undefined) return text;
  return `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** `8/2/2023 14h30`, `8/2/2023 à 14:30`, `2023-02-08 14:30:00` as `2023-02-08T14:30`. */
function instant(text: string): string {
  const match = /^(\S+)\s+(?:à\s+)?(\d{1,2})\s?[h:]\s?(\d{2})?(?::\d{2})?$/i.exec(text);
  if (!match) return day(text);
  const [, date = '', hour = '', minute = '00'] = match;
  return `${day(date)}T${hour.padStart(2, '0')}:${minute}`;
}
