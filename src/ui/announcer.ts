import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Long enough for a screen reader to have said the key that was typed, and for a burst of changes to settle. */
const SETTLE_MS = 250;

/** Says results in words, once: the live region stands before it speaks, and only the widget that was acted in speaks. */
export class Announcer implements ReactiveController {
  /** Written to by hand: what is said is no reason to draw the widget again. */
  readonly #region = document.createElement('p');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#region.className = 'visually-hidden';
    this.#region.setAttribute('role', 'status');
    host.addController(this);
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#show('');
    this.#timer = setTimeout(() => {
      this.#show(text);
    }, SETTLE_MS);
  }

  render(): Element {
    return this.#region;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#show('');
  }

  #show(text: string): void {
    if (text !== this.#region.textContent) this.#region.textContent = text;
  }
}
