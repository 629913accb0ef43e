import { failField } from "../../kernel/index.ts";
import { approvalAsked, reportTakenBack } from "../events.ts";
import { ReportModel, type Report } from "../model.ts";
import { reportNow, toldOf, type ReportCtx } from "../report-now.ts";

/**
 * Puts the report before its panels. From now on their members read it, and it stays as it is.
 *
 * @throws Failure INVALID when nothing has been collected yet
 */
export async function askApproval(ctx: ReportCtx, { report: id }: { report: string }): Promise<Report> {
  return ctx.transaction(async (tx) => {
    const before = await reportNow(tx, ctx, id, "make");
    if (before.state === "for-approval") return before;
    const report = await reportNow(tx, ctx, id, "askApproval");
    if (report.chapters.length === 0) failField("chapters", "reports:field.noChapters");
    const asked = await tx.of(ReportModel).update(report, { set: { state: "for-approval", shared: true, approvals: [] } });
    await tx.emit(approvalAsked, asked, { ...toldOf(asked), panelIds: asked.panelIds });
    return asked;
  });
}

/** Takes the report back to be written: approvals that were given fall away, for they were of another text. */
export async function takeBack(ctx: ReportCtx, { report: id }: { report: string }): Promise<Report> {
  return ctx.transaction(async (tx) => {
    const report = await reportNow(tx, ctx, id, "takeBack");
    const back = await tx.of(ReportModel).update(report, { set: { state: "editing", shared: false, approvals: [] } });
    await tx.emit(reportTakenBack, back, toldOf(back));
    return back;
  });
}
