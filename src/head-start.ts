import { withShared } from './elements/with-shared.js';
import { pageTerritory } from './state/page-territory.js';

// What the page's lists will ask for once they wake is asked for first: on a phone the code that wakes them takes as
// long as a tenth of the answer's way.
if (
  document.querySelector(':is(cpts-finder, cpts-structure-list):not([territory], cpts-territory *)')
) {
  pageTerritory();
  withShared(import('./elements/lists.js')).catch(() => undefined);
}
