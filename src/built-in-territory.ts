import { loadBuiltIn } from './sources/lazy.js';
import { setPageTerritory } from './state/page-territory.js';
import { setPlacesAddress } from './state/places-address.js';

// Beside the script, wherever the script is: another origin, a sub-folder, an import map.
const url = new URL('./data/chalonnais/territory.parsed.json', import.meta.url).href;

setPageTerritory((options) => loadBuiltIn(url, options));
setPlacesAddress(new URL('./data/places.txt', import.meta.url).href);
