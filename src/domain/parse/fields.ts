import type { Issue, IssueCode } from '../issue.js';
import { isSafeLink } from '../link.js';
import { issueValue } from './issue-value.js';

/** Longest text kept from a field; the longest real description seen is under 4 000 characters. */
const MAX_TEXT = 10_000;

// Control and format characters (bidirectional overrides among them, with which a text can pretend to be another) but for
// tab, line feed, and the soft hyphen and joiners that real names hold; and halves of characters, which no URL can hold.
const UNSAFE_CHARACTERS = /(?![\t\n\u00ad\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu;
// Nearly every text is one line of these alone, with no space around it, and needs nothing more: lists are long.
const PLAIN_TEXT = /^[!-~\u00a1-\u024f’–](?:[ -~\u00a0-\u024f’–]*[!-~\u00a1-\u024f’–])?$/;

export type UnknownRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads one record field by field. What is absent or empty is `undefined`; what is wrong is `undefined` too, with an
 * issue. Only own properties are read, so that a hostile `__proto__` gives nothing.
 */
export class Fields {
  constructor(
    private readonly record: UnknownRecord,
    private readonly at: Pick<Issue, 'record' | 'line'> = {},
    private readonly path = '',
    readonly issues: Issue[] = [],
  ) {}

  report(code: IssueCode, field: string, value?: unknown, level: Issue['level'] = 'warning'): void {
    this.issues.push({
      code,
      level,
      ...this.at,
      field: this.path + field,
      ...(value === undefined ? {} : { value: issueValue(value) }),
    });
  }

  /** The names of the record's own fields, in its order. */
  get names(): readonly string[] {
    return Object.keys(this.record);
  }

  value(field: string): unknown {
    const value = this.record[field];
    // Most fields of most records are absent: whether one is the record's own is asked of the others alone.
    if (value === undefined || value === null || value === '') return undefined;
    return Object.hasOwn(this.record, field) ? value : undefined;
  }

  /** Whether the record holds `null`, by which a correction erases a field. */
  erases(field: string): boolean {
    return Object.hasOwn(this.record, field) && this.record[field] === null;
  }

  /** What is left of a record that these fields correct. */
  kept<T extends object>(record: T): T {
    const kept = Object.entries(record).filter(([field]) => !this.erases(field));
    return Object.fromEntries(kept) as T;
  }

  /** Text, trimmed and freed of control characters. A number is read as text: `71100` may come unquoted. */
  text(field: string): string | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    if (typeof value !== 'string' && typeof value !== 'number') {
      this.report('not-text', field, value);
      return undefined;
    }
    let text = String(value);
    if (text.length > MAX_TEXT) {
      this.report('too-long', field, text);
      text = `${text.slice(0, MAX_TEXT)}…`;
    }
    if (PLAIN_TEXT.test(text)) return text;
    return text.replace(UNSAFE_CHARACTERS, '').trim() || undefined;
  }

  /** A list of texts; one text alone is a list of one. */
  texts(field: string): readonly string[] {
    const value = this.value(field);
    if (value === undefined) return [];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.flatMap((entry) => {
      const text = new Fields({ [field]: entry }, this.at, this.path, this.issues).text(field);
      return text === undefined ? [] : [text];
    });
  }

  oneOf<T extends string>(field: string, allowed: readonly T[]): T | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    if ((allowed as readonly string[]).includes(text)) return text as T;
    this.report('unknown-value', field, text);
    return undefined;
  }

  /** An http(s), mailto or tel address. */
  link(field: string): string | undefined {
    const text = this.text(field);
    if (text === undefined || isSafeLink(text)) return text;
    this.report('bad-link', field, text);
    return undefined;
  }

  email(field: string): string | undefined {
    const text = this.text(field);
    if (text === undefined || /^[^\s@:]+@[^\s@]+\.[^\s@]+$/.test(text)) return text;
    this.report('bad-link', field, text);
    return undefined;
  }

  boolean(field: string): boolean | undefined {
    const value = this.value(field);
    if (value === undefined || typeof value === 'boolean') return value;
    this.report('unknown-value', field, value);
    return undefined;
  }

  number(field: string): number | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.report('unknown-value', field, value);
    return undefined;
  }

  /** An ISO date known to the day, the month or the year: `2023-02-08`, `2023-02`, `2023`. */
  date(field: string): string | undefined {
    const text = this.text(field);
    if (text === undefined || isPartialDate(text)) return text;
    this.report('bad-date', field, text);
    return undefined;
  }

  /** The fields of an object inside this record; an absent or wrong object reads as empty. */
  object(field: string): Fields {
    const value = this.value(field);
    if (value !== undefined && !isRecord(value)) this.report('not-an-object', field, value);
    return this.inside(field, isRecord(value) ? value : {});
  }

  /** The objects of a list inside this record. */
  objects(field: string): readonly Fields[] {
    const value = this.value(field);
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.report('not-an-object', field, value);
      return [];
    }
    return value.flatMap((entry: unknown) => {
      if (isRecord(entry)) return [this.inside(field, entry)];
      this.report('not-an-object', field, entry);
      return [];
    });
  }

  /** A reader of an object of this record; its issues are this record's. */
  private inside(field: string, record: UnknownRecord): Fields {
    return new Fields(record, this.at, `${this.path}${field}.`, this.issues);
  }
}

export function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year ?? ''}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

/** Sets a member, unless it is absent: what `compact` does, much faster, for records that come by the 100 000. */
export function put<T extends object, K extends keyof T>(
  object: T,
  key: K,
  value: T[K] | undefined,
): void {
  if (value !== undefined) object[key] = value;
}
