import { router } from "../../../kernel/index.ts";
import { panelStaffProcedure } from "../../../panels/index.ts";
import { partInput } from "../fields.ts";
import { answerQuotaChangeInput, quotaSetView, setQuotasInput } from "./schema.ts";
import { answerQuotaChange, setQuotas } from "./set-quotas.ts";
import { showQuotas } from "./show-quotas.ts";

const staff = panelStaffProcedure.output(quotaSetView);

/** Quotas of one panel's part of a call: for who runs the panel. */
export const quotasRouter = router({
  get: staff.input(partInput).query(({ ctx, input }) => showQuotas(ctx, input)),
  set: staff.input(setQuotasInput).mutation(async ({ ctx, input }) => {
    await setQuotas(ctx, input);
    return showQuotas(ctx, input);
  }),
  answerChange: staff.input(answerQuotaChangeInput).mutation(async ({ ctx, input }) => {
    await answerQuotaChange(ctx, input);
    return showQuotas(ctx, input);
  }),
});
