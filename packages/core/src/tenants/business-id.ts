const WEIGHTS = [7, 9, 10, 5, 8, 4, 2] as const;
const FORM = /^\d{7}-\d$/;

/**
 * The check digit of a Finnish business ID (Y-tunnus): the weighted sum of its seven digits, modulo 11; 0 stays 0, 1
 * is never given out, and any other remainder is taken from 11.
 *
 * @param digits seven digits
 * @returns undefined when no business ID begins with these digits
 */
export function checkDigit(digits: string): number | undefined {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const remainder = sum % 11;
  if (remainder === 1) return undefined;
  return remainder === 0 ? 0 : 11 - remainder;
}

/** True for a business ID in its usual form, `1234567-8`, with the right check digit. */
export function isBusinessId(text: string): boolean {
  return FORM.test(text) && checkDigit(text) === Number(text.at(-1));
}

/** What people write for a business ID in its usual form: spaces go, and so do the letters FI of a VAT number. */
export function tidyBusinessId(text: string): string {
  const digits = text.replaceAll(/[\s\u2010-\u2015-]/g, "").replace(/^FI/i, "");
  return /^\d{8}$/.test(digits) ? `${digits.slice(0, 7)}-${digits.slice(7)}` : text.trim();
}
