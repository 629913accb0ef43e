import { createTranslator, mergeResources, readText, type Locale } from "@raati/i18n";
import { locales } from "../locales/index.ts";
import type { Report } from "../model.ts";

const resources = mergeResources({ reports: locales });

/** A field as spreadsheets read it; what would be taken for a formula gets an apostrophe in front. */
function field(value: string | number): string {
  const text = String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The figures of a report as CSV (RFC 4180, UTF-8 with a mark): one a row, with its definition and the day on which it was
 * counted. A hidden figure has no value and says so. Shares are from 0 to 1, sums in cents.
 */
export function figuresCsv({ contents, languages, year }: Report, locale: Locale): string {
  const { t } = createTranslator(locale, resources);
  const head = ["id", "section", "name", "value", "hidden", "unit", "year", "countedOn", "definition", "yearBefore",
    "valueBefore"];
  const read = (text: Parameters<typeof readText>[0]) => readText(text, locale, languages)?.text ?? "";
  const rows = (contents?.sections ?? []).flatMap((section) => section.figures.map((one) => [
    one.id, read(section.name), read(one.name), one.value ?? "", one.value === null ? t("reports:csv.yes")
      : t("reports:csv.no"),
    t(`reports:csv.unit.${one.unit}`), year, one.on, read(one.definition), one.before?.year ?? "", one.before?.value ?? "",
  ]));
  const lines = [head.map((name) => t(`reports:csv.column.${name}`)), ...rows];
  return `\uFEFF${lines.map((line) => line.map(field).join(",")).join("\r\n")}\r\n`;
}
