import { html, type TemplateResult } from 'lit';
import { type Commune, typographic } from '../../domain/commune.js';
import type { Structure } from '../../domain/structure.js';
import type { Territory } from '../../domain/territory.js';
import type { CptsError } from '../../errors.js';
import { CptsSearchEvent } from '../../events.js';
import type { CoreMessages } from '../../i18n/fr.js';
import { listWords } from '../../i18n/fr-list.js';
import { contactLink } from '../../ui/coverage-answer.js';
import type { CptsWidget } from '../widget.js';
import { SearchController } from './search-controller.js';

interface CommuneFieldOptions {
  readonly words: () => CoreMessages;
  readonly communes: () => readonly Commune[];
  readonly territory: () => Territory | undefined;
  readonly onFound: (commune: Commune) => void;
  /** What is searched for is none of the communes. */
  readonly onLost: () => void;
  readonly onClear: () => void;
  readonly say: (text: string) => void;
  readonly fail: (error: CptsError) => void;
}

const NO_STRUCTURES: readonly Structure[] = [];

/** The finder's field, for a commune alone. */
export class CommuneField {
  readonly #search: SearchController;
  /** INSEE code of the commune that the field shows. */
  #shown: string | undefined;

  constructor(host: CptsWidget, options: CommuneFieldOptions) {
    const { words, communes, territory, onFound, onLost, onClear, say, fail } = options;
    this.#search = new SearchController(host, {
      places: () => ({
        communes: communes(),
        structures: NO_STRUCTURES,
        areElsewhere: false,
        kinds: new Set(),
        isAllowed: () => true,
      }),
      words,
      kindIcon: () => undefined,
      kindChoices: () => [],
      onKinds: () => undefined,
      contact: () => contactLink(territory()?.contact, listWords(words())),
      territory,
      geocoder: () => 'none',
      onFound: (place) => {
        if (place.kind === 'commune') onFound(place.commune);
      },
      onLocated: () => undefined,
      onLost,
      onProblem: (said) => {
        host.dispatchEvent(new CptsSearchEvent(undefined, [], 0));
        say(said);
      },
      onClear,
      say,
      onError: fail,
    });
  }

  /** `level`: of the heading of what the search says. */
  render(commune: Commune | undefined, level: number): TemplateResult {
    this.#follow(commune);
    return html`${this.#search.render({
        canSearch: true,
        isHintHidden: commune !== undefined,
        canLocate: false,
        canClear: false,
      })}
      <div id="problem" ?hidden=${!this.#search.hasProblem}>
        ${this.#search.renderProblem(level)}
      </div>`;
  }

  /** The field shows what is chosen, here or elsewhere; what the visitor is typing is not written over. */
  #follow(commune: Commune | undefined): void {
    if (commune?.code === this.#shown) return;
    this.#shown = commune?.code;
    if (!commune && this.#search.hasProblem) return;
    this.#search.problem = undefined;
    if (!this.#search.isEdited || commune) {
      this.#search.text = commune ? typographic(commune.name) : '';
    }
  }
}
