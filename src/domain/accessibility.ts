import type { Structure } from './structure.js';

/**
 * Whether one gets in with a wheelchair, alone. Not where access is limited, as by a step: whoever asks for this would be
 * left in front of it. The card says what is known.
 */
export function isWheelchairAccessible({
  accessibility,
}: Pick<Structure, 'accessibility'>): boolean {
  return accessibility?.wheelchair === 'yes';
}
