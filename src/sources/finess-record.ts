import { normaliseId } from '../domain/finess.js';
import type { StructureKind } from '../domain/structure.js';

const KINDS: ReadonlyMap<string, StructureKind> = new Map([
  ['603', 'msp'],
  ['124', 'centre-de-sante'],
  ['604', 'cpts'],
  ['620', 'pharmacie'],
  ['101', 'hopital'],
  ['106', 'hopital'],
  ['355', 'hopital'],
  ['161', 'sante-mentale'],
  ['292', 'sante-mentale'],
  ['156', 'sante-mentale'],
  ['109', 'readaptation'],
  ['362', 'readaptation'],
  ['128', 'clinique'],
  ['129', 'clinique'],
  ['365', 'clinique'],
  ['197', 'addictologie'],
  ['611', 'laboratoire'],
  ['619', 'imagerie'],
  ['500', 'ehpad'],
]);

/** The most frequent of the types of way that FINESS cuts short; the others are shown as they are written. */
const WAYS: ReadonlyMap<string, string> = new Map([
  ['R', 'RUE'],
  ['AV', 'AVENUE'],
  ['BD', 'BOULEVARD'],
  ['RTE', 'ROUTE'],
  ['PL', 'PLACE'],
  ['CHE', 'CHEMIN'],
  ['ALL', 'ALLÉE'],
  ['IMP', 'IMPASSE'],
  ['CRS', 'COURS'],
  ['SQ', 'SQUARE'],
]);

/** What both forms of the FINESS register say of an establishment, as text; an absent text is empty. */
export interface Establishment {
  readonly id: string;
  readonly longName: string;
  readonly shortName: string;
  readonly complement: string;
  readonly category: string;
  readonly closed: boolean;
  readonly number: string;
  readonly wayType: string;
  readonly way: string;
  readonly locality: string;
  readonly cityCode: unknown;
  /** "97306 CAYENNE CEDEX", or the town alone. */
  readonly delivery: string;
  readonly postcode: string;
  readonly phone: string;
  readonly email: string;
  readonly position: unknown;
  readonly positionPrecision: string;
  /** ISO date of the extract, else of the establishment. */
  readonly date: string;
  readonly url: string;
}

/** A FINESS number: nine characters, though a spreadsheet may have taken its first zero. */
export function finessNumber(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const id = normaliseId(String(value));
  return /^[\dA-Z]{9}$/.test(id) ? id : undefined;
}

/** The establishment in the library's JSON. */
export function recordOf(from: Establishment): Record<string, unknown> {
  const [, postcode, city] = /^(\d{5})\s+(.+)$/.exec(from.delivery) ?? [];
  const name = from.longName || from.shortName;
  const aliases = [from.shortName, from.complement].filter((alias) => alias && alias !== name);
  return {
    id: from.id,
    name,
    aliases,
    kind: KINDS.get(from.category) ?? 'autre',
    status: from.closed ? 'closed' : 'open',
    address: {
      street: streetOf(from),
      postcode: from.postcode || postcode,
      city: city ?? from.delivery,
      cityCode: from.cityCode,
    },
    position: from.position,
    positionPrecision: from.positionPrecision,
    phone: from.phone,
    email: from.email,
    source: {
      name: 'FINESS',
      url: from.url,
      date: from.date,
      licence: 'Licence Ouverte',
    },
  };
}

/** A box of the post is no place to go to. */
const BOX = /^(?:BP|CS|TSA)\b/i;

function streetOf({ number, wayType, way, locality }: Establishment): string {
  const street = [number, WAYS.get(wayType) ?? wayType, way].filter(Boolean).join(' ');
  return [street, BOX.test(locality) ? '' : locality].filter(Boolean).join(', ');
}
