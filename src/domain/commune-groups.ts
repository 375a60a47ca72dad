import { type Commune, typographic } from './commune.js';
import type { Structure } from './structure.js';
import { compareFolded, fold } from './text.js';

/** Structures of one commune. */
export interface CommuneGroup {
  /** INSEE code, where it is known. */
  readonly code: string | undefined;
  /** `undefined` for the structures of which no commune is known. */
  readonly name: string | undefined;
  readonly structures: readonly Structure[];
}

interface Grouping {
  readonly communes: readonly Commune[];
  readonly communeOf: (structure: Structure) => string | undefined;
  /** INSEE code of the commune that comes before the others. */
  readonly first?: string | undefined;
}

/**
 * Structures by commune, in the alphabetical order of the communes; those of no known commune come last. A town that is
 * none of these communes has the name that its address gives. Within a group they keep their order.
 */
export function groupByCommune(
  structures: readonly Structure[],
  { communes, communeOf, first }: Grouping,
): readonly CommuneGroup[] {
  const names = new Map(communes.map(({ code, name }) => [code, name]));
  const groups = new Map<string, CommuneGroup & { key: string; structures: Structure[] }>();
  for (const structure of structures) {
    const { city, postcode } = structure.address;
    const code = communeOf(structure);
    const name = (code !== undefined && names.get(code)) || (city && withoutCedex(city));
    const key = name ? fold(name) : '';
    // Towns of one name are told apart by their department; one file may give a code where another does not.
    const id = `${key} ${name ? (code ?? postcode ?? '').slice(0, 2) : ''}`;
    const group = groups.get(id);
    if (group) group.structures.push(structure);
    else {
      groups.set(id, {
        key,
        code: name ? code : undefined,
        name: name ? typographic(name) : undefined,
        structures: [structure],
      });
    }
  }
  const rank = ({ code, name }: CommuneGroup): number =>
    name === undefined ? 2 : first !== undefined && code === first ? 0 : 1;
  return [...groups.values()].sort(
    (a, b) =>
      rank(a) - rank(b) || compareFolded(a.key, b.key) || compareFolded(a.code ?? '', b.code ?? ''),
  );
}

/** Mail for "Beaune CEDEX 2" goes to Beaune. */
function withoutCedex(city: string): string {
  return city.replace(/\s+cedex\b.*$/i, '');
}
