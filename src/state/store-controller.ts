import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from './store.js';

/** Follows one slice of a store: the host updates only when `select` gives something else. */
export class StoreController<State, Action, Slice> implements ReactiveController {
  #store: Store<State, Action> | undefined;
  #slice: Slice | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly select: (state: State) => Slice,
    private readonly onChange?: (slice: Slice) => void,
  ) {
    host.addController(this);
  }

  get store(): Store<State, Action> | undefined {
    return this.#store;
  }

  /** The slice as it was at the last change; `undefined` while there is no store. */
  get value(): Slice | undefined {
    return this.#slice;
  }

  follow(store: Store<State, Action> | undefined): void {
    if (store === this.#store) return;
    this.hostDisconnected();
    this.#store = store;
    if (store) this.hostConnected();
    else {
      this.#slice = undefined;
      this.host.requestUpdate();
    }
  }

  hostConnected(): void {
    if (!this.#store || this.#unsubscribe) return;
    this.#unsubscribe = this.#store.subscribe(this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  readonly #read = (): void => {
    if (!this.#store) return;
    const slice = this.select(this.#store.getState());
    if (Object.is(slice, this.#slice)) return;
    this.#slice = slice;
    this.host.requestUpdate();
    this.onChange?.(slice);
  };
}
