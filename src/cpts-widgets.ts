/**
 * The drop-in: the only file with page effects. Imports run in this order: what widgets will ask for comes first, then the
 * tags, the provider before those that look for it.
 */
import './built-in-territory.js';
import './head-start.js';
import './context-root.js';
import './define/territory.js';
import './define/finder.js';
import './define/structure-list.js';
import './define/events.js';
import './define/coverage-map.js';

export { registerMessages } from './i18n/languages.js';
