import { fail } from "@raati/core/kernel";
import type { PluginMemberCtx } from "@raati/core/plugins";
import { supportAsked } from "./events.ts";
import { SupportRequests } from "./model.ts";

/**
 * Asks the coordinator to get in touch with the member. Asking again while the first wish waits changes nothing.
 *
 * @throws Failure FORBIDDEN where the tenant does not offer this, or to staff who have no seat
 */
export async function askForSupport(ctx: PluginMemberCtx): Promise<void> {
  if (ctx.settings.offersSupport !== true) fail("FORBIDDEN", "mental-health:failure.noSupport");
  if (!ctx.part.membership) fail("FORBIDDEN", "mental-health:failure.membersOnly");
  const { personId } = ctx.viewer;
  await ctx.transaction(async (tx) => {
    const requests = tx.of(SupportRequests);
    if (await requests.findOne({ personId, panelId: ctx.panelId, contactedAt: { $exists: false } })) return;
    const request = await requests.insert({ panelId: ctx.panelId, personId, askedAt: ctx.ports.clock.now() });
    await tx.emit(supportAsked, request, { panelId: ctx.panelId });
  });
}
