import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { term } from "./schema.ts";

export const TermModel = defineModel("terms", {
  schema: term,
  personalData: "none",
  indexes: [{ key: { panelId: 1, startsOn: -1 } }, { key: { state: 1, endsOn: 1 } }],
});

export type Term = Stored<z.output<typeof term>, "terms">;
