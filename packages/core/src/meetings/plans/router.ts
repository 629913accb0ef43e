import { z } from "zod";
import { router } from "../../kernel/index.ts";
import { panelProcedure } from "../../panels/index.ts";
import { listPlans, viewOfPlan } from "./list-plans.ts";
import { planYear } from "./plan-year.ts";
import { proposePlan } from "./propose-plan.ts";
import { meetingPlanView, meetingTemplateView, planProposal, planYearInput, proposePlanInput } from "./schema.ts";
import { listTemplates } from "./templates.ts";

/** The year's meetings from a template (D4). */
export const plansRouter = router({
  templates: panelProcedure.output(z.array(meetingTemplateView)).query(({ ctx }) => listTemplates(ctx)),
  propose: panelProcedure.input(proposePlanInput).output(planProposal).query(({ ctx, input }) => proposePlan(ctx, input)),
  plan: panelProcedure.input(planYearInput).output(meetingPlanView).mutation(
    async ({ ctx, input }) => viewOfPlan(ctx, await planYear(ctx, input))
  ),
  list: panelProcedure.output(z.array(meetingPlanView)).query(({ ctx }) => listPlans(ctx)),
});
