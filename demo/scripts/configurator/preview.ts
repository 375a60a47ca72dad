import { contrastsIn, type Contrast } from './contrast.js';

/** The frame that shows the snippet, as an empty page would. */
export class Preview {
  readonly #frame: HTMLIFrameElement;
  readonly #sheet: string;
  readonly #onContrasts: (contrasts: readonly Contrast[]) => void;
  #observer: ResizeObserver | undefined;
  #timer = 0;

  constructor(
    frame: HTMLIFrameElement,
    sheet: string,
    onContrasts: (contrasts: readonly Contrast[]) => void,
  ) {
    this.#frame = frame;
    this.#sheet = sheet;
    this.#onContrasts = onContrasts;
    frame.addEventListener('load', () => {
      this.#follow();
    });
  }

  show(snippet: string, lang: string): void {
    this.#frame.srcdoc = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${this.#frame.title}</title><link rel="stylesheet" href="${this.#sheet}"></head><body>${snippet}</body></html>`;
  }

  /** As high as what it shows, up to what the page's style allows; each time that this changes, its colours may have come. */
  #follow(): void {
    this.#observer?.disconnect();
    clearTimeout(this.#timer);
    const page = this.#frame.contentDocument;
    if (!page) return;
    this.#observer = new ResizeObserver(() => {
      this.#frame.style.height = `${page.documentElement.offsetHeight}px`;
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => {
        const widget = widgetIn(page);
        if (widget) this.#onContrasts(contrastsIn(widget));
      }, 300);
    });
    this.#observer.observe(page.documentElement);
  }
}

/** The widget, in the page or in the frame that it holds. */
function widgetIn(page: Document): Element | undefined {
  const inner = page.querySelector('iframe')?.contentDocument;
  return Array.from((inner ?? page).body.children).find(({ localName }) =>
    localName.startsWith('cpts-'),
  );
}
