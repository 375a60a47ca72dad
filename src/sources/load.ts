import { CptsError } from '../errors.js';
import { decodeText } from './charset.js';
import { refusalOf } from './refusals.js';

const MAX_BYTES = 25_000_000;
const TIMEOUT_MS = 10_000;
/** Pauses before the second and the third attempt. */
const BACKOFF_MS = [300, 1_200];
/** A server that asks to be left alone for longer is not asked again. */
const MAX_RETRY_AFTER_MS = 10_000;

export interface LoadedText {
  readonly text: string;
  /** Where the text came from, after redirections: its own relative addresses start from there. */
  readonly url: string;
  /** Media type alone, in lower case. */
  readonly contentType?: string;
  /** ISO instant. */
  readonly lastModified?: string;
}

/** What became of an address that the page asked for. */
export interface Visit {
  readonly address: string;
  /** Absent while it is awaited. */
  readonly file?: LoadedText;
  readonly error?: CptsError;
}

export interface LoadOptions {
  signal?: AbortSignal;
  /** Ask the server, not a copy of what it once answered. */
  reload?: boolean;
  /** Longest silence of the server, before its answer or within it. Default: 10 000. */
  timeoutMs?: number;
  /**
   * Keeps past the page what could be read, and reads the last good copy in place of what fails; it is told the failure,
   * which has the date of the copy.
   */
  keepLastGood?: (failure: CptsError) => void;
}

/** None in Node. */
const page = typeof document === 'undefined' ? undefined : document;

const embedded = new Map<string, LoadedText>();
const kept = new Map<string, LoadedText>();
const failed = new Map<string, CptsError>();
const underWay = new Map<string, SharedRequest>();

/** Gives the text of a file that travels inside the script: its address is answered without a request. */
export function provideFile(url: string, text: string): void {
  const address = absolute(url);
  embedded.set(address, { text, url: address });
}

/**
 * The text at an address. Those who ask for the same address on a page share one request, and its answer when it is good.
 * What may pass (an unreachable server, a 503) is tried three times.
 * @throws {CptsError} `http`, `timeout`, `network`, `csp`, `too-large` (over 25 MB), `html`, `empty`.
 * @throws the signal's reason, when it aborts. The request goes on as long as anyone waits for it.
 */
export async function loadText(url: string, options: LoadOptions = {}): Promise<LoadedText> {
  const { signal, reload = false, timeoutMs = TIMEOUT_MS } = options;
  signal?.throwIfAborted();
  const address = absolute(url);
  const file = embedded.get(address) ?? (reload ? undefined : kept.get(address));
  if (file) return file;
  const request = underWay.get(address) ?? start(address, { reload, timeoutMs });
  return request.join(signal);
}

/**
 * Loads a text and reads it. A text that cannot be read is not kept: it may have been broken on its way.
 * @throws what `loadText` and `read` throw.
 */
export async function loadAndRead<T>(
  url: string,
  options: LoadOptions,
  read: (file: LoadedText) => T | Promise<T>,
): Promise<T> {
  try {
    return await readGood(url, options, read);
  } catch (error) {
    if (!(error instanceof CptsError)) throw error;
    const address = absolute(url);
    failed.set(address, error);
    if (!options.keepLastGood) throw error;
    const copies = await import('./last-good.js').catch(() => undefined);
    const copy = await copies?.keptText(address);
    if (!copy) throw error;
    const value = await Promise.resolve(copy)
      .then(read)
      .catch(() => {
        // Kept by another version of the library: what failed first is what counts.
        throw error;
      });
    const { code, source, status, directive } = error;
    options.keepLastGood(
      new CptsError(code, { source, status, directive, lastGood: copy.keptAt, cause: error }),
    );
    return value;
  }
}

async function readGood<T>(
  url: string,
  options: LoadOptions,
  read: (file: LoadedText) => T | Promise<T>,
): Promise<T> {
  const file = await loadText(url, options);
  const address = absolute(url);
  try {
    const value = await read(file);
    if (options.keepLastGood && !embedded.has(address)) {
      void import('./last-good.js').then(
        ({ keepText }) => keepText(address, file),
        () => undefined,
      );
    }
    return value;
  } catch (error) {
    kept.delete(address);
    throw error;
  }
}

/** Every address that the page has asked for, and what became of it: for the page's author. */
export function visits(): readonly Visit[] {
  const addresses = new Set([
    ...embedded.keys(),
    ...kept.keys(),
    ...failed.keys(),
    ...underWay.keys(),
  ]);
  return Array.from(addresses, (address) => {
    const error = failed.get(address);
    const file = embedded.get(address) ?? kept.get(address);
    return { address, ...(file && { file }), ...(error && { error }) };
  });
}

function absolute(url: string): string {
  try {
    return new URL(url, page?.baseURI).href;
  } catch {
    return url;
  }
}

