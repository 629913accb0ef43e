import { router, signedInProcedure, tenantPublicProcedure } from "../kernel/index.ts";
import { coordinatorProcedure, panelProcedure } from "../panels/index.ts";
import { z } from "zod";
import { askApproval, takeBack } from "./approvals/ask-approval.ts";
import { approveReport } from "./approvals/record-approval.ts";
import { addChapter, moveChapter, removeChapter, saveChapter } from "./chapters/change-chapters.ts";
import { collectReport } from "./collect-report.ts";
import { reportFileOf } from "./documents/report-file.ts";
import { changeReport, draftReport } from "./draft-report.ts";
import { listReports, publicReports, reportChoices as choices, reportsOfPanel } from "./lists/list-reports.ts";
import { reportPageOf, showReport } from "./lists/show-report.ts";
import { reportNow, withReportReader } from "./report-now.ts";
import {
  addChapterInput, approveReportInput, changeReportInput, chapterInput, draftReportInput, listReportsInput, moveChapterInput,
  publicReportsInput, reportChoices, reportFile, reportFileInput, reportInput, reportPage, reportPageInput, reportRow,
  reportRows, reportView, saveChapterInput, sendReportInput,
} from "./schema.ts";
import { publishReport, sendReport } from "./sendings/send-report.ts";

const reading = tenantPublicProcedure.use(async ({ ctx, next }) => next({ ctx: await withReportReader(ctx) }));
const making = coordinatorProcedure.use(async ({ ctx, next }) =>
  next({ ctx: await withReportReader(ctx) })).output(reportView);
const one = making.input(reportInput);
const signedIn = signedInProcedure.use(async ({ ctx, next }) => next({ ctx: await withReportReader(ctx) }));
const inPanel = panelProcedure.use(async ({ ctx, next }) => next({ ctx: await withReportReader(ctx) }));
const coordinating = coordinatorProcedure.use(async ({ ctx, next }) => next({ ctx: await withReportReader(ctx) }));

/** Yearly reports: how they are made, approved and sent, and how they are read. */
export const reportsRouter = router({
  publicList: tenantPublicProcedure.input(publicReportsInput).output(reportRows).query(({ ctx, input }) =>
    publicReports(ctx, input)),
  page: reading.input(reportPageInput).output(reportPage).query(({ ctx, input }) => reportPageOf(ctx, input)),
  file: reading.input(reportFileInput).output(reportFile).query(({ ctx, input, signal }) => reportFileOf(ctx, input,
    signal)),
  ofPanel: inPanel.output(z.array(reportRow)).query(({ ctx }) => reportsOfPanel(ctx)),

  list: coordinating.input(listReportsInput).output(reportRows).query(({ ctx, input }) => listReports(ctx, input)),
  choices: coordinating.output(reportChoices).query(({ ctx }) => choices(ctx)),
  show: one.query(async ({ ctx, input }) => showReport(ctx, await reportNow(ctx.db, ctx, input.report, "make"))),
  draft: making.input(draftReportInput).mutation(async ({ ctx, input }) => showReport(ctx, await draftReport(ctx, input))),
  change: making.input(changeReportInput).mutation(async ({ ctx, input }) => showReport(ctx,
    await changeReport(ctx, input))),
  collect: one.mutation(async ({ ctx, input }) => showReport(ctx, await collectReport(ctx, input))),
  saveChapter: making.input(saveChapterInput).mutation(async ({ ctx, input }) => showReport(ctx,
    await saveChapter(ctx, input))),
  addChapter: making.input(addChapterInput).mutation(async ({ ctx, input }) => showReport(ctx,
    await addChapter(ctx, input))),
  moveChapter: making.input(moveChapterInput).mutation(async ({ ctx, input }) => showReport(ctx,
    await moveChapter(ctx, input))),
  removeChapter: making.input(chapterInput).mutation(async ({ ctx, input }) => showReport(ctx,
    await removeChapter(ctx, input))),
  askApproval: one.mutation(async ({ ctx, input }) => showReport(ctx, await askApproval(ctx, input))),
  takeBack: one.mutation(async ({ ctx, input }) => showReport(ctx, await takeBack(ctx, input))),
  approve: signedIn.input(approveReportInput).output(reportRow).mutation(
    async ({ ctx, input }) => showReport(ctx, await approveReport(ctx, input)),
  ),
  send: making.input(sendReportInput).mutation(async ({ ctx, input }) => showReport(ctx, await sendReport(ctx, input))),
  publish: one.mutation(async ({ ctx, input }) => showReport(ctx, await publishReport(ctx, input))),
});
