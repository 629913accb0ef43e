import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { file } from "./schema.ts";

/** What stands about a file. The bytes are in the file store, behind the port `files`. */
export const FileModel = defineModel("fileEntries", {
  schema: file,
  personalData: { of: "uploadedBy", export: ["name"], erase: "blank", blank: ["uploadedBy"] },
  indexes: [{ key: { uploadedBy: 1, state: 1 } }],
});

export type StoredFile = Stored<z.output<typeof file>, "fileEntries">;
