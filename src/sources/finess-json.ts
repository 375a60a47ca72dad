import { isRecord, type UnknownRecord } from '../domain/parse/fields.js';
import { issueValue } from '../domain/parse/issue-value.js';
import { CptsError } from '../errors.js';
import { finessNumber, recordOf } from './finess-record.js';
import { readJson } from './json.js';
import { type ParsedSource, RecordCollector } from './records.js';
import type { SourceInput } from './source.js';

/**
 * Reads the JSON that replaces the historical export: legal entities, `pmej`, and the establishments of each, `ege`.
 * @throws {CptsError} `format` when there is no list of entities, `too-large` over 200 000 establishments.
 */
export function parseFinessJson({ text, source }: SourceInput): ParsedSource {
  const file = readJson(text, source);
  const entities = isRecord(file) ? member(file, 'pmej') : undefined;
  if (!isRecord(file) || !Array.isArray(entities)) throw new CptsError('format', { source });

  const date = textAt(file, 'generatedAt').slice(0, 10);
  const collector = new RecordCollector(source);
  let record = 0;
  for (const entity of entities as readonly unknown[]) {
    // An entity that is no object is passed on, to be reported as a record is.
    const establishments = isRecord(entity) ? listAt(entity, 'ege') : [entity];
    for (const establishment of establishments) {
      record += 1;
      const id = idOf(establishment);
      if (isRecord(establishment) && finessNumber(id) === undefined) {
        const value = issueValue(id ?? '');
        collector.report({ code: 'bad-finess', level: 'error', record, field: 'id', value });
      } else {
        collector.addStructure(structureOf(establishment, date), { record });
      }
    }
  }
  return collector.result;
}

function idOf(establishment: unknown): unknown {
  return isRecord(establishment)
    ? member(objectAt(establishment, 'informationsGeneralesEGE'), 'numFinessEge')
    : undefined;
}

function structureOf(establishment: unknown, fileDate: string): unknown {
  if (!isRecord(establishment)) return establishment;
  const general = objectAt(establishment, 'informationsGeneralesEGE');
  // `03` is the address of the establishment, `01` its contact for the public.
  const address = chosen(
    listAt(establishment, 'adresse'),
    (each) => codeAt(each, 'usageAdresse'),
    '03',
  );
  const contact = chosen(
    listAt(establishment, 'contact'),
    (each) => codeAt(objectAt(each, 'typeContact'), 'roleContact'),
    '01',
  );
  const telecom = objectAt(contact, 'telecom');
  const state = codeAt(establishment, 'etatObjet') || codeAt(general, 'etatObjet');
  return recordOf({
    id: finessNumber(idOf(establishment)) ?? '',
    shortName: textAt(general, 'nomEgeCourt'),
    longName: textAt(general, 'nomEgeLong'),
    complement: textAt(general, 'complementDenominationEg'),
    category: codeAt(establishment, 'categorieEntiteGeographiqueExercice'),
    closed: textAt(general, 'dateFermeture') !== '' || (state !== '' && state !== 'A'),
    number: textAt(address, 'numeroVoie'),
    wayType: textAt(address, 'typeVoie'),
    way: textAt(address, 'libelleVoie'),
    locality: textAt(address, 'lieuDit'),
    cityCode: member(address, 'cogCommune'),
    delivery: textAt(address, 'ligneAcheminement'),
    postcode: textAt(address, 'codePostal'),
    phone: textAt(telecom, 'telephone'),
    email: textAt(telecom, 'courriel'),
    position: positionOf(objectAt(address, 'coordonneesGeographique')),
    positionPrecision: 'street',
    date: fileDate || lastUpdate(establishment),
    url: '',
  });
}

/**
 * Degrees are under `directionLongitude` and `directionLatitude`, or under `coordonneeX` and `coordonneeY`, where the register
 * takes one pair for the other. Metres name no projection: they are left to the reader of records, which reports them.
 */
function positionOf(point: UnknownRecord): unknown {
  const pairs = [
    ['directionLongitude', 'directionLatitude'],
    ['coordonneeX', 'coordonneeY'],
  ].map((keys) => keys.map((key) => Number(textAt(point, key).replace(',', '.') || NaN)));
  const isDegrees = (pair: readonly number[]): boolean =>
    pair.every((each) => Math.abs(each) <= 180);
  return pairs.find(isDegrees) ?? pairs.find((pair) => pair.every(Number.isFinite));
}

function lastUpdate(establishment: UnknownRecord): string {
  const update = textAt(objectAt(establishment, 'dateDerniereMaj'), 'dateEvenement');
  return (update || textAt(establishment, 'dateDerniereMaj')).slice(0, 10);
}

/** A member, however the stream or its schema capitalises its key. */
function member(record: UnknownRecord, key: string): unknown {
  if (Object.hasOwn(record, key)) return record[key];
  const folded = key.toLowerCase();
  return Object.entries(record).find(([name]) => name.toLowerCase() === folded)?.[1];
}

function textAt(record: UnknownRecord, key: string): string {
  const value = member(record, key);
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).replace(/\s+/g, ' ').trim()
    : '';
}

/** A code, by itself as the stream writes it, or in an object as the schema says. */
function codeAt(record: UnknownRecord, key: string): string {
  const value = member(record, key);
  return isRecord(value) ? textAt(value, 'code') : textAt(record, key);
}

function objectAt(record: UnknownRecord, key: string): UnknownRecord {
  const value = member(record, key);
  return isRecord(value) ? value : {};
}

function listAt(record: UnknownRecord, key: string): readonly unknown[] {
  const value = member(record, key);
  return Array.isArray(value) ? value : [];
}

/** The object of a list that bears a code, else its first. */
function chosen(
  list: readonly unknown[],
  code: (each: UnknownRecord) => string,
  wanted: string,
): UnknownRecord {
  const objects = list.filter(isRecord);
  return objects.find((each) => code(each) === wanted) ?? objects[0] ?? {};
}
