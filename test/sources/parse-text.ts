import { provideFile } from '../../src/sources/load.js';
import { readSource, type SourceResult } from '../../src/sources/source.js';

let files = 0;

/** Reads a text as if it had been loaded. */
export function parseText(format: string, text: string): Promise<SourceResult> {
  files += 1;
  const url = `https://embedded.invalid/test-${files}`;
  provideFile(url, text);
  return readSource(url, { format });
}
