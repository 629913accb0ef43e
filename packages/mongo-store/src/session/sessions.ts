import { Arr, array, bool, Doc, fail, int, long, object, ServerError, T } from "@raati/mongo-values";
import { areaPrefix, prefixRange } from "../storage/layout.ts";
import type { Store } from "../storage/store.ts";
import type { Transaction } from "./transaction.ts";

/** A session and its transactions end when unused for so long (manual, "Server Sessions"). */
export const SESSION_MINUTES = 30;
const TRANSACTION_SECONDS = 60;

type State = "none" | "active" | "committed" | "aborted";

/**
 * A client's session: its newest transaction number, and what the statements under it answered, so that a repeated one is
 * answered again and not done again. That record is stored with the writes themselves, so it outlives a crash.
 */
export class Session {
  readonly id: string;
  private readonly key: Buffer;
  transaction: Transaction | undefined;
  state: State = "none";
  number = -1n;
  lastUse = Date.now();
  private readonly results = new Map<number, Doc>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> | undefined;
  /** The connection over which the newest numbered command came. */
  private connection: number | undefined;

  constructor(id: string) {
    this.id = id;
    this.key = Buffer.concat([areaPrefix("s"), Buffer.from(id, "latin1")]);
  }

  /** Runs a numbered command when no other one of the session is running. `command` must neither throw nor reject. */
  inTurn<Result>(connection: number, command: () => Result | Promise<Result>): Result | Promise<Result> {
    if (this.running) return this.running.then(() => this.inTurn(connection, command));
    this.connection = connection;
    const result = command();
    if (!(result instanceof Promise)) return result;
    this.running = result.then(() => (this.running = undefined));
    return result;
  }

  /** Goes back to what is stored, unless that is of an older number: after a start, or when a commit failed. */
  restore(store: Store): void {
    this.results.clear();
    const stored = store.get(this.key);
    const doc = stored && Doc.fromBytes(stored);
    const number = doc?.get("number")!.v as bigint | undefined;
    if (!doc || number === undefined || number < this.number) return;
    this.number = number;
    if (doc.get("committed")!.v) this.state = "committed";
    for (const item of (doc.get("results")!.v as Arr).items) {
      const result = item.v as Doc;
      this.results.set(result.get("statement")!.v as number, result.get("result")!.v as Doc);
    }
  }

  /** Begins a retryable write: an older number is refused, a newer one forgets the results of the last. */
  beginWrite(number: bigint): void {
    this.renumber(number);
    if (this.state !== "none") {
      fail("IncompleteTransactionHistory", `the number ${number} of this session was used for a transaction`);
    }
  }

  private renumber(number: bigint): void {
    if (number < this.number) {
      fail(
        "TransactionTooOld",
        `Cannot start with transaction number ${number}: this session has already used number ${this.number}`,
      );
    }
    if (number === this.number) return;
    this.abort();
    this.number = number;
    this.state = "none";
    this.results.clear();
  }

  result(statement: number): Doc | undefined {
    return this.results.get(statement);
  }

  remember(statement: number, result: Doc): void {
    this.results.set(statement, result);
  }

  begin(number: bigint, transaction: () => Transaction): Transaction {
    if (number === this.number && this.state !== "none") {
      fail("ConflictingOperationInProgress", `Cannot start transaction ${number}: it was started before`);
    }
    this.renumber(number);
    this.transaction = transaction();
    this.state = "active";
    this.timer = setTimeout(() => this.abort(), TRANSACTION_SECONDS * 1000).unref();
    return this.transaction;
  }

  /** The open transaction with this number. @throws NoSuchTransaction and its like */
  current(number: bigint): Transaction {
    if (number < this.number) {
      fail("TransactionTooOld", `transaction number ${number} is older than the session's ${this.number}`);
    }
    if (number > this.number) {
      noTransaction(`Given transaction number ${number} does not match any in-progress transactions. `
        + `The active transaction number is ${this.number}`);
    }
    if (this.state === "committed") fail("TransactionCommitted", `Transaction ${number} has been committed.`);
    if (this.state !== "active" || !this.transaction) noTransaction(`Transaction ${number} has been aborted.`);
    return this.transaction;
  }

  /** Ends the open transaction without its writes; no error when there is none. */
  abort(): void {
    if (this.state === "active") this.end("aborted");
  }

  /**
   * Aborts the open transaction when its newest command came over a connection that has closed: its client has died, or
   * begins the transaction again. What it held would else stand in the way of all others until its time is up.
   */
  leave(connection: number): void {
    if (this.state !== "active" || this.connection !== connection) return;
    if (this.running) void this.running.then(() => this.leave(connection));
    else this.abort();
  }

  /** Notes how the transaction ended and lets go of what it held. */
  end(state: "committed" | "aborted"): void {
    const { transaction } = this;
    this.transaction = undefined;
    this.state = state;
    clearTimeout(this.timer);
    transaction?.end();
  }

  /** Stores the record with the commit that is being made. */
  save(store: Store, committed = false): void {
    const results = [...this.results].map(
      ([statement, result]) => object(Doc.of(["statement", "result"], [int(statement), object(result)]))
    );
    const doc = Doc.of(["number", "committed", "results", "at"], [
      long(this.number), bool(committed), array(Arr.of(results)), { t: T.date, v: BigInt(Date.now()) },
    ]);
    store.put(this.key, doc.bytes());
  }
}

function noTransaction(message: string): never {
  throw new ServerError("NoSuchTransaction", message).withLabel("TransientTransactionError");
}

/** All sessions that clients have begun. */
export class Sessions {
  private readonly sessions = new Map<string, Session>();
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  /** What `$listLocalSessions` tells of each session: its id and when it was last used. */
  list(): Doc[] {
    return Array.from(this.sessions.values(), ({ id, lastUse }) => Doc.of(["_id", "lastUse"], [
      object(Doc.of(["id"], [{ t: T.binary, v: { sub: 4, bytes: Buffer.from(id, "latin1") } }])),
      { t: T.date, v: BigInt(lastUse) },
    ]));
  }

  /** @param lsid the `lsid` of a command */
  get(lsid: Doc): Session {
    const id = lsid.get("id");
    if (id?.t !== T.binary || id.v.sub !== 4 || id.v.bytes.length !== 16) {
      return fail("InvalidUUID", "lsid.id must be a UUID");
    }
    const key = id.v.bytes.toString("latin1");
    let session = this.sessions.get(key);
    if (!session) {
      this.sessions.set(key, (session = new Session(key)));
      session.restore(this.store);
    }
    session.lastUse = Date.now();
    return session;
  }

  /** Ends sessions at a client's word; what they stored stays until it is old. */
  end(lsid: Doc): void {
    const session = this.get(lsid);
    session.abort();
    this.sessions.delete(session.id);
  }

  /** Forgets what nobody has used for thirty minutes; inside a commit. */
  expire(now: number): void {
    const limit = now - SESSION_MINUTES * 60_000;
    for (const session of this.sessions.values()) {
      if (session.lastUse >= limit) continue;
      session.abort();
      this.sessions.delete(session.id);
    }
    const old = [...this.store.range(prefixRange(areaPrefix("s")))].filter(({ key, value }) =>
      Number(Doc.fromBytes(value).get("at")!.v) < limit && !this.sessions.has(key.toString("latin1", 1)));
    for (const { key } of old) this.store.put(key, undefined);
  }

  /** A connection has closed. */
  disconnected(connection: number): void {
    for (const session of this.sessions.values()) session.leave(connection);
  }

  abortAll(): void {
    for (const session of this.sessions.values()) session.abort();
  }
}
