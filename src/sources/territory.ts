import type { Commune } from '../domain/commune.js';
import { type Cpts } from '../domain/cpts.js';
import { placeStructures } from '../domain/place-structures.js';
import { firstOfEach } from '../domain/union.js';
import { parseCpts } from '../domain/parse/cpts.js';
import { isRecord } from '../domain/parse/fields.js';
import type { PreventionEvent } from '../domain/prevention-event.js';
import type { Structure } from '../domain/structure.js';
import { parseTerritory } from '../domain/parse/territory.js';
import { type RecordSource, type Territory } from '../domain/territory.js';
import { CptsError } from '../errors.js';
import { readCommunes } from './communes.js';
import { readJson } from './json.js';
import { loadAndRead, type LoadOptions } from './load.js';
import { correct } from './overlay.js';
import {
  readRecords,
  readSource,
  type SourcedIssue,
  type SourceResult,
  withSource,
} from './source.js';
import { unknownCommunes } from './unknown-communes.js';
import { unionOf } from './union.js';

export type { SourcedIssue };

/** A territory with the records of the files it names. Its shapes are not loaded here. */
export interface LoadedTerritory {
  readonly territory: Territory;
  readonly communes: readonly Commune[];
  readonly cpts: readonly Cpts[];
  /** The union of the lists, corrected; those without a position have that of their commune. */
  readonly structures: readonly Structure[];
  readonly events: readonly PreventionEvent[];
  readonly issues: readonly SourcedIssue[];
  /** Files that could not be read; the rest stands. */
  readonly failures: readonly CptsError[];
}

/** What a file of the territory lists. */
interface Listed<T> {
  readonly items: readonly T[];
  readonly issues: readonly SourcedIssue[];
}

/**
 * Loads a descriptor, then the files it names, all at once; their addresses are relative to it.
 * @throws {CptsError} when the descriptor or its list of communes cannot be read.
 * @throws the signal's reason, when it aborts.
 */
export async function loadTerritory(
  url: string,
  options: LoadOptions = {},
): Promise<LoadedTerritory> {
  return complete(await loadDescriptor(url, options), url, options);
}

/**
 * The same of a descriptor that the page itself holds, whose addresses are relative to it; `name` says in an issue where it
 * is.
 * @throws {CptsError} as above.
 */
export async function readTerritory(
  descriptor: unknown,
  name: string,
  options: LoadOptions = {},
): Promise<LoadedTerritory> {
  const base = typeof document === 'undefined' ? undefined : document.baseURI;
  return complete(descriptorOf(descriptor, name, base), name, options);
}

async function complete(
  { territory, issues }: Descriptor,
  source: string,
  options: LoadOptions,
): Promise<LoadedTerritory> {
  const failures: CptsError[] = [];
  const orElse = <T>(fallback: T, reading: Promise<T>): Promise<T> =>
    reading.catch((error: unknown) => {
      if (!(error instanceof CptsError)) throw error;
      failures.push(error);
      return fallback;
    });
  const [communes, cpts, records] = await Promise.all([
    loadCommunes(territory.communeList, options),
    orElse({ items: [], issues: [] }, loadCpts(territory.cpts, options)),
    Promise.all(
      [...territory.structures, ...territory.events].map((records) =>
        orElse(
          { structures: [], events: [], issues: [], cityCodes: [] },
          loadRecords(records, source, options),
        ),
      ),
    ),
  ]);
  const corrected = await correct(unionOf(records), territory.overlays, options);
  return {
    territory,
    communes: communes.items,
    cpts: cpts.items,
    structures: placeStructures(corrected.structures, communes.items),
    events: corrected.events,
    issues: [
      issues,
      communes.issues,
      cpts.issues,
      corrected.issues,
      unknownCommunes(corrected, communes.items),
    ].flat(),
    failures: [...failures, ...corrected.failures],
  };
}

interface Descriptor {
  readonly territory: Territory;
  readonly issues: readonly SourcedIssue[];
}

function loadDescriptor(url: string, options: LoadOptions): Promise<Descriptor> {
  return loadAndRead(url, options, (file) => descriptorOf(readJson(file.text, url), url, file.url));
}

function descriptorOf(value: unknown, source: string, base: string | undefined): Descriptor {
  const { territory, issues } = parseTerritory(value, (address) => absolute(address, base));
  if (!territory) throw new CptsError('format', { source });
  return { territory, issues: withSource(issues, source) };
}

async function loadCommunes(
  list: Territory['communeList'],
  options: LoadOptions,
): Promise<Listed<Commune>> {
  if (typeof list !== 'string') return { items: list, issues: [] };
  return loadAndRead(list, options, async ({ text }) => {
    const { communes, issues } = await readCommunes(text, list);
    return { items: communes, issues: withSource(issues, list) };
  });
}

async function loadCpts(list: Territory['cpts'], options: LoadOptions): Promise<Listed<Cpts>> {
  if (typeof list !== 'string') return { items: list, issues: [] };
  return loadAndRead(list, options, ({ text }) => {
    const value = readJson(text, list);
    const records = isRecord(value) ? value['cpts'] : value;
    if (!Array.isArray(records)) throw new CptsError('format', { source: list });
    const parsed = records.map((record: unknown, index) =>
      parseCpts(record, { record: index + 1 }),
    );
    return {
      items: firstOfEach(parsed.flatMap(({ cpts }) => cpts ?? [])),
      issues: withSource(
        parsed.flatMap(({ issues }) => issues),
        list,
      ),
    };
  });
}

async function loadRecords(
  source: RecordSource,
  descriptor: string,
  options: LoadOptions,
): Promise<SourceResult> {
  if ('records' in source) return readRecords(source.records, descriptor);
  const { src, format } = source;
  return readSource(src, { ...options, ...(format === undefined ? {} : { format }) });
}

const PMTILES = 'pmtiles://';

/** `pmtiles://` stands before an address; the braces of a template of tiles are no part of one. */
function absolute(address: string, base: string | undefined): string | undefined {
  if (address.startsWith(PMTILES)) {
    const file = absolute(address.slice(PMTILES.length), base);
    return file && PMTILES + file;
  }
  try {
    return new URL(address, base).href.replace(/%7B(\w+)%7D/gi, '{$1}');
  } catch {
    return undefined;
  }
}
