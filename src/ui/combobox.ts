import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { icon } from './icons.js';

export interface ComboboxOption {
  readonly id: string;
  readonly label: string;
  /** A pin by default. */
  readonly icon?: TemplateResult | undefined;
  /** Start and end of the part of the label that was typed. */
  readonly range?: readonly [start: number, end: number];
  /** Said at the end of the row: a postcode. */
  readonly detail?: string;
  /** Why it is proposed, when the label does not tell: a former name. */
  readonly note?: string;
}

export interface ComboboxWords {
  readonly label: string;
  readonly clear: string;
  readonly suggestions: string;
  readonly footer: string;
}

interface ComboboxOptions<Option> {
  /** What is proposed for a text; nothing for an empty one. */
  readonly suggest: (text: string) => readonly Option[];
  readonly onSelect: (option: Option) => void;
  readonly onClear: () => void;
  /** The visitor comes to the field. */
  readonly onFocus: () => void;
  /** After the proposals changed: something may be said of them. */
  readonly onSuggest: (options: readonly Option[]) => void;
}

/**
 * An editable combobox with a list of proposals (ARIA APG, manual selection): the focus stays in the field, arrows move
 * the active option, Enter takes it, Escape closes the list, then empties the field. Enter without an active option is
 * left to the form. It is described by the elements `hint` and `problem` of the same root.
 */
export class Combobox<Option extends ComboboxOption> implements ReactiveController {
  /** Whether the text is being typed: it is neither chosen nor validated yet. */
  isEdited = false;
  #text = '';
  #options: readonly Option[] = [];
  #active = -1;
  #isOpen = false;
  #isFocused = false;
  /** Proposals are wanted: something was typed, and neither taken nor left since. */
  #isTyping = false;

  constructor(
    private readonly host: ReactiveControllerHost & {
      readonly renderRoot: HTMLElement | DocumentFragment;
    },
    private readonly behaviour: ComboboxOptions<Option>,
  ) {
    host.addController(this);
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    this.isEdited = false;
  }

  hostDisconnected(): void {
    this.#isOpen = false;
  }

  hostUpdated(): void {
    // Not a binding: what the visitor has typed since the last one would count as unchanged.
    const input = this.#input;
    if (input && input.value !== this.text) input.value = this.text;
    this.#option(this.#active)?.scrollIntoView({ block: 'nearest' });
  }

  close(): void {
    this.#isOpen = false;
    this.#isTyping = false;
    this.#active = -1;
    this.host.requestUpdate();
  }

  /** Proposes again for the same text: what suggests has come, or knows more. */
  refresh(): void {
    // Not under the arrows: what they stand on would no longer be what Enter takes.
    if (this.#isTyping && this.#active < 0) this.#suggest();
  }

  focus(): void {
    this.#input?.focus();
  }

  /** `canClear`: there is something to leave besides the text. */
  render(
    words: ComboboxWords,
    { isInvalid, canClear }: { readonly isInvalid: boolean; readonly canClear: boolean },
  ): TemplateResult {
    const isOpen = this.#isOpen && this.#options.length > 0;
    return html`<div class="combobox" @focusout=${this.#onFocusOut}>
      <label for="query">${words.label}</label>
      <div class="anchor">
        <div class="field ${this.#isFocused ? 'is-focused' : ''}">
          ${icon('search')}
          <input
            id="query"
            part="search-input"
            type="text"
            inputmode="search"
            enterkeyhint="search"
            autocomplete="off"
            autocorrect="off"
            autocapitalize="off"
            spellcheck="false"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded=${isOpen ? 'true' : 'false'}
            aria-controls="suggestions"
            aria-activedescendant=${this.#active >= 0 && isOpen ? `option-${this.#active}` : nothing}
            aria-describedby="hint problem"
            aria-invalid=${isInvalid ? 'true' : nothing}
            @input=${this.#onInput}
            @keydown=${this.#onKeyDown}
            @focus=${this.#onFocus}
            @blur=${this.#onFocus}
          />
          <button
            class="clear"
            type="button"
            aria-label=${words.clear}
            ?hidden=${this.text === '' && !canClear}
            @click=${this.#onClear}
          >
            ${icon('close')}
          </button>
        </div>
        <div class="popup" part="suggestions" ?hidden=${!isOpen} @pointerdown=${keepFocus}>
          <ul id="suggestions" role="listbox" tabindex="-1" aria-label=${words.suggestions}>
            ${isOpen ? this.#options.map(this.#renderOption) : nothing}
          </ul>
          <p class="popup-footer">${words.footer}</p>
        </div>
      </div>
    </div>`;
  }

  readonly #renderOption = (option: Option, index: number): TemplateResult => {
    const [start, end] = option.range ?? [0, 0];
    return html`<li
      id="option-${index}"
      role="option"
      aria-selected=${index === this.#active ? 'true' : 'false'}
      @click=${() => {
        this.#take(option);
      }}
    >
      ${option.icon ?? icon('pin')}
      <span class="option-text"
        ><span class="option-label"
          >${option.label.slice(0, start)}<b>${option.label.slice(start, end)}</b>${option.label.slice(end)}
          ${option.note === undefined ? nothing : html`<span class="option-note">${option.note}</span>`}
        </span>
        <span class="option-detail">${option.detail}</span></span
      >
    </li>`;
  };

  get #input(): HTMLInputElement | null {
    return this.host.renderRoot.querySelector<HTMLInputElement>('#query');
  }

  #option(index: number): Element | null {
    return index < 0 ? null : this.host.renderRoot.querySelector(`#option-${index}`);
  }

  readonly #onInput = (event: Event): void => {
    this.#text = (event.target as HTMLInputElement).value;
    this.isEdited = this.#text !== '';
    this.#isTyping = true;
    this.#suggest();
  };

  #suggest(): void {
    this.#options = this.behaviour.suggest(this.text);
    this.#active = -1;
    this.#isOpen = this.#options.length > 0;
    this.behaviour.onSuggest(this.#options);
    this.host.requestUpdate();
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (!this.#isOpen) this.#suggest();
        if (!event.altKey) this.#move(event.key === 'ArrowDown' ? 1 : -1);
        break;
      case 'Enter': {
        const option = this.#isOpen ? this.#options[this.#active] : undefined;
        if (!option) return;
        this.#take(option);
        break;
      }
      case 'Escape':
        if (this.#isOpen) this.close();
        else if (this.text !== '') this.#onClear();
        else return;
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  #move(step: 1 | -1): void {
    const count = this.#options.length;
    if (count === 0) return;
    // From the field, down goes to the first option and up to the last; past either end, back to the field.
    this.#active = ((this.#active + 1 + step + count + 1) % (count + 1)) - 1;
    this.host.requestUpdate();
  }

  #take(option: Option): void {
    this.close();
    this.behaviour.onSelect(option);
  }

  readonly #onClear = (): void => {
    this.text = '';
    this.#options = [];
    this.close();
    this.behaviour.onClear();
    this.focus();
  };

  readonly #onFocus = ({ type }: Event): void => {
    this.#isFocused = type === 'focus';
    if (this.#isFocused) this.behaviour.onFocus();
    this.host.requestUpdate();
  };

  readonly #onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) this.close();
  };
}

/** A click in the list must not take the focus out of the field, which would close the list before the click lands. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
