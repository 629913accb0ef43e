import type { z } from "zod";
import { authorize, fail, failField, type Tx } from "../kernel/index.ts";
import { PanelModel, type Panel } from "../panels/index.ts";
import { chaptersOf } from "./chapters/outlines.ts";
import { reportChanged, reportDrafted } from "./events.ts";
import { ReportModel, type Report } from "./model.ts";
import { reportPolicy } from "./policy.ts";
import { reportNow, toldOf, type ReportCtx } from "./report-now.ts";
import type { changeReportInput, draftReportInput } from "./schema.ts";
import { wordsIn } from "./sources/words.ts";

const PUBLIC: readonly Panel["state"][] = ["active", "paused", "ended"];

/**
 * Begins the report of a year. Its first panel is the reader's to run; the others are run by the reader too, or public: a
 * panel that was handed over still stands in the network's report. The same id again answers what is stored.
 *
 * @throws Failure NOT_FOUND for a panel that is not the reader's to tell of; INVALID that names the field
 */
export async function draftReport(ctx: ReportCtx, input: z.output<typeof draftReportInput>): Promise<Report> {
  const { id, year, languages, outline, from = `${year}-01-01`, to = `${year}-12-31` } = input;
  checkLanguages(ctx, languages, input.title);
  return ctx.transaction(async (tx) => {
    const stored = await tx.of(ReportModel).findOne({ id });
    if (stored) {
      authorize(reportPolicy, ctx.reader, "make", stored);
      return stored;
    }
    const panels = await panelsOf(tx, ctx, [...new Set(input.panels)]);
    const pluginIds = new Set(panels.flatMap((panel) => panel.pluginIds));
    const report = await tx.of(ReportModel).insert({
      kind: "yearly", year, from, to, title: input.title, languages, panelIds: panels.map((panel): string => panel.id),
      homeId: panels[0]!.id, state: "collecting", chapters: chaptersOf(ctx, outline, pluginIds, wordsIn(ctx, languages)),
    }, id);
    await tx.emit(reportDrafted, report, { ...toldOf(report), panelIds: report.panelIds });
    return report;
  });
}

async function panelsOf(tx: Tx, { reader }: ReportCtx, ids: readonly string[]): Promise<Panel[]> {
  const found = await tx.of(PanelModel).find({ id: { $in: [...ids] } });
  return ids.map((id, index) => {
    const panel = found.find((one) => one.id === id);
    const runs = reader.runs.includes(id);
    if (!panel || (!runs && !PUBLIC.includes(panel.state))) fail("NOT_FOUND", "reports:failure.panelUnknown");
    if (index === 0 && !runs) failField("panels", "reports:field.firstNotYours");
    return panel;
  });
}

/** @throws Failure INVALID for a language that the organisation does not use, and for a title that lacks one */
function checkLanguages(
  { tenant }: ReportCtx, languages: readonly Report["languages"][number][], title: Report["title"],
): void {
  if (languages.some((one) => !tenant.languages.includes(one))) failField("languages", "reports:field.languageNotUsed");
  const lacking = languages.find((one) => one !== "fi-plain" && !title[one]);
  if (lacking) failField(`title.${lacking}`, "reports:field.titleLacks");
}

/** The title and the languages, while it is still written. @throws Failure CONFLICT when it was changed meanwhile */
export async function changeReport(ctx: ReportCtx, input: z.output<typeof changeReportInput>): Promise<Report> {
  const { title, languages, revision } = input;
  checkLanguages(ctx, languages, title);
  return ctx.transaction(async (tx) => {
    const report = await reportNow(tx, ctx, input.report, "write");
    const changed = await tx.of(ReportModel).update({ id: report.id, revision }, { set: { title, languages } });
    await tx.emit(reportChanged, changed, toldOf(changed));
    return changed;
  });
}
