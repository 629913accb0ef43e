import { createTranslator, htmlLang, mergeResources, readText, type Locale } from "@raati/i18n";
import type { Mail, OpenTenant, Settings } from "../kernel/index.ts";
import { confirmationAddress } from "./confirmation-links.ts";
import { locales } from "./locales/index.ts";

interface Letter {
  readonly tenant: OpenTenant;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly token: string;
}

/** The mail that asks a new administrator to open the link, in the language in which the form was filled in. */
export function confirmationMail(
  settings: Settings, { tenant, name, email, locale, token }: Letter
): Omit<Mail, "messageId"> {
  const { t } = createTranslator(locale, mergeResources({ tenants: locales }));
  const organisation = readText(tenant.name, locale, tenant.languages)?.text ?? tenant.slug;
  const address = confirmationAddress(settings, locale, token);
  const values = { name, organisation };
  const subject = t("tenants:confirmationMail.subject", values);
  const before = [t("tenants:confirmationMail.greeting", values), t("tenants:confirmationMail.ask", values)];
  const after = [t("tenants:confirmationMail.time"), t("tenants:confirmationMail.notYou")];
  const button = t("tenants:confirmationMail.button");
  const link = `<p><a href="${escaped(address)}">${escaped(button)}</a></p>\n<p>${escaped(address)}</p>`;
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${escaped(text)}</p>`).join("\n");
  const body = [paragraphs(before), link, paragraphs(after)].join("\n");
  const head = `<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`;
  return {
    to: email, lang: locale, subject,
    text: [...before, `${button}:\n${address}`, ...after].join("\n\n"),
    html: `<!doctype html>\n<html lang="${htmlLang(locale)}">\n${head}\n<body>\n${body}\n</body>\n</html>\n`,
  };
}

const MARKS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (mark) => MARKS[mark]!);
}
