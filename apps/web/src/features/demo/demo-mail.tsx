import { Sheet } from "@raati/ui";

/** A mail as the demo's mail server shows it. */
export interface ShelvedMail {
  readonly to: string;
  readonly subject: string;
  readonly text?: string;
  readonly messageId: string;
  readonly receivedAt: string;
  readonly headers: Readonly<Record<string, string>>;
}

const LINK = /(https?:\/\/\S+)/;

/** One mail: to whom, about what, and its text with links that can be followed. */
export function DemoMail({ mail }: { readonly mail: ShelvedMail }) {
  const lang = mail.headers["content-language"];
  return (
    <article lang={lang}>
      <Sheet title={mail.subject}>
        <p className="muted small">{mail.to}</p>
        <div className="written">
          {(mail.text ?? "").split(LINK).map(
            (part, index) => (LINK.test(part) ? <a key={index} href={part}>{part}</a> : part)
          )}
        </div>
      </Sheet>
    </article>
  );
}
