import { newId } from "@raati/db";
import { defineHandler, fail, type EventHandler, type SignedInCtx, type TenantCtx, type Tx } from "../../../kernel/index.ts";
import { enterApplications, type EnteredRow } from "../../applications/enter-application.ts";
import { callOf } from "../../calls/call-of.ts";
import { CallModel } from "../../calls/model.ts";
import { importCancelled, importFinished, importStarted, importStepped } from "../events.ts";
import { ImportModel, ImportRowModel, type Import, type ImportRow } from "./model.ts";
import { importIn, rowPlace } from "./open-import.ts";
import { readRow } from "./read-row.ts";

/** Rows that become applications in one transaction. */
const AT_ONCE = 50;

/**
 * Starts storing the rows of a preview that are no errors; the worker does so in steps, and a page shows how far it is.
 * Starting twice changes nothing.
 *
 * @throws Failure FORBIDDEN for an import that was cancelled, or has no row to store
 */
export async function commitImport(ctx: SignedInCtx, input: { call: string; import: string }): Promise<Import> {
  await callOf(ctx, input.call, "enterApplications");
  return ctx.transaction(async (tx) => {
    const batch = await importIn(tx, input.call, input.import);
    if (batch.state === "running" || batch.state === "done") return batch;
    if (batch.state !== "ready") fail("FORBIDDEN", "recruitment:import.failure.cancelled");
    if (batch.counts.new + batch.counts.warning === 0) fail("FORBIDDEN", "recruitment:import.failure.nothingToStore");
    const running = await tx.of(ImportModel).update(batch, { set: { state: "running" } });
    await tx.emit(importStarted, running, { callId: batch.callId, importId: batch.id, rows: batch.rows });
    return running;
  });
}

/**
 * Gives an import up. What has become an application stays one, whole; the rest of the rows are emptied. Twice changes
 * nothing.
 *
 * @throws Failure FORBIDDEN when it is done
 */
export async function cancelImport(ctx: SignedInCtx, input: { call: string; import: string }): Promise<Import> {
  await callOf(ctx, input.call, "enterApplications");
  return ctx.transaction(async (tx) => {
    const batch = await importIn(tx, input.call, input.import);
    if (batch.state === "cancelled") return batch;
    if (batch.state === "done") fail("FORBIDDEN", "recruitment:import.failure.done");
    const cancelled = await tx.of(ImportModel)
      .update(batch, { set: { state: "cancelled", finishedAt: ctx.ports.clock.now() } });
    await tx.of(ImportRowModel).updateWhere({ batchId: batch.id }, { unset: ["cells"] });
    await tx.emit(importCancelled, cancelled, { callId: batch.callId, importId: batch.id });
    return cancelled;
  });
}

/**
 * One step of an import: so many rows become applications, in the transaction that takes the step. A crash repeats the whole
 * step or none of it, so that no row is stored twice or half.
 */
export const storeRows: EventHandler = defineHandler({
  name: "recruitment.store-rows",
  on: [importStarted, importStepped],
  kind: "database",
  handle: (ctx, { data }, { tx }) => step(ctx, tx, data),
});

async function step(ctx: TenantCtx, tx: Tx, { callId, importId }: { callId: string; importId: string }): Promise<void> {
  const batch = await tx.of(ImportModel).findOne({ id: importId, state: "running" });
  if (!batch) return;
  const call = await tx.of(CallModel).get(callId);
  const place = await rowPlace(ctx, call);
  const rows = await tx.of(ImportRowModel)
    .find({ batchId: importId, state: { $in: ["new", "warning"] } }, { sort: { id: 1 }, limit: AT_ONCE });
  const now = ctx.ports.clock.now();
  let failed = 0;
  const good: { readonly row: ImportRow; readonly entered: EnteredRow }[] = [];
  for (const row of rows) {
    // The call's form may have changed since the preview: the row is read again by the form as it is.
    const read = readRow(row.row, row.cells ?? {}, place);
    if ("problems" in read) {
      failed += 1;
      await tx.of(ImportRowModel).update(row, { set: { state: "error", problems: [...read.problems] } });
      continue;
    }
    good.push({
      row, entered: {
        id: newId(), channel: "import", at: read.arrived ?? now, enteredBy: batch.startedBy, content: read.content,
      },
    });
  }
  await enterApplications(ctx, tx, { call, form: place.form }, good.map(({ entered }) => entered));
  for (const { row, entered } of good) {
    await tx.of(ImportRowModel).update(row, { set: { state: "done", applicationId: entered.id }, unset: ["cells"] });
  }
  await finishStep(tx, batch, { stored: rows.length - failed, failed, isLast: rows.length < AT_ONCE, now });
}

interface Step { readonly stored: number; readonly failed: number; readonly isLast: boolean; readonly now: Date }

async function finishStep(tx: Tx, batch: Import, { stored, failed, isLast, now }: Step): Promise<void> {
  const left = batch.counts.new + batch.counts.warning - stored - failed;
  const counts = {
    new: Math.max(0, left - Math.min(batch.counts.warning, left)), warning: Math.min(batch.counts.warning, left),
    done: batch.counts.done + stored, error: batch.counts.error + failed,
  };
  const data = { callId: batch.callId, importId: batch.id };
  const handled = batch.handled + stored + failed;
  if (!isLast) {
    const stepped = await tx.of(ImportModel).update(batch, { set: { counts, handled } });
    return tx.emit(importStepped, stepped, { ...data, handled });
  }
  const done = await tx.of(ImportModel).update(batch, { set: { counts, handled, state: "done", finishedAt: now } });
  await tx.of(ImportRowModel).updateWhere({ batchId: batch.id }, { unset: ["cells"] });
  await tx.emit(importFinished, done, { ...data, applications: counts.done });
}
