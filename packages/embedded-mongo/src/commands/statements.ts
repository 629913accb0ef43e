import { setTimeout } from "node:timers/promises";
import { Arr, array, Doc, errorFields, fail, int, object, ServerError, string, type Value } from "@raati/mongo-values";
import { DirectWriter, WRITES_OF_A_DOCUMENT, type CommitKind, type Load, type Work, type Writer } from "@raati/mongo-store";
import { fields, type CommandContext } from "./context.ts";

const MOST_STATEMENTS = 100_000;

/** One statement's writes; answers its part of the reply: n, nModified, upserted. */
export type Statement<Input> = (writer: Writer, input: Input, index: number) => Work<Doc>;

/** The statements of an insert, update or delete, from the command or from beside it. */
export function statementsOf(context: CommandContext, name: string): { documents: Doc[]; ordered: boolean } {
  const { args, sequences } = context;
  const documents = sequences.get(name) ?? args.required(args.objects(name), name);
  const ordered = args.value("ordered") === undefined || args.bool("ordered");
  if (documents.length === 0 || documents.length > MOST_STATEMENTS) {
    fail("InvalidLength", `Write batch sizes must be between 1 and ${MOST_STATEMENTS}. Got ${documents.length} operations.`);
  }
  return { documents, ordered };
}

/** What is more than this goes to lmdb at once: it would have to go there soon, and the log would be a detour. */
const BULK: Load = { writes: 2000, bytes: 512 * 1024 };

export function isBulk({ writes, bytes }: Load): boolean {
  return writes > BULK.writes || bytes > BULK.bytes;
}
/** What the disk has to take, as far as the command tells it. */
function loadOf({ command, sequences }: CommandContext): Load {
  const load = { writes: WRITES_OF_A_DOCUMENT, bytes: command.byteLength };
  for (const documents of sequences.values()) {
    load.writes += documents.length * WRITES_OF_A_DOCUMENT;
    for (const doc of documents) load.bytes += doc.byteLength;
  }
  return load;
}

/** Runs a write in its transaction, or in the next commit of the server; `kind` as far as it is not told by the load. */
export async function runWrite<Result>(
  context: CommandContext, work: (writer: Writer) => Work<Result>, kind: CommitKind = {},
): Promise<Result> {
  const { engine, transaction } = context;
  // A transaction never waits: what stands in its way is a conflict.
  if (transaction) return work(transaction).next().value as Result;
  try {
    const load = loadOf(context);
    return await engine.queue.add(
      inTime(context, work(new DirectWriter(engine))), { bulk: isBulk(load), ...kind, load },
    );
  } catch (error) {
    if (context.retryable) context.session!.restore(engine.store);
    throw error;
  }
}

/** Stores the session's results in every commit that the work takes part in, and lets it wait no longer than its time. */
function* inTime<Result>({ engine, retryable, session, deadline }: CommandContext, work: Work<Result>): Work<Result> {
  for (;;) {
    let next: IteratorResult<Promise<void>, Result>;
    try {
      next = work.next();
    } finally {
      if (retryable) session!.save(engine.store);
    }
    if (next.done) return next.value;
    yield deadline === Infinity
      ? next.value : Promise.race([next.value, setTimeout(deadline - Date.now(), undefined, { ref: false })]);
    if (Date.now() >= deadline) fail("MaxTimeMSExpired", "operation exceeded time limit");
  }
}

/**
 * Runs the statements one after the other and adds up what they answer. An error of one stands in `writeErrors`; ordered
 * statements end there. A statement that this session has done before is answered from memory.
 */
export function runStatements<Input>(
  context: CommandContext, inputs: readonly Input[], ordered: boolean, statement: Statement<Input>, kind?: CommitKind,
): Promise<Doc> {
  return runWrite(context, function* (writer) {
    const results: { index: number; result: Doc }[] = [];
    const errors: Value[] = [];
    const retried: Value[] = [];
    for (const [index, input] of inputs.entries()) {
      const id = statementId(context, index);
      const done = context.retryable ? context.session!.result(id) : undefined;
      if (done) {
        retried.push(int(id));
        results.push({ index, result: done });
        continue;
      }
      try {
        const result = yield* statement(writer, input, index);
        if (context.retryable) context.session!.remember(id, result);
        results.push({ index, result });
      } catch (error) {
        if (!(error instanceof ServerError) || error.codeName === "WriteConflict" || isWholeCommand(error)) throw error;
        errors.push(object(Doc.fromEntries([["index", int(index)], ...writeError(error)])));
        if (context.transaction) context.session!.abort();
        if (ordered || context.transaction) break;
      }
    }
    return summary(results, errors, retried);
  }, kind);
}

function statementId({ command }: CommandContext, index: number): number {
  const list = command.get("stmtIds");
  if (list?.t === 4) return Number(list.v.items[index]?.v ?? index);
  return Number(command.get("stmtId")?.v ?? 0) + index;
}

function isWholeCommand(error: ServerError): boolean {
  return error.codeName === "OutOfDiskSpace" || error.codeName === "MaxTimeMSExpired";
}

function writeError(error: ServerError): [string, Value][] {
  return [...errorFields(error).entries()].filter(
    ([name]) => name !== "codeName" && name !== "errmsg"
  ).concat([["errmsg", string(error.message)]]);
}

function summary(results: readonly { index: number; result: Doc }[], errors: Value[], retried: Value[]): Doc {
  const only = results.length === 1 && errors.length + retried.length === 0 ? results[0].result : undefined;
  if (only && !only.has("upserted")) return only;
  const sum = (name: string) => results.reduce((total, { result }) => total + Number(result.get(name)?.v ?? 0), 0);
  const upserted = results.flatMap(({ index, result }) => {
    const id = result.get("upserted");
    return id ? [object(Doc.of(["index", "_id"], [int(index), id]))] : [];
  });
  const counted = results.some(({ result }) => result.has("nModified"));
  return fields({
    n: int(sum("n")),
    nModified: counted || (results.length === 0 && errors.length > 0) ? int(sum("nModified")) : undefined,
    upserted: upserted.length > 0 ? array(Arr.of(upserted)) : undefined,
    writeErrors: errors.length > 0 ? array(Arr.of(errors)) : undefined,
    retriedStmtIds: retried.length > 0 ? array(Arr.of(retried)) : undefined,
  });
}
