import type { Commune } from './commune.js';
import { type Bounds, contains } from './geo.js';
import type { Structure } from './structure.js';

/**
 * Whether all the records that have a place lie outside a territory, of which these are the communes: its coverage and its
 * guidance then say nothing of them.
 */
export function liesOutside(
  structures: readonly Structure[],
  communes: readonly Commune[],
  bounds: Bounds | undefined,
): boolean {
  const codes = new Set(communes.map(({ code }) => code));
  const postcodes = new Set(communes.flatMap((commune) => commune.postcodes));
  // A CEDEX has a postcode of its own, which begins as its department's do.
  const departments = new Set([...codes].map((code) => code.slice(0, 2)));
  let placed = 0;
  for (const { address, position } of structures) {
    if (address.cityCode !== undefined) {
      if (codes.has(address.cityCode)) return false;
      placed += 1;
    } else if (position && bounds) {
      if (contains(bounds, position)) return false;
      placed += 1;
    } else if (address.postcode !== undefined) {
      if (postcodes.has(address.postcode)) return false;
      if (!departments.has(address.postcode.slice(0, 2))) placed += 1;
    }
  }
  return placed > 0;
}
