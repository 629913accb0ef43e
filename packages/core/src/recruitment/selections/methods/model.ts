import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { selection } from "./schema.ts";

export const SelectionModel = defineModel("selections", {
  schema: selection,
  // Ids of applications only: the applications themselves are erased.
  personalData: "none",
  indexes: [
    { key: { callId: 1, panelId: 1, living: 1 }, unique: true, sparse: true },
    { key: { panelId: 1, termId: 1, _id: -1 } },
    { key: { callId: 1, _id: -1 } },
  ],
});

export type Selection = Stored<z.output<typeof selection>, "selections">;
