import { inHandling, publicHandling } from "../../handling/index.ts";
import { abilitiesOf, type Viewer } from "../../kernel/index.ts";
import { documentOf } from "../documents/document-of.ts";
import type { Report } from "../model.ts";
import { reportPolicy } from "../policy.ts";
import { reportNow, type ReportCtx } from "../report-now.ts";
import type { ReportPage, ReportView } from "../schema.ts";
import type { z } from "zod";
import type { reportPageInput } from "../schema.ts";
import { rowsOf } from "./rows.ts";

const shown = ({ approvals }: Report) => approvals.map(({ recordedBy: _by, ...one }) => one);

/** A report as it is made, for who makes it. */
export async function showReport(ctx: ReportCtx, report: Report): Promise<ReportView> {
  const [row] = await rowsOf(ctx, [report]);
  const { revision, chapters, contents, handlingId } = report;
  return {
    ...row!, revision, chapters, contents, handlingId, approvals: shown(report),
    abilities: abilitiesOf(reportPolicy, ctx.reader, report),
  };
}

/**
 * A report as it is read: by everybody when it is public, by its panels from the time they are asked, by who makes it
 * always.
 *
 * @throws Failure NOT_FOUND for what the reader may not see
 */
export async function reportPageOf(ctx: ReportCtx, { report: id,
  lang }: z.output<typeof reportPageInput>): Promise<ReportPage> {
  const report = await reportNow(ctx.db, ctx, id, "see");
  const [row] = await rowsOf(ctx, [report]);
  const { reader } = ctx;
  const handling = report.open && report.handlingId ? await publicHandling(ctx, { kind: "report", id }) : undefined;
  const abilities = abilitiesOf(reportPolicy, reader, report);
  const mine = [...reader.leads, ...reader.runs];
  const done = report.approvals.map(({ panelId }) => panelId);
  return {
    ...row!, document: documentOf(ctx, report, lang), handling,
    ...await insideHandling(ctx, report),
    approvals: shown(report).map(({ meetingId: _meeting, ...one }) => one), abilities,
    mayApproveFor: abilities.approve ? row!.panels.filter((one) => mine.includes(one.id) && !done.includes(one.id)) : [],
  };
}

/** The address of the inside of its way, for who has a part in it. */
async function insideHandling(ctx: ReportCtx, { handlingId }: Report): Promise<{ handlingId?: string }> {
  const { viewer } = ctx;
  if (!handlingId || !viewer) return {};
  const signedIn: ReportCtx & { viewer: Viewer } = { ...ctx, viewer };
  const inside = await inHandling(signedIn, handlingId).then(() => true, () => false);
  return inside ? { handlingId } : {};
}
