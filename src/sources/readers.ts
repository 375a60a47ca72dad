/** All that reads foreign data, as one lazy chunk: a page that shows the built-in territory never asks for it. */
export { communeAt } from './shapes.js';
export { loadTerritory } from './territory.js';
export { readOwnCoverage } from './own-coverage.js';
export { readOwnRecords } from './own-records.js';
