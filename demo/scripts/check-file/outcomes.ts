import type { DataIssue } from 'cpts-widgets';

/** What became of a record or a field: left out, to be mended by hand, or put right by the library. */
export type Outcome = 'hidden' | 'fix' | 'mended';

const ORDER: readonly Outcome[] = ['hidden', 'fix', 'mended'];

export function outcomeOf({ code, level }: DataIssue): Outcome {
  if (level === 'error') return 'hidden';
  return code === 'swapped-position' ? 'mended' : 'fix';
}

/** The gravest first, then by line. */
export function inOrder(issues: readonly DataIssue[]): readonly DataIssue[] {
  const rank = (issue: DataIssue): number => ORDER.indexOf(outcomeOf(issue));
  return [...issues].sort(
    (a, b) =>
      rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

/** Whether two readings tell of the same thing. */
export function isSame(a: DataIssue, b: DataIssue): boolean {
  return a.code === b.code && a.line === b.line && a.column === b.column && a.field === b.field;
}
