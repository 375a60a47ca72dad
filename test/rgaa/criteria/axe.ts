import { proofs, type Proof } from '../criterion.js';

/** axe in each state of each widget, in each theme and language. A net, not a proof: it never stands alone for a criterion. */
export const AXE: readonly Proof[] = [
  ...proofs('elements/finder-axe', 'axe finds nothing wrong in a finder'),
  ...proofs('elements/structure-list-axe', 'axe finds nothing wrong in a list of structures'),
  ...proofs('elements/coverage-map-axe', 'axe finds nothing wrong in a coverage map'),
  ...proofs('elements/events-axe', 'axe finds nothing wrong in events'),
];
