import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { mailTrouble } from "./schema.ts";

export const MailTroubleModel = defineModel("mailTroubles", {
  schema: mailTrouble,
  personalData: { of: "personId", export: ["what", "at", "times"], erase: "remove" },
  indexes: [{ key: { personId: 1 }, unique: true }],
});
export type MailTrouble = Stored<z.output<typeof mailTrouble>, "mailTroubles">;
