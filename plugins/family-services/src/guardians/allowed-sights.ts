import { contribute } from "@raati/core/kernel";
import { guardianSights } from "@raati/core/panels";
import { settings, SIGHTS, type Sight } from "../settings.ts";
import { GuardianConsents } from "./model.ts";

interface Said { readonly state: string; readonly sees: readonly string[] }

const offer = settings.shape.guardianMaySee.catch([]);

/** What the guardian may see: nothing without a consent, and of what the young member has chosen what is still offered. */
export function allowedSights(consent: Said | undefined, offered: readonly string[]): Sight[] {
  return SIGHTS.filter((sight) => consent?.state === "given" && consent.sees.includes(sight) && offered.includes(sight));
}

/** The same for the page that the guardian opens with the key of a mail. */
export const guardianPage = contribute(guardianSights, {
  of: async ({ storage, panelId, personId, stored }) => {
    const consent = await storage.of(GuardianConsents).findOne({ panelId, personId });
    return allowedSights(consent, offer.parse(stored.guardianMaySee));
  },
});
