import { readFileSync } from 'node:fs';
import { readBuilt } from './built-files.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The lines that the build offers to make the first list come sooner. */
export const PRELOAD_LINES = readBuilt('preload.html').toString();

/** The same for a page that shows the coverage map. */
export const MAP_PRELOAD_LINES = readBuilt('preload-carte.html').toString();

/** The style sheet that README.md offers to keep the page from moving. */
export const SIZE_CSS = /^```css\n(cpts-finder \{\n {2}display[^`]+)```/m.exec(readme)?.[1] ?? '';
