import { parseFinessExport } from './finess-export.js';
import { parseFinessJson } from './finess-json.js';
import type { ParsedSource } from './records.js';
import type { SourceInput } from './source.js';

/** Reads the FINESS register: its historical export, or the JSON that replaces it. */
export function parseFiness(input: SourceInput): ParsedSource {
  return /^\s*[[{]/.test(input.text) ? parseFinessJson(input) : parseFinessExport(input);
}
