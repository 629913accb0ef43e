import type { z } from "zod";
import type { PanelCtx } from "../panels/index.ts";
import { meetingCancelled, meetingPostponed } from "./events.ts";
import { tellInvited } from "./invitations/invite-people.ts";
import { meetingFor, toldOf } from "./meeting-now.ts";
import type { cancelMeetingInput, postponeMeetingInput } from "./meeting-schema.ts";
import { MeetingInvitationModel, MeetingModel, type Meeting } from "./model.ts";
import { checkFuture } from "./schedule-meeting.ts";
import { clearTimers, setTimers } from "./set-timers.ts";
import { timeOf } from "./time-of.ts";

/**
 * Puts a meeting off. The time it was to be, and why, stays in its history. With a new time it is scheduled again and
 * everybody who was invited is told and asked anew; without one it waits.
 *
 * @throws Failure INVALID for a new time that has passed
 */
export async function postponeMeeting(ctx: PanelCtx, input: z.output<typeof postponeMeetingInput>): Promise<Meeting> {
  return ctx.transaction(async (tx) => {
    const meeting = await meetingFor(tx, ctx, input.meeting, "postpone");
    const { reason, startsAt } = input;
    if (startsAt) checkFuture(ctx, startsAt, "startsAt");
    const now = ctx.ports.clock.now();
    // A second word on the same postponement, now with its time, is no second postponement.
    const history = meeting.state === "postponed" ? meeting.postponements
      : [...meeting.postponements, { startsAt: meeting.startsAt, at: now, reason }];
    const set = {
      state: startsAt ? "scheduled" as const : "postponed" as const, postponements: history, stateReason: reason,
      sequence: meeting.sequence + 1, changedAt: now, ...(startsAt && timeOf(startsAt, meeting.minutes)),
    };
    const changed = await tx.of(MeetingModel).update(meeting, { set, unset: ["calledAt", "agendaOutAt"] });
    await tx.emit(meetingPostponed, changed, { ...toldOf(changed), from: meeting.startsAt, to: startsAt });
    await tx.of(MeetingInvitationModel).updateWhere({ meetingId: meeting.id }, { unset: ["answer", "answeredAt"] });
    await tellInvited(tx, changed, "postponed");
    if (startsAt) await setTimers(tx, ctx, changed);
    else await clearTimers(tx, changed);
    return changed;
  });
}

/** Calls a meeting off, with the reason; who was invited is told. It stays in calendars as cancelled. */
export async function cancelMeeting(ctx: PanelCtx, input: z.output<typeof cancelMeetingInput>): Promise<Meeting> {
  return ctx.transaction(async (tx) => {
    const seen = await meetingFor(tx, ctx, input.meeting, "arrange");
    if (seen.state === "cancelled") return seen;
    const meeting = await meetingFor(tx, ctx, input.meeting, "cancel");
    const set = {
      state: "cancelled" as const, stateReason: input.reason, sequence: meeting.sequence + 1,
      changedAt: ctx.ports.clock.now(),
    };
    const changed = await tx.of(MeetingModel).update(meeting, { set });
    await tx.emit(meetingCancelled, changed, toldOf(changed));
    await clearTimers(tx, changed);
    await tellInvited(tx, changed, "cancelled");
    return changed;
  });
}
