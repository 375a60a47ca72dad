import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Commune } from '../../domain/commune.js';
import type { StructureKind } from '../../domain/structure.js';
import type { Territory } from '../../domain/territory.js';
import type { CptsError } from '../../errors.js';
import type { CoreMessages } from '../../i18n/fr.js';
import { LazyController } from '../../state/lazy-controller.js';
import { Combobox } from '../../ui/combobox.js';
import { icon } from '../../ui/icons.js';
import { focusOn } from '../focus.js';
import type { CptsWidget } from '../widget.js';
import type { Origin } from './origin.js';
import type { PlaceOption, Places } from './place-search.js';
import type { Place, SearchProblem } from './search-answer.js';

interface SearchOptions {
  readonly places: () => Places;
  readonly words: () => CoreMessages;
  readonly kindIcon: (kind: StructureKind) => TemplateResult | undefined;
  /** Absent where it has nothing to say of the records shown. */
  readonly territory: () => Territory | undefined;
  readonly geocoder: () => string;
  readonly onFound: (place: Place, isByVisitor: boolean) => void;
  /** The visitor is somewhere; the commune is not always known. */
  readonly onLocated: (origin: Origin, commune: Commune | undefined) => void;
  /** What the visitor asked gave no place; `said` is why, in a sentence. */
  readonly onProblem: (said: string, problem: SearchProblem) => void;
  readonly onClear: () => void;
  readonly say: (text: string) => void;
  readonly onError: (error: CptsError) => void;
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
  #asking: 'device' | 'geocoder' | undefined;

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
      onSuggest: (proposed) => {
        this.#proposed = proposed;
        if (this.#combobox.text.trim() && this.#search.value && this.#hasCommunes) {
          options.say(this.#count);
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

  /** Why nothing can be searched. */
  get error(): CptsError | undefined {
    return this.#search.error;
  }

  get problem(): SearchProblem | undefined {
    return this.#problem;
  }

  set problem(problem: SearchProblem | undefined) {
    this.#problem = problem;
    this.#nextTurn();
    this.host.requestUpdate();
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
    const loaded = await this.#search.get();
    const answer = await loaded?.find(this.options.places(), text);
    if (!answer || turn !== this.#turn) return;
    if (answer.kind === 'commune' || answer.kind === 'structure') {
      this.options.onFound(answer, isByVisitor);
    } else {
      await this.#fail(answer, isByVisitor);
    }
  }

  render(isHintHidden: boolean, canLocate: boolean): TemplateResult {
    this.#isDrawn = true;
    const say = this.options.words();
    const isLocating = this.#asking === 'device';
    return html`<form class="search" part="search" novalidate @submit=${this.#onSubmit}>
      ${this.#combobox.render(
        {
          label: say.searchLabel,
          clear: say.clear,
          suggestions: say.suggestions,
          footer: this.#count,
        },
        this.#problem !== undefined && this.#problem.kind !== 'position',
      )}
      <button class="button primary" type="submit" part="button">
        ${icon('search')}${say.search}
      </button>
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
      <p id="hint" class="hint" ?hidden=${isHintHidden && !this.#problem}>${say.searchHint}</p>
    </form>`;
  }

  renderProblem(level: number, territoryName: string): TemplateResult | typeof nothing {
    const { value: search } = this.#search;
    if (!this.#problem || !search) return nothing;
    return search.renderProblem(this.#problem, {
      words: search.placeWords(this.options.words()),
      level,
      territoryName,
      geocoder: search.readGeocoder(this.host, this.options.geocoder()),
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

  get #hasCommunes(): boolean {
    return this.options.places().communes.length > 0;
  }

  get #count(): string {
    const search = this.#search.value;
    const structures = this.#proposed.filter(({ place }) => place.kind === 'structure').length;
    return search
      ? search
          .placeWords(this.options.words())
          .suggestionCount(this.#proposed.length - structures, structures)
      : '';
  }

  async #load(): Promise<void> {
    const search = await this.#search.get();
    // What the page's author wrote wrong is told before a visitor needs it.
    search?.readGeocoder(this.host, this.options.geocoder());
    this.#combobox.refresh();
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
    const commune = this.options.places().communes.find((known) => known.code === code);
    const isOutside = !commune && code !== undefined && this.options.territory() !== undefined;
    if (isOutside) await this.#fail(outside, true);
    else this.options.onLocated(origin, commune);
  }

  async #fail(problem: SearchProblem, isByVisitor: boolean): Promise<void> {
    const { activeElement } = this.host.renderRoot as ShadowRoot;
    this.problem = problem;
    if (!isByVisitor) return;
    const search = await this.#search.get();
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
        else await this.#start({ position: located.position }, located.code, problem);
      },
    );
  };
}
