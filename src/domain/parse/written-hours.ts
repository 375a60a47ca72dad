import { readOpeningHours } from '../written-hours.js';
import type { Fields } from './fields.js';

/** Many records keep the same hours: each text is read once. */
const understood = new Map<string, boolean>();

/** None longer than can be understood: 10 MB at most. */
const MAX_KEPT = 5000;
const MAX_LENGTH = 1000;

/** Opening hours as they are written, understood or not: those that are not are shown so. */
export function parseWrittenHours(fields: Fields, field: string): string | undefined {
  const text = fields.text(field);
  if (text !== undefined && !isUnderstood(text)) fields.report('bad-hours', field, text);
  return text;
}

function isUnderstood(text: string): boolean {
  let is = understood.get(text);
  if (is === undefined) {
    is = readOpeningHours(text) !== undefined;
    if (understood.size >= MAX_KEPT) understood.clear();
    if (text.length <= MAX_LENGTH) understood.set(text, is);
  }
  return is;
}
