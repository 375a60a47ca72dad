/**
 * The store: the one place where a territory's state changes. It knows nothing of elements; they subscribe to it and
 * dispatch actions. It is carried by the context, looked up by id, or shared by the page, and its identity never changes.
 */
export interface Store<State, Action> {
  getState(): State;
  /** Calls back after each change of state; returns the function that stops it. */
  subscribe(listener: () => void): () => void;
  dispatch(action: Action): void;
}

export function createStore<State, Action>(
  reducer: (state: State, action: Action) => State,
  initial: State,
): Store<State, Action> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch(action) {
      const next = reducer(state, action);
      if (next === state) return;
      state = next;
      // A copy: a listener may unsubscribe another while it is called.
      for (const listener of [...listeners]) listener();
    },
  };
}
