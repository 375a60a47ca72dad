import { ContextRoot } from '@lit/context';
import { loadDescriptor } from '../../src/sources/lazy.js';
import { setPageTerritory } from '../../src/state/page-territory.js';

// As the drop-in does, with the reference territory as it is in the repository.
setPageTerritory((options) =>
  loadDescriptor(new URL('/seeds/chalonnais/territory.json', location.href).href, options),
);
new ContextRoot().attach(document.documentElement);

await import('../../src/define/territory.js');
await import('../../src/define/finder.js');
await import('../../src/define/structure-list.js');
await import('../../src/define/events.js');
await import('../../src/define/coverage-map.js');
