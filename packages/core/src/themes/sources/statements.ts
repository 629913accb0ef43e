import type { Filter } from "@raati/db";
import { toFilter, type TenantCtx } from "../../kernel/index.ts";
import { openStatements, StatementModel, type Statement } from "../../statements/index.ts";
import type { ThemeSource } from "../extension.ts";
import { panelsOf } from "./panels-of.ts";

async function itemsOf(ctx: TenantCtx, wanted: Filter<Statement>, most: number) {
  const statements = await ctx.db.of(StatementModel).find(
    { $and: [wanted, toFilter(openStatements)] }, { sort: { publishedOn: -1 }, limit: most }
  );
  const panels = await panelsOf(ctx, statements.map(({ panelId }) => panelId));
  return statements.flatMap(({ id, title, publishedOn, panelId }) => {
    const panel = panels.get(panelId);
    return panel ? [{ kind: "statement", id, title, day: publishedOn, panelSlug: panel.slug, panelName: panel.name }] : [];
  });
}

/** Statements that have been published. */
export const statementsSource: ThemeSource = {
  kind: "statement",
  open: (ctx, ids) => itemsOf(ctx, { id: { $in: [...ids] } }, ids.length),
  newest: (ctx, most) => itemsOf(ctx, {}, most),
};
