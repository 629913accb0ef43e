import type { Translator } from "@raati/i18n";

/** The few sentences of an error page, and the id of the request that it stands for. */
export interface ErrorTexts {
  title: string;
  heading: string;
  text: string;
  retry: string;
  home: string;
  code: string;
  requestId: string;
}

/** Takes the sentences out of the translator, which stays on the server. */
export const errorTexts = (t: Translator["t"], requestId: string): ErrorTexts => ({
  title: t("web:error.title"), heading: t("web:error.heading"), text: t("web:error.text"),
  retry: t("web:error.retry"), home: t("web:error.home"), code: t("web:error.code"), requestId,
});
