import type { Locale } from "@raati/i18n";

/** The national languages (Language Act 423/2003): an organisation that works in both treats them alike. */
const NATIONAL: readonly Locale[] = ["fi", "sv"];

/** Languages in which a public text must be there: both national ones where both are used, or else the main language. */
export function equalLanguages(languages: readonly Locale[]): Locale[] {
  const national = languages.filter((locale) => NATIONAL.includes(locale));
  return national.length > 1 ? national : languages.slice(0, 1);
}
