import { defineHandler, holds, isNeverAgain, type TenantCtx } from "../../kernel/index.ts";
import { PanelModel } from "../../panels/index.ts";
import { PersonModel } from "../../people/index.ts";
import { asPerson } from "../as-person.ts";
import { invitationRefused, memoDayCame, personInvited, personReminded } from "../events.ts";
import { MeetingInvitationModel, MeetingModel, MinutesModel, type Meeting, type MeetingInvitation } from "../model.ts";
import { ownPanels } from "../my-meetings.ts";
import { meetingPolicy } from "../policy.ts";
import { writeMail, type MeetingLetter } from "./write-mail.ts";

/**
 * Mails one person about one meeting, in the person's language, and writes down what became of it. Whoever may not see the
 * meeting by then gets none: the same rule as for pages and calendars.
 */
export const mailInvited = defineHandler({
  name: "meetings.mail-invited",
  on: [personInvited, personReminded],
  kind: "outside",
  async handle(ctx, event, { deliveryId }) {
    const invitation = await ctx.db.of(MeetingInvitationModel).findOne({ id: event.stream });
    const meeting = await ctx.db.of(MeetingModel).findOne({ id: event.data.meetingId });
    if (!invitation || !meeting || !(await maySee(ctx, invitation, meeting))) return;
    const kind = event.type === personInvited.name ? "invitation" : (event.data as { about: string }).about;
    await send(ctx, invitation, meeting, { kind: kind as MeetingLetter["kind"], messageId: deliveryId });
  },
});

async function maySee(ctx: TenantCtx, { personId }: MeetingInvitation, meeting: Meeting): Promise<boolean> {
  const own = await ownPanels(asPerson(ctx, personId));
  return own.some(({ reader }) => holds(meetingPolicy.seeInside(reader), meeting));
}

async function send(
  ctx: TenantCtx, invitation: MeetingInvitation, meeting: Meeting, letter: Pick<MeetingLetter, "kind" | "messageId">,
): Promise<void> {
  const person = await ctx.db.of(PersonModel).findOne({ id: invitation.personId });
  if (person?.email === undefined) return note(ctx, invitation, { state: "none" });
  const panel = await ctx.db.of(PanelModel).get(invitation.panelId);
  try {
    await ctx.ports.mailer.send(writeMail(ctx, { ...letter, to: person.email, lang: person.language, meeting, panel }));
  } catch (error) {
    // What was refused for good would be refused again: staff correct the address or call.
    if (isNeverAgain(error)) return tellRefused(ctx, invitation);
    await note(ctx, invitation, { state: "failed", reason: "meetings:delivery.unreachable" });
    throw error;
  }
  await note(ctx, invitation, { state: "sent" });
}

/** The fate of a mail is written without an event; an answer in the meantime stays. */
async function note(
  { db, ports }: Pick<TenantCtx, "db" | "ports">, { id }: Pick<MeetingInvitation, "id">,
  fate: Omit<MeetingInvitation["delivery"], "at">,
): Promise<void> {
  const sent = fate.state === "sent" ? { inc: { mails: 1 } } : {};
  await db.of(MeetingInvitationModel).updateWhere(
    { id }, { set: { delivery: { ...fate, at: ports.clock.now() } }, ...sent }
  );
}

/** Writes down that the address takes no mail, and tells it: who looks after addresses is not on the meeting's page. */
async function tellRefused(ctx: TenantCtx, { id }: MeetingInvitation): Promise<void> {
  await ctx.transaction(async (tx) => {
    await note({ db: tx.db, ports: ctx.ports }, { id }, { state: "failed", reason: "meetings:delivery.refused" });
    const refused = await tx.of(MeetingInvitationModel).get(id);
    await tx.emit(invitationRefused, refused, { meetingId: refused.meetingId, personId: refused.personId });
  });
}

/** Says to who writes the minutes, or to the coordinator, that the draft is due and nobody has sent it for comment. */
export const mailMemoDue = defineHandler({
  name: "meetings.mail-memo-due",
  on: [memoDayCame],
  kind: "outside",
  async handle(ctx, event, { deliveryId }) {
    const meeting = await ctx.db.of(MeetingModel).findOne({ id: event.data.meetingId });
    if (!meeting || meeting.state === "cancelled" || meeting.state === "postponed") return;
    const written = await ctx.db.of(MinutesModel).findOne({ meetingId: meeting.id, state: { $ne: "draft" } });
    const panel = await ctx.db.of(PanelModel).findOne({ id: meeting.panelIds[0]! });
    const writer = meeting.secretaryId ?? panel?.coordinatorId;
    if (written || !panel || writer === undefined) return;
    const person = await ctx.db.of(PersonModel).findOne({ id: writer });
    if (person?.email === undefined) return;
    const letter = {
      to: person.email, lang: person.language, messageId: deliveryId, kind: "memoDue" as const, meeting, panel
    };
    await ctx.ports.mailer.send(writeMail(ctx, letter));
  },
});
