import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { searchEntry } from "./schema.ts";

/** Only what everybody may read stands here. */
export const SearchEntryModel = defineModel("searchEntries", {
  schema: searchEntry, personalData: "none", indexes: [{ key: { keys: 1, _id: -1 } }, { key: { kind: 1, _id: -1 } }],
});
export type SearchEntry = Stored<z.output<typeof searchEntry>, "searchEntries">;
