/** The languages of the interface. `fi-plain` is easy Finnish (selkosuomi): its own text, not a shorter copy of `fi`. */
export const LOCALES = ["fi", "sv", "en", "fi-plain"] as const;
export type Locale = (typeof LOCALES)[number];

/** The first part of an address. Easy Finnish is called by the name that its readers know. */
const SEGMENTS = { fi: "fi", sv: "sv", en: "en", "fi-plain": "selko" } as const satisfies Record<Locale, string>;
export type Segment = (typeof SEGMENTS)[Locale];

/** True for one of the four locales, whatever the value is. */
export function isLocale(value: unknown): value is Locale {
  return (LOCALES as readonly unknown[]).includes(value);
}

/** The locale's part of an address: `/selko/…` for easy Finnish. */
export function segmentOf(locale: Locale): Segment {
  return SEGMENTS[locale];
}

/** The locale that an address names, or undefined when its first part names none. Capital letters do not match. */
export function localeOfSegment(segment: string): Locale | undefined {
  return LOCALES.find((locale) => SEGMENTS[locale] === segment);
}

/** The value for a `lang` attribute or a Content-Language header. Easy Finnish is Finnish. */
export function htmlLang(locale: Locale): "fi" | "sv" | "en" {
  return locale === "fi-plain" ? "fi" : locale;
}
