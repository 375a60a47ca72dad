import { html, nothing, type TemplateResult } from 'lit';
import { type Commune, typographic } from '../../domain/commune.js';
import type { Structure } from '../../domain/structure.js';
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

export interface ProblemOptions {
  readonly words: PlaceMessages;
  readonly level: number;
  readonly territoryName: string;
  readonly onChoose: (place: Place) => void;
  readonly geocoder: Geocoder | undefined;
  /** Whether the geocoder's answer is awaited. */
  readonly isAsking: boolean;
  readonly onAsk: (geocoder: Geocoder, text: string) => void;
  readonly onAddress: (address: FoundAddress) => void;
}

/** The problem in one sentence, for the announcer. */
export function problemText(problem: SearchProblem, words: PlaceMessages): string {
  const { kind, text } = problem;
  switch (kind) {
    case 'empty':
      return words.emptySearch;
    case 'ambiguous':
      return problem.structures.length > 0 ? words.severalAnswers(text) : words.severalPlaces(text);
    case 'outside':
      return words.outsidePlace(text);
    case 'unknown':
    case 'suggestion':
      return words.unknownPlace(text);
    case 'position':
      return words.positionProblem(problem.cause)[0];
    case 'addresses':
      return words.addresses;
    case 'no-address':
      return words.noAddress(text);
    case 'no-geocoder':
      return words.geocoderProblem(problem.host, problem.cause);
  }
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
  return kind === 'position' ? 'locate' : kind === 'addresses' ? 'pin' : 'info';
}

function helpOf(problem: SearchProblem, options: ProblemOptions): unknown {
  const { words, territoryName } = options;
  switch (problem.kind) {
    case 'empty':
    case 'addresses':
      return undefined;
    case 'unknown':
    case 'no-address':
    case 'no-geocoder':
      return words.unknownPlaceHelp;
    case 'outside':
      return html`${didYouMean(problem.guesses, options)} ${words.outsidePlaceHelp(territoryName)}`;
    case 'suggestion':
      return html`${didYouMean(problem.communes, options)} ${words.didYouMeanElse}`;
    case 'ambiguous':
      return words.severalPlacesHelp;
    case 'position': {
      const [, help] = words.positionProblem(problem.cause);
      return problem.cause === 'outside'
        ? html`${words.outsidePlaceHelp(territoryName)} ${help}`
        : help;
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
  const { onChoose, onAddress } = options;
  if (problem.kind === 'addresses') {
    return problem.addresses.map((address) =>
      button(address.label, () => {
        onAddress(address);
      }),
    );
  }
  const choices =
    problem.kind === 'ambiguous'
      ? [
          ...problem.communes.map((commune) => ({
            label: typographic(commune.name),
            place: { kind: 'commune', commune } as const,
          })),
          ...problem.structures.map((structure) => ({
            label: nameAndTown(structure),
            place: { kind: 'structure', structure } as const,
          })),
        ].slice(0, CHOICES)
      : [];
  const action = askAction(problem, options);
  if (choices.length === 0 && action === undefined) return undefined;
  return html`${choices.map(({ label, place }) =>
    button(label, () => {
      onChoose(place);
    }),
  )}${action}`;
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
      : (kind === 'unknown' || kind === 'suggestion' || kind === 'ambiguous') &&
        looksLikeAddress(text);
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
