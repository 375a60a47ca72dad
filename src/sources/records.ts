import type { Issue } from '../domain/issue.js';
import { derivedEventId, parsePreventionEvent } from '../domain/parse/prevention-event.js';
import { type PreventionEvent } from '../domain/prevention-event.js';
import { derivedStructureId, parseStructure } from '../domain/parse/structure.js';
import { type Structure } from '../domain/structure.js';
import { FirstOfEach } from '../domain/union.js';
import { CptsError } from '../errors.js';

const MAX_RECORDS = 200_000;

type At = Pick<Issue, 'record' | 'line'>;
/** Completes an issue with what only the format's reader knows, such as its column. */
export type Locate = (issue: Issue) => Issue;

/** What one source holds. Every record it was given is a structure, an event, or an issue of level `error`. */
export interface ParsedSource {
  readonly structures: readonly Structure[];
  readonly events: readonly PreventionEvent[];
  readonly issues: readonly Issue[];
  /**
   * Where each INSEE code is first given, as the issue that it is if no commune has it: that takes a list of communes,
   * which comes apart.
   */
  readonly cityCodes: readonly Issue[];
}

/** Gathers the records of one source, in the library's JSON; the first of an identifier is kept. */
export class RecordCollector {
  readonly #structures = new FirstOfEach<Structure>();
  readonly #events = new FirstOfEach<PreventionEvent>();
  readonly #issues: Issue[] = [];
  readonly #cityCodes = new Map<string, Issue>();
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
      structures: this.#structures.items,
      events: this.#events.items,
      issues: this.#issues,
      cityCodes: [...this.#cityCodes.values()],
    };
  }

  report(...issues: readonly Issue[]): void {
    this.#issues.push(...issues);
  }

  /**
   * Reports a record that cannot even be given to its parser.
   * @throws {CptsError} `too-large`, over 200 000 records.
   */
  leaveOut(issue: Issue): void {
    this.#checkCount((this.#count += 1));
    this.report(issue);
  }

  /** @throws {CptsError} `too-large`, over 200 000 records. */
  add(kind: 'structure' | 'event', input: unknown, at: At, locate: Locate): void {
    if (kind === 'event') this.addEvent(input, at, locate);
    else this.addStructure(input, at, locate);
  }

  /** @throws {CptsError} `too-large`, over 200 000 records. */
  addStructure(input: unknown, at: At, locate: Locate = asIs): void {
    this.#checkCount((this.#count += 1));
    const { structure, issues } = parseStructure(input, at);
    for (const issue of issues) this.#issues.push(locate(issue));
    if (!structure) return;
    if (this.#structures.keep(structure)) {
      this.#note('address.cityCode', structure.address.cityCode, at, locate);
    } else {
      const { id, name: value } = structure;
      const isSame = id === derivedStructureId(structure);
      const double = isSame
        ? ({ code: 'same-structure', field: 'name', value } as const)
        : ({ code: 'duplicate-id', field: 'id', value: id } as const);
      this.report(locate({ level: 'error', ...at, ...double }));
    }
  }

  /** @throws {CptsError} `too-large`, over 200 000 records. */
  addEvent(input: unknown, at: At, locate: Locate = asIs): void {
    this.#checkCount((this.#count += 1));
    const { event, issues } = parsePreventionEvent(input, at);
    for (const issue of issues) this.#issues.push(locate(issue));
    if (!event) return;
    if (this.#events.keep(event)) {
      this.#note('place.cityCode', event.place?.cityCode, at, locate);
    } else {
      const { id, title: value } = event;
      const isSame = id === derivedEventId(event);
      const double = isSame
        ? ({ code: 'same-event', field: 'title', value } as const)
        : ({ code: 'duplicate-id', field: 'id', value: id } as const);
      this.report(locate({ level: 'error', ...at, ...double }));
    }
  }

  #note(field: string, value: string | undefined, at: At, locate: Locate): void {
    if (value === undefined || this.#cityCodes.has(value)) return;
    this.#cityCodes.set(
      value,
      locate({ code: 'unknown-commune', level: 'warning', ...at, field, value }),
    );
  }

  #checkCount(count: number): void {
    if (count > MAX_RECORDS) throw new CptsError('too-large', { source: this.source });
  }
}

function asIs(issue: Issue): Issue {
  return issue;
}
