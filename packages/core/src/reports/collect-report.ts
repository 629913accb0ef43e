import { comparedWith, reportBefore } from "./contents/compare.ts";
import { contents as contentsSchema } from "./contents/schema.ts";
import { reportCollected } from "./events.ts";
import { ReportModel, type Report } from "./model.ts";
import { reportNow, toldOf, type ReportCtx } from "./report-now.ts";
import { collectAll } from "./sources/collect-all.ts";

/**
 * The report collects itself: everything that the year's data says, counted today. Chapters and their texts stay as they
 * are. It may be done again until the panels are asked to approve it.
 */
export async function collectReport(ctx: ReportCtx, { report: id }: { report: string }): Promise<Report> {
  const wanted = await reportNow(ctx.db, ctx, id, "collect");
  const collected = await collectAll(ctx, wanted);
  return ctx.transaction(async (tx) => {
    const report = await reportNow(tx, ctx, id, "collect");
    const contents = contentsSchema.parse(comparedWith(collected, await reportBefore(tx, report)));
    const saved = await tx.of(ReportModel).update(report, { set: { contents, state: "editing" } });
    await tx.emit(reportCollected, saved, { ...toldOf(saved), on: contents.collectedOn });
    return saved;
  });
}
