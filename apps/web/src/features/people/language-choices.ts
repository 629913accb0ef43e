import { htmlLang, LOCALES, type Translator } from "@raati/i18n";
import type { PersonFieldsProps } from "./person-fields.tsx";

/** All languages of the service, each by its own name. */
export const languageChoices = (t: Translator["t"]): PersonFieldsProps["languages"] =>
  LOCALES.map((locale) => ({ value: locale, label: t(`web:frame.languages.${locale}`), lang: htmlLang(locale) }));
