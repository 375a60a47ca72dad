import { createTerritoryStore, type TerritoryStore } from './contexts.js';
import { feedTerritory, type TerritoryLoader } from './feed-territory.js';

/** One per page, even where two copies of the script are: the first one's data and store serve both. */
interface PageTerritory {
  load: TerritoryLoader | undefined;
  store: TerritoryStore | undefined;
}

const KEY = Symbol.for('cpts-widgets/page-territory/1');
const page = globalThis as { [KEY]?: PageTerritory | undefined };
const shared = (page[KEY] ??= { load: undefined, store: undefined });

/** Says where the built-in territory comes from. An entry of the library calls it once, before it defines a tag. */
export function setPageTerritory(load: TerritoryLoader): void {
  shared.load ??= load;
}

export function pageTerritoryLoader(): TerritoryLoader | undefined {
  return shared.load;
}

/** The store of the page's default territory, loaded at the first call and never let go. */
export function pageTerritory(): TerritoryStore | undefined {
  if (shared.store || !shared.load) return shared.store;
  shared.store = createTerritoryStore();
  feedTerritory(shared.store, shared.load);
  return shared.store;
}
