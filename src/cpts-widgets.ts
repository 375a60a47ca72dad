/** The drop-in. Imports run in this order: what widgets will ask for comes first. */
import './built-in-territory.js';
import './head-start.js';
import './define/index.js';

export { registerMessages } from './i18n/languages.js';
