import type { Locale } from "@raati/i18n";
import en from "./locales/en.json" with { type: "json" };
import fiPlain from "./locales/fi-plain.json" with { type: "json" };
import fi from "./locales/fi.json" with { type: "json" };
import sv from "./locales/sv.json" with { type: "json" };

export type { Locale };

type Paths<Tree, Prefix extends string = ""> = {
  [Name in keyof Tree & string]: Tree[Name] extends string ? `${Prefix}${Name}` : Paths<Tree[Name], `${Prefix}${Name}.`>;
}[keyof Tree & string];
type WithoutForm<Path> = Path extends `${infer Base}_${"one" | "other"}` ? Base : Path;

/** Every text of this package, by its path. A text with plural forms has one path; its form follows from `count`. */
export type UiKey = WithoutForm<Paths<typeof fi>>;

/** The texts of this package in each language: the namespace `ui`. */
export const locales: Record<Locale, typeof fi> = { fi, sv, en, "fi-plain": fiPlain };

/**
 * The value of the attribute `lang`: easy Finnish is Finnish to a browser and to a screen reader. Only types come from
 * @raati/i18n, so that no translator is sent to the browser along with these pieces.
 */
export const langOf = (locale: Locale): string => (locale === "fi-plain" ? "fi" : locale);

const step = (tree: unknown, name: string): unknown =>
  typeof tree === "object" && tree !== null ? (tree as Record<string, unknown>)[name] : undefined;

/**
 * A text of this package. Components look their words up by themselves, on the server and in the browser alike, so no
 * translator has to be handed through every piece of a page.
 * Throws when the path leads nowhere, which the compiler and the parity test rule out.
 */
export function uiText(locale: Locale, key: UiKey, values: Readonly<Record<string, string | number>> = {}): string {
  const find = (path: string): unknown => path.split(".").reduce(step, locales[locale]);
  const form = typeof values.count === "number" ? new Intl.PluralRules(langOf(locale)).select(values.count) : "other";
  const text = find(key) ?? find(`${key}_${form}`) ?? find(`${key}_other`);
  if (typeof text !== "string") throw new Error(`No text "${key}" in ${locale}`);
  return text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}
