import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { importBatch, importRow } from "./schema.ts";

export const ImportModel = defineModel("applicationImports", {
  schema: importBatch,
  personalData: "none",
  // The same file again is the same import.
  indexes: [{ key: { callId: 1, fileHash: 1 }, unique: true }, { key: { callId: 1, _id: -1 } }],
});
export type Import = Stored<z.output<typeof importBatch>, "applicationImports">;

export const ImportRowModel = defineModel("applicationImportRows", {
  schema: importRow,
  personalData: { of: "applicationId", export: ["row", "cells"], erase: "blank", blank: ["cells", "applicationId"] },
  indexes: [{ key: { batchId: 1, row: 1 }, unique: true }, { key: { batchId: 1, state: 1, _id: 1 } }],
});
export type ImportRow = Stored<z.output<typeof importRow>, "applicationImportRows">;
