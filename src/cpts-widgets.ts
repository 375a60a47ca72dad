/**
 * The drop-in: the only file with page effects. Imports run in this order: what widgets ask for when they wake comes
 * first, then the tags, the provider before those that look for it.
 */
import './context-root.js';
import './built-in-territory.js';
import './head-start.js';
import './define/territory.js';
import './define/finder.js';

export { registerMessages } from './i18n/languages.js';
