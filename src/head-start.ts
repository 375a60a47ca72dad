import { builtInShapes } from './built-in-territory.js';
import { withShared } from './elements/with-shared.js';
import { loadText } from './sources/load.js';
import { pageTerritory } from './state/page-territory.js';

// What the page's widgets will ask for once they wake is asked for first: on a phone the code that wakes them takes as long as a
// tenth of the answer's way, and what one answer names, another whole way.
const first = (tags: string): Element | null =>
  document.querySelector(`:is(${tags}):not([territory],cpts-territory *)`);
const start = (part: Promise<unknown>): void => {
  pageTerritory();
  part.catch(() => undefined);
};

if (first('cpts-finder,cpts-structure-list')) {
  start(withShared(import('./elements/lists.js')));
}
if (first('cpts-coverage-map:not([src])')) {
  start(
    withShared(
      import('./elements/coverage-map/coverage-view.js'),
      import('./elements/map-parts.js'),
      loadText(builtInShapes),
    ),
  );
}
