import type { z } from "zod";
import type { SignedInCtx } from "../../../kernel/index.ts";
import { callOf } from "../../calls/call-of.ts";
import { ImportModel, ImportRowModel, type Import } from "./model.ts";
import { importIn } from "./open-import.ts";
import type { importRowsInput, importRowsView, ImportView } from "./schema.ts";

/** An import as its page shows it. */
export function viewOfImport(
  { id, revision, fileName, state, rows, counts, handled, startedAt, finishedAt }: Import
): ImportView {
  return {
    id, revision, fileName, state, rows, counts, handled, startedAt, ...(finishedAt && { finishedAt }),
    abilities: {
      commit: state === "ready" && counts.new + counts.warning > 0, cancel: state === "ready" || state === "running",
    },
  };
}

/** One import, for who runs a panel of the call. */
export async function showImport(ctx: SignedInCtx, input: { call: string; import: string }): Promise<ImportView> {
  await callOf(ctx, input.call, "see");
  return viewOfImport(await importIn(ctx.db, input.call, input.import));
}

/** A call's imports, the latest first. */
export async function listImports(ctx: SignedInCtx, input: { call: string }): Promise<ImportView[]> {
  await callOf(ctx, input.call, "see");
  return (await ctx.db.of(ImportModel).find({ callId: input.call }, { sort: { id: -1 }, limit: 50 })).map(viewOfImport);
}

/** A page of the rows of an import, in the order of the file. What stood in a row is not answered: the file has it. */
export async function listRows(
  ctx: SignedInCtx, input: z.output<typeof importRowsInput>,
): Promise<z.output<typeof importRowsView>> {
  await callOf(ctx, input.call, "see");
  const batch = await importIn(ctx.db, input.call, input.import);
  const { items, next } = await ctx.db.of(ImportRowModel).page(
    { batchId: batch.id, ...(input.state && { state: input.state }) },
    { size: input.size, after: input.after, oldestFirst: true },
  );
  return {
    items: items.map(
      ({ id, row, state, problems, applicationId }) =>
        ({ id, row, state, problems, ...(applicationId && { application: applicationId }) })
    ),
    ...(next !== undefined && { next }),
  };
}
