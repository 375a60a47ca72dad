import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { typographic } from '../../domain/commune.js';
import type { Structure } from '../../domain/structure.js';
import type { ListMessages } from '../../i18n/fr-list.js';
import type { PageAddress } from './page-address.js';

interface CardShareOptions {
  readonly address: PageAddress;
  readonly say: (text: string) => void;
}

/** How one card was shared: by the clipboard, or by a link that the visitor copies where the page may not write to it. */
interface Shared {
  readonly id: string;
  readonly link: string;
  readonly isCopied: boolean;
}

/** A button on each card that gives the link which opens on it: by the device's own sharing, else by the clipboard. */
export class CardShare {
  #last: Shared | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: CardShareOptions,
  ) {}

  render(structure: Structure, words: ListMessages): TemplateResult {
    const name = typographic(structure.name);
    const last = this.#last?.id === structure.id ? this.#last : undefined;
    return html`<button
        class="link"
        type="button"
        @click=${() => void this.#share(structure, words)}
      >
        ${canShare() ? words.share : words.copyLink}<span class="visually-hidden"> (${name})</span>
      </button>
      ${
        last === undefined
          ? nothing
          : last.isCopied
            ? html`<span>${words.linkCopied}</span>`
            : html`<label class="card-link"
                >${words.linkToCopy}
                <input readonly .value=${last.link} @focus=${selectAll} />
              </label>`
      }`;
  }

  async #share({ id, name }: Structure, words: ListMessages): Promise<void> {
    const link = this.options.address.linkTo(id);
    if (canShare()) {
      try {
        await navigator.share({ title: name, url: link });
        return;
      } catch (error) {
        // The visitor changed their mind; any other failure leaves the clipboard.
        if (error instanceof DOMException && error.name === 'AbortError') return;
      }
    }
    const isCopied = await copy(link);
    this.#last = { id, link, isCopied };
    this.options.say(isCopied ? words.linkCopied : words.linkToCopy);
    this.host.requestUpdate();
  }
}

/** Phones have it, and most computers; pages without TLS have neither this nor the clipboard. */
function canShare(): boolean {
  return 'share' in navigator;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function selectAll({ target }: Event): void {
  (target as HTMLInputElement).select();
}
