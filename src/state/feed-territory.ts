import { CptsError } from '../errors.js';
import type { FeedOptions } from '../sources/lazy.js';
import type { LoadedTerritory } from '../sources/territory.js';
import type { TerritoryStore } from './contexts.js';

export type TerritoryLoader = (options: FeedOptions) => Promise<LoadedTerritory>;

/**
 * Loads a territory into a store, and again each time a widget asks for it. Returns the function that stops: it aborts
 * what is under way.
 */
export function feedTerritory(store: TerritoryStore, load: TerritoryLoader): () => void {
  let reloads = store.getState().reloads;
  let run: AbortController;

  const start = async (reload: boolean): Promise<void> => {
    run = new AbortController();
    const { signal } = run;
    store.dispatch({ type: 'loading' });
    try {
      const loaded = await load({ signal, reload });
      if (!signal.aborted) store.dispatch({ type: 'loaded', loaded });
    } catch (cause) {
      if (signal.aborted) return;
      const error =
        cause instanceof CptsError ? cause : new CptsError('format', { source: '', cause });
      store.dispatch({ type: 'failed', error });
    }
  };

  const unsubscribe = store.subscribe(() => {
    const asked = store.getState().reloads;
    if (asked === reloads) return;
    reloads = asked;
    run.abort();
    void start(true);
  });
  void start(false);
  return () => {
    unsubscribe();
    run.abort();
  };
}
