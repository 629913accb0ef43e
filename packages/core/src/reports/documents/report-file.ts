import { readText } from "@raati/i18n";
import type { z } from "zod";
import { fail } from "../../kernel/index.ts";
import { reportNow, type ReportCtx } from "../report-now.ts";
import type { reportFile, reportFileInput } from "../schema.ts";
import { documentOf } from "./document-of.ts";
import { figuresCsv } from "./figures-csv.ts";

const TYPES = {
  pdf: "application/pdf", csv: "text/csv; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/**
 * A report as a file, for whoever may read it on the page.
 *
 * @param signal stops the work when the reader has gone away
 * @throws Failure NOT_FOUND for who may not see it, and for a language that it does not have
 */
export async function reportFileOf(
  ctx: ReportCtx, { report: id, lang, kind }: z.output<typeof reportFileInput>, signal?: AbortSignal,
): Promise<z.output<typeof reportFile>> {
  const report = await reportNow(ctx.db, ctx, id, "see");
  if (!report.languages.includes(lang)) fail("NOT_FOUND", "reports:failure.notInLanguage");
  const { documents } = ctx.ports;
  const printed = () => documentOf(ctx, report, lang);
  const bytes = kind === "csv" ? new TextEncoder().encode(figuresCsv(report, lang))
    : kind === "pdf" ? await documents.pdf(printed(), { signal }) : await documents.docx(printed(), { signal });
  const title = readText(report.title, lang, report.languages)?.text ?? String(report.year);
  return { name: `${nameOf(title)}-${lang}.${kind}`, type: TYPES[kind], bytes };
}

/** A title as a file's name: "Asiakasraatien vuosiraportti 2025" is `asiakasraatien-vuosiraportti-2025`. */
const nameOf = (title: string): string =>
  title.normalize("NFD").replaceAll(/\p{Diacritic}/gu, "").toLowerCase().replaceAll(/[^a-z0-9]+/g,
    "-").replaceAll(/^-|-$/g, "").slice(0, 60);
