import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A commune of the official registry (`@etalab/decoupage-administratif`, COG 2026, populations of 2023). */
export interface RegisteredCommune {
  readonly code: string;
  readonly nom: string;
  readonly typeLiaison: number;
  readonly codesPostaux: readonly string[];
  readonly population: number;
  /** SIREN. */
  readonly epci: string;
}

/** A commune, or what was one and has kept its name within one (delegated, associated, arrondissement of a city). */
export interface RegisteredPlace {
  readonly nom: string;
  readonly departement: string;
  readonly population?: number;
}

interface RegistryEntry extends Omit<RegisteredCommune, 'epci'> {
  readonly type: string;
  readonly departement?: string;
}
interface RegistryEpci {
  readonly code: string;
  readonly membres: readonly { readonly code: string }[];
}

const { resolve } = createRequire(import.meta.url);

// Read, not imported: the type checker would otherwise infer the type of 35 000 entries.
function readRegistry(name: string): unknown {
  return JSON.parse(
    readFileSync(resolve(`@etalab/decoupage-administratif/data/${name}.json`), 'utf8'),
  );
}

/** Every place of France. */
export function registeredPlaces(): readonly RegisteredPlace[] {
  return readRegistry('communes') as readonly RegisteredPlace[];
}

/** The communes of a department, by code. */
export function communesOf(department: string): readonly RegisteredCommune[] {
  const epciOf = new Map(
    (readRegistry('epci') as readonly RegistryEpci[]).flatMap(({ code, membres }) =>
      membres.map((member) => [member.code, code] as const),
    ),
  );
  return (readRegistry('communes') as readonly RegistryEntry[])
    .filter(({ type, departement }) => type === 'commune-actuelle' && departement === department)
    .map((commune) => {
      const epci = epciOf.get(commune.code);
      if (epci === undefined) throw new Error(`${commune.nom} is in no EPCI`);
      return { ...commune, epci };
    })
    .sort((a, b) => a.code.localeCompare(b.code));
}
