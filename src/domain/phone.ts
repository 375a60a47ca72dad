import type { Fields } from './fields.js';

/** A phone number as it is stored: ten digits for a French number, `+` and digits abroad, two to six for a short one. */
export function normalisePhone(text: string): string | undefined {
  const digits = text
    .replace(/[\s.()/\-\u2010-\u2015]/g, '')
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

/** As people read it: `03 85 44 66 88`, `116 117`, `36 46`, `15`. The spaces do not break. */
export function displayPhone(phone: string): string {
  if (/^0\d{9}$/.test(phone)) return phone.replace(/(\d\d)(?=\d)/g, '$1\u00a0');
  if (/^(?!3114$)\d{4}$/.test(phone)) return phone.replace(/(\d\d)(\d\d)/, '$1\u00a0$2');
  if (/^\d{6}$/.test(phone)) return phone.replace(/(\d{3})(\d{3})/, '$1\u00a0$2');
  return phone;
}

// Réunion, Mayotte, Guadeloupe, Guyane, Martinique, Saint-Pierre-et-Miquelon: +33 does not reach them.
const OVERSEAS = /^0(?:26[239]|508|59[046]|639|69[0-7])/;

/** The address a phone dials: international for a number of metropolitan France, as it is for the others and short ones. */
export function phoneLink(phone: string): string {
  const isMetropolitan = /^0\d{9}$/.test(phone) && !OVERSEAS.test(phone);
  return `tel:${isMetropolitan ? `+33${phone.slice(1)}` : phone}`;
}
