import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Commune } from '../../domain/commune.js';
import type { StructureKind } from '../../domain/structure.js';
import type { Territory } from '../../domain/territory.js';
import type { CptsError } from '../../errors.js';
import type { CoreMessages } from '../../i18n/fr.js';
import { LazyController } from '../../state/lazy-controller.js';
import { Combobox } from '../../ui/combobox.js';
import { icon } from '../../ui/icons.js';
import { statusView } from '../../ui/status-view.js';
import type { CptsWidget } from '../widget.js';
import type { Origin } from './origin.js';
import type { Geocoder } from './address-search.js';
import type { PlaceOption, Places } from './place-search.js';
import type { Place, SearchProblem } from './search-answer.js';
import type { KindChoice } from './search-notice.js';
import type { SearchSession } from './search-session.js';

export interface SearchOptions {
  readonly places: () => Places;
  readonly words: () => CoreMessages;
  readonly kindIcon: (kind: StructureKind) => TemplateResult | undefined;
  /** Kinds that the visitor can filter by. */
  readonly kindChoices: () => readonly KindChoice[];
  readonly onKinds: (kinds: readonly StructureKind[]) => void;
  /** Whom someone outside the territory can ask. */
  readonly contact: () => TemplateResult | undefined;
  /** Absent where it has nothing to say of the records shown. */
  readonly territory: () => Territory | undefined;
  readonly geocoder: () => string;
  readonly onFound: (place: Place, isByVisitor: boolean) => void;
  /** The visitor is somewhere; the commune is not always known. */
  readonly onLocated: (origin: Origin, commune: Commune | undefined) => void;
  /** What is searched for is none of the places that can be shown. */
  readonly onLost: () => void;
  /** What the visitor asked gave no place; `said` is why, in a sentence. */
  readonly onProblem: (said: string, problem: SearchProblem) => void;
  readonly onClear: () => void;
  readonly say: (text: string) => void;
  readonly onError: (error: CptsError) => void;
}

/** Longer than an answer takes when all that it needs is there. */
const WAITING_MS = 300;

/** What the field shows besides its text. */
export interface FieldState {
  /** Whether there is a place to write; else there is only the position of the device. */
  readonly canSearch: boolean;
  readonly isHintHidden: boolean;
  readonly canLocate: boolean;
  /** Whether there is a position to leave, of which the field says nothing. */
  readonly canClear: boolean;
}

/**
 * The visitor's search for a place: the field, what it proposes, and what is asked with it. What searches, and tells what
 * came of it, is a lazy chunk, asked for once the widget has been drawn.
 */
export class SearchController implements ReactiveController {
  readonly #combobox: Combobox<PlaceOption>;
  readonly #search;
  #isAsked = false;
  #isDrawn = false;
  #problem: SearchProblem | undefined;
  #proposed: readonly PlaceOption[] = [];
  /** What was searched before there were communes to search in. */
  #waiting: readonly [text: string, isByVisitor: boolean] | undefined;
  /** Grows with all that makes an answer that is still awaited worth nothing. */
  turn = 0;
  #session: SearchSession | undefined;
  /** Whom the visitor has asked, while the answer is awaited. */
  #asking: 'search' | 'device' | 'geocoder' | undefined;

