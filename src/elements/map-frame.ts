import type { LitElement, ReactiveController } from 'lit';
import type { Size } from '../domain/plane-chart.js';

/** Around what must be in sight on a map, as a part of it. */
export const MARGIN = 0.05;

/** The place of a drawn map (`.stage`) as large as it shows, so that letters and patterns are drawn at their own size. */
export class MapFrame implements ReactiveController {
  /** In pixels; `undefined` before it shows. */
  size: Size | undefined;
  em = 16;
  #observed: Element | undefined;
  readonly #observer = new ResizeObserver(() => {
    // What is drawn at once would change sizes under the observer, of which the page would be told as an error.
    requestAnimationFrame(() => {
      this.#measure();
    });
  });

  /** `line`: the selector of a line of text, whose height tells when the page's letters change. */
  constructor(
    private readonly host: LitElement,
    private readonly line: string,
  ) {
    host.addController(this);
  }

  get stage(): HTMLElement | undefined {
    return this.host.renderRoot.querySelector<HTMLElement>('.stage') ?? undefined;
  }

  hostUpdated(): void {
    const { stage } = this;
    if (stage === this.#observed) return;
    this.#observer.disconnect();
    this.#observed = stage;
    if (!stage) return;
    // A page that is busy is long to tell of a size.
    queueMicrotask(() => {
      this.#measure();
    });
    this.#observer.observe(stage);
    const line = this.host.renderRoot.querySelector(this.line);
    if (line) this.#observer.observe(line);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#observed = undefined;
  }

  #measure(): void {
    const { stage } = this;
    if (!stage) return;
    const { clientWidth: width, clientHeight: height } = stage;
    const em = parseFloat(getComputedStyle(stage).fontSize);
    const isSame = width === this.size?.width && height === this.size.height && em === this.em;
    if (isSame || width === 0 || height === 0) return;
    this.size = { width, height };
    this.em = em;
    this.host.requestUpdate();
  }
}
