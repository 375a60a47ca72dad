import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { territoryContext, type TerritoryStore } from './contexts.js';
import { pageTerritory } from './page-territory.js';
import { onProviderChange } from './provider-changes.js';
import type { TerritoryAction, TerritoryState } from './reducer.js';
import { StoreController } from './store-controller.js';

type Host = ReactiveControllerHost & HTMLElement & { territory: string | undefined };

const PROVIDER = 'cpts-territory';

/** A page may add its territory by script; after this the name is taken for a mistake, and still waited for. */
const MISSING_MS = 5_000;

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
  #listening = new AbortController();
  #missing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: Host,
    private readonly on: {
      change: (state: TerritoryState) => void;
      /** No `<cpts-territory>` has the identifier that the host names. */
      missing: (id: string) => void;
    },
  ) {
    this.#follower = new StoreController(host, (state: TerritoryState) => state, on.change);
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
    this.#listening = new AbortController();
    onProviderChange(() => {
      // One that went away is kept until another takes its name: what it gave still stands.
      const store = this.#named ? this.#byId(this.#named) : undefined;
      if (store && store !== this.store) this.#resolve();
    }, this.#listening.signal);
    this.#resolve();
  }

  /** Looks again where the host's `territory` says. To be called before the host computes what it draws. */
  refresh(): void {
    if (this.host.territory !== this.#named) this.#resolve();
  }

  hostDisconnected(): void {
    this.#listening.abort();
    clearTimeout(this.#missing);
  }

  #resolve(): void {
    if (!this.host.isConnected) return;
    clearTimeout(this.#missing);
    this.#named = this.host.territory;
    const nearest = this.#named ? undefined : providerAround(this.host);
    this.isDefault = !this.#named && !nearest;
    if (this.#named) {
      const id = this.#named;
      const store = this.#byId(id);
      if (!store) {
        this.#missing = setTimeout(() => {
          this.on.missing(id);
        }, MISSING_MS);
      }
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
