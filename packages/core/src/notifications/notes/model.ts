import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { note } from "./schema.ts";

export const NoteModel = defineModel("notes", {
  schema: note,
  personalData: { of: "personId", export: ["kind", "at", "unread", "mailedAt"], erase: "remove" },
  indexes: [
    { key: { cause: 1, personId: 1, kind: 1 }, unique: true },
    { key: { personId: 1, _id: -1 } },
    { key: { personId: 1, unread: 1, _id: -1 } },
    { key: { personId: 1, mail: 1, _id: -1 } },
    { key: { purgeAt: 1 }, expireAfterSeconds: 0 },
  ],
});
export type Note = Stored<z.output<typeof note>, "notes">;
