import type { Browser } from 'playwright-core';

/** What every measure is given. */
export interface Bench {
  readonly browser: Browser;
  /** How many times each thing is measured. */
  readonly runs: number;
}
