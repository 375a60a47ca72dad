/**
 * For `node --test`: says only what failed, what was left out and why, what a test measured, and the plain closing line.
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} source
 */
export default async function* nodeReporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type === 'test:diagnostic' && data.nesting > 0) yield `  ${data.message}\n`;
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite') continue;
    if (data.skip !== undefined) {
      counts.skipped += 1;
      yield `- ${data.name}: ${data.skip}\n`;
    } else if (type === 'test:pass') {
      counts.passed += 1;
    } else {
      counts.failed += 1;
      const { error } = data.details;
      yield `✖ ${data.file ?? ''} ${data.name}\n${String(error.cause instanceof Error ? error.cause.stack : (error.cause ?? error))}\n`;
    }
  }
  yield `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`;
}
