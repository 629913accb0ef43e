import { helsinkiDay, type Day } from "@raati/i18n";
import type { z } from "zod";
import { fail, failField, type Tx } from "../../kernel/index.ts";
import { recordedMeeting } from "../../meetings/index.ts";
import { reportAdopted, reportApproved } from "../events.ts";
import { ReportModel, type Report } from "../model.ts";
import { reportNow, toldOf, type ReportCtx } from "../report-now.ts";
import type { approveReportInput } from "../schema.ts";

type Input = z.output<typeof approveReportInput>;

/**
 * Writes down that one of the panels has approved the report: in a meeting that was held and whose attendance is confirmed,
 * or in writing (E6). When the last one has, the report is adopted and frozen. A second time for the same panel answers
 * what is stored.
 *
 * @throws Failure INVALID that names what does not fit; FORBIDDEN for a panel that the reader neither leads nor runs
 */
export async function approveReport(ctx: ReportCtx, input: Input): Promise<Report> {
  const { reader, ports, viewer } = ctx;
  return ctx.transaction(async (tx) => {
    const seen = await reportNow(tx, ctx, input.report, "see");
    if (!seen.panelIds.includes(input.panelId)) failField("panelId", "reports:field.panelNotIn");
    if (![...reader.leads, ...reader.runs].includes(input.panelId)) fail("FORBIDDEN", "reports:failure.notYourPanel");
    if (seen.approvals.some(({ panelId }) => panelId === input.panelId)) return seen;
    const report = await reportNow(tx, ctx, input.report, "approve");
    const on = input.way === "meeting" ? await meetingDay(tx, input) : writtenDay(helsinkiDay(ports.clock.now()), report,
      input);
    const { panelId, way, meetingId } = input;
    const approvals = [...report.approvals, {
      panelId, way, on, ...(way === "meeting" && meetingId && { meetingId }), ...(viewer && { recordedBy: viewer.personId }),
    }];
    const last = report.panelIds.every((id) => approvals.some((one) => one.panelId === id));
    const adoptedOn = approvals.map((one) => one.on).sort().at(-1)!;
    const approved = await tx.of(ReportModel).update(report, {
      set: { approvals, ...(last && { state: "adopted" as const, adoptedOn }) },
    });
    await tx.emit(reportApproved, approved, { ...toldOf(approved), panelId, way, on, meetingId });
    if (last) await tx.emit(reportAdopted, approved, { ...toldOf(approved), on: adoptedOn });
    return approved;
  });
}

async function meetingDay(tx: Tx, { panelId, meetingId }: Input): Promise<Day> {
  if (meetingId === undefined) failField("meetingId", "reports:field.meetingMissing");
  const meeting = await recordedMeeting({ db: tx.db }, panelId, meetingId);
  if (!meeting) failField("meetingId", "reports:field.meetingNotRecorded");
  return meeting.day;
}

function writtenDay(today: Day, { contents }: Report, { on }: Input): Day {
  if (on === undefined) failField("on", "reports:field.dayMissing");
  if (on > today) failField("on", "reports:field.dayInFuture");
  if (contents && on < contents.collectedOn) failField("on", "reports:field.beforeCollected");
  return on;
}
