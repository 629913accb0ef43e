import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { quotaSet } from "./schema.ts";

/** The quotas of one panel's part of a call. */
export const QuotaSetModel = defineModel("quotaSets", {
  schema: quotaSet,
  personalData: "none",
  indexes: [{ key: { callId: 1, panelId: 1 }, unique: true }],
});

export type QuotaSet = Stored<z.output<typeof quotaSet>, "quotaSets">;
