import type { z } from "zod";
import { failField, type TenantCtx, type Tx } from "../kernel/index.ts";
import type { PanelCtx } from "../panels/index.ts";
import { AgendaItemModel, MeetingModel, type Meeting } from "./model.ts";
import { agendaSent, meetingCalled } from "./events.ts";
import { invitePeople, tellInvited } from "./invitations/invite-people.ts";
import { meetingFor, toldOf } from "./meeting-now.ts";
import type { meetingInput } from "./meeting-schema.ts";

type Input = z.output<typeof meetingInput>;

/**
 * Sends the invitations: one to each member of the panels, and to the extension when the meeting is an extended one (B6).
 * By itself it happens on the tenant's invitation day. Calling twice changes nothing.
 *
 * @throws Failure INVALID for a meeting that has no place, or no link to join from afar
 */
export async function callMeeting(ctx: PanelCtx, { meeting: id }: Input): Promise<Meeting> {
  return ctx.transaction(async (tx) => {
    const seen = await meetingFor(tx, ctx, id, "arrange");
    if (seen.state === "called") return seen;
    const meeting = await meetingFor(tx, ctx, id, "call");
    if (meeting.form !== "remote" && !meeting.place) failField("place", "meetings:field.placeMissing");
    if (meeting.form !== "on-site" && !meeting.link) failField("link", "meetings:field.linkMissing");
    return callIn(tx, ctx, meeting);
  });
}

/** Calls a scheduled meeting in the transaction of a command or a timer. */
export async function callIn(tx: Tx, ctx: TenantCtx, meeting: Meeting): Promise<Meeting> {
  const now = ctx.ports.clock.now();
  const called = await tx.of(MeetingModel).update(meeting, { set: { state: "called", calledAt: now } });
  const people = await invitePeople(tx, called, now);
  await tx.emit(meetingCalled, called, { ...toldOf(called), people });
  return called;
}

/**
 * Sends the agenda to everybody who is invited. By itself it happens on the tenant's material day, when there is an agenda.
 *
 * @throws Failure INVALID while the agenda is empty
 */
export async function sendAgenda(ctx: PanelCtx, { meeting: id }: Input): Promise<Meeting> {
  return ctx.transaction(async (tx) => {
    const seen = await meetingFor(tx, ctx, id, "arrange");
    if (seen.state === "agenda-out") return seen;
    const meeting = await meetingFor(tx, ctx, id, "sendAgenda");
    if ((await itemsOn(tx, meeting)) === 0) failField("items", "meetings:field.agendaEmpty");
    return sendAgendaIn(tx, ctx, meeting);
  });
}

/** How many items the agenda has: those that were taken onto it, handled or not. */
export function itemsOn(tx: Tx, meeting: Meeting): Promise<number> {
  return tx.of(AgendaItemModel).count({ meetingId: meeting.id, state: { $in: ["accepted", "continued", "handled"] } });
}

/** Sends the agenda out to everybody who is invited. The caller has made sure that the meeting is in a state for it. */
export async function sendAgendaIn(tx: Tx, ctx: TenantCtx, meeting: Meeting): Promise<Meeting> {
  const items = await itemsOn(tx, meeting);
  const sent = await tx.of(MeetingModel).update(
    meeting, { set: { state: "agenda-out", agendaOutAt: ctx.ports.clock.now() } },
  );
  await tx.emit(agendaSent, sent, { ...toldOf(sent), items });
  await tellInvited(tx, sent, "agenda");
  return sent;
}
