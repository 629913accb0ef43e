import { Doc, double, errorFields, errorReply, fail, isNumber, object, ServerError, T } from "@raati/mongo-values";
import { isDatabaseName, Transaction, type Session } from "@raati/mongo-store";
import { nextTimestamp } from "@raati/mongo-language";
import { Arguments } from "./arguments.ts";
import type { CommandContext, Engine } from "./context.ts";
import { COMMANDS } from "./registry.ts";

const RETRYABLE = new Set(["insert", "update", "delete", "findAndModify", "findandmodify"]);
const ENDS = new Set(["commitTransaction", "abortTransaction"]);

/** Runs a command and answers it; an error is an answer too. What needs not wait is answered at once. */
export function dispatch(
  engine: Engine, command: Doc, connection: CommandContext["connection"], sequences: Map<string, Doc[]>,
): Doc | Promise<Doc> {
  try {
    const args = new Arguments(command, command.names[0] ?? "");
    const lsid = args.object("lsid");
    const session = lsid && engine.sessions.get(lsid);
    const run = () => carryOut(engine, args, connection, sequences, session);
    return session && command.has("txnNumber") ? session.inTurn(connection.id, run) : run();
  } catch (error) {
    return failure(error, undefined);
  }
}

function carryOut(
  engine: Engine, args: Arguments, connection: CommandContext["connection"], sequences: Map<string, Doc[]>,
  session: Session | undefined,
): Doc | Promise<Doc> {
  let context: CommandContext | undefined;
  try {
    const opened = (context = open(engine, args, connection, sequences, session));
    const handler = COMMANDS[opened.name];
    if (opened.transaction && !handler.transactional) {
      fail("OperationNotSupportedInTransaction", `Cannot run '${opened.name}' in a multi-document transaction.`);
    }
    const reply = handler.run(opened);
    return reply instanceof Doc
      ? success(reply, opened) : reply.then((late) => success(late, opened), (error) => failure(error, opened));
  } catch (error) {
    return failure(error, context);
  }
}

function success(reply: Doc, { writeConcernError }: CommandContext): Doc {
  const names = reply.names.slice();
  const values = reply.values.slice();
  if (writeConcernError) {
    names.push("writeConcernError");
    values.push(object(errorFields(writeConcernError)));
  }
  names.push("ok", "operationTime");
  values.push(double(1), nextTimestamp());
  return Doc.of(names, values);
}

function failure(error: unknown, context: CommandContext | undefined): Doc {
  return errorReply(told(error, context)).with("operationTime", nextTimestamp());
}

/** Reads what is around a command: database, session, transaction, concerns, deadline. */
function open(
  engine: Engine, args: Arguments, connection: CommandContext["connection"], sequences: Map<string, Doc[]>,
  session: Session | undefined,
): CommandContext {
  const { doc: command, name } = args;
  if (!Object.hasOwn(COMMANDS, name)) fail("CommandNotFound", `no such command: '${name}'`);
  const database = command.get("$db");
  if (database?.t !== T.string) fail("IDLFailedToParse", "OP_MSG requests require a $db argument");
  if (!isDatabaseName(database.v)) fail("InvalidNamespace", `Invalid database name: '${database.v}'`);
  const number = command.get("txnNumber");
  const inTransaction = command.get("autocommit")?.v === false;
  if (number && number.t !== T.long) fail("TypeMismatch", "BSON field 'txnNumber' is the wrong type, expected type 'long'");
  if (number && !session) fail("InvalidOptions", "txnNumber may only be provided together with lsid");
  if (command.has("autocommit") && (!number || command.get("autocommit")!.v !== false)) {
    fail("InvalidOptions", "autocommit may only be false, and goes with a txnNumber");
  }
  if (command.has("startTransaction") && !inTransaction) {
    fail("InvalidOptions", "startTransaction goes with autocommit: false");
  }
  const writeConcernError = checkConcerns(args, command, name, inTransaction);
  const transaction = inTransaction && !ENDS.has(name) ? transactionOf(engine, session!, command, number!.v) : undefined;
  const retryable = number !== undefined && !inTransaction;
  if (retryable) {
    if (!RETRYABLE.has(name)) {
      fail(50768, "txnNumber may only be provided for multi-document transactions and retryable write commands");
    }
    session!.beginWrite(number.v);
  }
  const time = args.number("maxTimeMS") ?? 0;
  if (time < 0) fail("BadValue", "maxTimeMS must not be negative");
  const deadline = time > 0 ? Date.now() + time : Infinity;
  return {
    engine, name, command, args, database: database.v, connection, sequences, session, transaction, retryable, deadline,
    writeConcernError
  };
}

function transactionOf(engine: Engine, session: Session, command: Doc, number: bigint): Transaction {
  if (command.get("startTransaction")?.v === true) {
    const transaction = session.begin(number, () => new Transaction(engine));
    void transaction.ended.then(() => engine.cursors.killOwned(`${session.id}:${number}`));
    return transaction;
  }
  return session.current(number);
}

const READ_CONCERNS = new Set(["local", "majority", "available", "snapshot", "linearizable"]);

/** Refuses concerns that make no sense; one that a single member cannot satisfy is told after the write has been made. */
function checkConcerns(args: Arguments, command: Doc, name: string, inTransaction: boolean): ServerError | undefined {
  const read = args.object("readConcern");
  const level = read?.get("level");
  if (level && (level.t !== T.string || !READ_CONCERNS.has(level.v))) {
    fail("FailedToParse", `readConcern.level must be one of ${[...READ_CONCERNS].join(", ")}`);
  }
  const isFirst = command.get("startTransaction")?.v === true;
  if (inTransaction && read && read.size > 0 && !isFirst) {
    fail("InvalidOptions", "Only the first command in a transaction may specify a readConcern");
  }
  const write = args.object("writeConcern");
  if (inTransaction && write && !ENDS.has(name)) {
    fail("InvalidOptions", `${name} is not allowed with a writeConcern in a transaction`);
  }
  const w = write?.get("w");
  if (w && isNumber(w) && (Number(w.v) < 0 || Number(w.v) > 50)) {
    fail("FailedToParse", "w has to be a non-negative number and not greater than 50");
  }
  if (w && isNumber(w) && Number(w.v) > 1) {
    return new ServerError("UnsatisfiableWriteConcern", "Not enough data-bearing nodes");
  }
  if (w?.t === T.string && w.v !== "majority") {
    return new ServerError(
      "UnknownReplWriteConcern", `No write concern mode named '${w.v}' found in replica set configuration`,
    );
  }
  return undefined;
}

/** What a client is told of an error, and what the error does to its transaction. */
function told(error: unknown, context: CommandContext | undefined): ServerError {
  const known =
    error instanceof ServerError ? error : new ServerError("InternalError", "an error inside the server; its log says more");
  if (known !== error) process.emitWarning(error instanceof Error ? error : String(error), { code: "EMBEDDED_MONGO" });
  if (context?.transaction) context.session?.abort();
  return known;
}

