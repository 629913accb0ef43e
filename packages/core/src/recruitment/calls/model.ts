import { defineModel, type Stored } from "@raati/db";
import { z } from "zod";
import { call } from "./schema.ts";

export const CallModel = defineModel("calls", {
  schema: call,
  // Staff work under their own names; the call itself is no personal data.
  personalData: "none",
  indexes: [
    { key: { slug: 1 }, unique: true },
    { key: { panelIds: 1, _id: -1 } },
    { key: { state: 1, _id: -1 } },
  ],
});

export type Call = Stored<z.output<typeof call>, "calls">;

/** The numbers of a call's applications: one row a call, so that no two get the same. */
export const CallCounterModel = defineModel("callCounters", {
  schema: z.object({ callId: z.string(), last: z.int() }),
  personalData: "none",
  indexes: [{ key: { callId: 1 }, unique: true }],
});
