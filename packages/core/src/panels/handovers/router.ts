import { z } from "zod";
import { router } from "../../kernel/index.ts";
import { panelProcedure, panelStaffProcedure } from "../procedures.ts";
import { confirmHandover } from "./confirm-handover.ts";
import { listHandovers, viewOfHandover as view } from "./list-handovers.ts";
import { proposeHandover } from "./propose-handover.ts";
import { handoverInput, handoverView, proposeHandoverInput } from "./schema.ts";
import { withdrawHandover } from "./withdraw-handover.ts";

const changed = panelProcedure.output(handoverView);

/** The move of a panel's coordination to local hands. The receiver reaches it before being the panel's staff. */
export const handoversRouter = router({
  list: panelProcedure.output(z.array(handoverView)).query(({ ctx }) => listHandovers(ctx)),
  propose: panelStaffProcedure.input(proposeHandoverInput).output(handoverView)
    .mutation(async ({ ctx, input }) => view(ctx, await proposeHandover(ctx, input))),
  confirm: changed.input(handoverInput).mutation(async ({ ctx, input }) => view(ctx, await confirmHandover(ctx, input))),
  withdraw: changed.input(handoverInput).mutation(async ({ ctx, input }) => view(ctx, await withdrawHandover(ctx, input))),
});
