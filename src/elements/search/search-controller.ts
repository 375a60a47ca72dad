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
import { focusOn } from '../focus.js';
import type { CptsWidget } from '../widget.js';
import type { Origin } from './origin.js';
import type { Geocoder } from './address-search.js';
import type { PlaceOption, Places } from './place-search.js';
import type { Place, SearchAnswer, SearchProblem } from './search-answer.js';
import type { KindChoice } from './search-notice.js';

interface SearchOptions {
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
 * The visitor's search for a place: the field, what it proposes, the position of the device or an address in its stead,
 * and why they gave nothing. What searches is a lazy chunk, asked for once the widget has been drawn.
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
  /** Counts what makes an answer that is still awaited worth nothing. */
  #turn = 0;
  /** Whom the visitor has asked, while the answer is awaited. */
  #asking: 'search' | 'device' | 'geocoder' | undefined;

  constructor(
    private readonly host: CptsWidget,
    private readonly options: SearchOptions,
  ) {
    this.#search = new LazyController(host, () => import('./place-search.js'), options.onError);
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

  /** Whether the field holds what the visitor is typing. */
  get isEdited(): boolean {
    return this.#combobox.isEdited;
  }

  get problem(): SearchProblem | undefined {
    return this.#problem;
  }

  set problem(problem: SearchProblem | undefined) {
    this.#problem = problem;
    this.#nextTurn();
    this.host.requestUpdate();
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
    const turn = this.#nextTurn();
    const waiting = setTimeout(() => {
      if (turn !== this.#turn) return;
      this.#asking = 'search';
      this.host.requestUpdate();
      if (isByVisitor) this.options.say(this.options.words().searching);
    }, WAITING_MS);
    const search = await this.#search.get();
    const answer = await search?.find(this.options.places(), text);
    clearTimeout(waiting);
    if (turn !== this.#turn) return;
    this.#nextTurn();
    if (!search && isByVisitor) this.options.say(this.options.words().searchErrorTitle);
    if (!search || !answer) return;
    await this.#take(answer, isByVisitor);
    if (answer.isUnsure) await this.#correct(answer, text, isByVisitor);
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
    const { value: search, error } = this.#search;
    if (error) return this.#renderError(level);
    if (!this.#problem || !search) return nothing;
    return search.renderProblem(this.#problem, {
      words: search.placeWords(this.options.words()),
      level,
      territoryName: this.options.territory()?.name,
      contact: this.options.contact(),
      kindChoices: this.options.kindChoices(),
      onKinds: this.options.onKinds,
      geocoder: this.#geocoder,
      isAsking: this.#asking === 'geocoder',
      onChoose: (place) => {
        this.options.onFound(place, true);
        this.#combobox.focus();
      },
      onAsk: (asked, text) => {
        const words = this.options.words();
        void this.#ask(
          'geocoder',
          search.placeWords(words).askingGeocoder,
          () => search.searchAddress(asked, text, this.host, words),
          (problem) => this.#fail(problem, true),
        );
      },
      onAddress: ({ label, position, cityCode }) => {
        const outside = { kind: 'outside', text: label, guesses: [] } as const;
        void this.#start({ position, address: label }, cityCode, outside);
        this.#combobox.focus();
      },
    });
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

  get #geocoder(): Geocoder | undefined {
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
    const geocoder = this.#geocoder;
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
    await this.#search.get();
    this.#combobox.refresh();
  }

  async #take(answer: SearchAnswer, isByVisitor: boolean): Promise<void> {
    if (answer.kind === 'commune' || answer.kind === 'structure') {
      this.options.onFound(answer, isByVisitor);
    } else {
      await this.#fail(answer, isByVisitor);
    }
  }

  /** What was answered before all the names were there is said better once they are, unless the visitor has gone on. */
  async #correct({ kind }: SearchAnswer, text: string, isByVisitor: boolean): Promise<void> {
    const search = this.#search.value;
    // What the answer chose is shared first.
    await this.host.updateComplete;
    const turn = this.#turn;
    if (!search || !(await search.askTowns()) || turn !== this.#turn) return;
    const better = await search.find(this.options.places(), text);
    if (better.kind !== kind && turn === this.#turn) await this.#take(better, isByVisitor);
  }

  #nextTurn(): number {
    if (this.#asking) this.host.requestUpdate();
    this.#asking = undefined;
    return (this.#turn += 1);
  }

  /** Asks once, and says so; what the visitor does meanwhile makes the answer worth nothing. */
  async #ask<Answer>(
    whom: 'device' | 'geocoder',
    said: string,
    ask: () => Promise<Answer | undefined>,
    onAnswer: (answer: Answer) => Promise<void>,
  ): Promise<void> {
    if (this.#asking === whom) return;
    const turn = this.#nextTurn();
    this.#asking = whom;
    this.host.requestUpdate();
    this.options.say(said);
    const answer = await ask();
    if (turn !== this.#turn) return;
    this.#nextTurn();
    if (answer !== undefined) await onAnswer(answer);
  }

  /** Looks around a place, of which the commune is told, is none of the territory's, or is not known. */
  async #start(
    origin: Origin,
    code: string | null | undefined,
    outside: SearchProblem,
  ): Promise<void> {
    const isKnown = this.options.territory() !== undefined;
    const commune = isKnown
      ? this.options.places().communes.find((known) => known.code === code)
      : undefined;
    if (isKnown && !commune && code !== undefined) await this.#fail(outside, true);
    else this.options.onLocated(origin, commune);
  }

  async #fail(problem: SearchProblem, isByVisitor: boolean): Promise<void> {
    const { activeElement } = this.host.renderRoot as ShadowRoot;
    this.problem = problem;
    const search = await this.#search.get();
    if (search?.leavesPlace(problem)) this.options.onLost();
    if (!isByVisitor) return;
    if (search) {
      const words = search.placeWords(this.options.words());
      this.options.onProblem(search.problemText(problem, words), problem);
    }
    await this.host.updateComplete;
    if (activeElement?.isConnected === false) {
      focusOn(this.host.renderRoot.querySelector('#problem .message-title'));
    }
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#combobox.close();
    void this.search(this.#combobox.text, true);
  };

  readonly #onLocate = (): void => {
    const { territory, words } = this.options;
    const shapes = territory()?.communeShapes;
    void this.#ask(
      'device',
      words().locating,
      async () => {
        const search = await this.#search.get();
        return search?.locate(typeof shapes === 'string' ? shapes : undefined);
      },
      async (located) => {
        const problem = { kind: 'position', text: '', cause: 'outside' } as const;
        if (typeof located === 'string') await this.#fail({ ...problem, cause: located }, true);
        else if ('accuracyKm' in located) {
          await this.#fail({ ...problem, cause: 'vague', ...located }, true);
        } else await this.#start({ position: located.position }, located.code, problem);
      },
    );
  };
}
