import type { LitElement, ReactiveController } from 'lit';

/** A table may stand in the box that many a CMS puts around it. */
const DATA =
  ':scope>:is(script[type="application/json" i],table,ul,ol):not([slot]),:scope>:is(div,figure):not([slot])>table';

/** A script that writes a list does it in many steps. */
const PAUSE_MS = 50;

/** The children of a widget that hold its records, as the page has them now. */
export class DataChildren implements ReactiveController {
  elements: readonly Element[] = [];

  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #observer = new MutationObserver(() => {
    this.#lookSoon();
  });

  constructor(
    private readonly host: LitElement,
    /** What they hold may have changed. */
    private readonly onChange: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // While it was out, nobody looked.
    if (this.elements.length > 0) this.#lookSoon();
    this.#find();
    this.#observer.observe(this.host, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['class', 'datetime', 'href', 'hidden', 'slot', 'title', 'value'],
    });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Resolves once the page is parsed: a list that is cut short is not shown. */
  async whole(): Promise<readonly Element[]> {
    if (document.readyState === 'loading') {
      await new Promise((resolve) => {
        document.addEventListener('DOMContentLoaded', resolve, { once: true });
      });
    }
    return this.elements;
  }

  #lookSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const had = this.elements.length > 0;
      this.#find();
      if (had) this.onChange();
      this.host.requestUpdate();
    }, PAUSE_MS);
  }

  #find(): void {
    this.elements = [...this.host.querySelectorAll(DATA)];
  }
}
