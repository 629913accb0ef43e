import { FILE_TYPES, type FileFacts } from "@raati/core/files/schema";
import type { Translator } from "@raati/i18n";
import { formatNumber } from "@raati/i18n";

/** "PDF, 1,2 Mt": what a link to a file tells before it is opened. */
export function fileFactsText({ t, locale }: Pick<Translator, "t" | "locale">, { type, size }: FileFacts): string {
  const large = size >= 1024 * 1024;
  const count = large ? Math.round((size / 1024 / 1024) * 10) / 10 : Math.max(1, Math.round(size / 1024));
  const told = t(`filePages:size.${large ? "MB" : "kB"}`, { number: formatNumber(locale, count) });
  return `${FILE_TYPES[type].toUpperCase()}, ${told}`;
}
