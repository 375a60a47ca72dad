/** Department (2A and 2B, 9A to 9J overseas), then seven digits, the last of which is a check digit. */
const FINESS = /^(?:\d{2}|2[AB]|9[A-J])\d{7}$/;

/**
 * An identifier as it is compared. A FINESS number loses the spaces that people put in it, and gets back the zero of the
 * departments 01 to 09, which a spreadsheet takes away, where its check digit proves it. Any other one stays as it is.
 */
export function normaliseId(id: string): string {
  const number = id.replace(/\s/g, '').toUpperCase();
  if (FINESS.test(number)) return number;
  return /^[1-9]\d{7}$/.test(number) && hasCheckDigit(`0${number}`) ? `0${number}` : id;
}

/** Luhn's formula, which every FINESS number made of digits alone follows. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (const [position, digit] of Array.from(digits).reverse().entries()) {
    const value = Number(digit) * (position % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
