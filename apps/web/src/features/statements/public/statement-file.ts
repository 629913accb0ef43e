import type { ReadStatementView } from "@raati/core/statements/schema";
import { formatDate, htmlLang, type LocalizedText } from "@raati/i18n";
import type { TenantPage } from "../../../server/tenant-page.ts";

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" };
const safe = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign]!);

/**
 * A statement as one file with its reference (J3.5): for an agenda, an archive, a printer. Plain HTML that needs nothing
 * else, with headings, a list of the recommendations and the language of each text.
 */
export function statementFile(page: TenantPage, statement: ReadStatementView): { name: string; html: string } {
  const { t, read, words, locale, tenant } = page;
  const { adoption, dissents, number, year, panel, kind, parts, evidence } = statement;
  const text = (element: string, value: LocalizedText) => {
    const shown = read(value);
    return shown ? `<${element} lang="${htmlLang(shown.lang)}">${safe(shown.text).replaceAll("\n", "<br>")}</${element}>`
      : "";
  };
  const votes = adoption?.votes;
  const agreed = adoption && [
    `${t(`statements:way.${adoption.way}`)} ${formatDate(locale, adoption.on)}`,
    votes ? (["for", "against", "abstained", "absent"] as const).map((one) =>
      `${t(`statementPages:adoption.${one === "abstained" ? "blank" : one}`)} ${votes[one]}`).join(", ")
      : t("statementPages:adoption.oneMind"),
  ].join(": ");
  const named = (only: "paragraph" | "recommendation") => parts.filter((one) => one.kind === only);
  const list = named("recommendation");
  const reference = `${t(`statements:kind.${kind}`)} ${number}/${year}`;
  const section = (title: string, inner: string) => (inner ? `<h2>${safe(title)}</h2>${inner}` : "");
  const html = [
    `<!doctype html><html lang="${htmlLang(locale)}"><head><meta charset="utf-8"><title>${
      safe(`${words(statement.title)} – ${reference}`)}</title><meta name="viewport" content="width=device-width">`,
    "<style>body{font:1rem/1.6 sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}li{margin:.5rem 0}</style></head><body>",
    `<p>${safe(words(tenant.name))} · ${safe(words(panel.name))}<br>${safe(reference)}</p>`,
    text("h1", statement.title), ...named("paragraph").map((one) => text("p", one.text)),
    section(t("statementPages:file.recommendations"),
      list.length > 0 ? `<ol>${list.map((one) => text("li", one.text)).join("")}</ol>` : ""),
    section(t("statementPages:dissents.title"), dissents.map((one) =>
      `<blockquote lang="${htmlLang(one.lang)}">${safe(one.text)}</blockquote><p>${
        safe([...one.names, ...(one.members > one.names.length
          ? [t("statementPages:dissents.members", { count: one.members - one.names.length })] : [])].join(", "))}</p>`)
            .join("")),
    section(t("statementPages:evidence.title"), evidence.length > 0 ? `<ul>${evidence.map((one) =>
      `<li>${safe(words(one.title))}${one.url ? ` (${safe(one.url)})` : ""}</li>`).join("")}</ul>` : ""),
    agreed ? `<p>${safe(t("statementPages:adoption.title"))}: ${safe(agreed)}</p>` : "",
    `<p>${safe(t("statementPages:read.noDecision"))}</p></body></html>`,
  ].join("\n");
  return { name: `${panel.slug}-${year}-${number}.html`, html };
}
