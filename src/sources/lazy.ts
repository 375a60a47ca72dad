import { CptsError, missingFile } from '../errors.js';
import { loadAndRead, type LoadedText, type LoadOptions, loadText } from './load.js';
import type { OwnRecords, OwnRecordsOptions, RecordOrigin } from './own-records.js';
import type { LoadedTerritory } from './territory.js';

export interface FeedOptions extends Omit<LoadOptions, 'keepLastGood'> {
  /** Keeps a copy of what could be read; it is shown, dated, when the feed fails. */
  readonly keepLastGood?: boolean;
}

/**
 * Loads a territory from its descriptor.
 * @throws {CptsError} what reading it throws, and `missing-file` when the readers are not beside the script.
 */
export async function loadDescriptor(url: string, feed: FeedOptions): Promise<LoadedTerritory> {
  const { options, hidden } = collectHidden(feed);
  const { loadTerritory } = await readersAnd([url], options);
  const loaded = await loadTerritory(url, options);
  return { ...loaded, failures: [...loaded.failures, ...hidden] };
}

/**
 * Loads the built-in territory, which the build has parsed: the parsers stay out of a page's first bytes.
 * @throws {CptsError} what loading it throws; `missing-file` when it is not beside the script; `format` when it is broken.
 */
export async function loadBuiltIn(url: string, feed: FeedOptions): Promise<LoadedTerritory> {
  const { options, hidden } = collectHidden(feed);
  try {
    const loaded = await loadAndRead(url, options, readBuiltIn);
    return { ...loaded, failures: hidden };
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

/** What a widget's own data is read with. */
export type OwnFeedOptions = FeedOptions & { readonly overlays: readonly string[] };

/**
 * Reads one widget's own data, by one of the readers.
 * @throws {CptsError} of the first source, when none can be read; `missing-file` when the readers are not beside the script.
 */
export async function readOwn<T extends OwnRecords>(
  origin: RecordOrigin,
  { overlays, ...feed }: OwnFeedOptions,
  read: (from: Awaited<ReturnType<typeof readers>>, options: OwnRecordsOptions) => Promise<T>,
): Promise<T> {
  const { options, hidden } = collectHidden(feed);
  const from = await readersAnd('urls' in origin ? origin.urls : [], options);
  const own = await read(from, { ...options, overlays });
  return hidden.length > 0 ? { ...own, failures: [...own.failures, ...hidden] } : own;
}

/** The failures that a last good copy hides. */
function collectHidden({ keepLastGood = false, ...options }: FeedOptions): {
  options: LoadOptions;
  hidden: readonly CptsError[];
} {
  const hidden: CptsError[] = [];
  const keep = (failure: CptsError): void => {
    hidden.push(failure);
  };
  return { options: keepLastGood ? { ...options, keepLastGood: keep } : options, hidden };
}

async function readers() {
  // They need it: it comes with them rather than after them, and where it is missing they fail with it.
  import('../domain/written-hours.js').catch(() => undefined);
  try {
    return await import('./readers.js');
  } catch (cause) {
    throw missingFile(cause);
  }
}

/** Data and readers come together, not one after the other. */
function readersAnd(urls: readonly string[], options: LoadOptions) {
  if (!options.reload) {
    // Asked past the copies, the data would be asked for twice: its reader asks for it. What fails is told by it too.
    for (const url of urls) loadText(url, options).catch(() => undefined);
  }
  return readers();
}
