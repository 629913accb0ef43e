import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { draw, drawEntry, drawProgress, drawText } from "./schema.ts";

export const DrawModel = defineModel("draws", {
  schema: draw,
  personalData: "none",
  indexes: [{ key: { selectionId: 1, _id: -1 } }, { key: { callId: 1, state: 1, _id: -1 } }],
});
export type Draw = Stored<z.output<typeof draw>, "draws">;

/** Apart from the draw: it is written every second, and must not get in the way of who cancels. */
export const DrawProgressModel = defineModel("drawProgresses", {
  schema: drawProgress,
  personalData: "none",
  indexes: [{ key: { drawId: 1 }, unique: true }],
});

/** What everybody may read of a draw, in pieces. */
export const DrawTextModel = defineModel("drawTexts", {
  schema: drawText,
  personalData: "none",
  indexes: [{ key: { drawId: 1, part: 1, from: 1 }, unique: true }],
});

/** Who is behind a row. A row whose application has been erased stays a row: what was published stays checkable. */
export const DrawEntryModel = defineModel("drawEntries", {
  schema: drawEntry,
  personalData: { of: "personId", export: ["drawId", "row", "line"], erase: "remove" },
  indexes: [
    { key: { drawId: 1, row: 1 }, unique: true },
    { key: { drawId: 1, codeHash: 1 } },
    { key: { applicationId: 1, drawId: 1 } },
  ],
});
export type DrawEntry = Stored<z.output<typeof drawEntry>, "drawEntries">;
