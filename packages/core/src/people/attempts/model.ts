import { defineModel } from "@raati/db";
import { z } from "zod";

/** How often something was tried in a stretch of time. The key is a keyed hash: it tells nobody's address. */
export const AttemptModel = defineModel("attempts", {
  schema: z.object({ key: z.string(), count: z.number().int(), purgeAt: z.date() }),
  personalData: "none",
  indexes: [{ key: { key: 1 }, unique: true }, { key: { purgeAt: 1 }, expireAfterSeconds: 0 }],
});
