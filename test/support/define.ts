import { loadDescriptor } from '../../src/sources/lazy.js';
import { setPageTerritory } from '../../src/state/page-territory.js';
import { setPlacesAddress } from '../../src/state/places-address.js';

// As the drop-in does, with the reference territory as it is in the repository.
setPageTerritory((options) =>
  loadDescriptor(new URL('/seeds/chalonnais/territory.json', location.href).href, options),
);
await import('../../src/define/index.js');
setPlacesAddress(new URL('/seeds/places.txt', location.href).href);
