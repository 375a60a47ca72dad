/** What went wrong with a whole source. Codes inside, words at the edge: see `i18n/`. */
export type CptsErrorCode =
  /** The answer is not in any format we read, or it is broken. */
  | 'format'
  /** The answer is a web page: a login or an error page was sent in place of the data. */
  | 'html'
  | 'empty'
  /** No row of a table names its columns, the name of the records among them. */
  | 'no-header'
  /** The server answered, with an error status. `status` holds it. */
  | 'http'
  | 'timeout'
  /** No answer: network or CORS; a browser tells them apart for nobody. */
  | 'network'
  /** The page's Content-Security-Policy refused the request. */
  | 'csp'
  /** More bytes, more records or deeper nesting than is read. */
  | 'too-large'
  /** Another file of the library could not be loaded: it was not put beside the script. */
  | 'missing-file';

export interface CptsErrorInit {
  /** The address that failed, as the page gave it, or a word for inline data. */
  source: string;
  /** HTTP status, for the code `http`. */
  status?: number | undefined;
  /** How long the server asks to be left alone, for the code `http`. */
  retryAfterMs?: number | undefined;
  /** The CSP directive that refused, for the code `csp`. */
  directive?: string | undefined;
  /** ISO date of the last good copy that is shown in its place. */
  lastGood?: string;
  cause?: unknown;
}

/** Statuses after which the same request may succeed later. */
const RECOVERABLE_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A source that could not be read at all. A bad row is an `Issue`, never an error. */
export class CptsError extends Error {
  override readonly name = 'CptsError';
  readonly code: CptsErrorCode;
  readonly source: string;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly directive: string | undefined;
  /** ISO date of the last good copy, which is shown in place of what failed. */
  readonly lastGood: string | undefined;

  constructor(code: CptsErrorCode, init: CptsErrorInit) {
    super(`${code} (${init.source})`, { cause: init.cause });
    this.code = code;
    this.source = init.source;
    this.status = init.status;
    this.retryAfterMs = init.retryAfterMs;
    this.directive = init.directive;
    this.lastGood = init.lastGood;
  }

  /** Whether asking again, without changing the page, may succeed. */
  get recoverable(): boolean {
    return (
      this.code === 'timeout' ||
      this.code === 'network' ||
      this.code === 'missing-file' ||
      (this.code === 'http' && this.status !== undefined && RECOVERABLE_STATUS.has(this.status))
    );
  }
}

/** What an `import()` that failed becomes. Most browsers name the file in their message; none gives it apart. */
export function missingFile(cause: unknown): CptsError {
  const source = /https?:\S+/.exec(String(cause))?.[0] ?? 'cpts-*.js';
  return new CptsError('missing-file', { source, cause });
}
