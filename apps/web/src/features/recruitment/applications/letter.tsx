import { htmlLang, type Locale } from "@raati/i18n";

/** A letter on a sheet of its own when it is printed. */
export interface LetterProps {
  readonly lang: Locale;
  readonly name: string;
  readonly address: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** Said on the screen alone, where there is no address: how to reach the person. */
  readonly note?: string;
}

/** A letter to somebody who has no e-mail address: to whom, about what, and the text in the reader's own language. */
export function Letter({ lang, name, address, subject, text, note }: LetterProps) {
  return (
    <article className="letter sheet" lang={htmlLang(lang)}>
      <address>
        {[name, ...address].map((line) => <span key={line}>{line}</span>)}
      </address>
      {note && <p className="small muted no-print">{note}</p>}
      <h2>{subject}</h2>
      {text.split(/\n{2,}/).map((part) => <p key={part} className="written">{part}</p>)}
    </article>
  );
}
