/** The drop-in as one classic script: the build puts the territory that travels in it in the place of the one beside a module. */
import './define/index.js';

// As `window.cptsWidgets`, for a page that has only classic scripts.
export * from './index.js';
