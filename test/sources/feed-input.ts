import type { SourceInput } from '../../src/sources/source.js';
import type { ParsedSource } from '../../src/sources/records.js';

export function input(text: string, url = 'https://exemple.test/liste'): SourceInput {
  return { text, source: 'essai', url, signal: new AbortController().signal };
}

/** The identifiers of what is shown, then each issue with where it is, the graver first. */
export function outcome({ structures, events, issues }: ParsedSource): readonly string[] {
  return [
    ...[...structures, ...events].map(({ id }) => id),
    ...issues
      .map(({ level, line, record = line ?? 0, code }) => ({ level, record, code }))
      .sort(
        (a, b) =>
          a.level.localeCompare(b.level) || a.record - b.record || a.code.localeCompare(b.code),
      )
      .map(({ level, record, code }) => `${level} ${record} ${code}`),
  ];
}
