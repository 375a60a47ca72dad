/** The drop-in as one classic script: the reference territory travels in it. */
import './context-root.js';
import './embedded-territory.js';
import './define/territory.js';
import './define/finder.js';
import './define/structure-list.js';
import './define/events.js';
import './define/coverage-map.js';

// As `window.cptsWidgets`, for a page that has only classic scripts.
export * from './index.js';
