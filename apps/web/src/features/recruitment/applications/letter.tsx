import { htmlLang, type Locale } from "@raati/i18n";
import type { TenantPage } from "../../../server/tenant-page.ts";

/** A letter on a sheet of its own when it is printed. */
export interface LetterProps {
  readonly lang: Locale;
  readonly name: string;
  readonly address: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** The address takes no mail: else there is none. */
  readonly refused: boolean;
  readonly phone?: string | undefined;
  /** The page around, in the language of who prints. */
  readonly page: Pick<TenantPage, "t" | "locale">;
}

/**
 * A letter to somebody whom no mail reaches: to whom, about what, and the text in the reader's own language. On the screen
 * alone it says to who prints why it is a letter, and how else the person is reached.
 */
export function Letter({ lang, name, address, subject, text, refused, phone, page: { t, locale } }: LetterProps) {
  const notes = [
    refused && t("recruitmentPages:letters.refused"),
    address.length === 0 && t("recruitmentPages:letters.noAddress", { phone: phone ?? "–" }),
  ].filter((note) => note !== false);
  return (
    <article className="letter sheet" lang={htmlLang(lang)}>
      <address>
        {[name, ...address].map((line) => <span key={line}>{line}</span>)}
      </address>
      {notes.map((note) => <p key={note} className="small muted no-print" lang={htmlLang(locale)}>{note}</p>)}
      <h2>{subject}</h2>
      {text.split(/\n{2,}/).map((part) => <p key={part} className="written">{part}</p>)}
    </article>
  );
}
