import { z } from "zod";
import { router, signedInProcedure } from "../kernel/index.ts";
import { panelProcedure, panelPublicProcedure } from "../panels/index.ts";
import { agendasRouter } from "./agendas/router.ts";
import { attendanceRouter } from "./attendance/router.ts";
import { bulletinsRouter } from "./bulletins/router.ts";
import { calendarsRouter } from "./calendars/router.ts";
import { callMeeting, sendAgenda } from "./call-meeting.ts";
import { cancelMeeting, postponeMeeting } from "./cancel-meeting.ts";
import { changeMeeting } from "./change-meeting.ts";
import { feesRouter } from "./fees/router.ts";
import { guardiansRouter } from "./guardians/router.ts";
import { holdMeeting } from "./hold-meeting.ts";
import { invitationsRouter } from "./invitations/router.ts";
import { listMeetings, showMeeting, viewOfMeeting } from "./list-meetings.ts";
import { mappingsRouter } from "./mappings/router.ts";
import {
  cancelMeetingInput, changeMeetingInput, listMeetingsInput, meetingInput, meetingPage, meetingView, myMeetingView,
  postponeMeetingInput, publicMeetingCard, publicMeetingPage, recordAgreementInput, scheduleMeetingInput,
} from "./meeting-schema.ts";
import { minutesRouter } from "./minutes/router.ts";
import { myMeetings } from "./my-meetings.ts";
import { plansRouter } from "./plans/router.ts";
import { prioritiesRouter } from "./priorities/router.ts";
import { publicMeeting, publicMeetings } from "./public-meetings.ts";
import { recordAgreement } from "./record-agreement.ts";
import { openDraft, scheduleMeeting } from "./schedule-meeting.ts";

const changed = panelProcedure.output(meetingView);

/** Meetings of panels: planned, called, held, written down and paid for. */
export const meetingsRouter = router({
  publicList: panelPublicProcedure.input(listMeetingsInput).output(publicMeetingPage)
    .query(({ ctx, input }) => publicMeetings(ctx, input)),
  publicPage: panelPublicProcedure.input(meetingInput).output(publicMeetingCard)
    .query(({ ctx, input }) => publicMeeting(ctx, input)),
  mine: signedInProcedure.output(z.array(myMeetingView)).query(({ ctx }) => myMeetings(ctx)),
  list: panelProcedure.input(listMeetingsInput).output(meetingPage).query(({ ctx, input }) => listMeetings(ctx, input)),
  show: panelProcedure.input(meetingInput).output(meetingView).query(({ ctx, input }) => showMeeting(ctx, input)),
  schedule: changed.input(scheduleMeetingInput).mutation(
    async ({ ctx, input }) => viewOfMeeting(ctx, await scheduleMeeting(ctx, input))
  ),
  openDraft: changed.input(meetingInput).mutation(async ({ ctx, input }) => viewOfMeeting(ctx, await openDraft(ctx, input))),
  change: changed.input(changeMeetingInput).mutation(
    async ({ ctx, input }) => viewOfMeeting(ctx, await changeMeeting(ctx, input))
  ),
  sendInvitations: changed.input(meetingInput).mutation(
    async ({ ctx, input }) => viewOfMeeting(ctx, await callMeeting(ctx, input))
  ),
  sendAgenda: changed.input(meetingInput).mutation(
    async ({ ctx, input }) => viewOfMeeting(ctx, await sendAgenda(ctx, input))
  ),
  hold: changed.input(meetingInput).mutation(async ({ ctx, input }) => viewOfMeeting(ctx, await holdMeeting(ctx, input))),
  postpone: changed.input(postponeMeetingInput).mutation(
    async ({ ctx, input }) => viewOfMeeting(ctx, await postponeMeeting(ctx, input))
  ),
  cancel: changed.input(cancelMeetingInput).mutation(
    async ({ ctx, input }) => viewOfMeeting(ctx, await cancelMeeting(ctx, input))
  ),
  recordAgreement: changed.input(recordAgreementInput).mutation(
    async ({ ctx, input }) => viewOfMeeting(ctx, await recordAgreement(ctx, input))
  ),

  plans: plansRouter,
  invitations: invitationsRouter,
  agendas: agendasRouter,
  attendance: attendanceRouter,
  minutes: minutesRouter,
  bulletins: bulletinsRouter,
  calendars: calendarsRouter,
  priorities: prioritiesRouter,
  mappings: mappingsRouter,
  fees: feesRouter,
  guardians: guardiansRouter,
});
