import { csvRows } from '../../src/sources/csv-rows.js';

/** A row of a CSV with a header line: its fields by column name. */
export type Row = Readonly<Record<string, string>>;

/** Reads a CSV whose first line names the columns. A row that is not in order stops the build: its data is reviewed. */
export function parseCsv(text: string, separator: string): readonly Row[] {
  const [header, ...rows] = csvRows(text.replace(/^\uFEFF/, ''), separator);
  const names = header?.cells ?? [];
  return rows.map(({ line, cells, broken }) => {
    if (broken || cells.length !== names.length) {
      throw new Error(
        `Line ${line}: ${cells.length} cells for ${names.length} columns: ${cells.join(separator)}`,
      );
    }
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

/** A field that the row must have. */
export function field(row: Row, name: string): string {
  const value = row[name];
  if (value === undefined) throw new Error(`No column "${name}" in ${Object.keys(row).join(', ')}`);
  return value.trim();
}
