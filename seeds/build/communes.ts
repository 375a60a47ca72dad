import type { Position } from '../../src/domain/geo.js';
import { field, type Row } from './csv.js';
import type { RegisteredCommune } from './registry.js';
import { pointInside, type Shape } from './planar.js';

/** A commune as `communes.json` holds it. */
export interface CommuneRecord {
  readonly code: string;
  readonly name: string;
  readonly link: number;
  readonly postcodes: readonly string[];
  readonly formerNames?: readonly string[];
  readonly epci: string;
  readonly population: { readonly value: number; readonly date: string };
  readonly position: Position;
}

/** Year of the registry's municipal populations (PMUN). */
const POPULATION_YEAR = '2023';

export function buildCommunes(
  registry: readonly RegisteredCommune[],
  shapes: ReadonlyMap<string, Shape>,
  formerNames: ReadonlyMap<string, readonly string[]>,
): readonly CommuneRecord[] {
  return registry.map((commune) => {
    const shape = shapes.get(commune.code);
    if (shape === undefined) throw new Error(`${commune.nom} (${commune.code}) has no shape`);
    const names = formerNames.get(commune.code);
    return {
      code: commune.code,
      name: commune.nom,
      link: commune.typeLiaison,
      postcodes: commune.codesPostaux,
      ...(names && { formerNames: names }),
      epci: commune.epci,
      population: { value: commune.population, date: POPULATION_YEAR },
      position: pointInside(shape),
    };
  });
}

/**
 * Kinds of movement after which a name lives on in another commune: change of name (10), mergers (31 simple, 32 new
 * commune, 33 with associated communes), and the end of an associated or delegated commune (34, 35). Creations (20)
 * and restorations (21) give a commune its own name back, so they tell nothing.
 */
const NAME_LOSSES = new Set(['10', '31', '32', '33', '34', '35']);

/**
 * Names that today's communes bore, or that communes merged into them bore, the latest first. `movements` is Insee's
 * table "mouvements de communes": a line per commune before and after each movement.
 */
export function formerNamesOf(
  registry: readonly RegisteredCommune[],
  movements: readonly Row[],
): ReadonlyMap<string, readonly string[]> {
  const nameOf = new Map(registry.map(({ code, nom }) => [code, nom]));
  const losses = movements
    .filter((row) => NAME_LOSSES.has(field(row, 'MOD')) && field(row, 'TYPECOM_AP') === 'COM')
    .map((row) => ({
      from: field(row, 'COM_AV'),
      name: field(row, 'LIBELLE_AV'),
      to: field(row, 'COM_AP'),
    }));
  const mergedInto = new Map(
    losses
      .filter(({ from, to }) => from !== to && !nameOf.has(from))
      .map(({ from, to }) => [from, to]),
  );
  const today = (code: string): string => {
    const next = mergedInto.get(code);
    return next === undefined ? code : today(next);
  };

  const names = new Map<string, string[]>();
  for (const { from, name, to } of losses) {
    const code = today(to);
    // A commune that left the merger again bears its own name.
    if (nameOf.has(from) && from !== code) continue;
    const known = names.get(code) ?? [];
    if (name === nameOf.get(code) || known.includes(name)) continue;
    names.set(code, [...known, name]);
  }
  return names;
}
