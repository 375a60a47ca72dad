import { loadBuiltIn } from './sources/lazy.js';
import { setPageTerritory } from './state/page-territory.js';
import { setPlacesAddress } from './state/places-address.js';

// In the folder of the script, wherever that is: another origin, a sub-folder, an import map. Whole addresses of this form are
// what other bundlers know as files to take along.
const url = new URL('../data/chalonnais/territory.parsed.json', import.meta.url).href;

/** Named by the territory too, a whole answer later. */
export const builtInShapes = new URL('../data/chalonnais/communes.topojson', import.meta.url).href;

setPageTerritory((options) => loadBuiltIn(url, options));
setPlacesAddress(new URL('../data/places.txt', import.meta.url).href);
