import type { z } from "zod";
import { fail, failField } from "../../kernel/index.ts";
import { personMeant, type PanelCtx } from "../../panels/index.ts";
import { invitationAnswered } from "../events.ts";
import { meetingAbilities, meetingFor } from "../meeting-now.ts";
import { MeetingInvitationModel, type MeetingInvitation } from "../model.ts";
import type { answerMeetingInput, myInvitationView } from "./schema.ts";

type View = z.output<typeof myInvitationView>;

/** An invitation as its own receiver sees it. */
export function viewOfInvitation({ id, answer, answeredAt, helpers, guest }: MeetingInvitation): View {
  return { id, answer, answeredAt, helpers, guest };
}

/**
 * Answers an invitation, and says which help is needed: an assistant, an interpreter, a hearing loop. The last answer
 * counts. Whoever arranges the meeting may write down what somebody without a computer has said.
 *
 * @throws Failure INVALID before the invitations have left and after the meeting, FORBIDDEN for another person's answer
 */
export async function answerMeeting(ctx: PanelCtx, input: z.output<typeof answerMeetingInput>): Promise<View> {
  return ctx.transaction(async (tx) => {
    const meeting = await meetingFor(tx, ctx, input.meeting, "seeInside");
    const { personId: own } = ctx.part.reader;
    const arranges = meetingAbilities(ctx, meeting).arrange;
    if (input.personId !== undefined && input.personId !== own && !arranges) fail("FORBIDDEN");
    const personId = input.personId === undefined ? own : await personMeant(ctx, tx, input.personId, meeting.panelIds);
    if (personId === undefined && input.personId) failField("personId", "meetings:field.notInvited");
    if (personId === undefined) fail("FORBIDDEN");
    if (meeting.state !== "called" && meeting.state !== "agenda-out") fail("INVALID", "meetings:failure.notAsking");
    const invitations = tx.of(MeetingInvitationModel);
    const stored = await invitations.findOne({ meetingId: meeting.id, personId });
    if (!stored) {
      if (input.personId) failField("personId", "meetings:field.notInvited");
      fail("NOT_FOUND", "meetings:failure.notInvited");
    }
    const { answer, helpers } = input;
    const answered = await invitations.update(stored, { set: { answer, helpers, answeredAt: ctx.ports.clock.now() } });
    await tx.emit(invitationAnswered, answered, { meetingId: meeting.id, personId, answer });
    return viewOfInvitation(answered);
  });
}
