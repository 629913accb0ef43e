import type { PlacedCtx } from "../../../panels/index.ts";
import { poolOf } from "../../applications/pool.ts";
import type { FeasibilityView } from "../methods/schema.ts";
import { callPart } from "../pools/call-part.ts";
import { CHOOSABLE } from "../pools/choosable.ts";
import { livingSelection, quotasOf } from "../pools/find-selection.ts";
import type { DrawPerson, SortitionEngine } from "./engine.ts";
import { columnsOf, OTHER, valuesOf } from "./public-lines.ts";

/**
 * Whether anybody could choose a set that keeps the quotas, and what would have to give way where nobody can. It reads the
 * pool a page at a time and keeps groups only.
 */
export async function checkFeasibility(
  ctx: PlacedCtx, input: { call: string }, engine: Pick<SortitionEngine, "feasibility">,
): Promise<FeasibilityView> {
  const at = await callPart(ctx.db, ctx, input.call);
  const { size, quotas, onePerHousehold } = await quotasOf(ctx.db, at);
  const selection = await livingSelection(ctx.db, at);
  const columns = columnsOf(quotas);
  const pool: DrawPerson[] = [];
  for await (const page of poolOf(ctx.db, { callId: at.call.id, panelId: at.panel.id }, { states: CHOOSABLE })) {
    for (const { application: { id, household }, groups } of page) {
      const values = valuesOf(groups, columns, quotas);
      pool.push({
        id, values: Object.fromEntries(columns.map((column, index) => [column, values[index] ?? OTHER])),
        ...(onePerHousehold && household !== undefined && { household }),
      });
    }
  }
  const known = new Set(pool.map(({ id }) => id));
  const answer = await engine.feasibility({
    pool, size, pinned: (selection?.pinned ?? []).filter((id) => known.has(id)),
    quotas: quotas.map(
      ({ dimension, group, min = 0, max = size, hard }) => ({ category: dimension, value: group, min, max, hard })
    ),
  });
  return {
    feasible: answer.feasible,
    reasons: answer.reasons.map(({ code, values }) => ({ key: `recruitment:draw.fault.${code}`, values: { ...values } })),
    relaxations: answer.relaxations.map(
      (some) => some.map(({ category, value, ...change }) => ({ dimension: category, group: value, ...change }))
    ),
  };
}
