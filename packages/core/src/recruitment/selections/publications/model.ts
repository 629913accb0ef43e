import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { publication } from "./schema.ts";

export const PublicationModel = defineModel("selectionPublications", {
  schema: publication,
  personalData: "none",
  indexes: [{ key: { selectionId: 1 }, unique: true }, { key: { panelId: 1, _id: -1 } }, { key: { callId: 1, _id: -1 } }],
});
export type Publication = Stored<z.output<typeof publication>, "selectionPublications">;
