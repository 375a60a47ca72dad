import { createContext } from '@lit/context';
import { createStore, type Store } from './store.js';
import {
  initialTerritoryState,
  type TerritoryAction,
  territoryReducer,
  type TerritoryState,
} from './reducer.js';

export type TerritoryStore = Store<TerritoryState, TerritoryAction>;

export function createTerritoryStore(): TerritoryStore {
  return createStore(territoryReducer, initialTerritoryState);
}

/**
 * Carries the store, never the state. The key is registered so that two copies of the script on a page meet; its number
 * changes when the shape of the state does.
 */
export const territoryContext = createContext<TerritoryStore>(
  Symbol.for('cpts-widgets/territory/1'),
);
