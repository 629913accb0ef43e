import { fail } from "@raati/core/kernel";
import type { PluginMemberCtx } from "@raati/core/plugins";
import { z } from "zod";
import { GuardianConsents } from "./model.ts";

export const consentView =
  z.object({ personId: z.string(), state: z.enum(["asked", "given", "withdrawn"]), changedAt: z.date() });

/** Whose guardian was asked and who has answered, for the panel's staff. @throws Failure NOT_FOUND to members */
export async function listConsents(ctx: PluginMemberCtx): Promise<z.output<typeof consentView>[]> {
  if (!ctx.part.abilities.administer) fail("NOT_FOUND");
  const consents = await ctx.storage.of(GuardianConsents).find({ panelId: ctx.panelId }, { sort: { id: -1 } });
  return consents.map(({ personId, state, changedAt }) => ({ personId, state, changedAt }));
}
