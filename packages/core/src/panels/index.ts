export { changePanel, nameCoordinator, recordFounding } from "./change-panel.ts";
export * from "./events.ts";
export {
  applicationFields, compositionWarnings, contributedTo, guardianAges, guardianSights, meetingTemplates, memberRoles,
  minimumAges,
  panelTypeTemplates, privacyRules, quickExits, quotaTemplates, reportSections, type ApplicationField, type MeetingTemplate,
  type MemberRole,
  type PanelTypeTemplate, type QuotaTemplate, type ReportSection,
} from "./extension.ts";
export { foundPanels } from "./found-panels.ts";
export { acceptGroundRules, adoptGroundRules } from "./ground-rules/adopt-ground-rules.ts";
export { changeGroundRules, draftGroundRules, proposeGroundRules } from "./ground-rules/draft-ground-rules.ts";
export { listGroundRules } from "./ground-rules/list-ground-rules.ts";
export { panelsHandlers } from "./handlers.ts";
export { confirmHandover } from "./handovers/confirm-handover.ts";
export { listHandovers } from "./handovers/list-handovers.ts";
export { proposeHandover } from "./handovers/propose-handover.ts";
export { withdrawHandover } from "./handovers/withdraw-handover.ts";
export { answerNameConsent, namePage } from "./guardians/answer-name-consent.ts";
export { askGuardian, recordNameConsent } from "./guardians/ask-guardian.ts";
export { guardianAgeOf } from "./guardians/guardian-age.ts";
export { guardianByKey, sightsIn, type GuardedMember } from "./guardians/guardian-sights.ts";
export { NameConsentModel } from "./guardians/model.ts";
export { minimumAgeOf } from "./minimum-age.ts";
export { carefulPages } from "./careful-pages.ts";
export { ageProblem, type AgeProblem } from "./age-problem.ts";
export { publicNamesOf, type PublicNames } from "./public-names.ts";
export { coordinatorHome } from "./homes/coordinator-home.ts";
export { coordinatorPanels } from "./homes/coordinator-panels.ts";
export { insidePanel, staffPanel } from "./homes/inside-panel.ts";
export { memberHome } from "./homes/member-home.ts";
export { locales } from "./locales/index.ts";
export { activateMembership } from "./memberships/activate-membership.ts";
export { answerInvitation } from "./memberships/answer-invitation.ts";
export { changeAccess, changeRoles, endLeave, setPublication, startLeave } from "./memberships/change-membership.ts";
export { endMembership, lapseInvitation, resign } from "./memberships/end-membership.ts";
export { inviteExtension } from "./memberships/invite-extension.ts";
export { isMember } from "./memberships/is-member.ts";
export { hiddenPeople, idsTold, personMeant } from "./memberships/people-told.ts";
export { placeHolders, type PlaceHolder } from "./memberships/place-holders.ts";
export { inviteMembers } from "./memberships/invite-members.ts";
export {
  GroundRulesModel, HandoverModel, MembershipModel, PanelModel, PanelTypeModel, RulesAcceptanceModel, TermModel,
  TrainingModel, TrainingRecordModel, type GroundRules, type Handover, type Membership, type Panel, type PanelType,
  type RulesAcceptance, type Term, type Training, type TrainingRecord,
} from "./model.ts";
export { endPanel, pausePanel, resumePanel } from "./move-panel.ts";
export { openPanels } from "./open-panels.ts";
export { readerOf, type PanelReader } from "./places.ts";
export { panelPolicy } from "./policy.ts";
export {
  coordinatorProcedure, inPanel, panelProcedure, panelPublicProcedure, panelStaffProcedure, type PanelCtx, type Part,
  type PlacedCtx,
} from "./procedures.ts";
export { publicPanel, publicPanels, shownName } from "./public-panel.ts";
export { CORE_ROLES, roleKeys, rolesOf } from "./roles.ts";
export { panelsRouter } from "./router.ts";
export { archiveTerm, endTerm } from "./terms/end-term.ts";
export { listTerms } from "./terms/list-terms.ts";
export { changeTerm, planTerm } from "./terms/plan-term.ts";
export { addMaterial, materialFile, removeMaterial } from "./trainings/change-materials.ts";
export { listTrainingRecords, listTrainings } from "./trainings/list-trainings.ts";
export { changeTraining, holdTraining, planTraining } from "./trainings/plan-training.ts";
export { completeTraining, markRead, recordAttendance } from "./trainings/record-attendance.ts";
export { changePanelType, putPanelTypeInUse, retirePanelType } from "./types/change-panel-type.ts";
export { adoptTemplate, draftPanelType } from "./types/draft-panel-type.ts";
export { listPanelTypes, listTemplates } from "./types/list-panel-types.ts";
export { savePanelAsType } from "./types/save-panel-as-type.ts";
