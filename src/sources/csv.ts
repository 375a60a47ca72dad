import { CptsError } from '../errors.js';
import { csvRows } from './csv-rows.js';
import type { ParsedSource } from './records.js';
import type { SourceInput } from './source.js';
import { columnsNamed, readTable } from './table.js';

/** What French and English spreadsheets write, and what a copy of their cells is. */
export const SEPARATORS = [';', ',', '\t'];
/** Enough for a header and what stands above it. */
const OPENING = 20_000;

/**
 * Reads a CSV, whatever its separator: the one by which its header names the most columns.
 * @throws {CptsError} `format` when it is no text (a workbook, say); those of `readTable`.
 */
export function parseCsv({ text, source }: SourceInput): ParsedSource {
  if (text.includes('\0')) throw new CptsError('format', { source });
  const counts = SEPARATORS.map((separator) => named(text, separator));
  const separator = SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';';
  return readTable(csvRows(text, separator), source);
}

/** Whether a text of which nothing else is known begins with the header of a CSV. */
export function looksLikeCsv(text: string): boolean {
  return SEPARATORS.some((separator) => named(text, separator) > 1);
}

function named(text: string, separator: string): number {
  return columnsNamed(csvRows(text.slice(0, OPENING), separator));
}
