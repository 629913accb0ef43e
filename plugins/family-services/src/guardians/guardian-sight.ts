import { fail } from "@raati/core/kernel";
import type { PluginMemberCtx } from "@raati/core/plugins";
import { z } from "zod";
import { SIGHTS, type Settings, type Sight } from "../settings.ts";
import { allowedSights } from "./allowed-sights.ts";
import { sightChosen } from "./events.ts";
import { GuardianConsents } from "./model.ts";

export const sightView = z.object({
  consent: z.enum(["none", "asked", "given", "withdrawn"]),
  offered: z.array(z.enum(SIGHTS)),
  sees: z.array(z.enum(SIGHTS)),
});
export const chooseSightInput = z.object({ sees: z.array(z.enum(SIGHTS)).max(SIGHTS.length) });

/** What can be chosen here: what the tenant offers, as far as the panel's own rule lets a guardian see it. */
function offeredIn({ settings, guardianSights }: PluginMemberCtx): Sight[] {
  return (settings as Settings).guardianMaySee.filter((sight) => guardianSights.includes(sight));
}

/** What the reader's own guardian may see in this panel: nothing, until the young person says otherwise. */
export async function guardianSight(ctx: PluginMemberCtx): Promise<z.output<typeof sightView>> {
  const stored = await ctx.storage.of(GuardianConsents).findOne({ panelId: ctx.panelId, personId: ctx.viewer.personId });
  const offered = offeredIn(ctx);
  return { consent: stored?.state ?? "none", offered, sees: allowedSights(stored, offered) };
}

/**
 * Chooses what the guardian may see. Only the young member says so, never staff and never the guardian.
 *
 * @throws Failure FORBIDDEN without a guardian's consent to be here, or for what the panel does not offer
 */
export async function chooseSight(ctx: PluginMemberCtx, { sees }: z.output<typeof chooseSightInput>): Promise<void> {
  const { personId } = ctx.viewer;
  const offered = offeredIn(ctx);
  if (sees.some((sight) => !offered.includes(sight))) fail("FORBIDDEN", "family-services:failure.notOffered");
  await ctx.transaction(async (tx) => {
    const stored = await tx.of(GuardianConsents).findOne({ panelId: ctx.panelId, personId });
    if (stored?.state !== "given") fail("FORBIDDEN", "family-services:failure.noConsent");
    const chosen = SIGHTS.filter((sight) => sees.includes(sight));
    const consent = await tx.of(GuardianConsents).update(stored, { set: { sees: chosen } });
    await tx.emit(sightChosen, consent, { panelId: ctx.panelId, personId, sees: chosen });
  });
}
