import { createTranslator, type Translator } from "@raati/i18n";
import { pageRequest } from "./page-request.ts";
import { resources } from "./resources.ts";

/** The texts in the language of the request: `const { t } = await pageTranslator()`, then `t("web:landing.heading")`. */
export async function pageTranslator(): Promise<Translator> {
  const { locale } = await pageRequest();
  return createTranslator(locale, resources);
}
