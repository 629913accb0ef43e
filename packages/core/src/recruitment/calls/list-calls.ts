import type { z } from "zod";
import { fail, filterFor, type SignedInCtx } from "../../kernel/index.ts";
import { ApplicationModel } from "../applications/model.ts";
import { panelsOf } from "./check-panels.ts";
import { CallModel } from "./model.ts";
import { callPolicy, callReader } from "./policy.ts";
import type { callsPage, listCallsInput } from "./schema.ts";

/**
 * The calls of panels that the reader runs, newest first, a page at a time.
 *
 * @throws Failure NOT_FOUND for a panel that the reader does not run
 */
export async function listCalls(
  ctx: SignedInCtx, { states, panelId, size, after }: z.output<typeof listCallsInput>,
): Promise<z.output<typeof callsPage>> {
  const wanted = { ...(states.length > 0 && { state: { $in: states } }), ...(panelId && { panelIds: panelId }) };
  const reader = await callReader(ctx);
  if (panelId !== undefined && !reader.runs.includes(panelId)) fail("NOT_FOUND");
  const seen = filterFor(callPolicy, reader);
  const { items, next } = await ctx.db.of(CallModel).page({ $and: [wanted, seen] }, { size, after });
  const { panels } = await panelsOf(ctx.db, items.flatMap((call) => call.panels));
  const applications = ctx.db.of(ApplicationModel);
  return {
    next,
    items: await Promise.all(items.map(async (call) => ({
      id: call.id, revision: call.revision, slug: call.slug, title: call.title, state: call.state, method: call.method,
      panels: call.panels.map(({ panelId: id, seats }) => ({ panelId: id, seats, name: panels.get(id)?.name ?? {} })),
      opensAt: call.opensAt, closesAt: call.closesAt, lastClosesAt: call.lastClosesAt,
      waitsForApproval: call.pendingClosing !== undefined,
      received: await applications.count({ callId: call.id, state: "submitted" }),
      applications: await applications.count({ callId: call.id, state: { $nin: ["awaiting-confirmation", "withdrawn"] } }),
    }))),
  };
}
