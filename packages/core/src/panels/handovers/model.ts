import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { handover } from "./schema.ts";

export const HandoverModel = defineModel("handovers", {
  schema: handover,
  personalData: {
    of: "receiverId", export: ["panelId", "state", "toName", "movesOn"], erase: "blank", blank: ["host", "receiver"],
  },
  indexes: [{ key: { panelId: 1, open: 1 }, unique: true, sparse: true }, { key: { open: 1, _id: -1 } }],
});

export type Handover = Stored<z.output<typeof handover>, "handovers">;
