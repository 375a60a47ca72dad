import { randomBytes } from 'node:crypto';
import { brotli, readBuilt } from './built-files.js';

interface BareOptions {
  /** The built files that the script waits for. */
  readonly later: readonly string[];
  /** What is painted in this element once they are there. */
  readonly tag: string;
  readonly line: string;
}

/** What the line alone takes, whatever the script does: files of the same sizes, not read. */
export interface BareFiles {
  /** Address of a script of the entry's size. */
  readonly script: string;
  readonly preloads: string;
  readonly files: Readonly<Record<string, { body: Buffer; type: string }>>;
}

export function bareFiles({ later, tag, line }: BareOptions): BareFiles {
  const script = '/bare/entry.js';
  const paths = later.map((name, place) => [`/bare/${place}`, name] as const);
  const start = `Promise.all(${JSON.stringify(paths.map(([path]) => path))}.map(async (path) => (await fetch(path)).text())).then(() => {
  document.querySelector('${tag}').attachShadow({ mode: 'open' }).innerHTML = '${line}';
});`;
  const preloads = paths.map(
    ([path]) => `<link rel="preload" as="fetch" crossorigin href="${path}">`,
  );
  return {
    script,
    preloads: [`<link rel="modulepreload" href="${script}">`, ...preloads].join(''),
    files: {
      [script]: { body: padded('cpts-widgets.js', start), type: 'text/javascript' },
      ...Object.fromEntries(
        paths.map(([path, name]) => [path, { body: padded(name, ''), type: 'text/plain' }]),
      ),
    },
  };
}

/** As many bytes as a built file has once compressed: nothing compresses them. */
function padded(name: string, start: string): Buffer {
  const left = brotli(readBuilt(name)).byteLength - Buffer.byteLength(start);
  return Buffer.from(`${start}//${randomBytes(left).toString('base64')}`);
}
