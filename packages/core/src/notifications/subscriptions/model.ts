import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { subscription } from "./schema.ts";

export const SubscriptionModel = defineModel("newsSubscriptions", {
  schema: subscription,
  // There is no person behind it: whoever has the address ends it by the link in each mail, and then nothing is left.
  personalData: { of: "email", export: ["email", "lang", "askedAt", "confirmedAt"], erase: "remove" },
  indexes: [
    { key: { email: 1 }, unique: true }, { key: { keyHashes: 1 } }, { key: { state: 1, _id: 1 } },
    { key: { purgeAt: 1 }, expireAfterSeconds: 0 },
  ],
});
export type Subscription = Stored<z.output<typeof subscription>, "newsSubscriptions">;
