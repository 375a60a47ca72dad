import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frenchDayHours } from '../../src/domain/french-day-hours.js';
import { parseOpeningHours } from '../../src/domain/opening-hours.js';
import {
  labelledHours,
  type LabelledHours,
  noTypedHours,
  type TypedHours,
  typedHours,
} from '../support/french-hours-sample.js';

const LEAST_CONVERTED = 0.85;

/** How many distinct strings, and how many times they were typed. */
function tally(strings: readonly TypedHours[]): string {
  const times = strings.reduce((sum, { count }) => sum + count, 0);
  return `${strings.length} strings (typed ${times} times)`;
}

function share(strings: readonly TypedHours[]): number {
  const sum = (some: readonly TypedHours[]) => some.reduce((total, { count }) => total + count, 0);
  return sum(strings.filter(isConverted)) / sum(strings);
}

function isConverted({ text }: TypedHours): boolean {
  return frenchDayHours(text) !== undefined;
}

/** When it is open, closed, or to be asked for; a comment may be worded otherwise. */
function meaning(hours: string): unknown {
  return parseOpeningHours(hours)?.map(({ spans, status }) => ({ spans, status }));
}

function isRight({ text, expected, accepted = [] }: LabelledHours): boolean {
  const converted = frenchDayHours(text) ?? '';
  return [expected, ...accepted].some((answer) => {
    if (answer === null) return false;
    return JSON.stringify(meaning(answer)) === JSON.stringify(meaning(converted));
  });
}

describe('French hours of a day, as people typed them', () => {
  it('none of the labelled sample is converted wrongly', async (test) => {
    const sample = await labelledHours();
    assert.ok(sample.length >= 150);
    for (const { expected, accepted = [] } of sample) {
      for (const answer of [expected, ...accepted]) {
        assert.ok(answer === null || meaning(answer), `a label that cannot be read: ${answer}`);
      }
    }
    const converted = sample.filter(isConverted);
    const wrong = converted.filter((one) => !isRight(one));
    const kept = sample.filter((one) => !isConverted(one));
    test.diagnostic(
      `labelled sample: ${tally(converted)} converted, ${tally(kept)} kept as text, ${tally(wrong)} wrong`,
    );
    assert.deepEqual(
      wrong.map(({ text, expected }) => ({ text, expected, converted: frenchDayHours(text) })),
      [],
    );
    assert.ok(share(sample) >= LEAST_CONVERTED);
  });

  it('most of all that was typed is converted', { skip: noTypedHours }, async (test) => {
    const strings = (await typedHours()).filter(({ text }) => text.trim() !== '');
    const kept = strings.filter((one) => !isConverted(one));
    const noTimes = ['ferme', 'ouvert'];
    const withTimes = strings.filter(
      ({ text }) => !noTimes.some((word) => text.normalize('NFD').toLowerCase().includes(word)),
    );
    test.diagnostic(
      `all strings: ${tally(strings.filter(isConverted))} converted, ${tally(kept)} kept as text`,
    );
    test.diagnostic(
      `converted: ${percent(share(strings))} of what was typed, ${percent(share(withTimes))} of what is neither "fermé" nor "ouvert"`,
    );
    assert.ok(share(strings) >= LEAST_CONVERTED);
  });
});

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
