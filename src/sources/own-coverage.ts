import { cptsOfList } from '../domain/coverage-list.js';
import type { LoadOptions } from './load.js';
import { readCoverageTables } from './coverage-tables.js';
import {
  type OwnRecords,
  type OwnRecordsOptions,
  readOwnRecords,
  type RecordOrigin,
} from './own-records.js';
import { type LoadedTerritory, loadTerritory, readTerritory } from './territory.js';

/** Which CPTS cover which communes, of one widget: a territory's, or those that a page lists over one. */
export interface OwnCoverage
  extends OwnRecords, Pick<LoadedTerritory, 'territory' | 'communes' | 'cpts'> {}

/** The territory in which the widget stands. */
export type Around = Pick<LoadedTerritory, 'communes' | 'cpts' | 'structures' | 'events'> & {
  readonly territory: LoadedTerritory['territory'] | undefined;
};

/**
 * Reads what a widget shows of coverage: a descriptor, from its address or as the page holds it, or tables that list communes
 * of the territory around. Corrections alone give corrected records.
 * @throws {CptsError} what reading them throws.
 */
export async function readOwnCoverage(
  origin: RecordOrigin,
  around: Around,
  { overlays, ...options }: OwnRecordsOptions,
): Promise<OwnRecords | OwnCoverage> {
  const read = await readOrigin(origin, around, options);
  if (!read) return readOwnRecords(origin, { ...options, overlays });
  const { territory, communes, cpts, structures, events, issues, failures } = read;
  const records = await readOwnRecords({ structures, events, issues }, { ...options, overlays });
  const own = {
    ...records,
    failures: [...failures, ...records.failures],
    territory,
    communes,
    cpts,
  };
  const last = 'elements' in origin ? origin.last : undefined;
  return last && JSON.stringify(last) === JSON.stringify(own) ? last : own;
}

async function readOrigin(
  origin: RecordOrigin,
  around: Around,
  options: LoadOptions,
): Promise<LoadedTerritory | undefined> {
  if ('urls' in origin) return loadTerritory(origin.urls[0] ?? '', options);
  if ('records' in origin) return readTerritory(origin.records, origin.name, options);
  const { territory } = around;
  if (!('elements' in origin) || !territory) return undefined;
  const codes = new Set(around.communes.map(({ code }) => code));
  const tables = origin.elements.filter((element) => element.localName === 'table');
  const { entries, issues } = readCoverageTables(tables as HTMLTableElement[], codes);
  return { ...around, territory, cpts: cptsOfList(entries, around.cpts), issues, failures: [] };
}
