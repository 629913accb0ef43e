import { z } from "zod";
import { defineEvent } from "../kernel/index.ts";

const id = z.string();
const report = z.object({ reportId: id, year: z.int() });

export const reportDrafted = defineEvent("reports.report-drafted", report.extend({ panelIds: z.array(id) }));
export const reportCollected = defineEvent("reports.report-collected", report.extend({ on: z.string() }));
export const reportChanged = defineEvent("reports.report-changed", report);
export const chapterSaved = defineEvent("reports.chapter-saved", report.extend({ chapterId: id }));
export const chaptersArranged = defineEvent("reports.chapters-arranged", report);
export const approvalAsked = defineEvent("reports.approval-asked", report.extend({ panelIds: z.array(id) }));
export const reportTakenBack = defineEvent("reports.report-taken-back", report);
export const reportApproved = defineEvent(
  "reports.report-approved", report.extend({ panelId: id, way: z.string(), on: z.string(), meetingId: id.optional() }),
);
export const reportAdopted = defineEvent("reports.report-adopted", report.extend({ on: z.string() }));
export const reportSent = defineEvent("reports.report-sent", report.extend({ handlingId: id }));
export const reportPublished = defineEvent("reports.report-published", report.extend({ on: z.string() }));
export const reportClosed = defineEvent("reports.report-closed", report);

export const reportEvents = [
  reportDrafted, reportCollected, reportChanged, chapterSaved, chaptersArranged, approvalAsked, reportTakenBack,
  reportApproved, reportAdopted, reportSent, reportPublished, reportClosed,
] as const;
