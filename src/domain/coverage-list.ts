import type { Cpts, CptsMember } from './cpts.js';
import type { Provenance } from './provenance.js';
import { fold } from './text.js';

/** One line of a list of communes: a CPTS covers this one, as a source says. */
export interface CoverageEntry {
  /** INSEE code. */
  readonly commune: string;
  /** Name of the CPTS. */
  readonly cpts: string;
  readonly source: Provenance;
}

/**
 * The CPTS that a published list names, in its order. What a territory knows of one by the same name (its site, its phone,
 * whose it is) still holds; which communes it covers is what the list says, the first line of each.
 */
export function cptsOfList(
  entries: readonly CoverageEntry[],
  known: readonly Cpts[],
): readonly Cpts[] {
  const knownByName = new Map(known.map((cpts) => [fold(cpts.name), cpts]));
  const listed = new Map<string, { cpts: Cpts; members: Map<string, CptsMember> }>();
  for (const { cpts: name, commune, source } of entries) {
    const key = fold(name);
    let one = listed.get(key);
    if (!one) {
      one = { cpts: knownByName.get(key) ?? named(name, key), members: new Map() };
      listed.set(key, one);
    }
    if (!one.members.has(commune)) {
      one.members.set(commune, { commune, basis: 'published-list', source });
    }
  }
  return Array.from(listed.values(), ({ cpts, members }) => ({
    ...cpts,
    members: [...members.values()],
    announcedWithin: [],
  }));
}

/** One of which nothing but its name is known. */
function named(name: string, key: string): Cpts {
  return {
    id: key.replaceAll(' ', '-'),
    name,
    role: 'neighbour',
    status: 'unknown',
    members: [],
    announcedWithin: [],
    sources: [],
  };
}
