import { randomBytes } from 'node:crypto';
import { brotli, chunkFile, readBuilt } from './built-files.js';

/** A script of the entry's size that waits for as many files of the same sizes as a first list does, and paints one line. */
export const BARE_SCRIPT = '/bare/entry.js';

const LATER = {
  '/bare/lists': chunkFile('lists'),
  '/bare/shared': chunkFile('shared'),
  '/bare/territory': 'data/chalonnais/territory.parsed.json',
};

export function barePreloads(): string {
  const files = Object.keys(LATER).map(
    (path) => `<link rel="preload" as="fetch" crossorigin href="${path}">`,
  );
  return [`<link rel="modulepreload" href="${BARE_SCRIPT}">`, ...files].join('');
}

export function bareFiles(): Readonly<Record<string, { body: Buffer; type: string }>> {
  const script = `Promise.all(${JSON.stringify(Object.keys(LATER))}.map(async (path) => (await fetch(path)).text())).then(() => {
  const finder = document.querySelector('cpts-finder');
  finder.attachShadow({ mode: 'open' }).innerHTML = '<p part="card">Structure</p>';
});`;
  const files: Record<string, { body: Buffer; type: string }> = {
    [BARE_SCRIPT]: { body: padded('cpts-widgets.js', script), type: 'text/javascript' },
  };
  for (const [path, name] of Object.entries(LATER)) {
    files[path] = { body: padded(name, ''), type: 'text/plain' };
  }
  return files;
}

/** As many bytes as a built file has once compressed: nothing compresses them. */
function padded(name: string, start: string): Buffer {
  const left = brotli(readBuilt(name)).byteLength - Buffer.byteLength(start);
  return Buffer.from(`${start}//${randomBytes(left).toString('base64')}`);
}
