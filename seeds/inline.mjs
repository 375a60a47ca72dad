/**
 * The territory as one text: the descriptor with the lists of communes, CPTS and structures in the place of the files'
 * names, so that the first list on a page costs one request. Shapes and events stay in their own files: they are asked
 * for by the widgets that show them.
 *
 * @param {any} descriptor `territory.json`
 * @param {(file: string) => any} read gives the parsed content of a file that the descriptor names
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
