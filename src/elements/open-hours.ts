import { OpenStates } from '../domain/open-states.js';
import type { Structure } from '../domain/structure.js';

export { clock } from '../state/clock.js';
export * from '../ui/hours-view.js';

/** Computed once for each list, however many widgets share it. */
const states = new WeakMap<readonly Structure[], OpenStates>();

/** All that opening hours need is a lazy chunk: it comes once a widget has records with some. */
export function openStates(structures: readonly Structure[]): OpenStates {
  let known = states.get(structures);
  if (!known) states.set(structures, (known = new OpenStates()));
  return known;
}
