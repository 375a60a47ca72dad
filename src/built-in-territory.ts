import { setPageTerritory } from './state/page-territory.js';

// Beside the script, wherever the script is: another origin, a sub-folder, an import map.
setPageTerritory(new URL('./data/chalonnais/territory.json', import.meta.url).href);
