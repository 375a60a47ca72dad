import { GUIDANCE } from '../sources/guidance.js';

/** The list's own copy of the national numbers, for a page whose territory did not come. */
export const NATIONAL_NUMBERS_FILE = new URL(
  '../../src/domain/national-numbers.ts',
  import.meta.url,
);

/** A module that holds the numbers that go with every kind of structure. */
export function buildNationalNumbers(): string {
  const numbers = GUIDANCE.emergency.filter(({ kinds }) => kinds === undefined);
  return `// Written by \`npm run seeds\` from seeds/sources/guidance.ts.
import type { EmergencyNumber } from './territory.js';

/** Whom to call in an emergency anywhere in France. */
export const NATIONAL_NUMBERS: readonly EmergencyNumber[] = ${JSON.stringify(numbers, undefined, 2)};
`;
}
