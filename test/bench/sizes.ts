import { brotli, chunkFile, entryFiles, readBuilt } from './built-files.js';
import type { Row } from './report.js';

const TERRITORY = 'data/chalonnais/territory.parsed.json';
const SHAPES = 'data/chalonnais/communes.topojson';

/** What a page pays, in kB of 1000 bytes, each file compressed on its own. */
export function sizes(): readonly Row[] {
  const lists = [chunkFile('lists'), chunkFile('shared')];
  return [
    size('entry with its static imports', entryFiles(), 30),
    size('lazy chunks of the lists', lists),
    size('both: the script of a first list', [...entryFiles(), ...lists]),
    size('lazy chunk of the readers', [chunkFile('readers')]),
    size('territory for the first list', [TERRITORY], 30),
    size('territory with all shapes', [TERRITORY, SHAPES], 90),
    size('standalone', ['cpts-widgets.standalone.js'], 520),
  ];
}

function size(what: string, files: readonly string[], budget?: number): Row {
  const bytes = files.reduce((sum, name) => sum + brotli(readBuilt(name)).byteLength, 0);
  return { what, values: [bytes / 1000], unit: 'kB', ...(budget === undefined ? {} : { budget }) };
}
