import { contribute } from "@raati/core/kernel";
import { publicationGuards } from "@raati/core/panels";
import { GuardianConsents } from "./model.ts";

/** A young member's name is published only when the guardian, too, has agreed to just that. */
export const publicationGuard = contribute(publicationGuards, {
  released: async ({ storage, panelId }, personIds) => {
    const given = await storage.of(GuardianConsents).find({
      panelId, personId: { $in: [...personIds] }, state: "given", publishesName: true,
    });
    return given.map(({ personId }) => personId);
  },
});
