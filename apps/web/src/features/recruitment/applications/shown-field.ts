import type { FieldText, FormView } from "@raati/core/recruitment/schema";
import { htmlLang } from "@raati/i18n";
import type { TenantPage } from "../../../server/tenant-page.ts";

/** A question of an application in the reader's words. */
export interface ShownField {
  readonly id: string;
  readonly path: string;
  readonly kind: FormView["fields"][number]["kind"];
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
  readonly required: boolean;
  readonly special: boolean;
  readonly max?: number;
}

/** A text of the locale files, or words that somebody wrote, as plain words. */
export const fieldWords = ({ t, words }: Pick<TenantPage, "t" | "words">, text: FieldText): string =>
  ("key" in text ? t(text.key) : words(text.text));

/** The questions of a form in the reader's words, for a form that is drawn in the browser. */
export function shownFields(page: Pick<TenantPage, "t" | "words" | "read">, { fields }: Pick<FormView,
  "fields">): ShownField[] {
  return fields.map(({ id, path, kind, label, hint, options, required, special, max }) => ({
    id, path, kind, label: fieldWords(page, label), required, special, ...(max !== undefined && { max }),
    ...(hint && { hint: fieldWords(page, hint) }),
    options: options.map((option) => {
      const lang = "text" in option.label ? page.read(option.label.text)?.lang : undefined;
      return { value: option.id, label: fieldWords(page, option.label), ...(lang && { lang: htmlLang(lang) }) };
    }),
  }));
}
