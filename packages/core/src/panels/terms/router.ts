import { z } from "zod";
import { router } from "../../kernel/index.ts";
import { panelStaffProcedure } from "../procedures.ts";
import { archiveTerm, endTerm } from "./end-term.ts";
import { listTerms } from "./list-terms.ts";
import { changeTerm, planTerm } from "./plan-term.ts";
import { changeTermInput, moveTermInput, planTermInput, termView } from "./schema.ts";
import { viewOfTerm } from "./seats.ts";

const changed = panelStaffProcedure.output(termView);

/** A panel's terms. They begin and end by themselves on their days. */
export const termsRouter = router({
  list: panelStaffProcedure.output(z.array(termView)).query(({ ctx }) => listTerms(ctx)),
  plan: changed.input(planTermInput).mutation(async ({ ctx, input }) => viewOfTerm(await planTerm(ctx, input), ctx.locale)),
  change: changed.input(changeTermInput).mutation(
    async ({ ctx, input }) => viewOfTerm(await changeTerm(ctx, input), ctx.locale)
  ),
  end: changed.input(moveTermInput).mutation(async ({ ctx, input }) => viewOfTerm(await endTerm(ctx, input), ctx.locale)),
  archive: changed.input(moveTermInput).mutation(
    async ({ ctx, input }) => viewOfTerm(await archiveTerm(ctx, input), ctx.locale)
  ),
});
