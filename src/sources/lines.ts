import { CptsError } from '../errors.js';

/** More than 25 MB of any format we read by its lines hold. */
const MAX_LINES = 1_000_000;

/**
 * The lines of a text, whichever system ended them, with their numbers from 1.
 * @throws {CptsError} `too-large`: 25 MB of line ends would fill a page's memory.
 */
export function* linesOf(text: string, source: string): Generator<[content: string, line: number]> {
  let start = 0;
  for (let line = 1; start <= text.length; line += 1) {
    if (line > MAX_LINES) throw new CptsError('too-large', { source });
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    yield [text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end), line];
    start = end + 1;
  }
}
