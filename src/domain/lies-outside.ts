import type { Commune } from './commune.js';
import { compact } from './compact.js';
import { type Bounds, contains } from './geo.js';
import type { PreventionEvent } from './prevention-event.js';
import type { Structure } from './structure.js';

/** Where a record is, as far as it says. */
export interface WrittenPlace {
  readonly address: Pick<Structure['address'], 'cityCode' | 'postcode'>;
  readonly position?: Structure['position'];
}

/** Where an event says that it takes place. */
export function writtenPlace({ place }: PreventionEvent): WrittenPlace {
  const { address, cityCode, position } = place ?? {};
  const [postcode] = /\b\d{5}\b/.exec(address ?? '') ?? [];
  return { address: compact({ cityCode, postcode }), ...(position && { position }) };
}

/**
 * Whether all the records that have a place lie outside a territory, of which these are the communes: its coverage and its
 * guidance then say nothing of them.
 */
export function liesOutside(
  records: readonly WrittenPlace[],
  communes: readonly Commune[],
  bounds: Bounds | undefined,
): boolean {
  const codes = new Set(communes.map(({ code }) => code));
  const postcodes = new Set(communes.flatMap((commune) => commune.postcodes));
  // A CEDEX has a postcode of its own, which begins as its department's do.
  const departments = new Set([...codes].map((code) => code.slice(0, 2)));
  let placed = 0;
  for (const { address, position } of records) {
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
