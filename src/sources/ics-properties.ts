import ICAL from 'ical.js';
import type { Issue } from '../domain/issue.js';
import { issueValue } from '../domain/parse/issue-value.js';
import type { ContentLine } from './ics-lines.js';

export interface Property extends ContentLine {
  readonly params: Readonly<Record<string, unknown>>;
  /** As jCal (RFC 7265) has them: a date is `2026-01-06`, a text is freed of its backslashes. */
  readonly values: readonly unknown[];
}

/** The properties of a component that are read, each by itself: one that is broken costs no other. */
export class Properties {
  readonly issues: Issue[] = [];
  readonly #byName = new Map<string, Property[]>();

  constructor(lines: readonly ContentLine[], names: readonly string[]) {
    for (const { line, content } of lines) {
      const name = /^[\w-]+(?=[;:])/.exec(content)?.[0].toLowerCase();
      if (name !== undefined && !names.includes(name)) continue;
      const property = name === undefined ? undefined : parse({ line, content });
      const others = this.#byName.get(name ?? '');
      if (property === undefined) this.report('unread-line', { line, value: content });
      else if (others) others.push(property);
      else this.#byName.set(name ?? '', [property]);
    }
  }

  report(
    code: Issue['code'],
    { line, field, value }: Pick<Issue, 'line' | 'field' | 'value'>,
  ): void {
    this.issues.push({
      code,
      level: 'warning',
      ...(line === undefined ? {} : { line }),
      ...(field === undefined ? {} : { field }),
      ...(value === undefined ? {} : { value: issueValue(value) }),
    });
  }

  all(name: string): readonly Property[] {
    return this.#byName.get(name) ?? [];
  }

  first(name: string): Property | undefined {
    return this.all(name)[0];
  }

  text(name: string): string | undefined {
    const value = this.first(name)?.values[0];
    return typeof value === 'string' && value !== '' ? value : undefined;
  }
}

type JCalProperty = readonly [
  name: string,
  params: Readonly<Record<string, unknown>>,
  type: string,
  ...values: unknown[],
];

function parse({ line, content }: ContentLine): Property | undefined {
  try {
    const [, params, , ...values] = ICAL.parse.property(content) as JCalProperty;
    return { line, content, params, values };
  } catch {
    return undefined;
  }
}
