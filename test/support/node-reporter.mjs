import { keepResults, note, ofFile } from './results.mjs';

/**
 * For `node --test`: says only what failed, what was left out and why, what a test measured, and the plain closing line;
 * keeps what became of each test.
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} source
 */
export default async function* nodeReporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  /** @type {import('./results.mjs').Results['files']} */
  const files = {};
  /** @type {string[]} Of the test that is being told and of the groups that hold it. */
  const names = [];
  for await (const { type, data } of source) {
    if (type === 'test:start') names.splice(data.nesting, Infinity, data.name);
    if (type === 'test:diagnostic' && data.nesting > 0) yield `  ${data.message}\n`;
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite') continue;
    const outcome =
      data.skip !== undefined ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed';
    counts[outcome] += 1;
    note(ofFile(files, data.file ?? ''), names.slice(0, data.nesting + 1), outcome);
    if (data.skip !== undefined) {
      yield `- ${data.name}: ${data.skip}\n`;
    } else if (type === 'test:fail') {
      const { error } = data.details;
      yield `✖ ${data.file ?? ''} ${data.name}\n${String(error.cause instanceof Error ? error.cause.stack : (error.cause ?? error))}\n`;
    }
  }
  keepResults('node', files);
  yield `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`;
}
