import type { z } from "zod";
import type { SignedInCtx } from "../../kernel/index.ts";
import { callOf } from "../calls/call-of.ts";
import { ApplicationModel } from "./model.ts";
import { poolCountsOf } from "./pool-counts.ts";
import { APPLICATION_STATES, type applicationCounts } from "./schema.ts";

/**
 * How many applications a call has by state, and what its pools look like. States are counted on an index, pools are kept
 * counts: neither reads the applications.
 *
 * @throws Failure NOT_FOUND
 */
export async function countApplications(
  ctx: SignedInCtx, { call: id }: { call: string },
): Promise<z.output<typeof applicationCounts>> {
  const { call, reader } = await callOf(ctx, id, "see");
  const mine = call.panelIds.filter((panelId) => reader.runs.includes(panelId));
  const counts = await Promise.all(APPLICATION_STATES.map(
    async (state) => [
      state, await ctx.db.of(ApplicationModel).count({ callId: id, panelIds: { $in: mine }, state }),
    ] as const,
  ));
  const states = Object.fromEntries(counts) as Record<(typeof APPLICATION_STATES)[number], number>;
  return {
    states,
    total: counts.reduce((sum, [state, count]) => (state === "awaiting-confirmation" ? sum : sum + count), 0),
    pools: await Promise.all(mine.map(async (panelId) => {
      const { total, cells } = await poolCountsOf(ctx.db, id, panelId);
      return { panelId, total, cells: [...cells] };
    })),
  };
}
