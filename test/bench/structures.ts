import { STRUCTURE_KINDS } from '../../src/domain/structure.js';

/** Of the built-in territory: west, south, east, north, in degrees. */
const [WEST, SOUTH, EAST, NORTH] = [3.6226, 46.1561, 5.4653, 47.1554];

/** Records in the library's JSON, spread over the built-in territory; the same ones each time. */
export function structures(count: number): readonly unknown[] {
  const random = seeded(71);
  return Array.from({ length: count }, (_, index) => ({
    id: `S${index}`,
    name: `Structure ${index}`,
    kind: STRUCTURE_KINDS[Math.floor(random() * STRUCTURE_KINDS.length)],
    address: { street: `${1 + (index % 99)} rue de la Mairie`, postcode: '71100', city: 'Ville' },
    position: [WEST + random() * (EAST - WEST), SOUTH + random() * (NORTH - SOUTH)],
    phone: '0300000000',
  }));
}

/** Mulberry32: numbers from 0 to 1, the same for a seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
