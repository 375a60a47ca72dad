import { decodePlaces } from '../domain/places.js';
import { loadText } from './load.js';

/** The visitor waits for an answer, which this only makes more exact. */
const PATIENCE_MS = 3_000;

/** The communes outside the territory, folded; none when they cannot be loaded, or not soon enough. */
export async function loadPlaces(
  url: string,
  patienceMs = PATIENCE_MS,
): Promise<ReadonlySet<string>> {
  const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs));
  try {
    // Not aborted when it is late: the next search will find the file there.
    const file = await Promise.race([loadText(url), tooLate]);
    return decodePlaces(file?.text ?? '');
  } catch {
    return new Set();
  }
}
