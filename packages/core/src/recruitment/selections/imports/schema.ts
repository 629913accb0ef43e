import { z } from "zod";
import { id } from "../../fields.ts";
import { rowProblem } from "../populations/schema.ts";

export const IMPORT_STATES = ["reading", "ready", "running", "done", "cancelled"] as const;
/** new: will be an application; done: is one already; warning: will be one, with something to look at; error: will not. */
export const ROW_STATES = ["new", "done", "warning", "error"] as const;

export const importBatch = z.object({
  callId: id, fileName: z.string().max(200), fileHash: z.string(), columns: z.array(z.string()),
  state: z.enum(IMPORT_STATES),
  rows: z.int(), counts: z.object({ new: z.int(), done: z.int(), warning: z.int(), error: z.int() }),
  startedBy: id, startedAt: z.date(),
  finishedAt: z.date().optional(),
  /** Rows that have been looked at in this run, for the bar. */
  handled: z.int().default(0),
});

export const importRow = z.object({
  batchId: id, callId: id, row: z.int(), state: z.enum(ROW_STATES), problems: z.array(rowProblem),
  /** What stood in the row, by column. Emptied once the row is an application. */
  cells: z.record(z.string(), z.string()).optional(), applicationId: id.optional(),
});

export const previewImportInput =
  z.object({ call: id, id, fileName: z.string().trim().min(1).max(200), csv: z.string().max(20_000_000) });
export const importInput = z.object({ call: id, import: id });
export const importsInput = z.object({ call: id });
export const importRowsInput = importInput.extend({
  state: z.enum(ROW_STATES).optional(), after: id.optional(), size: z.int().min(1).max(100).default(50),
});

export const importView = z.object({
  id, revision: z.int(), fileName: z.string(), state: z.enum(IMPORT_STATES), rows: z.int(),
  counts: importBatch.shape.counts, handled: z.int(), startedAt: z.date(), finishedAt: z.date().optional(),
  abilities: z.object({ commit: z.boolean(), cancel: z.boolean() }),
});
export type ImportView = z.infer<typeof importView>;
export const importRowView =
  z.object({ id, row: z.int(), state: z.enum(ROW_STATES), problems: z.array(rowProblem), application: id.optional() });
export const importRowsView = z.object({ items: z.array(importRowView), next: id.optional() });
