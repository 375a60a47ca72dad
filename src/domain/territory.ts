import type { Commune } from './commune.js';
import type { Cpts } from './cpts.js';
import type { Bounds } from './geo.js';
import type { Provenance } from './provenance.js';
import type { StructureKind } from './structure.js';

/** Whom to ask, and where a visitor reports an error on a record. A body, never a person. */
export interface Contact {
  readonly name: string;
  readonly website?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly source?: Provenance;
}

/** A number to call, worded by the territory. */
export interface EmergencyNumber {
  readonly number: string;
  readonly label: string;
  readonly detail?: string;
  /** How it is reached: `call` by default. */
  readonly by?: 'sms';
  /** Shown only with structures of these kinds; always when absent. */
  readonly kinds?: readonly StructureKind[];
  readonly source: Provenance;
}

/** What to do in one situation, worded by the territory. */
export interface Advice {
  readonly text: string;
  readonly phone?: string;
  readonly website?: string;
  /** When it holds, in OSM opening_hours syntax. */
  readonly times?: string;
  readonly source: Provenance;
}

export interface Guidance {
  readonly emergency: readonly EmergencyNumber[];
  readonly outOfHours?: Advice;
  readonly withoutDoctor?: Advice;
}

/** A list of records: a file and its format, or the records themselves. */
export type RecordSource =
  { readonly src: string; readonly format?: string } | { readonly records: readonly unknown[] };

/** Communes drawn from a vector-tile source. */
export interface TileSource {
  /** A TileJSON, a PMTiles file, or a template: `{z}/{x}/{y}`. */
  readonly tiles: string;
  readonly layer: string;
  /** Property that holds the INSEE code. */
  readonly codeProperty: string;
  /** The last zoom of a template: deeper, the map draws from that one. */
  readonly maxzoom?: number;
}

/** What reused data may be about. */
export const ATTRIBUTED = ['communes', 'cpts', 'structures', 'events'] as const;

/** Data that is reused. Without `about`, it is named everywhere. */
export type Attribution = Provenance & { readonly about?: (typeof ATTRIBUTED)[number] };

/** What is to be named where some of a territory's data shows. */
export function attributionsOf(
  { attributions }: Pick<Territory, 'attributions'>,
  shown: readonly Attribution['about'][],
): readonly Attribution[] {
  return attributions.filter(({ about }) => about === undefined || shown.includes(about));
}

/** A territory descriptor, validated; its addresses are absolute. */
export interface Territory {
  readonly id: string;
  readonly name: string;
  /** ISO date of the descriptor. */
  readonly date?: string;
  readonly bounds?: Bounds;
  /** The communes' names, or the address of a file that lists them. */
  readonly communeList: readonly Commune[] | string;
  /** TopoJSON or GeoJSON of their shapes. */
  readonly communeShapes?: string | TileSource;
  readonly cpts: readonly Cpts[] | string;
  readonly structures: readonly RecordSource[];
  readonly events: readonly RecordSource[];
  readonly overlays: readonly string[];
  readonly guidance: Guidance;
  readonly contact?: Contact;
  readonly attributions: readonly Attribution[];
}
