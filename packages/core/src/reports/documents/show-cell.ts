import { formatDate, formatMoney, formatNumber, formatPercent, readText, type Locale } from "@raati/i18n";
import type { Cell, Table } from "../contents/schema.ts";

type Kind = Table["columns"][number]["kind"];

interface Shown { readonly text: string; readonly lang?: Locale }

/** A number in the form of its unit: "1 234", "45 %", "80 €", "12,5". */
export function showNumber(locale: Locale, kind: Kind, value: number): string {
  switch (kind) {
    case "percent": return formatPercent(locale, value);
    case "cents": return formatMoney(locale, value);
    case "score": return formatNumber(locale, value, { decimals: 1 });
    default: return formatNumber(locale, value);
  }
}

/**
 * A cell in one language.
 *
 * @param hidden the words for a figure about fewer than five
 */
export function showCell(
  { locale, languages, hidden }: { locale: Locale; languages: readonly Locale[]; hidden: string }, kind: Kind, cell: Cell,
): Shown {
  if (cell === null) return { text: hidden };
  if (cell === "") return { text: "–" };
  if (typeof cell === "number") return { text: showNumber(locale, kind, cell) };
  if (typeof cell === "string") return { text: formatDate(locale, cell) };
  const read = readText(cell, locale, languages);
  return { text: read?.text ?? "–", ...(read && read.lang !== locale && { lang: read.lang }) };
}
