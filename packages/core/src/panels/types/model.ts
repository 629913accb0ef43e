import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { panelType } from "./schema.ts";

export const PanelTypeModel = defineModel("panelTypes", {
  schema: panelType,
  personalData: "none",
  indexes: [{ key: { state: 1, _id: -1 } }],
});

export type PanelType = Stored<z.output<typeof panelType>, "panelTypes">;
