import { router } from "../../kernel/index.ts";
import { panelProcedure, panelStaffProcedure } from "../../panels/index.ts";
import { answerMeeting } from "./answer-meeting.ts";
import { listInvitations, myInvitation } from "./list-invitations.ts";
import { noteBounce } from "./note-bounce.ts";
import { remindPeople } from "./remind-people.ts";
import {
  answerMeetingInput, meetingInvitationsInput, meetingInvitationsView, myInvitationView, noteMeetingBounceInput,
  remindMeetingInput,
} from "./schema.ts";

/** Who is invited to a meeting, and what they have answered. */
export const invitationsRouter = router({
  list: panelProcedure.input(meetingInvitationsInput).output(meetingInvitationsView).query(
    ({ ctx, input }) => listInvitations(ctx, input)
  ),
  mine: panelProcedure.input(meetingInvitationsInput).output(myInvitationView.optional()).query(
    ({ ctx, input }) => myInvitation(ctx, input)
  ),
  answer: panelProcedure.input(answerMeetingInput).output(myInvitationView).mutation(
    ({ ctx, input }) => answerMeeting(ctx, input)
  ),
  remind: panelProcedure.input(remindMeetingInput).output(meetingInvitationsView).mutation(
    async ({ ctx, input }) => listInvitations(ctx, await remindPeople(ctx, input))
  ),
  noteBounce: panelStaffProcedure.input(noteMeetingBounceInput).mutation(({ ctx, input }) => noteBounce(ctx, input)),
});
