import type { Issue } from '../domain/issue.js';
import { CptsError, missingFile } from '../errors.js';
import { looksLikeCsv, parseCsv } from './csv.js';
import { parseGeoJson } from './geojson.js';
import { collectRecords, parseJson } from './json.js';
import { loadAndRead, type LoadOptions } from './load.js';
import type { ParsedSource } from './records.js';
import { unionOf } from './union.js';

export type SourceFormat = 'json' | 'geojson' | 'csv' | 'finess' | 'openagenda' | 'ics';

/** An answer, decoded, to be read by one adapter. */
export interface SourceInput {
  /** Without a byte order mark. */
  readonly text: string;
  /** The address as the page gave it, for errors. */
  readonly source: string;
  /** Where the text came from, after redirections. */
  readonly url: string;
  /** Media type alone, in lower case. */
  readonly contentType?: string;
  /** For an adapter that asks for more pages. */
  readonly signal: AbortSignal;
  /** Ask the server for them, as for this one. */
  readonly reload?: boolean;
}

/** Reads one format. One too heavy for the entry is imported by `parse`; what recognises it stays here. */
export interface SourceAdapter {
  readonly format: SourceFormat;
  /** By the content type, else the extension, else the first characters. */
  recognises(input: SourceInput): boolean;
  /** @throws {CptsError} when nothing can be read; one bad record is an issue. */
  parse(input: SourceInput): ParsedSource | Promise<ParsedSource>;
}

export interface SourcedIssue extends Issue {
  /** The address as the page gave it, or a word for inline records. */
  readonly source: string;
}

export interface SourceResult extends ParsedSource {
  readonly issues: readonly SourcedIssue[];
  readonly cityCodes: readonly SourcedIssue[];
}

/** What several sources hold. */
export interface SourcesResult extends SourceResult {
  /** Sources that could not be read, or only as the last good copy; the rest stands. */
  readonly failures: readonly CptsError[];
}

/** The most particular first: what recognises an answer reads it. */
const ADAPTERS: readonly SourceAdapter[] = [
  {
    format: 'finess',
    recognises: (input) =>
      /^(?:finess|structureet);/.test(input.text) ||
      (looksLikeJson(input) && /"(?:pmej|gco|gcc)"\s*:/.test(opening(input))),
    parse: async (input) => (await chunk(import('./finess.js'))).parseFiness(input),
  },
  {
    format: 'openagenda',
    recognises: (input) =>
      looksLikeJson(input) &&
      (/^https:\/\/(?:\w+\.)?openagenda\.com\//.test(input.url) ||
        /"(?:timings|(?:first|last|next)Timing|originAgenda|attendanceMode)"\s*:/.test(
          opening(input),
        )),
    parse: async (input) => (await chunk(import('./openagenda.js'))).parseOpenAgenda(input),
  },
  {
    format: 'ics',
    recognises: (input) =>
      declaredFormat(input) === 'ics' || /^\s*BEGIN:VCALENDAR/i.test(opening(input)),
    parse: async (input) => (await chunk(import('./ics.js'))).parseIcs(input),
  },
  {
    format: 'geojson',
    recognises: (input) =>
      declaredFormat(input) === 'geojson' ||
      (looksLikeJson(input) && /"FeatureCollection"|"features"\s*:/.test(opening(input))),
    parse: parseGeoJson,
  },
  { format: 'json', recognises: looksLikeJson, parse: parseJson },
  {
    format: 'csv',
    recognises: (input) => (declaredFormat(input) ?? (looksLikeCsv(input.text) && 'csv')) === 'csv',
    parse: parseCsv,
  },
];

/** What reads one format, and is a file of its own. */
async function chunk<T>(file: Promise<T>): Promise<T> {
  try {
    return await file;
  } catch (cause) {
    throw missingFile(cause);
  }
}

/**
 * Loads and reads the records at an address.
 * @throws {CptsError} those of `loadText`, and `format` for a format that is not known, not recognised, or broken.
 * @throws the signal's reason, when it aborts.
 */
export async function readSource(
  src: string,
  { format, ...options }: LoadOptions & { format?: string } = {},
): Promise<SourceResult> {
  const named = ADAPTERS.find((adapter) => adapter.format === format);
  if (format !== undefined && !named) throw new CptsError('format', { source: src });
  const { signal = new AbortController().signal, reload = false } = options;
  return loadAndRead(src, options, async (file) => {
    const input: SourceInput = { ...file, source: src, signal, reload };
    const adapter = named ?? ADAPTERS.find((candidate) => candidate.recognises(input));
    if (!adapter) throw new CptsError('format', { source: src });
    const parsed = await adapter.parse(input);
    signal.throwIfAborted();
    return fromSource(parsed, src);
  });
}

/**
 * Reads records from several addresses: their union, in order, without doubles. Of those that cannot be read,
 * the rest stands.
 * @throws what `readSource` throws for the first, when none can be read.
 */
export async function readSources(
  urls: readonly string[],
  options: LoadOptions & { format?: string },
): Promise<SourcesResult> {
  const read = await Promise.all(
    urls.map((url) =>
      readSource(url, options).catch((error: unknown) => {
        if (!(error instanceof CptsError)) throw error;
        return error;
      }),
    ),
  );
  const failures = read.flatMap((result) => (result instanceof CptsError ? [result] : []));
  const results = read.flatMap((result) => (result instanceof CptsError ? [] : [result]));
  const [failure] = failures;
  if (failure && results.length === 0) throw failure;
  return { ...unionOf(results), failures };
}

/**
 * Reads records that the page itself holds, in the library's JSON. `name` says in an issue where they are.
 * @throws {CptsError} `format`, `too-large`.
 */
export function readRecords(records: object, name: string): SourceResult {
  return fromSource(collectRecords(records, name), name);
}

export function fromSource(parsed: ParsedSource, source: string): SourceResult {
  return {
    ...parsed,
    issues: withSource(parsed.issues, source),
    cityCodes: withSource(parsed.cityCodes, source),
  };
}

export function withSource(issues: readonly Issue[], source: string): readonly SourcedIssue[] {
  return issues.map((issue) => ({ ...issue, source }));
}

type DeclaredFormat = 'json' | 'geojson' | 'csv' | 'ics';

/** `text/plain` and `application/octet-stream` say nothing, so they are not here. */
const CONTENT_TYPES: ReadonlyMap<string, DeclaredFormat> = new Map([
  ['application/json', 'json'],
  ['application/geo+json', 'geojson'],
  ['application/vnd.geo+json', 'geojson'],
  ['text/csv', 'csv'],
  ['text/tab-separated-values', 'csv'],
  // What a server on Windows with Excel sends for .csv.
  ['application/vnd.ms-excel', 'csv'],
  ['text/calendar', 'ics'],
]);

const EXTENSIONS: ReadonlyMap<string, DeclaredFormat> = new Map([
  ['json', 'json'],
  ['geojson', 'geojson'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['ics', 'ics'],
]);

function declaredFormat({ contentType, url }: SourceInput): DeclaredFormat | undefined {
  const extension = /\.(\w+)(?:[?#]|$)/.exec(url)?.[1]?.toLowerCase();
  return CONTENT_TYPES.get(contentType ?? '') ?? EXTENSIONS.get(extension ?? '');
}

function looksLikeJson(input: SourceInput): boolean {
  const declared = declaredFormat(input);
  return declared === 'json' || (declared === undefined && /^\s*[[{]/.test(opening(input)));
}

function opening({ text }: SourceInput): string {
  return text.slice(0, 1_000);
}
