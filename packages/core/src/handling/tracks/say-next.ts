import { formatDate, readText, type Locale, type Translator } from "@raati/i18n";
import type { TrackNext } from "./schema.ts";

/**
 * What comes next, as one sentence in the reader's language.
 *
 * @param fallbacks the organisation's languages, for names that the reader's language lacks
 */
export function sayNext(t: Translator["t"], next: TrackNext, locale: Locale, fallbacks: readonly Locale[] = []): string {
  const holder = next.holder && readText(next.holder, locale, fallbacks)?.text;
  const day = next.day && formatDate(locale, next.day);
  return t(next.key, { holder: holder ?? "", day: day ?? "", ...(next.days !== undefined && { count: next.days }) });
}
