import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const dist = new URL('../../dist/', import.meta.url);

export function readBuilt(name: string): Buffer {
  return readFileSync(new URL(name, dist));
}

/** As a server that compresses once and for all sends it. */
export function brotli(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}

/** The entry and all that it imports at once. */
export function entryFiles(): readonly string[] {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const [, imported] of readBuilt(name)
      .toString()
      .matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) {
      if (imported !== undefined) visit(imported);
    }
  };
  visit('cpts-widgets.js');
  return [...seen];
}

/** The file of a lazy chunk, of which the build names the end. */
export function chunkFile(name: string): string {
  const found = readdirSync(dist).find((file) => file.startsWith(`cpts-${name}-`));
  if (found === undefined) throw new Error(`dist/ has no chunk ${name}`);
  return found;
}
