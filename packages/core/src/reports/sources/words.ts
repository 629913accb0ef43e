import { createTranslator, mergeResources, type Locale, type LocalizedText, type Values } from "@raati/i18n";
import { locales as handling } from "../../handling/index.ts";
import type { TenantCtx } from "../../kernel/index.ts";
import { locales as meetings } from "../../meetings/index.ts";
import { locales as panels } from "../../panels/index.ts";
import { locales } from "../locales/index.ts";

/**
 * Puts texts of the locale files, core's and the plugins', into each of some languages: what is stored is stored in words.
 */
export function wordsIn({ plugins }: Pick<TenantCtx, "plugins">, languages: readonly Locale[]) {
  const added = plugins.flatMap(({ id, texts }) => (texts ? [{ [id]: texts }] : []));
  const resources = mergeResources({ reports: locales, handling, meetings, panels }, ...added);
  const translators = languages.map((locale) => createTranslator(locale, resources));
  return (key: string, values?: Values | ((locale: Locale) => Values)): LocalizedText => Object.fromEntries(
    translators.map(({ locale, t }) => [locale, t(key, typeof values === "function" ? values(locale) : values)]),
  );
}
