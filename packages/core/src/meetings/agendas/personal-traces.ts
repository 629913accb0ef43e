export const TRACES = ["phone", "identity-code", "email"] as const;
export type Trace = (typeof TRACES)[number];

const PATTERNS: Readonly<Record<Trace, RegExp>> = {
  // A Finnish number: 040 123 4567, +358 40 1234567, 06-8264111.
  phone: /(?<![\d-])(?:\+358|0)[ -]?\d{1,3}(?:[ -]?\d){5,8}(?![\w-])/,
  // Six digits, a sign for the century, three digits and a check mark.
  "identity-code": /(?<!\d)\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y](?![0-9A-Za-z])/i,
  email: /[^\s@]+@[^\s@]+\.[a-z]{2,}/i,
};

/**
 * What in a text looks like somebody's contact or identity, so that a form can warn before it is sent (domain.md, J2.8). It
 * warns and never blocks: only the writer knows what it is.
 */
export function personalTraces(text: string): Trace[] {
  return TRACES.filter((trace) => PATTERNS[trace].test(text));
}
