/** What a text should not have in it: an identity code is refused, a phone number is worth a second thought. */
export type TextHint = "identity-code" | "phone";

/** A Finnish identity code, with the signs for centuries that are in use since 2023. */
const IDENTITY_CODE = /(?<![\dA-Za-z])(\d{2})(\d{2})\d{2}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y](?![\dA-Za-z])/giu;

/** Seven digits and more in a row, with the usual signs between them. */
const PHONE = /(?<![\d.,-])(?:\+|0)\d(?:[\s()-]?\d){5,13}(?!\d)/u;

/**
 * True when a text holds what looks like a Finnish identity code: a day that exists in its first four digits, and its form.
 */
export function hasIdentityCode(text: string): boolean {
  return [...text.matchAll(IDENTITY_CODE)].some(
    ([, day, month]) => Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12
  );
}

/** What a text holds that the applicant should take out before sending it. */
export function textHints(text: string): TextHint[] {
  return [...(hasIdentityCode(text) ? ["identity-code" as const] : []), ...(PHONE.test(text) ? ["phone" as const] : [])];
}
