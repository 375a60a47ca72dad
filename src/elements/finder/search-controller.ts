import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Commune } from '../../domain/commune.js';
import type { CptsError } from '../../errors.js';
import type { Messages } from '../../i18n/fr.js';
import { LazyController } from '../../state/lazy-controller.js';
import { Combobox } from '../../ui/combobox.js';
import { icon } from '../../ui/icons.js';
import type { CptsWidget } from '../widget.js';
import type { SearchProblem } from './search-notice.js';

interface SearchOptions {
  readonly communes: () => readonly Commune[];
  readonly words: () => Messages;
  readonly onFound: (commune: Commune, isByVisitor: boolean) => void;
  /** The visitor's text gave no commune; `said` is why, in a sentence. */
  readonly onProblem: (said: string, problem: SearchProblem) => void;
  readonly onClear: () => void;
  readonly say: (text: string) => void;
  readonly onError: (error: CptsError) => void;
}

/**
 * The visitor's search for a commune: the field, what it proposes, and why a text gave nothing. What searches is a lazy
 * chunk, asked for once the widget has been drawn.
 */
export class SearchController implements ReactiveController {
  readonly #combobox: Combobox;
  readonly #search;
  #isAsked = false;
  #isDrawn = false;
  #problem: SearchProblem | undefined;
  #proposed = 0;
  /** What was searched before there were communes to search in. */
  #waiting: readonly [text: string, isByVisitor: boolean] | undefined;
  /** Counts what makes an answer that is still awaited worth nothing. */
  #turn = 0;

  constructor(
    private readonly host: CptsWidget,
    private readonly options: SearchOptions,
  ) {
    this.#search = new LazyController(host, () => import('./commune-search.js'), options.onError);
    this.#combobox = new Combobox(host, {
      suggest: (text) => {
        const { value: search } = this.#search;
        if (search) return search.suggest(options.communes(), text, options.words());
        if (!this.#search.error) void this.#load();
        return [];
      },
      onSelect: ({ id }) => {
        this.#found(options.communes().find(({ code }) => code === id));
      },
      onClear: () => {
        this.problem = undefined;
        this.#waiting = undefined;
        options.onClear();
      },
      onSuggest: ({ length }) => {
        this.#proposed = length;
        if (this.#combobox.text.trim() && this.#search.value && options.communes().length > 0) {
          options.say(options.words().suggestionCount(length));
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
    this.#turn += 1;
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
    if (this.options.communes().length === 0) return;
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
    if (this.options.communes().length === 0) {
      this.#waiting = [text, isByVisitor];
      return;
    }
    const turn = (this.#turn += 1);
    const loaded = await this.#search.get();
    if (!loaded) return;
    const { find, problemText } = loaded;
    const communes = this.options.communes();
    const answer = text.trim() ? await find(communes, text) : { kind: 'empty' as const };
    if (turn !== this.#turn) return;
    if (answer.kind === 'found') {
      this.options.onFound(answer.commune, isByVisitor);
      return;
    }
    const problem = { text: text.trim(), ...answer };
    this.problem = problem;
    if (isByVisitor) this.options.onProblem(problemText(problem, this.options.words()), problem);
  }

  render(isHintHidden: boolean): TemplateResult {
    this.#isDrawn = true;
    const say = this.options.words();
    return html`<form class="search" part="search" novalidate @submit=${this.#onSubmit}>
      ${this.#combobox.render(
        {
          label: say.searchLabel,
          clear: say.clear,
          suggestions: say.suggestions,
          footer: say.suggestionCount(this.#proposed),
        },
        this.#problem !== undefined,
      )}
      <button class="button primary" type="submit" part="button">
        ${icon('search')}${say.search}
      </button>
      <p id="hint" class="hint" ?hidden=${isHintHidden && !this.#problem}>${say.searchHint}</p>
    </form>`;
  }

  renderProblem(level: number, territoryName: string): TemplateResult | typeof nothing {
    const { value: search } = this.#search;
    if (!this.#problem || !search) return nothing;
    return search.renderProblem(
      this.#problem,
      this.options.words(),
      level,
      territoryName,
      (commune) => {
        this.#found(commune);
        this.#combobox.focus();
      },
    );
  }

  async #load(): Promise<void> {
    await this.#search.get();
    this.#combobox.refresh();
  }

  #found(commune: Commune | undefined): void {
    if (commune) this.options.onFound(commune, true);
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#combobox.close();
    void this.search(this.#combobox.text, true);
  };
}
