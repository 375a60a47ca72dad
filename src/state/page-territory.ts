import { createTerritoryStore, type TerritoryStore } from './contexts.js';
import { feedTerritory } from './feed-territory.js';

/** One per page, even where two copies of the script are: the first one's address and store serve both. */
interface PageTerritory {
  url: string | undefined;
  store: TerritoryStore | undefined;
}

const KEY = Symbol.for('cpts-widgets/page-territory/1');
const page = globalThis as { [KEY]?: PageTerritory };
const shared = (page[KEY] ??= { url: undefined, store: undefined });

/** Says where the built-in territory is. Each entry of the library calls it once, before it defines a tag. */
export function setPageTerritory(url: string): void {
  shared.url ??= url;
}

export function pageTerritoryUrl(): string | undefined {
  return shared.url;
}

/** The store of the page's default territory, loaded at the first call and never let go. */
export function pageTerritory(): TerritoryStore | undefined {
  if (shared.store || shared.url === undefined) return shared.store;
  shared.store = createTerritoryStore();
  feedTerritory(shared.store, shared.url);
  return shared.store;
}
