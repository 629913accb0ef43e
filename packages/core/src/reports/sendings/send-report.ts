import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { openHandling, startHandling } from "../../handling/index.ts";
import { reportPublished, reportSent } from "../events.ts";
import { ReportModel, type Report } from "../model.ts";
import { reportNow, toldOf, type ReportCtx } from "../report-now.ts";
import type { sendReportInput } from "../schema.ts";

/**
 * Sends what the panels have approved on its own way: management group, boards, council (E10). Sending twice sends once.
 *
 * @throws Failure INVALID for steps that lead to nobody
 */
export async function sendReport(ctx: ReportCtx, input: z.output<typeof sendReportInput>): Promise<Report> {
  return ctx.transaction(async (tx) => {
    const before = await reportNow(tx, ctx, input.report, "make");
    if (before.handlingId) return before;
    const report = await reportNow(tx, ctx, input.report, "send");
    const { routeId, steps } = input;
    const { title, panelIds, open, adoptedOn } = report;
    const handling = await startHandling(ctx, tx, { kind: "report", id: report.id }, {
      title, panelIds, open, routeId, steps, beginning: adoptedOn === undefined ? undefined : { adoptedOn },
    });
    const sent = await tx.of(ReportModel).update(report, { set: {
      state: "sent", sentOn: handling.sentOn, handlingId: handling.id, unitIds: handling.unitIds, bodyIds: handling.bodyIds,
    } });
    await tx.emit(reportSent, sent, { ...toldOf(sent), handlingId: handling.id });
    return sent;
  });
}

/** Makes an adopted report public, and its way with it. Publishing twice publishes once. */
export async function publishReport(ctx: ReportCtx, { report: id }: { report: string }): Promise<Report> {
  return ctx.transaction(async (tx) => {
    const before = await reportNow(tx, ctx, id, "make");
    if (before.open) return before;
    const report = await reportNow(tx, ctx, id, "publish");
    const publishedOn = helsinkiDay(ctx.ports.clock.now());
    const published = await tx.of(ReportModel).update(report, { set: { open: true, publishedOn } });
    if (report.handlingId) await openHandling(tx, { kind: "report", id: report.id });
    await tx.emit(reportPublished, published, { ...toldOf(published), on: publishedOn });
    return published;
  });
}
