import { htmlLang, type Locale } from "@raati/i18n";
import type { Mail } from "../../kernel/index.ts";

export interface MailLine {
  readonly text: string;
  /** A whole address. */
  readonly address?: string;
  /** "15.5.2026" */
  readonly when?: string;
}

/** What a mail of this slice says. Its text and its HTML have the same words. */
export interface Letter {
  readonly to: string;
  readonly lang: Locale;
  readonly messageId: string;
  readonly subject: string;
  readonly lead: readonly string[];
  /** Parts under headings: a panel, and what is new there. */
  readonly parts?: readonly { readonly title: string; readonly lines: readonly MailLine[] }[];
  readonly button?: { readonly text: string; readonly address: string };
  /** Why the mail came. */
  readonly end: readonly string[];
  /** How to have no more of them: a page with a button, and the address that mail programs call (RFC 8058). */
  readonly off?: { readonly text: string; readonly page: string; readonly oneClick: string };
}

/** A mail that says in its headers that a machine wrote it and how it is turned off by one click (RFC 2369, RFC 8058). */
export function writeMail(letter: Letter): Mail {
  const { to, lang, messageId, subject, off } = letter;
  const oneClick = off && { "List-Unsubscribe": `<${off.oneClick}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
  return {
    to, lang, messageId, subject, text: asText(letter), html: asHtml(letter),
    headers: { "Auto-Submitted": "auto-generated", ...oneClick },
  };
}

function asText({ lead, parts = [], button, end, off }: Letter): string {
  const lineOf = ({ text, when, address }: MailLine) =>
    [`- ${when === undefined ? "" : `${when}: `}${text}`, address && `  ${address}`].filter(Boolean).join("\n");
  const blocks = [
    ...lead, ...parts.map(({ title, lines }) => [title, ...lines.map(lineOf)].join("\n")),
    button && `${button.text}:\n${button.address}`, ...end, off && `${off.text}:\n${off.page}`,
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

/** Mail programs read styles from the elements only. */
const STYLES = {
  page: "font:18px/1.6 sans-serif;max-width:36em;margin:0 auto;padding:16px",
  button: "display:inline-block;padding:12px 24px;border:2px solid #1b4b6b;border-radius:4px;color:#1b4b6b;font-weight:600",
  end: "font-size:16px;border-top:1px solid #888;margin-top:32px;padding-top:16px",
} as const;

function asHtml({ subject, lang, lead, parts = [], button, end, off }: Letter): string {
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${escaped(text)}</p>`).join("");
  const link = (text: string, address: string, style = "") =>
    `<a href="${escaped(address)}"${style && ` style="${style}"`}>${escaped(text)}</a>`;
  const lineOf = ({ text, when, address }: MailLine) => {
    const told = address === undefined ? escaped(text) : link(text, address);
    return `<li>${when === undefined ? "" : `${escaped(when)}: `}${told}</li>`;
  };
  const lists = parts.map(({ title, lines }) => `<h2>${escaped(title)}</h2><ul>${lines.map(lineOf).join("")}</ul>`).join("");
  const go = button ? `<p>${link(button.text, button.address, STYLES.button)}</p><p>${escaped(button.address)}</p>` : "";
  const foot = `<div style="${STYLES.end}">${paragraphs(end)}${off ? `<p>${link(off.text, off.page)}</p>` : ""}</div>`;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title>`;
  const body = [`<h1 style="font-size:22px">${escaped(subject)}</h1>`, paragraphs(lead), lists, go, foot].join("");
  return `<!doctype html><html lang="${htmlLang(lang)}"><head>${head}</head><body style="${STYLES.page}">${body}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
