import { authorize } from "../../kernel/index.ts";
import { limitsAndRetention } from "../../tenants/index.ts";
import { panelPolicy } from "../policy.ts";
import type { PanelCtx } from "../procedures.ts";
import { TermModel } from "./model.ts";
import { retentionTasks } from "./retention-tasks.ts";
import type { TermView } from "./schema.ts";
import { viewOfTerm } from "./seats.ts";

/** All terms of a panel with their seats, the latest first; those that are over with what is kept of them: for its staff. */
export async function listTerms(ctx: PanelCtx): Promise<TermView[]> {
  authorize(panelPolicy, ctx.part.reader, "administer", ctx.panel);
  const terms = await ctx.db.of(TermModel).find({ panelId: ctx.panel.id }, { sort: { startsOn: -1 }, limit: 200 });
  if (terms.every(({ endedOn }) => endedOn === undefined)) return terms.map((term) => viewOfTerm(term, ctx.locale));
  const { retention } = await limitsAndRetention(ctx);
  return terms.map((term) => ({
    ...viewOfTerm(term, ctx.locale),
    ...(term.endedOn !== undefined && { retention: retentionTasks(retention, term.endedOn) }),
  }));
}
