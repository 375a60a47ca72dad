/** The npm entry: classes, types and domain functions. Importing it defines nothing. */
export * from './domain/index.js';
export { CptsEvents } from './elements/events/events.js';
export { CptsCoverageMap } from './elements/coverage-map/coverage-map.js';
export { CptsFinder } from './elements/finder/finder.js';
export { CptsStructureList } from './elements/structure-list/structure-list.js';
export { CptsTerritory } from './elements/territory/territory.js';
export { CptsError, type CptsErrorCode } from './errors.js';
export * from './events.js';
export type { Messages } from './i18n/messages.js';
export { registerMessages } from './i18n/languages.js';
export { version } from './version.js';
