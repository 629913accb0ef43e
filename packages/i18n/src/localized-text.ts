import { z } from "zod";
import { type Locale, LOCALES } from "./locales.ts";

/** What people wrote, by language. At least one language is there and none is empty. */
export type LocalizedText = Partial<Record<Locale, string>>;

export interface ReadText {
  readonly text: string;
  /** The language of `text`, for the `lang` of the element that shows it. */
  readonly lang: Locale;
  /** True when the text is not in the reader's own language, so that the page can say so. */
  readonly missing: boolean;
}

/**
 * The schema of a text in several languages. A language left blank is taken as not written; blank in all of them is an
 * issue `too_small` on the text as a whole. The same schema serves forms and storage.
 *
 * @param max the longest text of one language, in UTF-16 code units
 */
export function localizedText({ max }: { readonly max: number }) {
  return z
    .partialRecord(z.enum(LOCALES), z.string().trim().max(max))
    .overwrite(withoutBlanks)
    .check((context) => {
      if (Object.keys(context.value).length > 0) return;
      const issue = { code: "too_small", origin: "string", minimum: 1, inclusive: true } as const;
      context.issues.push({ ...issue, input: context.value, path: [] });
    });
}

const withoutBlanks = (text: LocalizedText): LocalizedText =>
  Object.fromEntries(LOCALES.flatMap((locale) => (text[locale] ? [[locale, text[locale]]] : [])));

/**
 * Reads a text for a reader: in the reader's language, else in the other kind of Finnish, else in the first of the
 * `fallbacks` that has it, else in whatever language there is. Nothing is hidden for lack of a translation.
 *
 * @param fallbacks the organisation's languages in its own order
 * @returns undefined only when the text is empty
 */
export function readText(text: LocalizedText, locale: Locale, fallbacks: readonly Locale[] = []): ReadText | undefined {
  const lang = [locale, ...kin(locale), ...fallbacks, ...LOCALES].find((one) => text[one]);
  return lang && { text: text[lang]!, lang, missing: lang !== locale };
}

function kin(locale: Locale): readonly Locale[] {
  if (locale === "fi") return ["fi-plain"];
  return locale === "fi-plain" ? ["fi"] : [];
}

/** Which of the wanted languages a text lacks, in their order. A text that the law requires must lack none. */
export function untranslated(text: LocalizedText, wanted: readonly Locale[]): readonly Locale[] {
  return wanted.filter((locale) => !text[locale]);
}
