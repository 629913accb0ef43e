import { LOCALES, type Locale } from "@raati/i18n";
import { z } from "zod";

/**
 * The languages of an organisation, the main one first. Easy Finnish stands beside Finnish and is never the main one:
 * people who read it need the plain text to be there as well.
 */
export const languages = z.array(z.enum(LOCALES)).min(1).max(LOCALES.length).check(({ value, issues }) => {
  const problem = languagesProblem(value);
  if (problem) issues.push({ code: "custom", input: value, path: [], message: problem });
});

function languagesProblem(value: readonly Locale[]): string | undefined {
  if (new Set(value).size < value.length) return "tenants:field.languageTwice";
  if (value[0] === "fi-plain") return "tenants:field.easyFinnishFirst";
  if (value.includes("fi-plain") && !value.includes("fi")) return "tenants:field.easyFinnishAlone";
  return undefined;
}

/** The national languages (Language Act 423/2003): a bilingual wellbeing services county serves in both alike. */
const NATIONAL: readonly Locale[] = ["fi", "sv"];

/** Which languages are equal until an administrator says otherwise: in a bilingual county both national ones. */
export function usualEqualLanguages(kind: string, value: readonly Locale[]): Locale[] {
  const national = value.filter((locale) => NATIONAL.includes(locale));
  return kind === "county" && national.length > 1 ? national : value.slice(0, 1);
}

/**
 * The equal languages as they hold: of those that were chosen, the ones that the organisation still works in, and always
 * the main one. Easy Finnish helps to read the Finnish text and binds nobody, so it is never one of them.
 */
export function equalLanguagesOf(value: readonly Locale[], chosen: readonly Locale[]): Locale[] {
  return requiredLanguages(value).filter((locale, index) => index === 0 || chosen.includes(locale));
}

/** The languages that a text required by law must be in: all but easy Finnish, which is there to help. */
export function requiredLanguages(value: readonly Locale[]): Locale[] {
  return value.filter((locale) => locale !== "fi-plain");
}
