import { expect } from '@esm-bundle/chai';
import { issueValue } from '../../src/domain/parse/issue-value.js';

describe('what an issue shows of a wrong value', () => {
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  for (const [value, shown] of [
    ['71O00', '71O00'],
    ['x'.repeat(80), 'x'.repeat(80)],
    ['x'.repeat(81), `${'x'.repeat(80)}…`],
    [12, '12'],
    [{ a: [1] }, '{"a":[1]}'],
    [null, 'null'],
    [undefined, 'undefined'],
    [() => 1, 'function'],
    [Symbol('s'), 'symbol'],
    [10n, 'bigint'],
    [cycle, 'object'],
  ] as const) {
    it(`is ${shown.slice(0, 20)} for a ${typeof value}`, () => {
      expect(issueValue(value)).to.equal(shown);
    });
  }
});
