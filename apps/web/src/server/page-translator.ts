import { createTranslator, type Locale, type Translator } from "@raati/i18n";
import { pageRequest } from "./page-request.ts";
import { resources } from "./resources.ts";

/** One a language for all requests: it holds nothing of a request, and making one takes milliseconds. */
const made = new Map<Locale, Translator>();

/** The texts in the language of the request: `const { t } = await pageTranslator()`, then `t("web:landing.heading")`. */
export async function pageTranslator(): Promise<Translator> {
  const { locale } = await pageRequest();
  const translator = made.get(locale) ?? createTranslator(locale, resources);
  made.set(locale, translator);
  return translator;
}
