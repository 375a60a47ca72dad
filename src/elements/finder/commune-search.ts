import { type Commune, typographic } from '../../domain/commune.js';
import {
  type CommuneAnswer,
  type CommuneIndex,
  createCommuneIndex,
  findCommune,
  searchCommunes,
} from '../../domain/search.js';
import { fold } from '../../domain/text.js';
import type { Messages } from '../../i18n/fr.js';
import { loadPlaces } from '../../sources/places.js';
import { placesAddress } from '../../state/places-address.js';
import type { ComboboxOption } from '../../ui/combobox.js';

export { problemText, renderProblem } from './search-notice.js';

/** How many communes are proposed while one types. */
const SUGGESTIONS = 6;

/** Computed once for each list, however many widgets share it. */
const indexes = new WeakMap<readonly Commune[], CommuneIndex>();

function indexOf(communes: readonly Commune[]): CommuneIndex {
  let index = indexes.get(communes);
  if (!index) indexes.set(communes, (index = createCommuneIndex(communes)));
  return index;
}

/** The communes to propose for what is typed so far. */
export function suggest(
  communes: readonly Commune[],
  text: string,
  words: Messages,
): readonly ComboboxOption[] {
  if (!text.trim()) return [];
  return searchCommunes(indexOf(communes), text, SUGGESTIONS).map(
    ({ commune, via, postcode, range }) => ({
      id: commune.code,
      label: typographic(commune.name),
      ...(range ? { range } : {}),
      ...(via === undefined ? {} : { note: words.formerName(via) }),
      detail: postcode ?? commune.postcodes[0] ?? '',
    }),
  );
}

/** What a text means once the visitor has validated it. What looks like a mistake may be the name of a town elsewhere. */
export async function find(communes: readonly Commune[], text: string): Promise<CommuneAnswer> {
  const answer = findCommune(indexOf(communes), text);
  const isDoubtful = answer.kind === 'unknown' || answer.kind === 'suggestion';
  const url = placesAddress();
  if (!isDoubtful || url === undefined) return answer;
  const places = await loadPlaces(url);
  return places.has(fold(text)) ? { kind: 'outside', text: text.trim() } : answer;
}
