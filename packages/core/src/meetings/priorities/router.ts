import { z } from "zod";
import { router } from "../../kernel/index.ts";
import { panelProcedure } from "../../panels/index.ts";
import { closePriority, openPriority } from "./open-priority.ts";
import { openPriorityInput, priorityInput, priorityView, voteInput } from "./schema.ts";
import { listPriorities, showPriority } from "./show-priority.ts";
import { vote } from "./vote.ts";

const shown = panelProcedure.output(priorityView);

/** Choosing what matters most, each member with the same weight (B4). */
export const prioritiesRouter = router({
  list: panelProcedure.output(z.array(priorityView)).query(({ ctx }) => listPriorities(ctx)),
  show: shown.input(priorityInput).query(({ ctx, input }) => showPriority(ctx, input)),
  open: shown.input(openPriorityInput).mutation(async ({ ctx, input }) => showPriority(ctx, await openPriority(ctx, input))),
  vote: shown.input(voteInput).mutation(async ({ ctx, input }) => showPriority(ctx, await vote(ctx, input))),
  close: shown.input(priorityInput).mutation(async ({ ctx, input }) => showPriority(ctx, await closePriority(ctx, input))),
});
