import { decodePlaces } from '../domain/places.js';
import { loadText } from './load.js';

const known = new Map<string, ReadonlySet<string>>();

/** The communes outside the territory, folded, once they have been loaded. */
export function knownPlaces(url: string): ReadonlySet<string> | undefined {
  return known.get(url);
}

/** Loads the communes outside the territory, folded; `undefined` when they cannot be. */
export async function loadPlaces(url: string): Promise<ReadonlySet<string> | undefined> {
  try {
    if (!known.has(url)) known.set(url, decodePlaces((await loadText(url)).text));
  } catch {
    // The search says then what it does not know.
  }
  return known.get(url);
}
