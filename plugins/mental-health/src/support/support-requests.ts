import { fail } from "@raati/core/kernel";
import type { PluginMemberCtx } from "@raati/core/plugins";
import { memberContacted } from "./events.ts";
import { SupportRequests } from "./model.ts";

/** Who waits to be contacted, the longest wait first. For the panel's staff. @throws Failure NOT_FOUND to members */
export async function waitingRequests(ctx: PluginMemberCtx): Promise<{ id: string; personId: string; askedAt: Date }[]> {
  if (!ctx.part.abilities.administer) fail("NOT_FOUND");
  const waiting = await ctx.storage.of(SupportRequests)
    .find({ panelId: ctx.panelId, contactedAt: { $exists: false } }, { sort: { id: 1 } });
  return waiting.map(({ id, personId, askedAt }) => ({ id, personId, askedAt }));
}

/** Marks that the member has been contacted. Doing it twice changes nothing. @throws Failure NOT_FOUND */
export async function markContacted(ctx: PluginMemberCtx, { request }: { request: string }): Promise<void> {
  if (!ctx.part.abilities.administer) fail("NOT_FOUND");
  await ctx.transaction(async (tx) => {
    const found = await tx.of(SupportRequests).get(request);
    if (found.panelId !== ctx.panelId) fail("NOT_FOUND");
    if (found.contactedAt) return;
    const marked = await tx.of(SupportRequests).update(found, { set: { contactedAt: ctx.ports.clock.now() } });
    await tx.emit(memberContacted, marked, { panelId: ctx.panelId });
  });
}
