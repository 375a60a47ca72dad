import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildNationalNumbers, NATIONAL_NUMBERS_FILE } from './build/national-numbers.js';
import { buildPlaces, PLACES_FILE } from './build/places.js';
import { readRawData } from './build/raw.js';
import { buildTerritory, TERRITORY_FOLDER } from './build/territory.js';

// npm run seeds -- --from DIR: see seeds/README.md.
const { from } = parseArgs({ options: { from: { type: 'string' } } }).values;

const places = buildPlaces();
await writeFile(PLACES_FILE, places);
console.log(`seeds/places.txt: ${places.length} characters`);

await writeFile(NATIONAL_NUMBERS_FILE, buildNationalNumbers());

const files = await buildTerritory(await readRawData(from));
for (const [name, text] of files) {
  await writeFile(new URL(name, TERRITORY_FOLDER), text);
  console.log(`seeds/chalonnais/${name}: ${text.length} characters`);
}
if (from === undefined) {
  console.log(
    'structures.json, the rivers and the former names of communes stay as they are: they need --from DIR.',
  );
}
