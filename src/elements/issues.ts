import type { DataIssue } from '../events.js';
import type { Messages } from '../i18n/fr.js';
import type { SourcedIssue } from '../sources/source.js';

/** Issues as the page author reads them: where, what, and a sentence that says what to do. */
export function dataIssues(issues: readonly SourcedIssue[], words: Messages): readonly DataIssue[] {
  return issues.map(({ code, source, line, record, column, field, value }) => ({
    source,
    ...(line === undefined ? (record === undefined ? {} : { line: record }) : { line }),
    ...(column === undefined ? {} : { column }),
    ...(field === undefined ? {} : { field }),
    ...(value === undefined ? {} : { value }),
    message: words.issue(code),
  }));
}
