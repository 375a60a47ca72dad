import { readFileSync } from 'node:fs';

/**
 * The territory as one text: the descriptor with the lists of communes, CPTS and structures in the place of the names
 * of their files, so that the first list on a page costs one request. Shapes and events stay in files of their own:
 * only the widgets that show them ask for them.
 *
 * @param {any} descriptor content of `territory.json`
 * @param {(file: string) => any} read gives the content of a file that the descriptor names
 * @returns {string} minified JSON
 */
export function inlineTerritory(descriptor, read) {
  return JSON.stringify({
    ...descriptor,
    communes: { ...descriptor.communes, list: read(descriptor.communes.list).communes },
    cpts: read(descriptor.cpts).cpts,
    structures: descriptor.structures.map((/** @type {{ src: string }} */ { src }) => ({
      records: read(src).structures,
    })),
  });
}

/**
 * The files of the built-in territory as they ship, minified.
 *
 * @returns {Record<string, string>} text by file name
 */
export function territoryFiles() {
  /** @param {string} file @returns {any} */
  const read = (file) =>
    JSON.parse(readFileSync(new URL(`./chalonnais/${file}`, import.meta.url), 'utf8'));
  const descriptor = read('territory.json');
  /** @type {string[]} */
  const events = descriptor.events.map((/** @type {{ src: string }} */ { src }) => src);
  const files = [descriptor.communes.shapes, ...events, 'figures.json'];
  return {
    'territory.json': inlineTerritory(descriptor, read),
    ...Object.fromEntries(files.map((file) => [file, JSON.stringify(read(file))])),
  };
}
