import type { TableRow } from './table.js';

/**
 * The rows of a CSV, one at a time, in a time that grows with the text alone (a parser that looks for the end of a cell at
 * each quote can be held for minutes by a small hostile file). Lines end with LF, CR LF or CR. A cell that begins with a
 * quote may hold separators, line ends and doubled quotes; a quote inside another cell is text. A row whose quotes are not
 * closed, or are closed too early, is `broken`: its one cell is its first line, and the next line begins another row. Empty
 * lines are no rows.
 */
export function* csvRows(input: string, separator: string): Generator<TableRow, void> {
  const text = input.replace(/\r\n?/g, '\n');
  let line = 1;
  let start = 0;
  while (start < text.length) {
    if (text[start] === '\n') {
      const emptyLines = lineEnds(text, start);
      line += emptyLines;
      start += emptyLines;
      continue;
    }
    const cells: string[] = [];
    let end = readCells(text, start, separator, cells);
    if (end === undefined) {
      end = lineEnd(text, start);
      yield { line, cells: [text.slice(start, end)], broken: true };
    } else {
      yield { line, cells };
    }
    for (; start <= end; start = lineEnd(text, start) + 1) line += 1;
  }
}

/** Adds the cells of the row that begins at `start`; gives where its last line ends, unless its quotes are misplaced. */
function readCells(
  text: string,
  start: number,
  separator: string,
  cells: string[],
): number | undefined {
  for (let at = start; ; at += 1) {
    const begin = at;
    if (text[at] === '"') {
      at = closingQuote(text, at);
      if (at < 0) return undefined;
      cells.push(text.slice(begin + 1, at).replaceAll('""', '"'));
      do at += 1;
      while (text[at] === ' ');
      if (at < text.length && text[at] !== separator && text[at] !== '\n') return undefined;
    } else {
      while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1;
      cells.push(text.slice(begin, at));
    }
    if (text[at] !== separator) return at;
  }
}

/** The next quote that is not doubled; -1 when there is none. */
function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** How many line ends follow each other from there. */
function lineEnds(text: string, start: number): number {
  let end = start;
  while (text[end] === '\n') end += 1;
  return end - start;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
