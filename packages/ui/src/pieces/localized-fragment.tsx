import { type Locale, langOf, uiText } from "../words.ts";

export interface LocalizedFragmentProps {
  /** As `readText` of @raati/i18n gives it. Undefined, when the text was never written, shows nothing. */
  readonly value: { readonly text: string; readonly lang: Locale; readonly missing: boolean } | undefined;
  /** The reader's language. */
  readonly locale: Locale;
  readonly as?: "p" | "span" | "div" | "h1" | "h2" | "h3";
  /** "hidden" when the page says it once for all of its texts. */
  readonly note?: "shown" | "hidden";
}

/** Text that people wrote, marked with its language. When it is not in the reader's language, a line says in which it is. */
export function LocalizedFragment({ value, locale, as: Element = "p", note = "shown" }: LocalizedFragmentProps) {
  if (!value) return null;
  const missing = value.missing && note === "shown";
  return (
    <>
      <Element lang={langOf(value.lang)} className="written">{value.text}</Element>
      {missing && <MissingTranslation locale={locale} shown={value.lang} inline={Element === "span"} />}
    </>
  );
}

/** Says that a text is not in the reader's language, and which language is shown instead. */
export function MissingTranslation({ locale, shown, inline }: {
  readonly locale: Locale;
  readonly shown: Locale;
  readonly inline?: boolean;
}) {
  const Element = inline ? "span" : "p";
  return <Element className="missing">{uiText(locale, `missing.${shown}`)}</Element>;
}
