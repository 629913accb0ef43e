import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { fail, failField, type Tx } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { meetingDocumented, minutesApproved } from "../events.ts";
import { toldOf } from "../meeting-now.ts";
import { MeetingModel, MinutesModel } from "../model.ts";
import { minutesFor, nextSeq, type Written } from "./minutes-now.ts";
import type { approveMinutesInput, minutesInput } from "./schema.ts";

type Input = z.output<typeof approveMinutesInput>;

/**
 * Writes down that the panel has approved its minutes: in a later meeting, or in writing when the days for comments are
 * over. The meeting is documented with that.
 *
 * @throws Failure INVALID that names the field: a meeting that is not a later one of the panel or was not held, a day that
 * has   not come, comments that may still come; and while the attendance is not confirmed
 */
export async function approveMinutes(ctx: PanelCtx, input: Input): Promise<z.output<typeof minutesInput>> {
  await ctx.transaction(async (tx) => {
    const seen = await minutesFor(tx, ctx, input.meeting, "see");
    if (seen.minutes.state === "approved" && seen.minutes.approvedOn === input.on) return;
    const { meeting, minutes } = await minutesFor(tx, ctx, input.meeting, "approve");
    if (!meeting.attendanceConfirmedAt) fail("INVALID", "meetings:failure.attendanceOpen");
    const today = helsinkiDay(ctx.ports.clock.now());
    if (input.on > today) failField("on", "meetings:field.dayInFuture");
    if (input.on < meeting.day) failField("on", "meetings:field.beforeMeeting");
    await checkHow(tx, { meeting, minutes }, input, today);
    const next = await nextSeq(tx, minutes);
    const approved = await tx.of(MinutesModel).update(next, {
      set: { state: "approved", approval: input.approval, approvedOn: input.on },
    });
    await tx.emit(minutesApproved, approved, { ...toldOf(meeting), how: input.approval.kind, on: input.on });
    const documented = await tx.of(MeetingModel).update(meeting, { set: { state: "documented" } });
    await tx.emit(meetingDocumented, documented, toldOf(documented));
  });
  return { meeting: input.meeting };
}

async function checkHow(tx: Tx, { meeting, minutes }: Written, { approval }: Input, today: string): Promise<void> {
  if (approval.kind === "writing") {
    if (minutes.commentsUntil && minutes.commentsUntil >= today) failField("approval.kind", "meetings:field.commentsOpen");
    return;
  }
  const later = await tx.of(MeetingModel).findOne({
    id: approval.meetingId, panelIds: { $in: meeting.panelIds }, state: { $in: ["held", "documented"] },
    startsAt: { $gt: meeting.startsAt },
  });
  if (!later) failField("approval.meetingId", "meetings:field.notLaterMeeting");
}
