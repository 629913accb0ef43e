import { definePluginModel } from "@raati/core/plugins";
import { z } from "zod";

/** A member has asked to be contacted, after a heavy meeting for instance. Why is talked about and never stored. */
export const SupportRequests = definePluginModel("mental-health", "support_requests", {
  schema: z.object({ panelId: z.string(), personId: z.string(), askedAt: z.date(), contactedAt: z.date().optional() }),
  personalData: { of: "personId", export: ["askedAt", "contactedAt"], erase: "remove" },
  indexes: [{ key: { panelId: 1, contactedAt: 1, _id: -1 } }, { key: { personId: 1, panelId: 1 } }],
});
