import { LOCALES, segmentOf, type Translator } from "@raati/i18n";
import type { LanguageLink } from "@raati/ui";
import type { PageRequest } from "../server/page-request.ts";
import { CHOOSE_LANGUAGE } from "../server/choose-language.ts";

/**
 * Links to one page in every language. Whoever follows one is remembered by the proxy.
 *
 * @param page the address without its language, as `pageRequest()` tells it
 */
export function languageLinks(t: Translator["t"], { path, query }: Pick<PageRequest, "path" | "query">): LanguageLink[] {
  const rest = query === "" ? "" : `&${query}`;
  return LOCALES.map((locale) => ({
    locale, href: `/${segmentOf(locale)}${path}?${CHOOSE_LANGUAGE}${rest}`, name: t(`web:frame.languages.${locale}`),
  }));
}
