import type { z } from "zod";
import * as Y from "yjs";
import { fail, failField, holds, type Tx } from "../../kernel/index.ts";
import { partPutBack, textWritten } from "../events.ts";
import { StatementModel, type Statement, type Writing } from "../model.ts";
import { statementPolicy } from "../policy.ts";
import { statementInside, toldOf, type StatementCtx } from "../statement-now.ts";
import { liveWriting } from "./live-writing.ts";
import type { writeInput, written } from "./schema.ts";
import { applyChange, fromBase64, textProblem, toBase64, type Applied } from "./shared-text.ts";
import { appendChange, openWriting } from "./writing-now.ts";

type Written = z.output<typeof written>;

/**
 * Takes what somebody has written, at once or after a while without connection. Changes are put together, never over each
 * other; what is known already changes nothing, also after the text was closed. Who writes in a part that others have taken
 * out meanwhile puts it back, so that no words are lost.
 *
 * @throws Failure FORBIDDEN when the text is closed for writing; INVALID for what is no text or is too long; CONFLICT when
 *   earlier changes of the same writer have not come: the browser then sends all it has
 */
export async function writeText(ctx: StatementCtx, input: z.output<typeof writeInput>): Promise<Written> {
  const done = await ctx.transaction(async (tx) => {
    const statement = await statementInside(tx, ctx, input.statement, "see");
    const open = await openWriting(tx, statement);
    const applied = changeOf(open.doc, input.update);
    const vector = () => toBase64(Y.encodeStateVector(open.doc));
    if (!applied) return { seq: open.writing.seq, vector: vector(), partIds: [] };
    if (!holds(statementPolicy.write(ctx.reader), statement)) fail("FORBIDDEN", "statements:failure.closedForWriting");
    checkText(open.doc, statement);
    const writing = await appendChange(tx, open, applied.update);
    await putBack(tx, statement, applied);
    await tellWritten(tx, statement, writing, applied);
    return { seq: writing.seq, vector: vector(), partIds: applied.partIds };
  });
  if (done.partIds.length > 0) changed(ctx, input.statement, done.seq);
  return { seq: done.seq, vector: done.vector };
}

export function changed({ tenant }: StatementCtx, statementId: string, seq = Number.MAX_SAFE_INTEGER): void {
  liveWriting().changed({ tenantId: tenant.id, meetingId: statementId }, seq);
}

function changeOf(doc: Y.Doc, update: string): Applied | undefined {
  try {
    return applyChange(doc, fromBase64(update));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return doc.store.pendingStructs === null && doc.store.pendingDs === null
      ? failField("update", "statements:field.noText") : fail("CONFLICT", "statements:failure.earlierMissing");
  }
}

/** @throws Failure INVALID for what is not the words of this statement's parts, and for a part that grew too long */
export function checkText(doc: Y.Doc, { parts, languages }: Statement): void {
  const problem = textProblem(doc, parts, languages);
  if (problem === "strange") failField("update", "statements:field.noText");
  if (problem === "tooLong") failField("update", "statements:field.partTooLong");
}

async function putBack(tx: Tx, statement: Statement, { partIds }: Applied): Promise<void> {
  const back = statement.parts.filter(({ id, removed }) => removed && partIds.includes(id));
  if (back.length === 0) return;
  const parts = statement.parts.map((one) => (back.includes(one) ? { ...one, removed: false } : one));
  const saved = await tx.of(StatementModel).update(statement, { set: { parts } });
  await tx.emit(partPutBack, saved, { ...toldOf(saved), partId: back[0]!.id });
}

export async function tellWritten(tx: Tx, statement: Statement, writing: Writing, { partIds }: Applied): Promise<void> {
  await tx.emit(textWritten, writing, { ...toldOf(statement), partIds: [...partIds] });
}
