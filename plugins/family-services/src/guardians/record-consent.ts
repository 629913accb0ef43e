import { fail, failField } from "@raati/core/kernel";
import type { PluginStaffCtx } from "@raati/core/plugins";
import { z } from "zod";
import { consentRecorded } from "./events.ts";
import { GuardianConsents, WAYS } from "./model.ts";

export const recordConsentInput = z.object({
  person: z.uuidv7(),
  state: z.enum(["asked", "given", "withdrawn"]),
  way: z.enum(WAYS).optional(),
}).refine(
  ({ state, way }) => state === "asked" || way !== undefined, { path: ["way"], error: "family-services:failure.wayMissing" },
);

/**
 * Writes down that a guardian was asked, has consented, or has taken the consent back: by the panel's staff, about somebody
 * with a place in the panel. Who wrote it, and how the guardian said so, stands in the audit trail. Saying the same twice
 * changes nothing.
 *
 * @throws Failure NOT_FOUND to who does not run the panel, INVALID that names the field when it is not said how the guardian
 * answered, and for
 *   somebody who has no place in the panel. Whether the name may be published is a question of its own, which core asks.
 */
export async function recordConsent(ctx: PluginStaffCtx, input: z.output<typeof recordConsentInput>): Promise<void> {
  if (!ctx.part.abilities.administer) fail("NOT_FOUND");
  const { person, state, way } = input;
  if (!(await ctx.isMember(person))) failField("person", "family-services:failure.noMember");
  await ctx.transaction(async (tx) => {
    const consents = tx.of(GuardianConsents);
    const stored = await consents.findOne({ panelId: ctx.panelId, personId: person });
    if (stored?.state === state && stored.way === way) return;
    const change = { state, changedAt: ctx.ports.clock.now(), ...(way && { way }) };
    const consent = stored ? await consents.update(stored, { set: change, ...(!way && { unset: ["way"] }) })
      : await consents.insert({ panelId: ctx.panelId, personId: person, ...change });
    await tx.emit(consentRecorded, consent, { panelId: ctx.panelId, personId: person, state, way });
  });
}
