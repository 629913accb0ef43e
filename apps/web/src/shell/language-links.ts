import { LOCALES, segmentOf, type Translator } from "@raati/i18n";
import type { LanguageLink } from "@raati/ui";
import { CHOOSE_LANGUAGE } from "../server/choose-language.ts";

/**
 * Links to one page in every language. Whoever follows one is remembered by the proxy.
 *
 * @param path the address without its language: `path` of `pageRequest()`
 */
export function languageLinks(t: Translator["t"], path: string): LanguageLink[] {
  return LOCALES.map((locale) => ({
    locale, href: `/${segmentOf(locale)}${path}?${CHOOSE_LANGUAGE}`, name: t(`web:frame.languages.${locale}`),
  }));
}
