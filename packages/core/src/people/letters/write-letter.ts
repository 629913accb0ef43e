import {
  createTranslator, formatDate, htmlLang, mergeResources, readText, type Locale, type LocalizedText,
} from "@raati/i18n";
import type { Mail, TenantCtx } from "../../kernel/index.ts";
import { locales } from "../locales/index.ts";

const resources = mergeResources({ people: locales });

interface Letter {
  readonly to: string;
  readonly lang: Locale;
  readonly messageId: string;
  /** The letter's texts stand under `people:mail.<kind>`: `subject`, `lead`, `button`, `end`. */
  readonly kind: "signIn" | "invitation" | "invitationTo" | "seat" | "guardian" | "factorOn" | "factorReset" | "newEmail"
    | "emailExchanged";
  readonly values?: Readonly<Record<string, string | number>>;
  /** A moment that the letter names as `{{until}}`. */
  readonly until?: Date;
  /** What a person wrote, shown as a quotation. */
  readonly quotation?: string | undefined;
  /** Where the button leads. */
  readonly address?: string;
}

/** A mail in the reader's language, as text and as HTML with the same words. */
export function writeLetter({ tenant }: TenantCtx, letter: Letter): Mail {
  const { to, lang, messageId, kind, quotation, address } = letter;
  const { t } = createTranslator(lang, resources);
  const until = letter.until && formatDate(lang, letter.until);
  const values = { tenant: nameIn(tenant.name, lang, tenant.languages), until, ...letter.values };
  const say = (part: string) => t(`people:mail.${kind}.${part}`, values);
  const subject = say("subject");
  const button = address === undefined ? undefined : say("button");
  const body = { lead: say("lead"), end: say("end"), quotation, address, button };
  return {
    to, lang, messageId, subject, text: asText(body), html: asHtml(subject, htmlLang(lang), body),
    // Answering machines must not answer to this.
    headers: { "Auto-Submitted": "auto-generated" },
  };
}

/** The name of something in the reader's language, or in another one when there is none. */
export function nameIn(name: LocalizedText, locale: Locale, fallbacks: readonly Locale[]): string {
  return readText(name, locale, fallbacks)?.text ?? "";
}

interface Body {
  readonly lead: string;
  readonly end: string;
  readonly quotation: string | undefined;
  readonly address: string | undefined;
  readonly button: string | undefined;
}

function asText({ lead, end, quotation, address, button }: Body): string {
  const quoted = quotation?.split(/\r?\n/).map((line) => `> ${line}`).join("\n");
  const link = address === undefined ? undefined : `${button}:\n${address}`;
  return `${[lead, quoted, link, end].filter((part) => part !== undefined).join("\n\n")}\n`;
}

/** Mail programs read styles from the elements only. */
const STYLES = {
  page: "font:18px/1.6 sans-serif;max-width:36em;margin:0 auto;padding:16px",
  quotation: "margin:0 0 16px;padding-left:16px;border-left:4px solid #888",
  button: "display:inline-block;padding:12px 24px;border:2px solid #1b4b6b;border-radius:4px;color:#1b4b6b;font-weight:600",
} as const;

function asHtml(title: string, lang: string, { lead, end, quotation, address, button }: Body): string {
  const paragraphs = (text: string) => text.split(/\n+/).map((one) => `<p>${escaped(one)}</p>`).join("");
  const quoted = quotation && `<blockquote style="${STYLES.quotation}">${paragraphs(quotation)}</blockquote>`;
  const href = address && escaped(address);
  const link = href && `<p><a href="${href}" style="${STYLES.button}">${escaped(button ?? "")}</a></p><p>${href}</p>`;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>`;
  const body = [paragraphs(lead), quoted, link, paragraphs(end)].join("");
  return `<!doctype html><html lang="${lang}"><head>${head}</head><body style="${STYLES.page}">${body}</body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
