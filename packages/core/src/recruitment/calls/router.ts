import { router, tenantPublicProcedure } from "../../kernel/index.ts";
import { coordinatorProcedure } from "../../panels/index.ts";
import { answerClosing, extendCall } from "./extend-call.ts";
import { callChoicesOf } from "./call-choices.ts";
import { cancelCall } from "./cancel-call.ts";
import { changeCall } from "./change-call.ts";
import { draftCall } from "./draft-call.ts";
import { listCalls } from "./list-calls.ts";
import { previewForm } from "./preview-form.ts";
import { publicCallPage, publicCalls } from "./public-calls.ts";
import { scheduleCall, unscheduleCall } from "./schedule-call.ts";
import {
  approveClosingInput, callChoices, callsPage, callView, cancelCallInput, changeCallInput, draftCallInput, extendCallInput,
  formPreviewInput, formPreviewView, linkTestedView, linkTestView, listCallsInput, moveCallInput, publicCallInput,
  publicCallsInput,
  publicCallsPage, publicCallView, testCallInput, testCallView, whichCallInput,
} from "./schema.ts";
import { showCall, viewOfCall as view } from "./show-call.ts";
import { startSelection } from "./start-selection.ts";
import { passLinkTest, startLinkTest, testPage } from "./test-link.ts";

const staff = coordinatorProcedure.output(callView);

/** Calls for applications: what everybody sees, and what those do who run them. */
export const callsRouter = router({
  publicList: tenantPublicProcedure.input(publicCallsInput).output(publicCallsPage).query(
    ({ ctx, input }) => publicCalls(ctx, input)
  ),
  publicPage: tenantPublicProcedure.input(publicCallInput).output(publicCallView).query(
    ({ ctx, input }) => publicCallPage(ctx, input)
  ),
  testPage: tenantPublicProcedure.input(testCallInput).output(testCallView).query(({ ctx, input }) => testPage(ctx, input)),
  passLinkTest: tenantPublicProcedure.input(testCallInput).output(linkTestedView).mutation(
    ({ ctx, input }) => passLinkTest(ctx, input)
  ),

  list: coordinatorProcedure.input(listCallsInput).output(callsPage).query(({ ctx, input }) => listCalls(ctx, input)),
  choices: coordinatorProcedure.output(callChoices).query(({ ctx }) => callChoicesOf(ctx)),
  show: staff.input(whichCallInput).query(({ ctx, input }) => showCall(ctx, input)),
  previewForm: coordinatorProcedure.input(formPreviewInput).output(formPreviewView).query(
    ({ ctx, input }) => previewForm(ctx, input)
  ),
  draft: staff.input(draftCallInput).mutation(async ({ ctx, input }) => view(ctx, await draftCall(ctx, input))),
  change: staff.input(changeCallInput).mutation(async ({ ctx, input }) => view(ctx, await changeCall(ctx, input))),
  startLinkTest: coordinatorProcedure.input(moveCallInput).output(linkTestView).mutation(
    ({ ctx, input }) => startLinkTest(ctx, input)
  ),
  schedule: staff.input(moveCallInput).mutation(async ({ ctx, input }) => view(ctx, await scheduleCall(ctx, input))),
  unschedule: staff.input(moveCallInput).mutation(async ({ ctx, input }) => view(ctx, await unscheduleCall(ctx, input))),
  extend: staff.input(extendCallInput).mutation(async ({ ctx, input }) => view(ctx, await extendCall(ctx, input))),
  approveClosing: staff.input(approveClosingInput).mutation(
    async ({ ctx, input }) => view(ctx, await answerClosing(ctx, input))
  ),
  cancel: staff.input(cancelCallInput).mutation(async ({ ctx, input }) => view(ctx, await cancelCall(ctx, input))),
  startSelection: staff.input(moveCallInput).mutation(
    async ({ ctx, input }) => view(ctx, await startSelection(ctx, input))
  ),
});
