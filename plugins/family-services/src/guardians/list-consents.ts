import { fail } from "@raati/core/kernel";
import { ageProblem } from "@raati/core/panels";
import type { PluginStaffCtx } from "@raati/core/plugins";
import { helsinkiDay } from "@raati/i18n";
import { z } from "zod";
import type { Settings } from "../settings.ts";
import { GuardianConsents, WAYS } from "./model.ts";

export const consentsView = z.object({
  /** In full years: who is younger needs a guardian. */
  below: z.int(),
  members: z.array(z.object({
    personId: z.string(), name: z.string(),
    /** Nobody has written down the year of birth, so it may be a grown-up. */
    ageUnknown: z.boolean(),
    state: z.enum(["not-asked", "asked", "given", "withdrawn"]), changedAt: z.date().optional(),
    way: z.enum(WAYS).optional(),
  })),
});
export type ConsentsView = z.output<typeof consentsView>;

/**
 * The members who may be below the age of consent, by name, and how it stands with their guardians: for the panel's staff.
 * Without a year of birth, and in the year of the birthday, nobody is of age.
 *
 * @throws Failure NOT_FOUND to who does not run the panel
 */
export async function listConsents(ctx: PluginStaffCtx): Promise<ConsentsView> {
  if (!ctx.part.abilities.administer) fail("NOT_FOUND");
  const { consentBelow: below } = ctx.settings as Settings;
  const today = helsinkiDay(ctx.ports.clock.now());
  const young = (await ctx.members()).filter(({ birthYear }) => ageProblem(birthYear, below, today) !== undefined);
  const stored = await ctx.storage.of(GuardianConsents).find({ panelId: ctx.panelId }, { limit: 1000 });
  return { below, members: young.map(({ personId, name, birthYear }) => {
    const consent = stored.find((one) => one.personId === personId);
    return {
      personId, name, ageUnknown: birthYear === undefined, state: consent?.state ?? "not-asked",
      changedAt: consent?.changedAt, way: consent?.way,
    };
  }) };
}
