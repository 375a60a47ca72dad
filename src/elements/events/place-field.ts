import { html, nothing, type TemplateResult } from 'lit';
import { type Commune, typographic } from '../../domain/commune.js';
import type { Structure } from '../../domain/structure.js';
import { CptsSearchEvent } from '../../events.js';
import { listWords } from '../../i18n/fr-list.js';
import { contactLink } from '../../ui/coverage-answer.js';
import { SearchController } from '../search/search-controller.js';
import type { AgendaController } from './agenda-controller.js';
import type { CptsEvents } from './events.js';

const NO_STRUCTURES: readonly Structure[] = [];

/** The commune around which events are told of: the finder's field, without its structures. */
export class PlaceField {
  readonly #search: SearchController;
  /** INSEE code of the commune that the field shows. */
  #shown: string | undefined;

  constructor(
    host: CptsEvents,
    private readonly list: AgendaController,
  ) {
    const { say, fail } = list.actions;
    this.#search = new SearchController(host, {
      places: () => ({
        communes: list.inputs.shared.communes,
        structures: NO_STRUCTURES,
        areElsewhere: false,
        kinds: new Set(),
        isAllowed: () => true,
      }),
      words: () => list.words,
      kindIcon: () => undefined,
      kindChoices: () => [],
      onKinds: () => undefined,
      contact: () => contactLink(list.inputs.shared.territory?.contact, listWords(list.words)),
      territory: () => list.inputs.shared.territory,
      geocoder: () => 'none',
      onFound: (place) => {
        if (place.kind === 'commune') list.chooseCommune(place.commune.code);
      },
      onLocated: () => undefined,
      onLost: () => {
        list.actions.setCommune(null);
      },
      onProblem: (said) => {
        host.dispatchEvent(new CptsSearchEvent(undefined, [], 0));
        say(said);
      },
      onClear: () => {
        list.chooseCommune(null);
      },
      say,
      onError: fail,
    });
  }

  /** Nothing where the communes are not those of the events. */
  render(): TemplateResult | typeof nothing {
    const { shared, commune, isElsewhere } = this.list.inputs;
    if (isElsewhere || shared.communes.length === 0) return nothing;
    this.#follow(commune);
    return html`<div class="around">
      ${this.#search.render({
        canSearch: true,
        isHintHidden: commune !== undefined,
        canLocate: false,
        canClear: false,
      })}
      <div id="problem" ?hidden=${!this.#search.hasProblem}>
        ${this.#search.renderProblem(this.list.level)}
      </div>
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
