export { ageGroup, CORE_DIMENSIONS, groupsOf, SEVERAL, UNKNOWN, type Groups } from "./applications/groups.ts";
export { answerGuardian, guardianPage, recordGuardian } from "./applications/answer-guardian.ts";
export { changeOwn } from "./applications/change-own.ts";
export { confirmApplication, resendConfirmation } from "./applications/confirm-application.ts";
export { countApplications } from "./applications/count-applications.ts";
export { decideEligibility, decideMany, reverseEligibility } from "./applications/decide-eligibility.ts";
export { enterApplication, enterApplications, type EnteredRow } from "./applications/enter-application.ts";
export { listApplications } from "./applications/list-applications.ts";
export { listLetters, markPrinted } from "./applications/list-letters.ts";
export { moveApplication } from "./applications/move-application.ts";
export { listOpenings, openApplication } from "./applications/open-application.ts";
export { ownApplication, ownCopy } from "./applications/own-application.ts";
export { applicationPolicy } from "./applications/policy.ts";
export { poolOf, type PoolEntry } from "./applications/pool.ts";
export { poolCountsOf } from "./applications/pool-counts.ts";
export { POOL_STATES } from "./applications/states.ts";
export { submitApplication } from "./applications/submit-application.ts";
export { withdrawFor, withdrawOwn } from "./applications/withdraw-application.ts";
export { cancelCall } from "./calls/cancel-call.ts";
export { changeCall } from "./calls/change-call.ts";
export { callChoicesOf } from "./calls/call-choices.ts";
export { decideCall } from "./calls/decide-call.ts";
export { draftCall } from "./calls/draft-call.ts";
export { answerClosing, extendCall } from "./calls/extend-call.ts";
export { listCalls } from "./calls/list-calls.ts";
export { callInPublic, callPolicy } from "./calls/policy.ts";
export { previewForm } from "./calls/preview-form.ts";
export { publicCallPage, publicCalls } from "./calls/public-calls.ts";
export { scheduleCall, unscheduleCall } from "./calls/schedule-call.ts";
export { showCall } from "./calls/show-call.ts";
export { startSelection } from "./calls/start-selection.ts";
export { passLinkTest, startLinkTest, testPage } from "./calls/test-link.ts";
export * from "./events.ts";
export { answersSchema, type Content } from "./forms/answers-schema.ts";
export { formOf } from "./forms/form-of.ts";
export { recruitmentHandlers } from "./handlers.ts";
export { listInterviewers } from "./interviews/list-interviewers.ts";
export { listInterviews } from "./interviews/list-interviews.ts";
export { cancelInterview, changeInterview, planInterview } from "./interviews/plan-interview.ts";
export { saveAssessment } from "./interviews/save-assessment.ts";
export { showInterview } from "./interviews/show-interview.ts";
export { locales } from "./locales/index.ts";
export {
  ApplicationModel, AssessmentModel, CallModel, InterviewModel, LetterModel, OpeningModel, PoolCountModel,
  SpecialAnswersModel,
  type Application, type Assessment, type Call, type Interview,
} from "./model.ts";
export { recruitmentRouter } from "./router.ts";
export * from "./selections/public.ts";
