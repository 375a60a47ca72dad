import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

/** Long enough for a screen reader to have said the key that was typed, and for a burst of changes to settle. */
const SETTLE_MS = 250;

/** Says results in words, once: the live region stands before it speaks, and only the widget that was acted in speaks. */
export class Announcer implements ReactiveController {
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#show('');
    this.#timer = setTimeout(() => {
      this.#show(text);
    }, SETTLE_MS);
  }

  render(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.#text}</p>`;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#text = '';
  }

  #show(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.host.requestUpdate();
  }
}
