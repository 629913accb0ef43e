import { z } from "zod";
import { router, tenantPublicProcedure } from "../../kernel/index.ts";
import { coordinatorProcedure } from "../../panels/index.ts";
import { answerGuardian, guardianPage, recordGuardian } from "./answer-guardian.ts";
import { changeOwn } from "./change-own.ts";
import { confirmApplication, resendConfirmation } from "./confirm-application.ts";
import { countApplications } from "./count-applications.ts";
import { decideEligibility, decideMany, reverseEligibility } from "./decide-eligibility.ts";
import { enterApplication } from "./enter-application.ts";
import { listApplications } from "./list-applications.ts";
import { listLetters, markPrinted } from "./list-letters.ts";
import { noteMailReturned } from "./mail-refusals.ts";
import { listOpenings, openApplication } from "./open-application.ts";
import { ownApplication, ownCopy } from "./own-application.ts";
import {
  answerGuardianInput, applicationCounts, applicationsPage, applicationView, changeOwnInput, confirmedView, decidedManyView,
  decideEligibilityInput, decideManyInput, enterApplicationInput, guardianPageView, lettersInput,
  lettersPage,
  listApplicationsInput, markPrintedInput, openApplicationInput, openingsView, ownApplicationView, ownCopyView,
  recordGuardianInput,
  resendConfirmationInput, reverseEligibilityInput, submitApplicationInput, submittedView, tokenInput, withdrawForInput,
  withdrawOwnInput,
} from "./schema.ts";
import { viewOfApplication as view } from "./show-application.ts";
import { submitApplication } from "./submit-application.ts";
import { withdrawFor, withdrawOwn } from "./withdraw-application.ts";
import { whichCallInput } from "../calls/schema.ts";

const mine = tenantPublicProcedure.output(ownApplicationView);
const staff = coordinatorProcedure.output(applicationView);

/** Applications: what applicants do with the key of their mail, and what the selection group does. */
export const applicationsRouter = router({
  submit: tenantPublicProcedure.input(submitApplicationInput).output(submittedView).mutation(
    ({ ctx, input }) => submitApplication(ctx, input)
  ),
  resendConfirmation: tenantPublicProcedure.input(resendConfirmationInput).output(z.void()).mutation(
    ({ ctx, input }) => resendConfirmation(ctx, input)
  ),
  confirm: tenantPublicProcedure.input(tokenInput).output(confirmedView).mutation(
    ({ ctx, input }) => confirmApplication(ctx, input)
  ),
  own: mine.input(tokenInput).query(({ ctx, input }) => ownApplication(ctx, input)),
  changeOwn: mine.input(changeOwnInput).mutation(({ ctx, input }) => changeOwn(ctx, input)),
  withdrawOwn: mine.input(withdrawOwnInput).mutation(({ ctx, input }) => withdrawOwn(ctx, input)),
  ownCopy: tenantPublicProcedure.input(tokenInput).output(ownCopyView).query(({ ctx, input }) => ownCopy(ctx, input)),
  guardianPage: tenantPublicProcedure.input(tokenInput).output(guardianPageView).query(
    ({ ctx, input }) => guardianPage(ctx, input)
  ),
  answerGuardian: tenantPublicProcedure.input(answerGuardianInput).output(guardianPageView).mutation(
    ({ ctx, input }) => answerGuardian(ctx, input)
  ),

  list: coordinatorProcedure.input(listApplicationsInput).output(applicationsPage).query(
    ({ ctx, input }) => listApplications(ctx, input)
  ),
  counts: coordinatorProcedure.input(whichCallInput).output(applicationCounts).query(
    ({ ctx, input }) => countApplications(ctx, input)
  ),
  open: staff.input(openApplicationInput).query(({ ctx, input }) => openApplication(ctx, input)),
  openings: coordinatorProcedure.input(openApplicationInput).output(openingsView).query(
    ({ ctx, input }) => listOpenings(ctx, input)
  ),
  enter: staff.input(enterApplicationInput).mutation(
    async ({ ctx, input }) => view(ctx, await enterApplication(ctx, input))
  ),
  decide: staff.input(decideEligibilityInput).mutation(
    async ({ ctx, input }) => view(ctx, await decideEligibility(ctx, input))
  ),
  decideMany: coordinatorProcedure.input(decideManyInput).output(decidedManyView).mutation(
    ({ ctx, input }) => decideMany(ctx, input)
  ),
  reverse: staff.input(reverseEligibilityInput).mutation(
    async ({ ctx, input }) => view(ctx, await reverseEligibility(ctx, input))
  ),
  withdrawFor: staff.input(withdrawForInput).mutation(async ({ ctx, input }) => view(ctx, await withdrawFor(ctx, input))),
  recordGuardian: staff.input(recordGuardianInput).mutation(
    async ({ ctx, input }) => view(ctx, await recordGuardian(ctx, input))
  ),
  noteMailReturned: staff.input(openApplicationInput).mutation(
    async ({ ctx, input }) => view(ctx, await noteMailReturned(ctx, input))
  ),
  letters: coordinatorProcedure.input(lettersInput).output(lettersPage).query(({ ctx, input }) => listLetters(ctx, input)),
  markPrinted: coordinatorProcedure.input(markPrintedInput).output(z.void()).mutation(
    ({ ctx, input }) => markPrinted(ctx, input)
  ),
});
