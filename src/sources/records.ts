import type { Issue } from '../domain/issue.js';
import { parsePreventionEvent } from '../domain/parse/prevention-event.js';
import { type PreventionEvent } from '../domain/prevention-event.js';
import { parseStructure } from '../domain/parse/structure.js';
import { type Structure } from '../domain/structure.js';
import { CptsError } from '../errors.js';

const MAX_RECORDS = 200_000;

type At = Pick<Issue, 'record' | 'line'>;

/** What one source holds. Every record it was given is a structure, an event, or an issue of level `error`. */
export interface ParsedSource {
  readonly structures: readonly Structure[];
  readonly events: readonly PreventionEvent[];
  readonly issues: readonly Issue[];
}

/** Gathers the records of one source, in the library's JSON; the first of an identifier is kept. */
export class RecordCollector {
  readonly #structures = new Map<string, Structure>();
  readonly #events = new Map<string, PreventionEvent>();
  readonly #issues: Issue[] = [];
  #count = 0;

  /**
   * @param source the address, or a word for inline records.
   * @param announced how many records will come, when it is known: too many are refused before any is read.
   * @throws {CptsError} `too-large`, over 200 000 records.
   */
  constructor(
    private readonly source: string,
    announced = 0,
  ) {
    this.#checkCount(announced);
  }

  get result(): ParsedSource {
    return {
      structures: [...this.#structures.values()],
      events: [...this.#events.values()],
      issues: this.#issues,
    };
  }

  report(...issues: readonly Issue[]): void {
    this.#issues.push(...issues);
  }

  /** @throws {CptsError} `too-large`, over 200 000 records. */
  addStructure(input: unknown, at: At): void {
    this.#checkCount((this.#count += 1));
    const { structure, issues } = parseStructure(input, at);
    this.report(...issues);
    if (structure) this.#keep(this.#structures, structure, at);
  }

  /** @throws {CptsError} `too-large`, over 200 000 records. */
  addEvent(input: unknown, at: At): void {
    this.#checkCount((this.#count += 1));
    const { event, issues } = parsePreventionEvent(input, at);
    this.report(...issues);
    if (event) this.#keep(this.#events, event, at);
  }

  #keep<T extends { readonly id: string }>(items: Map<string, T>, item: T, at: At): void {
    if (items.has(item.id)) {
      this.report({ code: 'duplicate-id', level: 'error', ...at, field: 'id', value: item.id });
    } else {
      items.set(item.id, item);
    }
  }

  #checkCount(count: number): void {
    if (count > MAX_RECORDS) throw new CptsError('too-large', { source: this.source });
  }
}

/** A union of lists: the first of an identifier, in their order. */
export function firstOfEach<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  const byId = new Map<string, T>();
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  return [...byId.values()];
}
