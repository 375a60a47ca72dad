import type { Fields } from './fields.js';

/** A phone number as it is stored: ten digits for a French number, `+` and digits abroad, two to six for a short one. */
export function normalisePhone(text: string): string | undefined {
  const digits = text
    .replace(/[\s.\-()/\u00a0\u202f]/g, '')
    .replace(/^(?:\+33|0033)0?(?=\d{9}$)/, '0');
  return /^(?:0\d{9}|\+\d{8,15}|\d{2,6})$/.test(digits) ? digits : undefined;
}

export function parsePhone(fields: Fields, field: string): string | undefined {
  const text = fields.text(field);
  if (text === undefined) return undefined;
  const phone = normalisePhone(text);
  if (phone === undefined) fields.report('bad-phone', field, text);
  return phone;
}

/** As people read it: `03 85 44 66 88`, `36 46`, `15`. The spaces do not break. */
export function displayPhone(phone: string): string {
  if (/^0\d{9}$/.test(phone)) return phone.replace(/(\d\d)(?=\d)/g, '$1\u00a0');
  if (/^(?!3114$)\d{4}$/.test(phone)) return phone.replace(/(\d\d)(\d\d)/, '$1\u00a0$2');
  return phone;
}

/** The address a phone dials: international for a French number, as it is for a short one. */
export function phoneLink(phone: string): string {
  return `tel:${/^0\d{9}$/.test(phone) ? `+33${phone.slice(1)}` : phone}`;
}
