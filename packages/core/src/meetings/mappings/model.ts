import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { mapping, mappingMark } from "./schema.ts";

export const MappingModel = defineModel("serviceMappings", {
  schema: mapping,
  personalData: "none",
  indexes: [{ key: { panelId: 1, _id: -1 } }],
});

export const MappingMarkModel = defineModel("serviceMappingMarks", {
  schema: mappingMark,
  personalData: { of: "personId", export: ["mappingId", "marks"], erase: "remove" },
  indexes: [{ key: { mappingId: 1, personId: 1 }, unique: true }, { key: { personId: 1, _id: -1 } }],
});

export type Mapping = Stored<z.output<typeof mapping>, "serviceMappings">;
export type MappingMark = Stored<z.output<typeof mappingMark>, "serviceMappingMarks">;
