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
