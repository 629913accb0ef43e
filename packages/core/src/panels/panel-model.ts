import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { panel } from "./panel-schema.ts";

export const PanelModel = defineModel("panels", {
  schema: panel,
  // The coordinator works under their own name; the panel itself is no personal data.
  personalData: { of: "coordinatorId", export: ["name", "slug", "state"], erase: "blank", blank: [] },
  indexes: [
    { key: { slug: 1 }, unique: true },
    { key: { state: 1, _id: -1 } },
    { key: { coordinatorId: 1, _id: -1 } },
    { key: { parentId: 1, _id: -1 } },
    { key: { typeId: 1, _id: -1 } },
  ],
});

export type Panel = Stored<z.output<typeof panel>, "panels">;
