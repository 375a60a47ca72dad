import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url);

/** What a page may ask its browser to check: the hash of each script, by its name. */
const integrity = Object.fromEntries(
  readdirSync(dist)
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => {
      const hash = createHash('sha384').update(readFileSync(new URL(name, dist)));
      return [name, `sha384-${hash.digest('base64')}`];
    }),
);
writeFileSync(new URL('integrity.json', dist), `${JSON.stringify(integrity, null, 2)}\n`);
