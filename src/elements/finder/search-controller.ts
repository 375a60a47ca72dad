import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Commune } from '../../domain/commune.js';
import type { Messages } from '../../i18n/fr.js';
import { Combobox } from '../../ui/combobox.js';
import { icon } from '../../ui/icons.js';
import type { CptsWidget } from '../widget.js';
import type { SearchProblem } from './search-notice.js';

type Search = typeof import('./commune-search.js');

interface SearchOptions {
  readonly communes: () => readonly Commune[];
  readonly words: () => Messages;
  readonly onFound: (commune: Commune) => void;
  /** The visitor's text gave no commune; `said` is why, in a sentence. */
  readonly onProblem: (said: string, problem: SearchProblem) => void;
  readonly onClear: () => void;
  readonly say: (text: string) => void;
}

/**
 * The visitor's search for a commune: the field, what it proposes, and why a text gave nothing. What searches is a lazy
 * chunk, asked for once the widget has been drawn.
 */
export class SearchController implements ReactiveController {
  readonly #combobox: Combobox;
  #search: Search | undefined;
  #loading: Promise<Search> | undefined;
  #problem: SearchProblem | undefined;
  #proposed = 0;

  constructor(
    private readonly host: CptsWidget,
    private readonly options: SearchOptions,
  ) {
    this.#combobox = new Combobox(host, {
      suggest: (text) => {
        if (!this.#search) void this.#load().then(() => this.#combobox.refresh());
        return this.#search?.suggest(options.communes(), text, options.words()) ?? [];
      },
      onSelect: ({ id }) => {
        this.#found(options.communes().find(({ code }) => code === id));
      },
      onClear: () => {
        this.problem = undefined;
        options.onClear();
      },
      onSuggest: ({ length }) => {
        this.#proposed = length;
        if (this.#combobox.text.trim() && this.#search) {
          options.say(options.words().suggestionCount(length));
        }
      },
    });
    host.addController(this);
  }

  set text(text: string) {
    this.#combobox.text = text;
  }

  get problem(): SearchProblem | undefined {
    return this.#problem;
  }

  set problem(problem: SearchProblem | undefined) {
    this.#problem = problem;
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    // After the first paint: the chunk must not slow it, nor be waited for by the first key.
    if (!this.#loading && this.options.communes().length > 0) setTimeout(() => void this.#load());
  }

  /** A search by text, by the visitor or by the page. */
  async search(text: string, isByVisitor: boolean): Promise<void> {
    const { find, problemText } = await this.#load();
    const answer = text.trim() ? find(this.options.communes(), text) : { kind: 'empty' as const };
    if (answer.kind === 'found') {
      this.#found(answer.commune);
      return;
    }
    const problem = { text: text.trim(), ...answer };
    this.problem = problem;
    if (isByVisitor) this.options.onProblem(problemText(problem, this.options.words()), problem);
  }

  render(isHintHidden: boolean): TemplateResult {
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
    if (!this.#problem || !this.#search) return nothing;
    return this.#search.renderProblem(
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

  #found(commune: Commune | undefined): void {
    if (commune) this.options.onFound(commune);
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#combobox.close();
    void this.search(this.#combobox.text, true);
  };

  async #load(): Promise<Search> {
    this.#loading ??= import('./commune-search.js');
    try {
      this.#search = await this.#loading;
      return this.#search;
    } catch (cause) {
      // The next key or click tries again.
      this.#loading = undefined;
      throw cause;
    }
  }
}
