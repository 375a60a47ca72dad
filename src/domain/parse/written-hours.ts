import { readOpeningHours } from '../written-hours.js';
import type { Fields } from './fields.js';

/** Opening hours as they are written, understood or not: those that are not are shown so. */
export function parseWrittenHours(fields: Fields, field: string): string | undefined {
  const text = fields.text(field);
  if (text !== undefined && !readOpeningHours(text)) fields.report('bad-hours', field, text);
  return text;
}
