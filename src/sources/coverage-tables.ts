import type { CoverageEntry } from '../domain/coverage-list.js';
import type { Issue } from '../domain/issue.js';
import { parseCoverageEntry } from '../domain/parse/coverage-entry.js';
import { childSources } from './children.js';
import { tableRows } from './html-table.js';
import type { Locate } from './records.js';
import { type SourcedIssue, withSource } from './source.js';
import { readRows, type RowCollector } from './table.js';

/**
 * Reads the lists of communes by CPTS that a page writes in tables: `code_insee;cpts;source;date`. A commune that is none of
 * `known` is an issue.
 * @throws {CptsError} `no-header`, `too-large`.
 */
export function readCoverageTables(
  tables: readonly HTMLTableElement[],
  known: ReadonlySet<string>,
): { readonly entries: readonly CoverageEntry[]; readonly issues: readonly SourcedIssue[] } {
  const read = childSources(tables).map(({ element, source }) => {
    const { rows, issues } = tableRows(element, kindOf);
    const collector = new CoverageCollector(known);
    readRows(rows, source, kindOf, collector);
    return {
      entries: collector.entries,
      issues: withSource([...issues, ...collector.issues], source),
    };
  });
  return {
    entries: read.flatMap(({ entries }) => entries),
    issues: read.flatMap(({ issues }) => issues),
  };
}

function kindOf(): 'coverage' {
  return 'coverage';
}

class CoverageCollector implements RowCollector<'coverage'> {
  readonly entries: CoverageEntry[] = [];
  readonly issues: Issue[] = [];

  constructor(private readonly known: ReadonlySet<string>) {}

  report(...issues: readonly Issue[]): void {
    this.issues.push(...issues);
  }

  leaveOut(issue: Issue): void {
    this.report(issue);
  }

  add(_kind: 'coverage', record: unknown, at: Pick<Issue, 'line'>, locate: Locate): void {
    const { entry, issues } = parseCoverageEntry(record, at);
    this.report(...issues.map(locate));
    if (!entry) return;
    if (this.known.has(entry.commune)) {
      this.entries.push(entry);
    } else {
      const value = entry.commune;
      this.report(
        locate({ code: 'unknown-commune', level: 'error', ...at, field: 'commune', value }),
      );
    }
  }
}