  constructor(
    readonly host: CptsWidget,
    readonly options: SearchOptions,
  ) {
    this.#search = new LazyController(host, () => import('./search-session.js'), options.onError);
    this.#combobox = new Combobox<PlaceOption>(host, {
      suggest: (text) => {
        const { value: search } = this.#search;
        const places = options.places();
        if (!search) {
          if (!this.#search.error) void this.#load();
          return [];
        }
        void search.prepare(places.structures)?.then(() => {
          this.#combobox.refresh();
        });
        return search.suggest(places, text, search.placeWords(options.words()), options.kindIcon);
      },
      onSelect: ({ place }) => {
        options.onFound(place, true);
      },
      onClear: () => {
        this.problem = undefined;
        this.#waiting = undefined;
        options.onClear();
      },
      // What an answer needs is there by the time that a name is typed.
      onFocus: () => {
        if (!this.#search.error) void this.#load().then(() => this.#search.value?.askTowns());
      },
      onSuggest: (proposed) => {
        this.#proposed = proposed;
        if (this.#combobox.text.trim() && this.#search.value && this.#hasCommunes) {
          options.say(this.#count.join(' '));
        }
      },
    });
    host.addController(this);
  }

  set text(text: string) {
    this.#combobox.text = text;
  }

  focus(): void {
    this.#combobox.focus();
  }

  /** Whether the field holds what the visitor is typing. */
  get isEdited(): boolean {
    return this.#combobox.isEdited;
  }

  get problem(): SearchProblem | undefined {
    return this.#problem;
  }

  set problem(problem: SearchProblem | undefined) {
    this.#problem = problem;
    this.nextTurn();
    this.host.requestUpdate();
  }

  get isAskingGeocoder(): boolean {
    return this.#asking === 'geocoder';
  }

  /** Whether there is a problem to show, of a search or of what searches. */
  get hasProblem(): boolean {
    return this.#problem !== undefined || this.#search.error !== undefined;
  }

  /** Forgets a search whose answer is awaited, and what the last one said. */
  cancel(): void {
    this.#waiting = undefined;
    this.problem = undefined;
  }

  /** Asks for what searches; again after a failure. */
  load(): void {
    void this.#load();
  }

  hostUpdated(): void {
    if (!this.#hasCommunes) return;
    // A page without the field asks for what searches only when it calls `search()` itself.
    if (this.#isDrawn && !this.#isAsked) {
      this.#isAsked = true;
      // After the first paint: the chunk must not slow it, nor be waited for by the first key.
      setTimeout(() => void this.#load());
    }
    if (this.#waiting) {
      void this.search(...this.#waiting);
      this.#waiting = undefined;
    }
  }

  /** A search by text, by the visitor or by the page; it waits for the communes. */
  async search(text: string, isByVisitor: boolean): Promise<void> {
    if (!this.#hasCommunes) {
      this.#waiting = [text, isByVisitor];
      return;
    }
    const turn = this.nextTurn();
    const { searching, searchErrorTitle } = this.options.words();
    setTimeout(() => {
      if (turn === this.turn) this.#showAsking('search', isByVisitor ? searching : undefined);
    }, WAITING_MS);
    const session = await this.session();
    if (session) await session.search(text, isByVisitor, turn);
    else if (turn === this.turn) {
      this.nextTurn();
      if (isByVisitor) this.options.say(searchErrorTitle);
    }
  }

  render({ canSearch, isHintHidden, canLocate, canClear }: FieldState): TemplateResult {
    this.#isDrawn = true;
    const say = this.options.words();
    const isLocating = this.#asking === 'device';
    const isSearching = this.#asking === 'search';
    return html`<form class="search" part="search" novalidate @submit=${this.#onSubmit}>
      ${
        canSearch
          ? html`${this.#combobox.render(
                {
                  label: say.searchLabel,
                  clear: say.clear,
                  suggestions: say.suggestions,
                  footer: this.#count.join(' '),
                },
                {
                  isInvalid: this.#problem !== undefined && this.#problem.kind !== 'position',
                  canClear,
                },
              )}
              <button
                class="button primary"
                type="submit"
                part="button"
                aria-busy=${isSearching ? 'true' : nothing}
              >
                ${icon('search')}${isSearching ? say.searching : say.search}
              </button>`
          : nothing
      }
      ${
        canLocate
          ? html`<button
              class="button"
              type="button"
              part="button"
              aria-busy=${isLocating ? 'true' : nothing}
              @click=${this.#onLocate}
            >
              ${icon('locate')}${isLocating ? say.locating : say.locate}
            </button>`
          : nothing
      }
      ${
        canSearch
          ? html`<p id="hint" class="hint" ?hidden=${isHintHidden && !this.#problem}>
              ${this.#hint}
            </p>`
          : nothing
      }
    </form>`;
  }

  /** Why there is no answer, or why there can be none. */
  renderProblem(level: number): TemplateResult | typeof nothing {
    if (this.#search.error) return this.#renderError(level);
    return this.#session?.renderProblem(level) ?? nothing;
  }

  /** What searches and answers, once it is there. */
  async session(): Promise<SearchSession | undefined> {
    await this.#load();
    return this.#session;
  }

  #renderError(level: number): TemplateResult {
    const { searchErrorTitle: title, searchErrorText: text, retry } = this.options.words();
    return statusView({
      icon: 'warning',
      tone: 'bad',
      title,
      level,
      text,
      actions: html`<button
        class="button"
        type="button"
        part="button"
        @click=${() => {
          void this.#retry(title);
        }}
      >
        ${icon('retry')}${retry}
      </button>`,
    });
  }

  async #retry(failed: string): Promise<void> {
    await this.#load();
    if (this.#search.error) this.options.say(failed);
    else this.#combobox.focus();
  }

  /** Whom addresses may be sent to, once it can be known. */
  get geocoder(): Geocoder | undefined {
    return this.#search.value?.readGeocoder(this.host, this.options.geocoder());
  }

  /** What can be written, and who sees it. */
  get #hint(): string {
    const words = this.options.words();
    const { value: search } = this.#search;
    const { areElsewhere } = this.options.places();
    const example = areElsewhere ? words.listHint : words.searchHint;
    // Until the geocoder is known, nothing is promised.
    if (this.options.geocoder() !== 'none' && !search) return example;
    const { geocoder } = this;
    const privacy =
      geocoder && search ? search.placeWords(words).searchSent(geocoder.host) : words.searchStays;
    return `${example} ${privacy}`;
  }

  get #hasCommunes(): boolean {
    return this.options.places().communes.length > 0;
  }

  /** How many proposals there are, and which keys take one where there is a keyboard. */
  get #count(): readonly string[] {
    const words = this.#search.value?.placeWords(this.options.words());
    if (!words) return [];
    const structures = this.#proposed.filter(({ place }) => place.kind === 'structure').length;
    const count = words.suggestionCount(this.#proposed.length - structures, structures);
    const hasKeys = this.#proposed.length > 0 && !matchMedia('(pointer: coarse)').matches;
    return hasKeys ? [count, words.suggestionKeys] : [count];
  }

  async #load(): Promise<void> {
    const search = await this.#search.get();
    if (search) this.#session ??= new search.SearchSession(this);
    this.#combobox.refresh();
  }

  /** What is still awaited is worth nothing any more. */
  nextTurn(): number {
    if (this.#asking) this.host.requestUpdate();
    this.#asking = undefined;
    return (this.turn += 1);
  }

  /** Asks once, and says so; what the visitor does meanwhile makes the answer worth nothing. */
  async ask<Answer>(
    whom: 'device' | 'geocoder',
    said: string,
    ask: () => Promise<Answer | undefined>,
    onAnswer: (answer: Answer) => Promise<void>,
  ): Promise<void> {
    if (this.#asking === whom) return;
    const turn = this.nextTurn();
    this.#showAsking(whom, said);
    const answer = await ask();
    if (turn !== this.turn) return;
    this.nextTurn();
    if (answer !== undefined) await onAnswer(answer);
  }

  #showAsking(whom: 'search' | 'device' | 'geocoder', said: string | undefined): void {
    this.#asking = whom;
    this.host.requestUpdate();
    if (said !== undefined) this.options.say(said);
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#combobox.close();
    void this.search(this.#combobox.text, true);
  };

  readonly #onLocate = (): void => {
    void this.ask(
      'device',
      this.options.words().locating,
      async () => (await this.session())?.locate(),
      async (located) => this.#session?.takePosition(located),
    );
  };
}
