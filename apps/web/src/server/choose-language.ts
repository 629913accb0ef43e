import { htmlLang, type Locale, localeOfSegment } from "@raati/i18n";

/** Remembers the language that a person chose, as a segment of the address: fi, sv, en or selko. */
export const LANGUAGE_COOKIE = "raati.language";

/** A link with this parameter means "I want this language from now on". It is taken off the address at once. */
export const CHOOSE_LANGUAGE = "choose-language";

/** Languages that a browser can ask for. Easy Finnish has no tag of its own: people choose it by hand. */
const offered = ["fi", "sv", "en"] as const satisfies readonly Locale[];

/**
 * Picks the language for somebody whose address names none.
 *
 * @param chosen value of the language cookie; it wins when it is a language
 * @param accepted the header Accept-Language (RFC 9110, 12.5.4); on equal weight the earlier one wins
 * @returns Finnish when nothing fits
 */
export function chooseLanguage(chosen: string | undefined, accepted: string | null): Locale {
  const remembered = chosen === undefined ? undefined : localeOfSegment(chosen);
  if (remembered) return remembered;
  const wishes = (accepted ?? "").split(",").map(wish).filter((one) => one.weight > 0);
  wishes.sort((one, other) => other.weight - one.weight);
  for (const { tag } of wishes) {
    if (tag === "*") break;
    const found = offered.find((locale) => htmlLang(locale) === tag.split("-")[0]);
    if (found) return found;
  }
  return "fi";
}

function wish(part: string): { tag: string; weight: number } {
  const [tag = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
  const weight = parameters.find((text) => text.startsWith("q="))?.slice(2) ?? "1";
  return { tag, weight: /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0 };
}
