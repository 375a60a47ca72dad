import { pageTerritory } from './state/page-territory.js';

// What the page's finders will ask for once they wake is asked for first: on a phone the code that wakes them takes as
// long as a tenth of the answer's way.
if (document.querySelector('cpts-finder:not([territory], cpts-territory *)')) {
  pageTerritory();
  void import('./elements/finder/results-view.js').catch(() => undefined);
}
