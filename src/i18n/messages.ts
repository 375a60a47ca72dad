import type { CoverageMessages } from './fr-coverage.js';
import type { EventMessages } from './fr-events.js';
import type { HoursMessages } from './fr-hours.js';
import type { ListMessages } from './fr-list.js';
import type { MapMessages } from './fr-map.js';
import type { MonthMessages } from './fr-month.js';
import type { PlaceMessages } from './fr-places.js';

/** All the words there are. A language that misses one does not compile. */
export type Messages = ListMessages &
  PlaceMessages &
  HoursMessages &
  MapMessages &
  EventMessages &
  MonthMessages &
  CoverageMessages;
