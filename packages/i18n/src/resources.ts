import { type Locale, LOCALES } from "./locales.ts";

/** The texts of one namespace in one language, as a locale file holds them. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** What a slice, a plugin or an app exports as `locales`. */
export type LocaleTexts = Readonly<Record<Locale, Texts>>;

/** All texts: by locale, then by namespace. */
export type Resources = Readonly<Record<Locale, Readonly<Record<string, Texts>>>>;

/**
 * Puts the texts of many parts together: `mergeResources({ panels: panelLocales }, { web: webLocales })`.
 *
 * @throws when two parts claim one namespace, or one claims `terms`, which this package fills itself
 */
export function mergeResources(...parts: readonly Readonly<Record<string, LocaleTexts>>[]): Resources {
  const all: Record<string, LocaleTexts> = {};
  for (const [namespace, texts] of parts.flatMap((part) => Object.entries(part))) {
    const taken = namespace === "terms" || Object.hasOwn(all, namespace);
    if (taken) throw new Error(`Two parts give texts under the namespace ${namespace}.`);
    all[namespace] = texts;
  }
  const inLocale = (locale: Locale) =>
    Object.fromEntries(Object.entries(all).map(([namespace, texts]) => [namespace, texts[locale]]));
  return Object.fromEntries(LOCALES.map((locale) => [locale, inLocale(locale)])) as Resources;
}
