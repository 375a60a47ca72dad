/** The domain: plain TypeScript that runs in Node as in a browser, `cpts-widgets/domain`. */
export * from './commune.js';
export * from './coverage.js';
export * from './cpts.js';
export * from './finder-query.js';
export * from './geo.js';
export * from './hours.js';
export * from './issue.js';
export * from './opening-hours.js';
export * from './phone.js';
export * from './prevention-event.js';
export * from './provenance.js';
export * from './search.js';
export * from './structure.js';
export * from './structure-index.js';
export * from './territory.js';
