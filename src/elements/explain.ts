import type { CptsError } from '../errors.js';
import type { DataIssue } from '../events.js';
import type { CoreMessages } from '../i18n/fr.js';
import { diagnosticsFor } from '../i18n/languages.js';
import type { SourcedIssue } from '../sources/source.js';

/** Issues as the page's author reads them: where, what, and a sentence that says what to do. */
export async function explainIssues(
  issues: readonly SourcedIssue[],
  words: CoreMessages,
): Promise<readonly DataIssue[]> {
  if (issues.length === 0) return [];
  const diagnostics = await diagnosticsFor(words);
  return issues.map(({ code, level, source, line, record, column, field, value }) => ({
    source: diagnostics?.source(source) ?? source,
    ...(line === undefined ? (record === undefined ? {} : { line: record }) : { line }),
    ...(column === undefined ? {} : { column }),
    ...(field === undefined ? {} : { field }),
    ...(value === undefined ? {} : { value }),
    message: diagnostics?.issue(code) ?? code,
    code,
    level,
  }));
}

/** One line of the console: the tag, what failed, what to change. */
export async function explainError(
  { localName }: Element,
  error: CptsError,
  words: CoreMessages,
): Promise<void> {
  const diagnostics = await diagnosticsFor(words);
  const source = diagnostics?.source(error.source) ?? error.source;
  console.error(`${localName} : ${source} : ${diagnostics?.errorFix(error) ?? error.code}`);
}
