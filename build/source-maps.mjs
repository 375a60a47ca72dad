import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Source maps lead from a built script to what we wrote, for whoever reads a stack trace. They stand apart, in
 * `dist/maps/`, and no script names them: a page's visitors never ask for them.
 */
const maps = 'maps/';

/** What the compiler writes. */
const modules = fileURLToPath(new URL('../dist/npm/', import.meta.url));

/** For rollup: the maps that the compiler leaves beside its modules. */
export const fromTypeScript = {
  name: 'from-typescript',
  /** @param {string} id */
  load(id) {
    if (!id.startsWith(modules)) return null;
    return { code: readFileSync(id, 'utf8'), map: readFileSync(`${id}.map`, 'utf8') };
  },
};

/** For rollup's output. `file` is a script's name, `[chunkhash]` included. */
export const mapsOf = (/** @type {(chunk: { isEntry: boolean }) => string} */ fileOf) => ({
  sourcemap: /** @type {const} */ ('hidden'),
  sourcemapFileNames: (/** @type {{ isEntry: boolean }} */ chunk) => `${maps}${fileOf(chunk)}.map`,
  // Nothing of the machine that built them, and the same wherever they lie.
  sourcemapPathTransform: (/** @type {string} */ source) => source.replace(/^(?:\.\.\/)+/, ''),
});

/** The compiler's own are of no more use then. */
export function removeModuleMaps() {
  for (const name of readdirSync(modules, { recursive: true, encoding: 'utf8' })) {
    const file = modules + name;
    if (name.endsWith('.js.map')) rmSync(file);
    if (name.endsWith('.js')) {
      const code = readFileSync(file, 'utf8');
      writeFileSync(file, code.replace(/\/\/# sourceMappingURL=.*\n?$/, ''));
    }
  }
}
