import type { TemplateResult } from 'lit';
import { careKinds } from '../../domain/care-words.js';
import { type Commune, typographic } from '../../domain/commune.js';
import { townsOf } from '../../domain/record-towns.js';
import {
  type CommuneAnswer,
  type CommuneIndex,
  communesInside,
  createCommuneIndex,
  findCommune,
  searchCommunes,
} from '../../domain/search.js';
import type { Structure, StructureKind } from '../../domain/structure.js';
import { searchNames } from '../../domain/structure-search.js';
import { fold } from '../../domain/text.js';
import type { PlaceMessages } from '../../i18n/fr-places.js';
import { knownPlaces, loadPlaces } from '../../sources/places.js';
import { placesAddress } from '../../state/places-address.js';
import { structureIndex } from '../../state/structure-indexes.js';
import type { ComboboxOption } from '../../ui/combobox.js';
import type { Place, SearchAnswer } from './search-answer.js';
import { CHOICES, GUESSES } from './search-notice.js';

export { placeWords } from '../../i18n/fr-places.js';

/** How many communes, and after them structures, are proposed while one types. */
const COMMUNES = 6;
const STRUCTURES = 3;

/** Fewer letters begin too many names of structures to propose three of them. */
const STRUCTURE_LETTERS = 3;

/** Keys of structures made in one go: some ten milliseconds on a slow phone. */
const KEYS_AT_ONCE = 2_000;

/** What a visitor who has validated a text waits for an answer that the names of towns elsewhere make more exact. */
const PATIENCE_MS = 3_000;

/** What is searched in. */
export interface Places {
  readonly communes: readonly Commune[];
  readonly structures: readonly Structure[];
  /** Whether the structures lie outside the communes: their own towns are then searched. */
  readonly areElsewhere: boolean;
  /** Kinds of structure that the visitor can filter by. */
  readonly kinds: ReadonlySet<StructureKind>;
  /** Whether a structure is in a commune that the widget shows. */
  readonly isAllowed: (structure: Structure) => boolean;
}

export interface PlaceOption extends ComboboxOption {
  readonly place: Place;
}

/** Computed once for each list, however many widgets share it. */
const indexes = new WeakMap<readonly Commune[], CommuneIndex>();
/** `true` once structures are ready; until then, what resolves when they are. */
const preparations = new WeakMap<readonly Structure[], Promise<void> | true>();

/** Towns of the records of each list. */
const recordTowns = new WeakMap<readonly Structure[], readonly Commune[]>();

function communesOf({ communes, structures, areElsewhere }: Places): readonly Commune[] {
  if (!areElsewhere) return communes;
  let towns = recordTowns.get(structures);
  if (!towns) recordTowns.set(structures, (towns = townsOf(structures)));
  return towns;
}

function indexOf(places: Places): CommuneIndex {
  const communes = communesOf(places);
  let index = indexes.get(communes);
  if (!index) indexes.set(communes, (index = createCommuneIndex(communes)));
  return index;
}

/**
 * Makes structures ready for search: a few thousand at once, more of them bit by bit, without holding up a key. Resolves
 * once they are; nothing is returned when they already are.
 */
export function prepare(structures: readonly Structure[]): Promise<void> | undefined {
  if (!preparations.has(structures)) {
    const promise = makeKeys(structures);
    if (!preparations.has(structures)) preparations.set(structures, promise);
  }
  const preparation = preparations.get(structures);
  return preparation === true ? undefined : preparation;
}

async function makeKeys(structures: readonly Structure[]): Promise<void> {
  const index = structureIndex(structures);
  for (let from = 0; from < structures.length; from += KEYS_AT_ONCE) {
    if (from > 0) await new Promise((resolve) => setTimeout(resolve));
    index.makeKeys(from, from + KEYS_AT_ONCE);
  }
  preparations.set(structures, true);
}

/** The communes, then the structures, to propose for what is typed so far. */
export function suggest(
  places: Places,
  text: string,
  words: PlaceMessages,
  icon: (kind: StructureKind) => TemplateResult | undefined,
): readonly PlaceOption[] {
  const communes = searchCommunes(indexOf(places), text.trim(), COMMUNES).map(
    ({ commune, via, postcode, range }): PlaceOption => ({
      place: { kind: 'commune', commune },
      id: commune.code,
      label: typographic(commune.name),
      ...(range ? { range } : {}),
      ...(via === undefined ? {} : { note: words.formerName(via) }),
      detail: postcode ?? commune.postcodes[0] ?? '',
    }),
  );
  return [...communes, ...suggestStructures(places, text, words, icon)];
}

