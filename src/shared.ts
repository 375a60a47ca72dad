/**
 * What several lazy parts have in common: one file, asked for along with the first of them. Left to the bundler it would be many
 * small ones, of which a page hears one after another.
 */
import 'lit/directives/repeat.js';
import './domain/calendar.js';
import './domain/commune-of.js';
import './domain/coverage.js';
import './domain/directions.js';
import './domain/geo.js';
import './domain/link.js';
import './domain/phone.js';
import './domain/provenance.js';
import './domain/structure-index.js';
import './domain/territory.js';
import './domain/text.js';
import './elements/search/commune-field.js';
import './elements/hours-controller.js';
import './elements/remember.js';
import './i18n/fr-list.js';
import './state/clock.js';
import './state/commune-locator.js';
import './state/structure-indexes.js';
import './ui/adopt-styles.js';
import './ui/coverage-answer.js';
import './ui/data-language.js';
import './ui/kind-icons.js';
import './ui/safe-url.js';
import './ui/source-line.js';
import './ui/structure-name.js';
import './ui/structure-status.js';
import './ui/swatch.js';
import './ui/view-switch.js';
