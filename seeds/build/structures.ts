import { readFileSync } from 'node:fs';
import { normalisePhone } from '../../src/domain/parse/phone.js';
import type { Structure, StructureKind } from '../../src/domain/structure.js';
import { LOCAL_STRUCTURES } from '../sources/local-structures.js';
import { FINESS } from '../sources/origins.js';
import type { CommuneRecord } from './communes.js';
import { field, parseCsv, type Row } from './csv.js';

/** What the extract of FINESS calls the category of an establishment, with the category's number. */
const KIND_BY_TYPE: Readonly<Record<string, StructureKind>> = {
  'Centre Hospitalier (C.H.)': 'hopital', // 355
  'Centre hospitalier, ex Hôpital local': 'hopital', // 106
  'Centre Hospitalier Spécialisé lutte Maladies Mentales': 'sante-mentale', // 292
  'Etablissement de Soins Chirurgicaux': 'clinique', // 128
  'Etablissement de Soins Pluridisciplinaire': 'clinique', // 365
  'Etablissement de santé privé autorisé en SSR': 'readaptation', // 109
  'Etablissement de Soins Longue Durée': 'readaptation', // 362
};

/** Establishments whose point in the extract is wrong: this one is 400 km away. They are placed at their commune. */
const WRONG_POINTS = new Set(['710009689']);

/** A structure as `structures.json` holds it: what is absent there has the parser's default. */
export type StructureRecord = Pick<Structure, 'id' | 'name' | 'kind' | 'address'> &
  Partial<Structure>;

/**
 * What was reviewed by hand for each establishment: name and street in readable French, other names it is searched by,
 * and the kind with its reason where the category hides it (a psychiatric unit of a general hospital).
 */
function reviewedRows(): ReadonlyMap<string, Row> {
  const table = readFileSync(new URL('../sources/finess-71.csv', import.meta.url), 'utf8');
  return new Map(parseCsv(table, ';').map((row) => [field(row, 'id'), row]));
}

export function buildStructures(
  finess: readonly Row[],
  communes: readonly CommuneRecord[],
): readonly StructureRecord[] {
  const reviewed = reviewedRows();
  const communeNamed = indexByPostalName(communes);
  const establishments = finess.map((row) => {
    const id = field(row, 'id').padStart(9, '0');
    const review = reviewed.get(id);
    const commune = communeNamed.get(postalName(field(row, 'city')));
    if (review === undefined || commune === undefined) {
      throw new Error(
        `${id} ${field(row, 'hospital_name')}: not reviewed, or its commune is unknown`,
      );
    }
    return establishment(id, row, review, commune);
  });
  return [...establishments, ...localStructures(communes)];
}

function establishment(id: string, row: Row, review: Row, commune: CommuneRecord): StructureRecord {
  const kind = field(review, 'genre') || KIND_BY_TYPE[field(row, 'facility_type')];
  if (kind === undefined) throw new Error(`${id}: unknown category ${field(row, 'facility_type')}`);
  const aliases = field(review, 'alias').split('|').filter(Boolean);
  const phone = normalisePhone(field(row, 'tel').replace(/^(?=\d{9}$)/, '0'));
  const note = field(review, 'note');
  return {
    id,
    name: field(review, 'nom'),
    ...(aliases.length > 0 && { aliases }),
    kind: kind as StructureKind,
    address: addressOf(commune, field(review, 'rue'), field(row, 'postcode')),
    ...place(id, row, commune),
    ...(phone !== undefined && { phone }),
    ...(note && { note }),
    source: FINESS,
  };
}

/** A CEDEX postcode is an address for letters, not for people: the commune's own takes its place. */
function addressOf(commune: CommuneRecord, street?: string, postcode = ''): Structure['address'] {
  const [own = postcode] = commune.postcodes;
  return {
    ...(street && { street }),
    postcode: commune.postcodes.includes(postcode) ? postcode : own,
    city: commune.name,
    cityCode: commune.code,
  };
}

/** The extract says how good its points are (1 good, 2 medium); without a house number even a good one is the street's. */
function place(
  id: string,
  row: Row,
  commune: CommuneRecord,
): Pick<Structure, 'position' | 'positionPrecision'> {
  if (WRONG_POINTS.has(id)) return { position: commune.position, positionPrecision: 'commune' };
  const isExact = field(row, 'geo_qual') === '1' && field(row, 'house_number') !== '';
  return {
    position: [Number(Number(row['lon']).toFixed(5)), Number(Number(row['lat']).toFixed(5))],
    positionPrecision: isExact ? 'exact' : 'street',
  };
}

function localStructures(communes: readonly CommuneRecord[]): readonly StructureRecord[] {
  return LOCAL_STRUCTURES.map(({ commune: code, street, source, ...facts }) => {
    const commune = communes.find((candidate) => candidate.code === code);
    if (commune === undefined) throw new Error(`${facts.id}: no commune ${code}`);
    const { id, name, aliases, kind, status, ...rest } = facts;
    return {
      id,
      name,
      ...(aliases && { aliases }),
      kind,
      ...(status && { status }),
      address: addressOf(commune, street),
      position: commune.position,
      positionPrecision: 'commune',
      ...rest,
      source,
    };
  });
}

/** Communes by the name that postal files give them ("ST REMY"), former names included. */
function indexByPostalName(communes: readonly CommuneRecord[]): ReadonlyMap<string, CommuneRecord> {
  const former = communes.flatMap((commune) =>
    (commune.formerNames ?? []).map((name) => [postalName(name), commune] as const),
  );
  const present = communes.map((commune) => [postalName(commune.name), commune] as const);
  return new Map([...former, ...present]);
}

function postalName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z]+/g, ' ')
    .replace(/\bSAINT(E?)\b/g, 'ST$1')
    .trim();
}
