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

/** The languages that a text required by law must be in: all but easy Finnish, which is there to help. */
export function requiredLanguages(value: readonly Locale[]): Locale[] {
  return value.filter((locale) => locale !== "fi-plain");
}