function start(address: string, options: { reload: boolean; timeoutMs: number }): SharedRequest {
  const request = new SharedRequest(
    async (signal) => {
      const file = await fetchPatiently(address, { ...options, signal });
      kept.set(address, file);
      failed.delete(address);
      return file;
    },
    () => {
      if (underWay.get(address) === request) underWay.delete(address);
    },
  );
  underWay.set(address, request);
  return request;
}

/** A request that several wait for; it is aborted when the last of them leaves. */
class SharedRequest {
  readonly #controller = new AbortController();
  readonly #answer: Promise<LoadedText>;
  #waiting = 0;

  constructor(
    run: (signal: AbortSignal) => Promise<LoadedText>,
    private readonly onEnd: () => void,
  ) {
    this.#answer = run(this.#controller.signal).finally(onEnd);
  }

  join(signal: AbortSignal | undefined): Promise<LoadedText> {
    this.#waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        reject(signal?.reason as Error);
        this.#waiting -= 1;
        if (this.#waiting > 0) return;
        this.onEnd();
        this.#controller.abort();
      };
      signal?.addEventListener('abort', leave);
      this.#answer.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
    });
  }
}

interface RequestOptions {
  signal: AbortSignal;
  reload: boolean;
  timeoutMs: number;
}

async function fetchPatiently(source: string, options: RequestOptions): Promise<LoadedText> {
  const since = performance.now();
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await fetchOnce(source, options);
    } catch (error) {
      if (!(error instanceof CptsError) || !mayPass(error)) throw error;
      const backoff = BACKOFF_MS[attempt];
      // Even after the last attempt: a refusal by the page is reported in a task that follows the failure.
      await pause(
        backoff === undefined ? 0 : Math.max(backoff, error.retryAfterMs ?? 0),
        options.signal,
      );
      const directive = refusalOf(source, since);
      if (directive !== undefined) throw new CptsError('csp', { source, directive, cause: error });
      if (backoff === undefined) throw error;
    }
  }
}

/** A time-out is not tried again by itself: the visitor has waited long enough to be told. */
function mayPass({ recoverable, code, retryAfterMs = 0 }: CptsError): boolean {
  return recoverable && code !== 'timeout' && retryAfterMs <= MAX_RETRY_AFTER_MS;
}

async function fetchOnce(
  source: string,
  { signal, reload, timeoutMs }: RequestOptions,
): Promise<LoadedText> {
  const attempt = new AbortController();
  const abort = (): void => {
    attempt.abort(signal.reason);
  };
  signal.addEventListener('abort', abort);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waitAgain = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      attempt.abort(new CptsError('timeout', { source }));
    }, timeoutMs);
  };
  try {
    waitAgain();
    // The mode and credentials of `<link rel="preload" as="fetch" crossorigin>`, or the preloaded answer is not used.
    const response = await fetch(source, {
      mode: 'cors',
      credentials: 'same-origin',
      cache: reload ? 'no-cache' : 'default',
      signal: attempt.signal,
    });
    return await readResponse(response, source, waitAgain);
  } catch (cause) {
    if (attempt.signal.aborted) throw attempt.signal.reason;
    // What is left of a body that is not wanted is not downloaded.
    attempt.abort();
    throw cause instanceof CptsError ? cause : new CptsError('network', { source, cause });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

async function readResponse(
  response: Response,
  source: string,
  onProgress: () => void,
): Promise<LoadedText> {
  const { headers, status } = response;
  if (!response.ok) {
    const retryAfterMs = parseRetryAfter(headers.get('retry-after'));
    throw new CptsError('http', {
      source,
      status,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  }
  const header = headers.get('content-type');
  const contentType = header?.split(';', 1)[0]?.trim().toLowerCase();
  if (contentType === 'text/html') throw new CptsError('html', { source });
  const text = decodeText(await readBytes(response, source, onProgress), header);
  if (/^\s*<(?:!doctype\s+html|html)\b/i.test(text)) throw new CptsError('html', { source });
  if (text.trim() === '') throw new CptsError('empty', { source });
  const modified = Date.parse(headers.get('last-modified') ?? '');
  return {
    text,
    url: response.url,
    ...(contentType ? { contentType } : {}),
    ...(Number.isNaN(modified) ? {} : { lastModified: new Date(modified).toISOString() }),
  };
}

async function readBytes(
  response: Response,
  source: string,
  onProgress: () => void,
): Promise<Uint8Array> {
  // Counted on a copy: Chromium tells an answer whose own stream is read by hand as cancelled.
  const counter = response.clone().body?.getReader();
  const bytes = response.arrayBuffer();
  // What it fails of is told by the counter.
  bytes.catch(() => undefined);
  let size = 0;
  for (let chunk = await counter?.read(); chunk?.value; chunk = await counter?.read()) {
    onProgress();
    size += chunk.value.length;
    // Counted as it comes: the length that is announced is that of the compressed answer, if it is announced.
    if (size > MAX_BYTES) throw new CptsError('too-large', { source });
  }
  return new Uint8Array(await bytes);
}

/** Seconds, or a date. */
function parseRetryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const delay = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(delay) ? undefined : Math.max(0, delay);
}

function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, durationMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
