import { execFileSync } from 'node:child_process';
import { findBrowser } from './find-browser.mjs';
import { keepResults, note, ofFile } from './results.mjs';

/** Prints the plain closing line that the progress bar hides, and keeps what became of each test. */
export function countReporter() {
  return {
    /** @param {{ sessions: Iterable<import('@web/test-runner-core').TestSession> }} args */
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      /** @type {import('./results.mjs').Results['files']} */
      const files = {};
      for (const session of sessions) {
        if (session.errors.length > 0) counts.failed += 1;
        const file = ofFile(files, session.testFile);
        for (const { names, outcome } of testsOf(session.testResults, [])) {
          counts[outcome] += 1;
          note(file, names, outcome);
        }
      }
      const version = execFileSync(findBrowser(), ['--version'], { encoding: 'utf8' });
      // Debian's tells what it was built on too.
      const [browser = ''] = /^\D*[\d.]+/.exec(version) ?? [];
      keepResults('browser', files, browser);
      console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    },
  };
}

/**
 * @param {import('@web/test-runner-core').TestSuiteResult | undefined} suite
 * @param {readonly string[]} above
 * @returns {Iterable<{ names: readonly string[], outcome: import('./results.mjs').Outcome }>}
 */
function* testsOf(suite, above) {
  for (const { name, skipped, passed } of suite?.tests ?? []) {
    yield { names: [...above, name], outcome: skipped ? 'skipped' : passed ? 'passed' : 'failed' };
  }
  for (const inner of suite?.suites ?? []) yield* testsOf(inner, [...above, inner.name]);
}
