import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type CoreMessages } from './fr.js';
import { messagesFor, onMessages } from './languages.js';

/** The words of a widget, in the language of the nearest `lang` up the page; French where there is none. Live. */
export class LocalizeController implements ReactiveController {
  #lang = 'fr';
  #observer: MutationObserver | undefined;
  #stop: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  get words(): CoreMessages {
    return messagesFor(this.#lang);
  }

  hostConnected(): void {
    this.#stop = onMessages(() => {
      this.host.requestUpdate();
    });
    this.#observer = new MutationObserver(() => {
      this.#read();
    });
    // A change of `lang` can happen in any of the trees this widget is nested in.
    for (let root: Node | undefined = this.host; root;) {
      root = root.getRootNode();
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
      root = root instanceof ShadowRoot ? root.host : undefined;
    }
    this.#read();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#observer?.disconnect();
  }

  #read(): void {
    const lang = nearestLang(this.host) ?? 'fr';
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.host.requestUpdate();
  }
}

function nearestLang(element: Element): string | undefined {
  for (let node: Element | null = element; node;) {
    const found: Element | null = node.closest('[lang]:not([lang=""])');
    if (found) return found.getAttribute('lang') ?? undefined;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}
