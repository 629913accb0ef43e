import { z } from "zod";
import { router, signedInProcedure, staffProcedure, tenantPublicProcedure } from "../kernel/index.ts";
import { coordinatorProcedure } from "../panels/index.ts";
import { acknowledgeHandling } from "./acknowledge.ts";
import { giveAnswer } from "./answers/give-answer.ts";
import { saveAnswerDraft } from "./answers/save-draft.ts";
import { addFollowUp, reportFollowUp } from "./follow-ups/report-follow-up.ts";
import { forwardHandling } from "./forward-handling.ts";
import { listBodyEntries } from "./inboxes/body-entries.ts";
import { handlingItems } from "./inboxes/coordinator-items.ts";
import { listHandlings } from "./inboxes/list-handlings.ts";
import { loopOf } from "./inboxes/loop.ts";
import { ownerInbox, ownerSummary } from "./inboxes/owner-inbox.ts";
import { handlingProcedure, inHandling } from "./procedures.ts";
import { askQuestion, replyToQuestion } from "./questions/ask-question.ts";
import { rateHandling } from "./ratings/rate-handling.ts";
import {
  addFollowUpInput, addStepInput, answerDraftView, askInput, bodyEntries, bodyEntriesInput, forwardInput, giveAnswerInput,
  handlingItem, handlingRows, handlingView, inboxInput, inboxSummary, listHandlingsInput, loopInput, loopView, matter,
  publicHandlingView, rateInput, ratingResult, recordStepInput, replyInput, reportFollowUpInput, saveDraftInput,
  skipStepInput,
  tellBackInput,
} from "./schema.ts";
import { publicHandling, showHandling as view } from "./show-handling.ts";
import { addStep, skipStep } from "./steps/change-steps.ts";
import { recordStep } from "./steps/record-step.ts";
import { closeHandling, tellBack } from "./tellings/tell-back.ts";

const one = handlingProcedure.output(handlingView);
const owner = staffProcedure("owner", "admin", "coordinator");
const secretary = staffProcedure("secretary", "admin", "coordinator");
const leadership = staffProcedure("admin", "coordinator", "owner", "analyst");

/** Matters on their way: what a unit, a body, a coordinator and a panel do with one, and what waits for each of them. */
export const handlingRouter = router({
  show: one.query(({ ctx }) => view(ctx)),
  ofMatter: signedInProcedure.input(matter).output(handlingView).query(
    async ({ ctx, input: { kind, id } }) => view(await inHandling(ctx, { kind, id }))
  ),
  publicOf: tenantPublicProcedure.input(matter).output(publicHandlingView).query(
    ({ ctx, input }) => publicHandling(ctx, input)
  ),

  acknowledge: one.mutation(async ({ ctx }) => view(ctx, await acknowledgeHandling(ctx))),
  ask: one.input(askInput).mutation(async ({ ctx, input }) => view(ctx, await askQuestion(ctx, input))),
  reply: one.input(replyInput).mutation(async ({ ctx, input }) => view(ctx, await replyToQuestion(ctx, input))),
  saveDraft: handlingProcedure.input(saveDraftInput).output(answerDraftView).mutation(
    async ({ ctx, input }) => ({ ...await saveAnswerDraft(ctx, input), mine: true })
  ),
  giveAnswer: one.input(giveAnswerInput).mutation(async ({ ctx, input }) => view(ctx, await giveAnswer(ctx, input))),
  forward: one.input(forwardInput).mutation(async ({ ctx, input }) => view(ctx, await forwardHandling(ctx, input))),
  recordStep: one.input(recordStepInput).mutation(async ({ ctx, input }) => view(ctx, await recordStep(ctx, input))),
  skipStep: one.input(skipStepInput).mutation(async ({ ctx, input }) => view(ctx, await skipStep(ctx, input))),
  addStep: one.input(addStepInput).mutation(async ({ ctx, input }) => view(ctx, await addStep(ctx, input))),
  addFollowUp: one.input(addFollowUpInput).mutation(async ({ ctx, input }) => view(ctx, await addFollowUp(ctx, input))),
  reportFollowUp: one.input(reportFollowUpInput).mutation(
    async ({ ctx, input }) => view(ctx, await reportFollowUp(ctx, input))
  ),
  rate: handlingProcedure.input(rateInput).output(ratingResult).mutation(({ ctx, input }) => rateHandling(ctx, input)),
  tellBack: one.input(tellBackInput).mutation(async ({ ctx, input }) => view(ctx, await tellBack(ctx, input))),
  close: one.mutation(async ({ ctx }) => view(ctx, await closeHandling(ctx))),

  inbox: owner.input(inboxInput).output(handlingRows).query(({ ctx, input }) => ownerInbox(ctx, input)),
  inboxSummary: owner.output(inboxSummary).query(({ ctx }) => ownerSummary(ctx)),
  bodyEntries: secretary.input(bodyEntriesInput).output(bodyEntries).query(({ ctx, input }) => listBodyEntries(ctx, input)),
  list: coordinatorProcedure.input(listHandlingsInput).output(handlingRows).query(
    ({ ctx, input }) => listHandlings(ctx, input)
  ),
  items: coordinatorProcedure.output(z.array(handlingItem)).query(({ ctx }) => handlingItems(ctx)),
  loop: leadership.input(loopInput).output(loopView).query(({ ctx, input }) => loopOf(ctx, input)),
});
