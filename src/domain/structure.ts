import type { Position } from './geo.js';
import type { CorrectionSource, Provenance } from './provenance.js';

export const STRUCTURE_KINDS = [
  'msp',
  'centre-de-sante',
  'hopital',
  'clinique',
  'sante-mentale',
  'readaptation',
  'addictologie',
  'handicap',
  'pharmacie',
  'laboratoire',
  'imagerie',
  'ehpad',
  'prevention',
  'maison-medicale-de-garde',
  'cpts',
  'autre',
] as const;
export type StructureKind = (typeof STRUCTURE_KINDS)[number];

export const STRUCTURE_STATUSES = ['open', 'planned', 'closed'] as const;
export const POSITION_PRECISIONS = ['exact', 'street', 'commune'] as const;
export type PositionPrecision = (typeof POSITION_PRECISIONS)[number];

export interface Address {
  readonly street?: string;
  /** Five digits, as a string. */
  readonly postcode?: string;
  readonly city?: string;
  /** INSEE code, five characters: 01004 keeps its zero, 2A004 its letter. */
  readonly cityCode?: string;
}

/** A place where one goes for care or prevention. It names no individual professional. */
export interface Structure {
  /** FINESS ET number (9 characters) when there is one. */
  readonly id: string;
  readonly name: string;
  /** Other names it is known by; searched, not shown. */
  readonly aliases: readonly string[];
  readonly kind: StructureKind;
  readonly status: (typeof STRUCTURE_STATUSES)[number];
  readonly address: Address;
  /** `[longitude, latitude]`, WGS84 degrees. */
  readonly position?: Position;
  readonly positionPrecision?: PositionPrecision;
  readonly phone?: string;
  readonly email?: string;
  readonly website?: string;
  readonly booking?: string;
  /** In OSM's opening_hours syntax or as people type them in French, verbatim. */
  readonly openingHours?: string;
  readonly services: readonly string[];
  readonly accessibility?: {
    readonly wheelchair?: 'yes' | 'limited' | 'no';
    readonly notes?: string;
  };
  readonly newPatients?: { readonly value: boolean; readonly date?: string };
  readonly teleconsultation?: boolean;
  /** Identifier of the CPTS it belongs to. */
  readonly cpts?: string;
  /** Shown above the actions: "appelez le 15 avant de venir". */
  readonly notice?: { readonly text: string; readonly source?: Provenance };
  readonly note?: string;
  readonly source?: Provenance;
  /** Present when a correction has changed the record since. */
  readonly correction?: CorrectionSource;
}
