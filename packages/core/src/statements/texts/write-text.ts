import type { z } from "zod";
import * as Y from "yjs";
import { fail, failField, holds, type Tx } from "../../kernel/index.ts";
import { partPutBack, textWritten } from "../events.ts";
import { StatementModel, type Statement, type Writing } from "../model.ts";
import { statementPolicy } from "../policy.ts";
import { statementInside, toldOf, type StatementCtx } from "../statement-now.ts";
import { LONGEST_PART } from "../statement-schema.ts";
import { liveWriting } from "./live-writing.ts";
import { MOST_PASSED, passedIn, TooMuchWork } from "./merge-work.ts";
import type { writeInput, written } from "./schema.ts";
import { applyChange, fromBase64, textNames, toBase64, type Applied } from "./shared-text.ts";
import { changeProblem, MOST_BYTES, MOST_PIECES, piecesOf, readChange, type ReadChange } from "./typed-change.ts";
import { appendChange, openWriting, type Counted, type Open } from "./writing-now.ts";

type Written = z.output<typeof written>;

/**
 * Takes what somebody has written, at once or after a while without connection. Changes are put together, never over each
 * other; what is known already changes nothing, also after the text was closed. Who writes in a part that others have taken
 * out meanwhile puts it back, so that no words are lost. Nothing is let into the text before it is known who writes and that
 * somebody may have typed it.
 *
 * @throws Failure FORBIDDEN when the text is closed for writing; INVALID for what is no text, is too long or is more than
 *   anybody types; CONFLICT when earlier changes of the same writer have not come: the browser then sends all it has
 */
export async function writeText(ctx: StatementCtx, input: z.output<typeof writeInput>): Promise<Written> {
  const done = await ctx.transaction(async (tx) => {
    const statement = await statementInside(tx, ctx, input.statement, "see");
    const open = await openWriting(tx, statement);
    const vector = () => toBase64(Y.encodeStateVector(open.doc));
    const mayWrite = holds(statementPolicy.write(ctx.reader), statement);
    // A retry after the closing changes nothing: so a change is read also for who may not write now, and never let in.
    const change = readOr(open.doc, input.update, () => (
      mayWrite ? failField("update", "statements:field.noText") : fail("FORBIDDEN", "statements:failure.closedForWriting")));
    if (change.known) return { seq: open.writing.seq, vector: vector(), partIds: [] };
    if (!mayWrite) fail("FORBIDDEN", "statements:failure.closedForWriting");
    const applied = letIn(open, statement, change);
    if (!applied) return { seq: open.writing.seq, vector: vector(), partIds: [] };
    const writing = await appendChange(tx, open, applied);
    await putBack(tx, statement, applied);
    await tellWritten(tx, statement, writing, applied);
    return { seq: writing.seq, vector: vector(), partIds: applied.partIds };
  });
  if (done.partIds.length > 0) changed(ctx, input.statement, done.seq);
  return { seq: done.seq, vector: done.vector };
}

/** Wakes those who follow a statement. Without `seq` all of them ask anew, as after its parts or its state have changed. */
export function changed({ tenant }: StatementCtx, statementId: string, seq = Number.MAX_SAFE_INTEGER): void {
  liveWriting().changed({ tenantId: tenant.id, meetingId: statementId }, seq);
}

function readOr(doc: Y.Doc, update: string, refuse: () => never): ReadChange {
  try {
    return readChange(doc, fromBase64(update));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse();
  }
}

/**
 * Lets a change that was read into an open text. Undefined when it brings nothing new.
 *
 * @throws Failure INVALID for what is not the words of this statement's parts or is more than anybody types, for a part that
 *   grew too long and a text that consists of too much; CONFLICT when something earlier is missing
 */
export function letIn(open: Open, statement: Statement, change: ReadChange): Counted | undefined {
  const names = textNames(statement.parts, statement.languages);
  const problem = changeProblem(change, names);
  if (problem === "strange") failField("update", "statements:field.noText");
  if (problem === "tooMuch") fail("INVALID", "statements:failure.tooMuchAtOnce");
  try {
    const applied = applyCounted(open, change);
    if (!applied) return undefined;
    if (!applied.names.every((name) => names.has(name))) failField("update", "statements:field.noText");
    checkWhole(open.doc, names);
    return applied;
  } catch (error) {
    if (error instanceof TooMuchWork) fail("INVALID", "statements:failure.tooManyChanges");
    if (!(error instanceof RangeError)) throw error;
    const { pendingStructs, pendingDs } = open.doc.store;
    return pendingStructs === null && pendingDs === null
      ? failField("update", "statements:field.noText") : fail("CONFLICT", "statements:failure.earlierMissing");
  }
}

function applyCounted({ doc, passed: before }: Open, { bytes }: ReadChange): Counted | undefined {
  let applied: Applied | undefined;
  // Where nothing is left, what stands in nobody's way still goes in: taken together with the rest it may open fast again.
  const limits = { most: Math.max(0, MOST_PASSED - before), refuses: true };
  const passed = passedIn(() => { applied = applyChange(doc, bytes); }, limits);
  return applied && { ...applied, passed };
}

/** Keeps the whole text such that it opens fast, also in the other order in which it is put together later. */
function checkWhole(doc: Y.Doc, names: ReadonlySet<string>): void {
  for (const name of names) {
    if (doc.getText(name).length > LONGEST_PART) failField("update", "statements:field.partTooLong");
  }
  const whole = Y.encodeStateAsUpdate(doc);
  if (piecesOf(doc) > MOST_PIECES || whole.length > MOST_BYTES) throw new TooMuchWork("the text consists of too much");
  passedIn(() => Y.applyUpdate(new Y.Doc(), whole), { most: MOST_PASSED, refuses: true });
}

async function putBack(tx: Tx, statement: Statement, { partIds }: Applied): Promise<void> {
  const back = statement.parts.filter(({ id, removed }) => removed && partIds.includes(id));
  if (back.length === 0) return;
  const parts = statement.parts.map((one) => (back.includes(one) ? { ...one, removed: false } : one));
  const saved = await tx.of(StatementModel).update(statement, { set: { parts } });
  await tx.emit(partPutBack, saved, { ...toldOf(saved), partId: back[0]!.id });
}

/** Writes down that parts of a statement got new words; the words themselves stand in no event. */
export async function tellWritten(tx: Tx, statement: Statement, writing: Writing, { partIds }: Applied): Promise<void> {
  await tx.emit(textWritten, writing, { ...toldOf(statement), partIds: [...partIds] });
}
