import { htmlLang, type Locale } from "./locales.ts";

/** The languages as they are written in Finland, for Intl. */
export function intlTag(locale: Locale): "fi-FI" | "sv-FI" | "en-GB" {
  return ({ fi: "fi-FI", sv: "sv-FI", en: "en-GB" } as const)[htmlLang(locale)];
}

const made = new Map<string, unknown>();

/** Making an Intl formatter costs far more than using it, so each is made once. */
export function cached<Formatter>(key: string, make: () => Formatter): Formatter {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as Formatter;
}

export interface NumberStyle {
  /** Exactly so many decimals. Without it as many as the number has, at most three. */
  readonly decimals?: number;
}

/** A number with the language's own marks: 12 345,6 in Finnish and Swedish, 12,345.6 in English. */
export function formatNumber(locale: Locale, value: number, { decimals }: NumberStyle = {}): string {
  return formatted(locale, value, decimals === undefined ? {} : exactly(decimals));
}

/** A share from 0 to 1 as whole per cents. */
export function formatPercent(locale: Locale, share: number): string {
  return formatted(locale, share, { style: "percent" });
}

/** Euros from whole cents. Full euros are written without cents: "80 €". */
export function formatMoney(locale: Locale, cents: number): string {
  return formatted(locale, cents / 100, { style: "currency", currency: "EUR", ...exactly(cents % 100 === 0 ? 0 : 2) });
}

const exactly = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });

function formatted(locale: Locale, value: number, options: Intl.NumberFormatOptions): string {
  const tag = intlTag(locale);
  return cached(`number ${tag} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(tag, options)).format(value);
}

/** Joins words as a sentence does: "Anna, Bo ja Celia". */
export function formatList(locale: Locale, words: readonly string[], join: "and" | "or" = "and"): string {
  const tag = intlTag(locale);
  const type = join === "and" ? "conjunction" : "disjunction";
  return cached(`list ${tag} ${type}`, () => new Intl.ListFormat(tag, { type })).format(words);
}
