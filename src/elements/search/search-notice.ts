import { html, nothing, type TemplateResult } from 'lit';
import { type Commune, typographic } from '../../domain/commune.js';
import type { Structure, StructureKind } from '../../domain/structure.js';
import type { PlaceMessages } from '../../i18n/fr-places.js';
import type { FoundAddress } from '../../sources/geocoder.js';
import type { IconName } from '../../ui/icons.js';
import { statusView } from '../../ui/status-view.js';
import { type Geocoder, looksLikeAddress } from './address-search.js';
import type { Place, SearchProblem } from './search-answer.js';

/** Beyond this, writing a longer name is quicker than reading choices. */
export const CHOICES = 12;
/** A typing mistake has seldom more than one likely origin. */
export const GUESSES = 3;
/** Beyond this, the names of the towns of a list are longer than the list is to scroll. */
const TOWNS = 8;
/** Problems of a text that may be an address. */
const MAYBE_ADDRESS: readonly SearchProblem['kind'][] = [
  'unknown',
  'suggestion',
  'ambiguous',
  'inside',
  'not-listed',
];
/** Characters of what was typed that are read back: enough to know it again. */
const ECHO = 60;

/** What shows the structures of a kind, in words. */
export interface KindChoice {
  readonly kinds: readonly StructureKind[];
  readonly label: string;
}

export interface ProblemOptions {
  readonly words: PlaceMessages;
  readonly level: number;
  /** Absent where the territory has nothing to say of the records shown. */
  readonly territoryName: string | undefined;
  /** Whom someone outside the territory can ask. */
  readonly contact: TemplateResult | undefined;
  /** Kinds that the visitor can filter by. */
  readonly kindChoices: readonly KindChoice[];
  readonly onKinds: (kinds: readonly StructureKind[]) => void;
  readonly onChoose: (place: Place) => void;
  readonly geocoder: Geocoder | undefined;
  /** Whether the geocoder's answer is awaited. */
  readonly isAsking: boolean;
  readonly onAsk: (geocoder: Geocoder, text: string) => void;
  readonly onAddress: (address: FoundAddress) => void;
}

/** The problem in one sentence, for the announcer. */
export function problemText(problem: SearchProblem, words: PlaceMessages): string {
  const { kind } = problem;
  const text = echo(problem.text);
  switch (kind) {
    case 'empty':
      return words.emptySearch;
    case 'ambiguous': {
      const { communes, structures, kinds } = problem;
      if (structures.length > 0) return words.severalAnswers(text);
      if (kinds.length === 0) return words.severalPlaces(text);
      return communes.length > 0 ? words.severalAnswers(text) : words.kindTyped(text);
    }
    case 'outside':
      return words.outsidePlace(text);
    case 'not-listed':
      return words.notListed(text);
    case 'inside':
      return words.insidePlace(problem.communes);
    case 'no-list':
      return words.noList(text);
    case 'unknown':
    case 'suggestion':
      return problem.isUnsure ? words.notHere(text) : words.unknownPlace(text);
    case 'position':
      return words.positionProblem(problem.cause, problem.accuracyKm ?? 0)[0];
    case 'addresses':
      return words.addresses;
    case 'no-address':
      return words.noAddress(text);
    case 'no-geocoder':
      return words.geocoderProblem(problem.host, problem.cause);
  }
}

/** The beginning of a long text; whole characters. */
function echo(text: string): string {
  const characters = Array.from(text.slice(0, 2 * ECHO + 2));
  return characters.length > ECHO ? `${characters.slice(0, ECHO).join('').trimEnd()}…` : text;
}

/** The problem, and the way out of it. */
export function renderProblem(problem: SearchProblem, options: ProblemOptions): TemplateResult {
  const { words, level } = options;
  return statusView({
    icon: iconOf(problem),
    title: problemText(problem, words),
    level,
    text: helpOf(problem, options),
    actions: actionsOf(problem, options),
  });
}

function iconOf({ kind }: SearchProblem): IconName {
  return kind === 'position'
    ? 'locate'
    : kind === 'addresses' || kind === 'inside'
      ? 'pin'
      : 'info';
}

