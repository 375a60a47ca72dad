import { eventWords } from '../../src/i18n/fr-events.js';
import { coverageWords } from '../../src/i18n/fr-coverage.js';
import { hoursWords } from '../../src/i18n/fr-hours.js';
import { listWords } from '../../src/i18n/fr-list.js';
import { mapWords } from '../../src/i18n/fr-map.js';
import { monthWords } from '../../src/i18n/fr-month.js';
import { placeWords } from '../../src/i18n/fr-places.js';
import { fr as core } from '../../src/i18n/fr.js';
import type { Messages } from '../../src/i18n/messages.js';

/** All the French words, those of the lazy parts too. */
export const fr: Messages = {
  ...listWords(core),
  ...placeWords(core),
  ...hoursWords(core),
  ...mapWords(core),
  ...monthWords(eventWords(core)),
  ...coverageWords(core),
};
