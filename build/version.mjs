import { readFileSync, writeFileSync } from 'node:fs';

/** Writes `src/version.ts` from package.json, where the version is told. `npm version` runs it. */
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync(
  'src/version.ts',
  `/** The library's version: build/version.mjs writes it from package.json. */\nexport const version = '${version}';\n`,
);
