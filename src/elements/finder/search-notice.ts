import { html, type TemplateResult } from 'lit';
import { type Commune, typographic } from '../../domain/commune.js';
import type { CommuneMatch } from '../../domain/search.js';
import type { Messages } from '../../i18n/fr.js';
import { statusView } from '../../ui/status-view.js';

/** Beyond this, writing a longer name is quicker than reading choices. */
const CHOICES = 12;
/** A typing mistake has seldom more than one likely origin. */
const GUESSES = 3;

/** Why a search gave no commune. */
export type SearchProblem =
  | { readonly kind: 'empty' | 'unknown' | 'outside'; readonly text: string }
  | {
      readonly kind: 'ambiguous' | 'suggestion';
      readonly text: string;
      readonly matches: readonly CommuneMatch[];
    };

/** The problem in one sentence, for the announcer. */
export function problemText({ kind, text }: SearchProblem, words: Messages): string {
  switch (kind) {
    case 'empty':
      return words.emptySearch;
    case 'ambiguous':
      return words.severalPlaces(text);
    case 'outside':
      return words.outsidePlace(text);
    case 'unknown':
    case 'suggestion':
      return words.unknownPlace(text);
  }
}

/** The problem, and the way out of it. */
export function renderProblem(
  problem: SearchProblem,
  words: Messages,
  level: number,
  territoryName: string,
  choose: (commune: Commune) => void,
): TemplateResult {
  const title = problemText(problem, words);
  switch (problem.kind) {
    case 'empty':
      return statusView({ icon: 'info', title, level });
    case 'unknown':
      return statusView({ icon: 'info', title, level, text: words.unknownPlaceHelp });
    case 'outside':
      return statusView({
        icon: 'info',
        title,
        level,
        text: words.outsidePlaceHelp(territoryName),
      });
    case 'suggestion': {
      const choices = problem.matches.slice(0, GUESSES).map((match) => choice(match, choose));
      return statusView({
        icon: 'info',
        title,
        level,
        text: html`${words.didYouMean} ${choices}&nbsp;? ${words.didYouMeanElse}`,
      });
    }
    case 'ambiguous':
      return statusView({
        icon: 'info',
        title,
        level,
        text: words.severalPlacesHelp,
        actions: problem.matches.slice(0, CHOICES).map(
          ({ commune }) =>
            html`<button
              class="button"
              type="button"
              part="button"
              @click=${() => {
                choose(commune);
              }}
            >
              ${typographic(commune.name)}
            </button>`,
        ),
      });
  }
}

function choice({ commune }: CommuneMatch, choose: (commune: Commune) => void): TemplateResult {
  return html`<button
    class="link"
    type="button"
    @click=${() => {
      choose(commune);
    }}
  >
    ${typographic(commune.name)} (${commune.postcodes[0] ?? commune.code})
  </button>`;
}
