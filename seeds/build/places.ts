import { compareFolded, fold } from '../../src/domain/text.js';
import { registeredPlaces } from './registry.js';

/** Where the names are written. */
export const PLACES_FILE = new URL('../places.txt', import.meta.url);

/** The departments that touch Saône-et-Loire: every place there is a neighbour's. */
const NEIGHBOURS = new Set(['01', '03', '21', '39', '42', '58', '69']);

/** Elsewhere, the towns that a visitor may well type. */
const TOWN_POPULATION = 2_000;

/** The number of shared letters is one digit in base 36. */
const MAX_SHARED = 35;

const HEADER =
  '# Communes de France hors de Saône-et-Loire, noms pliés. Source : Code officiel géographique 2026 et populations 2023 (Insee), par Etalab (@etalab/decoupage-administratif 6.0.0), Licence Ouverte.';

/** The communes outside Saône-et-Loire that a search knows as such, as `decodePlaces` reads them. */
export function buildPlaces(): string {
  const names = registeredPlaces()
    .filter(
      ({ departement, population = 0 }) =>
        departement !== '71' && (NEIGHBOURS.has(departement) || population > TOWN_POPULATION),
    )
    .map(({ nom }) => fold(nom));
  return encodePlaces(HEADER, [...new Set(names)].sort(compareFolded));
}

/** Each name without the letters that it shares with the one before, their number in their place. */
export function encodePlaces(header: string, names: readonly string[]): string {
  const lines = names.map((name, index) => {
    const shared = sharedLetters(names[index - 1] ?? '', name);
    return shared.toString(36) + name.slice(shared);
  });
  return `${[header, ...lines].join('\n')}\n`;
}

function sharedLetters(before: string, name: string): number {
  let count = 0;
  while (count < MAX_SHARED && count < before.length && before[count] === name[count]) count++;
  return count;
}
