import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { territoryContext, type TerritoryStore } from './contexts.js';
import { pageTerritory } from './page-territory.js';
import type { TerritoryAction, TerritoryState } from './reducer.js';
import { StoreController } from './store-controller.js';

type Host = ReactiveControllerHost & HTMLElement & { territory: string | undefined };

const PROVIDER = 'cpts-territory';

/**
 * Finds the territory of a widget: the one its `territory` attribute names, else the nearest `<cpts-territory>` around
 * it, else the page's default. Follows it, and speaks to it.
 */
export class TerritoryController implements ReactiveController {
  /** Whether the territory is the page's default one. */
  isDefault = false;

  readonly #consumer;
  readonly #follower: StoreController<TerritoryState, TerritoryAction, TerritoryState>;
  #named: string | undefined;
  #search: MutationObserver | undefined;

  constructor(
    private readonly host: Host,
    onChange: (state: TerritoryState) => void,
  ) {
    this.#follower = new StoreController(host, (state: TerritoryState) => state, onChange);
    this.#consumer = new ContextConsumer(host, {
      context: territoryContext,
      subscribe: true,
      callback: () => {
        this.#resolve();
      },
    });
    host.addController(this);
  }

  get state(): TerritoryState | undefined {
    return this.#follower.value;
  }

  get store(): TerritoryStore | undefined {
    return this.#follower.store;
  }

  hostConnected(): void {
    this.#resolve();
  }

  /** Looks again where the host's `territory` says. To be called before the host computes what it draws. */
  refresh(): void {
    if (this.host.territory !== this.#named) this.#resolve();
  }

  hostDisconnected(): void {
    this.#stopSearch();
  }

  #resolve(): void {
    if (!this.host.isConnected) return;
    this.#stopSearch();
    this.#named = this.host.territory;
    const nearest = this.#named ? undefined : providerAround(this.host);
    this.isDefault = !this.#named && !nearest;
    if (this.#named) {
      const store = this.#byId(this.#named);
      if (!store) this.#waitFor(this.#named);
      this.#follower.follow(store);
    } else if (nearest) this.#follower.follow(this.#consumer.value);
    else this.#follower.follow(pageTerritory());
  }

  /** The element's own root first, then the document. */
  #byId(id: string): TerritoryStore | undefined {
    const root = this.host.getRootNode();
    const roots = root instanceof ShadowRoot ? [root, document] : [document];
    for (const place of roots) {
      const found: (HTMLElement & { store?: TerritoryStore }) | null = place.getElementById(id);
      if (found?.store) return found.store;
    }
    return undefined;
  }

  /** The provider may appear, or be upgraded, later. */
  #waitFor(id: string): void {
    const retry = (): void => {
      if (this.#named === id && this.#byId(id)) this.#resolve();
    };
    this.#search = new MutationObserver(retry);
    const watched = { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] };
    this.#search.observe(document, watched);
    const root = this.host.getRootNode();
    if (root !== document) this.#search.observe(root, watched);
    void customElements.whenDefined(PROVIDER).then(retry);
  }

  #stopSearch(): void {
    this.#search?.disconnect();
    this.#search = undefined;
  }
}

/** Looked for by name, since a provider that is not upgraded yet answers no request. */
function providerAround(element: Element): Element | undefined {
  for (let node: Node | null = element; node;) {
    if (node instanceof Element && node !== element && node.localName === PROVIDER) return node;
    if (node instanceof ShadowRoot) node = node.host;
    else node = (node instanceof Element && node.assignedSlot) || node.parentNode;
  }
  return undefined;
}
