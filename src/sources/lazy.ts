import { CptsError, missingFile } from '../errors.js';
import { loadAndRead, type LoadedText, type LoadOptions, loadText } from './load.js';
import type { SourceResult } from './source.js';
import type { LoadedTerritory } from './territory.js';

export interface ReadOptions extends LoadOptions {
  readonly format?: string;
}

/**
 * Loads a territory from its descriptor.
 * @throws {CptsError} what reading it throws, and `missing-file` when the readers are not beside the script.
 */
export async function loadDescriptor(url: string, options: LoadOptions): Promise<LoadedTerritory> {
  const { loadTerritory } = await readersAnd([url], options);
  return loadTerritory(url, options);
}

/**
 * Loads the built-in territory, which the build has parsed: the parsers stay out of a page's first bytes.
 * @throws {CptsError} what loading it throws; `missing-file` when it is not beside the script; `format` when it is broken.
 */
export async function loadBuiltIn(url: string, options: LoadOptions): Promise<LoadedTerritory> {
  try {
    return await loadAndRead(url, options, readBuiltIn);
  } catch (cause) {
    if (cause instanceof CptsError && cause.status === 404) {
      throw new CptsError('missing-file', { source: url, cause });
    }
    throw cause;
  }
}

function readBuiltIn({ text, url }: LoadedText): LoadedTerritory {
  try {
    const loaded = JSON.parse(text) as LoadedTerritory;
    const { communeShapes } = loaded.territory;
    if (typeof communeShapes !== 'string') return loaded;
    const shapes = new URL(communeShapes, url).href;
    return { ...loaded, territory: { ...loaded.territory, communeShapes: shapes } };
  } catch (cause) {
    throw new CptsError('format', { source: url, cause });
  }
}

/**
 * Reads records from several addresses, as one.
 * @throws {CptsError} of the first source that cannot be read; `missing-file` when the readers are not beside the script.
 */
export async function readSources(
  urls: readonly string[],
  options: ReadOptions,
): Promise<SourceResult> {
  const { readSources: read } = await readersAnd(urls, options);
  return read(urls, options);
}

/** Reads records that are in the page; `name` stands for their address. */
export async function readInline(records: readonly unknown[], name: string): Promise<SourceResult> {
  const { readRecords } = await readers();
  return readRecords(records, name);
}

async function readers() {
  try {
    return await import('./readers.js');
  } catch (cause) {
    throw missingFile(cause);
  }
}

/** Data and readers come together, not one after the other. */
async function readersAnd(urls: readonly string[], options: LoadOptions) {
  // Asked past the copies, the data would be asked for twice: its reader asks for it.
  const data = options.reload ? [] : urls.map((url) => loadText(url, options));
  const [found] = await Promise.all([readers(), ...data]);
  return found;
}
