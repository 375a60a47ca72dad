/** A row of a CSV with a header line: its fields by column name. */
export type Row = Readonly<Record<string, string>>;

/** Reads a CSV whose first line names the columns; quotes may hold separators, line ends and doubled quotes. */
export function parseCsv(text: string, separator: string): readonly Row[] {
  const [header = [], ...lines] = cells(text.replace(/^\uFEFF/, ''), separator);
  return lines.map((line) => {
    if (line.length !== header.length) {
      throw new Error(`${line.length} cells for ${header.length} columns: ${line.join(separator)}`);
    }
    return Object.fromEntries(header.map((name, i) => [name, line[i] ?? '']));
  });
}

function cells(text: string, separator: string): string[][] {
  const lines: string[][] = [[]];
  const cell = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r?\\n|$)`, 'gy');
  for (const [, value = '', end] of text.matchAll(cell)) {
    lines.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '') break;
    if (end !== separator) lines.push([]);
  }
  return lines.filter((line) => line.length > 1 || line[0] !== '');
}

/** A field that the row must have. */
export function field(row: Row, name: string): string {
  const value = row[name];
  if (value === undefined) throw new Error(`No column "${name}" in ${Object.keys(row).join(', ')}`);
  return value.trim();
}
