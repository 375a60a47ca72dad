import type { Commune } from '../domain/commune.js';
import type { Bounds } from '../domain/geo.js';
import { liesOutside, writtenPlace } from '../domain/lies-outside.js';
import { placeStructures } from '../domain/place-structures.js';
import type { Structure } from '../domain/structure.js';
import { readChildren } from './children.js';
import type { LoadOptions } from './load.js';
import { correct } from './overlay.js';
import {
  readRecords,
  readSources,
  type SourcedIssue,
  type SourceResult,
  type SourcesResult,
} from './source.js';
import { unknownCommunes } from './unknown-communes.js';
import { unionOf } from './union.js';

/** Where the records of one widget come from. */
export type RecordOrigin =
  /** In the library's JSON; `name` says in an issue where they are. */
  | { readonly records: object; readonly name: string }
  | { readonly urls: readonly string[]; readonly format: string }
  /** `last`: what they gave before, given again if they still say the same. */
  | { readonly elements: readonly Element[]; readonly last: OwnRecords | undefined }
  /** Records that are read already. */
  | Pick<SourceResult, 'structures' | 'events' | 'issues'>;

export interface OwnRecordsOptions extends LoadOptions {
  /** Addresses of correction files. */
  readonly overlays: readonly string[];
}

/** The records of one widget. */
export interface OwnRecords extends SourcesResult {
  /** Those without a position have that of their commune, if it is among these. */
  structuresIn(communes: readonly Commune[]): readonly Structure[];
  /** Whether a territory of these communes has nothing to say of them. */
  liesOutside(communes: readonly Commune[], bounds: Bounds | undefined): boolean;
  /** All that is wrong, their INSEE codes that none of these has included. */
  issuesIn(communes: readonly Commune[]): readonly SourcedIssue[];
}

/**
 * Reads the records of one widget: the union of its sources, corrected.
 * @throws {CptsError} of the first source, when none can be read.
 */
export async function readOwnRecords(
  origin: RecordOrigin,
  { overlays, ...options }: OwnRecordsOptions,
): Promise<OwnRecords> {
  const { failures, ...read } = await readOrigin(origin, options);
  const applied = await correct(read, overlays, options);
  const corrected = { ...applied, failures: [...failures, ...applied.failures] };
  const last = 'elements' in origin ? origin.last : undefined;
  if (last && JSON.stringify(last) === JSON.stringify(corrected)) return last;
  let placed: readonly [readonly Commune[], readonly Structure[]] | undefined;
  const structuresIn = (communes: readonly Commune[]): readonly Structure[] => {
    if (placed?.[0] !== communes) {
      placed = [communes, placeStructures(corrected.structures, communes)];
    }
    return placed[1];
  };
  return {
    ...corrected,
    structuresIn,
    liesOutside: (communes, bounds) => {
      const places = [...structuresIn(communes), ...corrected.events.map(writtenPlace)];
      return liesOutside(places, communes, bounds);
    },
    issuesIn: (communes) => [...corrected.issues, ...unknownCommunes(corrected, communes)],
  };
}

async function readOrigin(origin: RecordOrigin, options: LoadOptions): Promise<SourcesResult> {
  if ('urls' in origin) {
    const { urls, format } = origin;
    return readSources(urls, format ? { ...options, format } : options);
  }
  if ('records' in origin) return { ...readRecords(origin.records, origin.name), failures: [] };
  if ('elements' in origin) return { ...unionOf(readChildren(origin.elements)), failures: [] };
  const { structures, events, issues } = origin;
  return { structures, events, issues, cityCodes: [], failures: [] };
}
