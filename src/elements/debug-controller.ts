import { nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { CptsError } from '../errors.js';
import { LazyController } from '../state/lazy-controller.js';
import type { DebugModel } from './debug-panel.js';

const FRAGMENT = /[#&]cpts-debug\b/;

/** Shows the panel for the page's author, where the tag or the page's address asks for it. */
export class DebugController implements ReactiveController {
  readonly #panel;

  constructor(
    private readonly host: ReactiveElement & { readonly debug: boolean },
    private readonly model: () => DebugModel,
    onError: (error: CptsError) => void,
  ) {
    this.#panel = new LazyController(
      host,
      async () => {
        const panel = await import('./debug-panel.js');
        const root = host.renderRoot as ShadowRoot;
        const { styleSheet } = panel.debugStyles;
        if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
        return panel;
      },
      onError,
    );
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#update);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#update);
  }

  hostUpdated(): void {
    if (this.#isAsked && !this.#panel.error) void this.#panel.get();
  }

  render(): TemplateResult | typeof nothing {
    const { value: panel } = this.#panel;
    return panel && this.#isAsked ? panel.debugPanel(this.model()) : nothing;
  }

  get #isAsked(): boolean {
    return this.host.debug || FRAGMENT.test(location.hash);
  }

  readonly #update = (): void => {
    this.host.requestUpdate();
  };
}
