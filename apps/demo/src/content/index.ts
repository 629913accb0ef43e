import { tenantA } from "./tenant-a.ts";
import { tenantB } from "./tenant-b.ts";
import { tenantC } from "./tenant-c.ts";

export const tenants = [tenantA, tenantB, tenantC];

/** The day on which the content stands, a Friday. */
export const DEMO_DAY = "2026-05-15";

export type { PanelContent, TenantContent } from "./content.ts";
export { ALIASES } from "./aliases.ts";
export { madeUpName } from "./names.ts";
export { applicantsOfCall } from "./applicant-tables.ts";
export type { Applicant } from "./applicants.ts";
export { calls, type CallContent } from "./calls.ts";
export { reports, type ReportContent } from "./reports.ts";
export { proposals, type AnswerContent, type ProposalContent } from "./proposals.ts";
export { statements, type StatementContent, type StepContent } from "./statements/index.ts";
export { meetings, type MeetingContent, type TopicContent, type WrittenContent } from "./meetings/index.ts";
export { strategies } from "./strategies.ts";
export { afterMeeting, payday, requests, sideProposal } from "./after-meetings.ts";
