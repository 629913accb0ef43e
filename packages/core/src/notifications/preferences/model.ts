import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { preference } from "./schema.ts";

export const PreferenceModel = defineModel("notePreferences", {
  schema: preference,
  personalData: { of: "personId", export: ["digest", "off", "texts"], erase: "remove" },
  indexes: [{ key: { personId: 1 }, unique: true }],
});
export type Preference = Stored<z.output<typeof preference>, "notePreferences">;
