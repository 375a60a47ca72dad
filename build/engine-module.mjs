import { readFileSync } from 'node:fs';

const NAMES = ['Map', 'Marker', 'Popup', 'addProtocol', 'getWorkerUrl', 'setWorkerUrl'];

/** Stands for the engine's script until all the rest is minified: it is already, and its megabyte would take a minute. */
const PLACE = 'CPTS_MAP_ENGINE';

/** @param {string} id */
export const isEngine = (id) => id.endsWith('/maplibre-gl/dist/maplibre-gl.js');

/**
 * MapLibre GL ships as one script that sets `window.maplibregl`. As a module it leaves the page's own alone.
 * @param {string} engine An expression.
 */
const moduleOf = (engine) => `const engine = ${engine};
${NAMES.map((name) => `const engine${name} = engine.${name};`).join('\n')}
export { ${NAMES.map((name) => `engine${name} as ${name}`).join(', ')} };`;

/** @param {string} script */
const expressionOf = (script) =>
  `(() => { const module = { exports: {} }, exports = module.exports;
${script.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '')}
return module.exports; })()`;

/** @param {string} script */
export const engineAsModule = (script) => moduleOf(expressionOf(script));

/** To be used before and after what minifies. */
export function enginePlugins() {
  let script = '';
  return {
    before: {
      name: 'engine',
      /** @param {string} id */
      load(id) {
        if (!isEngine(id)) return null;
        script = readFileSync(id, 'utf8');
        return moduleOf(PLACE);
      },
    },
    after: {
      name: 'engine-script',
      /** @param {string} code */
      renderChunk(code) {
        const [start, end, ...others] = code.split(PLACE);
        if (end === undefined) return null;
        if (others.length > 0) throw new Error('The map engine would be written twice.');
        return { code: start + expressionOf(script) + end, map: null };
      },
    },
  };
}
