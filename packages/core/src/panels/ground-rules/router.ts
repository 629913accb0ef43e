import { z } from "zod";
import { router } from "../../kernel/index.ts";
import { panelProcedure } from "../procedures.ts";
import { acceptGroundRules, adoptGroundRules } from "./adopt-ground-rules.ts";
import { changeGroundRules, draftGroundRules, proposeGroundRules } from "./draft-ground-rules.ts";
import { listGroundRules, viewOfRules as view } from "./list-ground-rules.ts";
import {
  acceptGroundRulesInput, adoptGroundRulesInput, changeGroundRulesInput, draftGroundRulesInput, groundRulesView,
  proposeGroundRulesInput,
} from "./schema.ts";

const changed = panelProcedure.output(groundRulesView);

/** The panel's ground rules. Who leads the panel works on them as well as its staff; each member accepts them. */
export const groundRulesRouter = router({
  list: panelProcedure.output(z.array(groundRulesView)).query(({ ctx }) => listGroundRules(ctx)),
  draft: changed.input(draftGroundRulesInput).mutation(
    async ({ ctx, input }) => view(ctx, await draftGroundRules(ctx, input))
  ),
  change: changed.input(changeGroundRulesInput).mutation(
    async ({ ctx, input }) => view(ctx, await changeGroundRules(ctx, input))
  ),
  propose: changed.input(proposeGroundRulesInput).mutation(
    async ({ ctx, input }) => view(ctx, await proposeGroundRules(ctx, input))
  ),
  adopt: changed.input(adoptGroundRulesInput).mutation(
    async ({ ctx, input }) => view(ctx, await adoptGroundRules(ctx, input))
  ),
  accept: panelProcedure.input(acceptGroundRulesInput).output(z.void()).mutation(
    ({ ctx, input }) => acceptGroundRules(ctx, input)
  ),
});
