import { router } from "../../kernel/index.ts";
import { coordinatorProcedure } from "../../panels/index.ts";
import { listInterviewers } from "./list-interviewers.ts";
import { listInterviews } from "./list-interviews.ts";
import { cancelInterview, changeInterview, planInterview } from "./plan-interview.ts";
import { saveAssessment } from "./save-assessment.ts";
import {
  cancelInterviewInput, changeInterviewInput, interviewersInput, interviewersView, interviewsPage, interviewView,
  listInterviewsInput, planInterviewInput, saveAssessmentInput, whichInterviewInput,
} from "./schema.ts";
import { showInterview, viewOfInterview as view } from "./show-interview.ts";

const staff = coordinatorProcedure.output(interviewView);

/** Interviews: two people ask, and each writes down what they think without seeing the other's. */
export const interviewsRouter = router({
  interviewers: coordinatorProcedure.input(interviewersInput).output(interviewersView).query(
    ({ ctx, input }) => listInterviewers(ctx, input)
  ),
  list: coordinatorProcedure.input(listInterviewsInput).output(interviewsPage).query(
    ({ ctx, input }) => listInterviews(ctx, input)
  ),
  show: staff.input(whichInterviewInput).query(({ ctx, input }) => showInterview(ctx, input)),
  plan: staff.input(planInterviewInput).mutation(async ({ ctx, input }) => view(ctx, await planInterview(ctx, input))),
  change: staff.input(changeInterviewInput).mutation(
    async ({ ctx, input }) => view(ctx, await changeInterview(ctx, input))
  ),
  cancel: staff.input(cancelInterviewInput).mutation(
    async ({ ctx, input }) => view(ctx, await cancelInterview(ctx, input))
  ),
  assess: staff.input(saveAssessmentInput).mutation(async ({ ctx, input }) => view(ctx, await saveAssessment(ctx, input))),
});
