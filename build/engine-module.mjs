import { readFileSync } from 'node:fs';
import { decode, encode } from '@jridgewell/sourcemap-codec';

const NAMES = [
  'Map',
  'Marker',
  'MercatorCoordinate',
  'Popup',
  'addProtocol',
  'getWorkerUrl',
  'prewarm',
  'setWorkerUrl',
];

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
      /** @param {{ modules: Record<string, unknown> }} chunk */
      augmentChunkHash: ({ modules }) => (Object.keys(modules).some(isEngine) ? script : ''),
      // Once the source maps are made: what comes after the place is where it was, further on.
      /** @param {unknown} _options @param {import('rollup').OutputBundle} bundle */
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          const [start = '', end, ...others] = chunk.code.split(PLACE);
          if (end === undefined) continue;
          if (others.length > 0) throw new Error('The map engine would be written twice.');
          const whole = expressionOf(script);
          chunk.code = start + whole + end;
          const asset = bundle[chunk.sourcemapFileName ?? ''];
          if (asset?.type !== 'asset') continue;
          const map = JSON.parse(String(asset.source));
          asset.source = JSON.stringify({ ...map, mappings: moved(map.mappings, start, whole) });
        }
      },
    },
  };
}

/**
 * Mappings of a script in which `whole` now stands, after `start`, where the place was.
 * @param {string} mappings @param {string} start @param {string} whole
 */
function moved(mappings, start, whole) {
  const lines = decode(mappings);
  const before = start.split('\n');
  const added = whole.split('\n');
  const row = before.length - 1;
  const column = before[row]?.length ?? 0;
  const segments = lines[row] ?? [];
  const further = (added.at(-1)?.length ?? 0) - PLACE.length - (added.length > 1 ? column : 0);
  const rest = segments
    .filter(([at]) => at > column)
    .map(([at, ...origin]) => /** @type {typeof segments[number]} */ ([at + further, ...origin]));
  const kept = segments.filter(([at]) => at <= column);
  const placed =
    added.length > 1 ? [kept, ...Array(added.length - 2).fill([]), rest] : [[...kept, ...rest]];
  lines.splice(row, 1, ...placed);
  return encode(lines);
}