function helpOf(problem: SearchProblem, options: ProblemOptions): unknown {
  const { words, territoryName, kindChoices } = options;
  const presented = territoryName === undefined ? nothing : words.outsidePlaceHelp(territoryName);
  switch (problem.kind) {
    case 'empty':
    case 'addresses':
    case 'inside':
      return undefined;
    case 'no-address':
    case 'no-geocoder':
      return words.unknownPlaceHelp;
    case 'unknown':
      return problem.isUnsure
        ? html`${presented} ${words.unknownPlaceHelp}`
        : words.unknownPlaceHelp;
    case 'not-listed':
      return problem.towns.length > TOWNS
        ? words.unknownPlaceHelp
        : words.notListedHelp(problem.towns.map(({ name }) => name));
    case 'no-list':
      return kindChoices.length > 0 ? words.noListHelp : words.noListHelpAlone;
    case 'outside':
      return html`${didYouMean(problem.guesses, options)} ${presented}`;
    case 'suggestion':
      return html`${didYouMean(problem.communes, options)} ${words.didYouMeanElse}`;
    case 'ambiguous':
      return problem.communes.length + problem.structures.length > 0
        ? words.severalPlacesHelp
        : undefined;
    case 'position': {
      const [, help] = words.positionProblem(problem.cause, problem.accuracyKm ?? 0);
      return problem.cause === 'outside' ? html`${presented} ${help}` : help;
    }
  }
}

function didYouMean(
  communes: readonly Commune[],
  { words, onChoose }: ProblemOptions,
): TemplateResult | typeof nothing {
  if (communes.length === 0) return nothing;
  const choices = communes.slice(0, GUESSES).map(
    (commune) =>
      html`<button
        class="link"
        type="button"
        @click=${() => {
          onChoose({ kind: 'commune', commune });
        }}
      >
        ${typographic(commune.name)} (${commune.postcodes[0] ?? commune.code})
      </button>`,
  );
  return html`${words.didYouMean} ${choices}&nbsp;?`;
}

function actionsOf(problem: SearchProblem, options: ProblemOptions): unknown {
  const choices = choicesOf(problem, options).map(({ label, onClick }) => button(label, onClick));
  const action = askAction(problem, options);
  const isOutside =
    problem.kind === 'outside' || (problem.kind === 'position' && problem.cause === 'outside');
  const contact = isOutside ? options.contact : undefined;
  if (choices.length === 0 && !action && !contact) return undefined;
  return html`${choices}${action}${contact}`;
}

interface Choice {
  readonly label: string;
  readonly onClick: () => void;
}

/** What the visitor may have meant, each a button. */
function choicesOf(problem: SearchProblem, options: ProblemOptions): readonly Choice[] {
  const { words, onChoose, onAddress, onKinds, kindChoices } = options;
  const showing = (choices: readonly KindChoice[]): readonly Choice[] =>
    choices.map(({ label, kinds }) => ({
      label,
      onClick: () => {
        onKinds(kinds);
      },
    }));
  const going = (label: string, place: Place): Choice => ({
    label,
    onClick: () => {
      onChoose(place);
    },
  });
  switch (problem.kind) {
    case 'addresses':
      return problem.addresses.map((address) => ({
        label: address.label,
        onClick: () => {
          onAddress(address);
        },
      }));
    case 'no-list':
      return showing(kindChoices);
    case 'inside':
      return problem.communes.map((commune) =>
        going(words.searchIn(commune), { kind: 'commune', commune }),
      );
    case 'ambiguous':
      return [
        ...showing(
          kindChoices.filter(({ kinds }) => problem.kinds.some((kind) => kinds.includes(kind))),
        ),
        ...problem.communes.map((commune) =>
          going(typographic(commune.name), { kind: 'commune', commune }),
        ),
        ...problem.structures.map((structure) =>
          going(nameAndTown(structure), { kind: 'structure', structure }),
        ),
      ].slice(0, CHOICES);
    default:
      return [];
  }
}

function nameAndTown({ name, address }: Structure): string {
  return typographic(address.city === undefined ? name : `${name} (${address.city})`);
}

/** Asks the geocoder: what it is, and that the text goes there, is read before. */
function askAction(
  problem: SearchProblem,
  { words, geocoder, isAsking, onAsk }: ProblemOptions,
): TemplateResult | undefined {
  const { kind, text } = problem;
  const isOffered =
    kind === 'no-geocoder'
      ? problem.cause !== 'csp'
      : MAYBE_ADDRESS.includes(kind) && looksLikeAddress(text);
  if (!geocoder || !isOffered) return undefined;
  return html`<button
      class="button ask"
      type="button"
      part="button"
      aria-busy=${isAsking ? 'true' : nothing}
      aria-describedby="ask-help"
      @click=${() => {
        onAsk(geocoder, text);
      }}
    >
      ${isAsking ? words.askingGeocoder : words.askGeocoder(geocoder.host)}
    </button>
    <p id="ask-help" class="hint">${words.askGeocoderHelp}</p>`;
}

function button(label: string, onClick: () => void): TemplateResult {
  return html`<button class="button" type="button" part="button" @click=${onClick}>
    ${label}
  </button>`;
}