function suggestStructures(
  places: Places,
  text: string,
  words: PlaceMessages,
  icon: (kind: StructureKind) => TemplateResult | undefined,
): readonly PlaceOption[] {
  if (prepare(places.structures) || fold(text).length < STRUCTURE_LETTERS) return [];
  return namedStructures(places, text, STRUCTURES).map(({ structure, via, range }) => ({
    place: { kind: 'structure', structure },
    id: structure.id,
    label: typographic(structure.name),
    icon: icon(structure.kind),
    ...(range ? { range } : {}),
    // The kind is the icon in words.
    note: [words.kind(structure.kind), ...(via === undefined ? [] : [typographic(via)])].join(
      ' · ',
    ),
    detail: structure.address.city ?? '',
  }));
}

function namedStructures({ structures, isAllowed }: Places, text: string, limit: number) {
  return searchNames(
    structureIndex(structures),
    text,
    limit,
    (structure) => structure.status !== 'closed' && isAllowed(structure),
  );
}

/** Asks for the names of the towns outside the territory; `undefined` when they cannot be had. */
export async function askTowns(): Promise<ReadonlySet<string> | undefined> {
  const url = placesAddress();
  return url === undefined ? undefined : loadPlaces(url);
}

/** What a text means once the visitor has validated it. */
export async function find(places: Places, typed: string): Promise<SearchAnswer> {
  const text = typed.trim();
  if (text === '') return { kind: 'empty', text };
  const found = findCommune(indexOf(places), text);
  if (found.kind === 'found' && found.isExact) return { kind: 'commune', commune: found.commune };
  await prepare(places.structures);
  const url = placesAddress();
  const answer = decide(places, text, found, url === undefined ? undefined : knownPlaces(url));
  if (!answer.isUnsure) return answer;
  const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  return decide(places, text, found, await Promise.race([askTowns(), tooLate]));
}

function decide(
  places: Places,
  text: string,
  answer: CommuneAnswer,
  towns: ReadonlySet<string> | undefined,
): SearchAnswer {
  const notListed = { kind: 'not-listed', text, towns: communesOf(places) } as const;
  if (answer.kind === 'outside') {
    return places.areElsewhere ? notListed : { ...answer, guesses: [] };
  }

  // Whether it is the whole name of a town elsewhere: yes, no, or not known.
  const isElsewhere = places.areElsewhere ? false : towns?.has(fold(text));
  const unsure = isElsewhere === undefined ? { isUnsure: true } : {};
  const named = namedStructures(places, text, CHOICES);
  const whole = named.filter(({ rank }) => rank === 'whole');
  const begun = named.filter(({ rank }) => rank !== 'words');
  const structuresOf = (found: typeof named) => found.map(({ structure }) => structure);

  const care = careKinds(text);
  const kinds = care?.filter((kind) => places.kinds.has(kind)) ?? [];
  if (kinds.length > 0) {
    const communes = answer.kind === 'found' ? [answer.commune] : [];
    return { kind: 'ambiguous', text, communes, structures: structuresOf(begun), kinds };
  }
  if (answer.kind === 'found') {
    const { commune } = answer;
    // "hôpital" is the beginning of many a name, and a part of that of L'Hôpital-le-Mercier.
    if (begun.length > 0) {
      return {
        kind: 'ambiguous',
        text,
        communes: [commune],
        structures: structuresOf(begun),
        kinds,
      };
    }
    if (isElsewhere) return { kind: 'outside', text, guesses: [commune] };
    return { kind: 'commune', commune, ...unsure };
  }

  const communes = 'matches' in answer ? answer.matches.map(({ commune }) => commune) : [];
  if (answer.kind === 'ambiguous') {
    return { kind: 'ambiguous', text, communes, structures: structuresOf(whole), kinds };
  }
  // What is like no name but one letter may be that of a town elsewhere, or of a structure.
  if (whole.length === 0 && isElsewhere) return { kind: 'outside', text, guesses: [] };
  const meant = structuresOf(whole.length > 0 ? whole : named);
  const [structure] = meant;
  if (structure && meant.length === 1 && (whole.length > 0 || communes.length === 0)) {
    return { kind: 'structure', structure };
  }
  if (structure) {
    return {
      kind: 'ambiguous',
      text,
      communes: communes.slice(0, GUESSES),
      structures: meant,
      kinds,
    };
  }
  if (care) return { kind: 'no-list', text };
  const inside = communesInside(indexOf(places), text).slice(0, GUESSES);
  if (inside.length > 0) return { kind: 'inside', text, communes: inside };
  if (communes.length > 0) return { kind: 'suggestion', text, communes, ...unsure };
  return places.areElsewhere ? notListed : { kind: 'unknown', text, ...unsure };
}
