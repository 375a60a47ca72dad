/**
 * All that draws lists of structures is one lazy file. Were each element's a file of its own, what both share would be a
 * third one, which a page hears of only once the other is there.
 */
export * as results from './finder/results-view.js';
export * as list from './structure-list/list-view.js';
