import files from 'virtual:territory';
import { loadBuiltIn } from './sources/lazy.js';
import { provideFile } from './sources/load.js';
import { setPageTerritory } from './state/page-territory.js';
import { setPlacesAddress } from './state/places-address.js';

// A reserved name (RFC 6761): should the file ever be missing, no host is asked for it.
const FOLDER = 'https://embedded.invalid/';

for (const [name, text] of Object.entries(files)) provideFile(FOLDER + name, text);
setPageTerritory((options) => loadBuiltIn(`${FOLDER}territory.parsed.json`, options));
setPlacesAddress(`${FOLDER}places.txt`);
