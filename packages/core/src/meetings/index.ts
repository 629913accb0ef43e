export { acceptItem, declineItem } from "./agendas/accept-item.ts";
export { addMaterial, removeMaterial } from "./agendas/change-materials.ts";
export { changeItem } from "./agendas/change-item.ts";
export { finishItem } from "./agendas/finish-item.ts";
export { liftItem } from "./agendas/lift-item.ts";
export { agendaOf, listItems } from "./agendas/list-items.ts";
export { markHeated } from "./agendas/mark-heated.ts";
export { moveItem } from "./agendas/move-item.ts";
export { inOrder, moved } from "./agendas/order.ts";
export { openMaterial } from "./agendas/open-material.ts";
export { proposeItem } from "./agendas/propose-item.ts";
export { publicAgenda } from "./agendas/public-agenda.ts";
export { confirmAttendance } from "./attendance/confirm-attendance.ts";
export { markAttendance } from "./attendance/mark-attendance.ts";
export { showAttendance } from "./attendance/show-attendance.ts";
export { publicBulletin, publicBulletins, publishBulletin } from "./bulletins/publish-bulletin.ts";
export { listSharings, recordSharing } from "./bulletins/record-sharing.ts";
export { calendarFileOf, publicCalendarFile } from "./calendars/calendar-files.ts";
export { feedAddress, feedState, makeFeed, revokeFeed } from "./calendars/make-feed.ts";
export { calendarOf } from "./calendars/private-calendar.ts";
export { callMeeting, sendAgenda } from "./call-meeting.ts";
export { cancelMeeting, postponeMeeting } from "./cancel-meeting.ts";
export { changeMeeting } from "./change-meeting.ts";
export * from "./events.ts";
export { approveClaims, checkClaims } from "./fees/approve-claims.ts";
export { changeRates, showRates } from "./fees/change-rates.ts";
export { claimTravel } from "./fees/claim-travel.ts";
export { correctClaim, returnClaim } from "./fees/correct-claim.ts";
export { exportFees, exportFilesOf, listExports } from "./fees/export-fees.ts";
export { listClaims, listClaimsForPayroll, myClaims } from "./fees/list-claims.ts";
export { markPaid } from "./fees/mark-paid.ts";
export {
  FeeClaimModel, FeeExportModel, RateTableModel, type FeeClaim, type FeeExport, type RateTable,
} from "./fees/model.ts";
export { kilometreCents } from "./fees/kilometre-cents.ts";
export { DEFAULT_RATES, rateOn, totalOf, travelCentsOf } from "./fees/money.ts";
export { waiveFee } from "./fees/waive-fee.ts";
export { publicFeeYear } from "./fees/year-totals.ts";
export { meetingsHandlers } from "./handlers.ts";
export { showToGuardian } from "./guardians/show-to-guardian.ts";
export { holdMeeting } from "./hold-meeting.ts";
export { answerMeeting } from "./invitations/answer-meeting.ts";
export { listInvitations, myInvitation } from "./invitations/list-invitations.ts";
export { noteBounce as noteMeetingBounce } from "./invitations/note-bounce.ts";
export { remindPeople } from "./invitations/remind-people.ts";
export { listMeetings, showMeeting } from "./list-meetings.ts";
export { locales } from "./locales/index.ts";
export { markMapping } from "./mappings/mark-mapping.ts";
export { MappingMarkModel, MappingModel, type Mapping, type MappingMark } from "./mappings/model.ts";
export { closeMapping, openMapping } from "./mappings/open-mapping.ts";
export { listMappings, publicMappings, showMapping } from "./mappings/show-mapping.ts";
export { approveMinutes } from "./minutes/approve-minutes.ts";
export { addComment, answerComment, listComments } from "./minutes/comments.ts";
export { followMinutes, minutesSince } from "./minutes/follow-minutes.ts";
export { hideParts } from "./minutes/hide-parts.ts";
export {
  liveChannel, PollingLiveChannel, useLiveChannel, type LiveChannel, type LivePlace
} from "./minutes/live-channel.ts";
export { publicMinutesOf } from "./minutes/public-minutes.ts";
export { choosePublicity, keepInternal, publishMinutes } from "./minutes/publish-minutes.ts";
export { saveEntry } from "./minutes/save-entry.ts";
export { sendForComment } from "./minutes/send-for-comment.ts";
export { showMinutes } from "./minutes/show-minutes.ts";
export { startMinutes } from "./minutes/start-minutes.ts";
export { addTask, moveTask } from "./minutes/tasks.ts";
export {
  AgendaItemModel, AttendanceModel, BulletinModel, CalendarFeedModel, MeetingInvitationModel, MeetingModel, MeetingPlanModel,
  MinuteCommentModel, MinuteEntryModel, MinutesModel, MinuteTaskModel, SharingModel, type AgendaItem, type Attendance,
  type Bulletin, type CalendarFeed, type Meeting, type MeetingInvitation, type MeetingPlan, type MinuteComment,
  type MinuteEntry, type Minutes, type MinuteTask,
} from "./model.ts";
export { meetingsFrom, myMeetings, ownPanels, type OwnPanel } from "./my-meetings.ts";
export { listPlans } from "./plans/list-plans.ts";
export { planYear } from "./plans/plan-year.ts";
export { proposePlan } from "./plans/propose-plan.ts";
export { listTemplates as listMeetingTemplates } from "./plans/templates.ts";
export { agendaInPublic, inPublic, meetingPolicy, meetingReader, minutesInPublic, type MeetingReader } from "./policy.ts";
export { PriorityModel, PriorityVoteModel, type Priority, type PriorityVote } from "./priorities/model.ts";
export { closePriority, openPriority } from "./priorities/open-priority.ts";
export { listPriorities, showPriority } from "./priorities/show-priority.ts";
export { vote } from "./priorities/vote.ts";
export { publicMeeting, publicMeetings } from "./public-meetings.ts";
export { recordAgreement } from "./record-agreement.ts";
export { attendanceOf, recordedMeeting, type RecordedMeeting } from "./recorded-meeting.ts";
export { meetingsRouter } from "./router.ts";
export { openDraft, scheduleMeeting } from "./schedule-meeting.ts";
