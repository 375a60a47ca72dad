import type { Fields } from './fields.js';

/** A phone number as it is stored: ten digits for a French number, `+` and digits abroad, two to six for a short one. */
export function normalisePhone(text: string): string | undefined {
  // As most are stored: a long list is read twice as fast.
  if (/^0\d{9}$/.test(text)) return text;
  const digits = text
    .replace(/[\s.()/\-\u2010-\u2015]/g, '')
    .replace(/^(?:\+33|0033)0?(?=\d{9}$)/, '0');
  return /^(?:0\d{9}|\+\d{8,15}|\d{2,6})$/.test(digits) ? digits : undefined;
}

/** What stands between two numbers of one cell: "03 85 44 66 88 / 06 12 34 56 78". */
const BETWEEN = /[/;,\n]|\s[-–]\s|\bou\b|\bet\b/i;

/** The number, or the first of several, which is told. */
export function parsePhone(fields: Fields, field: string): string | undefined {
  const text = fields.text(field);
  if (text === undefined) return undefined;
  const phone = normalisePhone(text);
  if (phone !== undefined) return phone;
  const several = text.split(BETWEEN).map(normalisePhone);
  const isSeveral = several.length > 1 && !several.includes(undefined);
  fields.report(isSeveral ? 'several-phones' : 'bad-phone', field, text);
  return isSeveral ? several[0] : undefined;
}
