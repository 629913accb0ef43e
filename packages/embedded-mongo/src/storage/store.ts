import { join } from "node:path";
import { open, TransactionFlags, type RootDatabase, type Transaction } from "lmdb";
import { ServerError } from "../errors.ts";
import { WriteLog, type Change } from "./write-log.ts";

/** A state of the store that later commits do not change. Release it, or lmdb keeps every page it can see. */
export interface Snapshot { readonly transaction: Transaction; release(): void }

/** Where a range begins (included) and ends (not included). */
export interface KeyRange { start: Buffer; end: Buffer }

export interface Entry { key: Buffer; value: Buffer }

const UNFLUSHED = TransactionFlags.ABORTABLE | TransactionFlags.NO_SYNC_FLUSH;
const FLUSHED = TransactionFlags.ABORTABLE | TransactionFlags.SYNCHRONOUS_COMMIT;

/**
 * The file store: ordered keys and values in one lmdb tree, with many commands to one durable commit. Reads outside a write
 * see the last commit, reads inside see what was written so far.
 */
export class Store {
  private readonly db: RootDatabase<Buffer, Buffer>;
  private readonly log: WriteLog;
  private changes: Change[] | undefined;
  private failed = false;

  /** @param maxSize the most bytes that the map may grow to; undefined leaves it to the disk */
  constructor(folder: string, maxSize?: number) {
    this.db = open<Buffer, Buffer>({
      path: join(folder, "data.lmdb"), keyEncoding: "binary", encoding: "binary", maxReaders: 1024, maxDbs: 1,
      ...(maxSize ? { mapSize: maxSize } : {}),
    });
    this.log = new WriteLog(join(folder, "redo.log"));
    this.recover();
  }

  /** Does again what the log holds and lmdb does not, then starts from a flushed commit. */
  private recover(): void {
    this.db.transactionSync(() => {
      const next = BigInt(this.db.getWriteTxnId());
      for (const { transaction, changes } of this.log.replay()) {
        if (transaction < next) continue;
        for (const [key, value] of changes) {
          if (value) this.db.put(key, value);
          else this.db.remove(key);
        }
      }
    }, FLUSHED);
    this.log.restart();
  }

  get(key: Buffer, snapshot?: Snapshot): Buffer | undefined {
    return this.db.get(key, snapshot);
  }

  /** The entries of a range in key order, or in reverse from its end. */
  range(range: KeyRange, options: { reverse?: boolean; snapshot?: Snapshot | undefined } = {}): Iterable<Entry> {
    return this.db.getRange(bounds(range, options)) as Iterable<Entry>;
  }

  keys(range: KeyRange, options: { reverse?: boolean; snapshot?: Snapshot | undefined } = {}): Iterable<Buffer> {
    return this.db.getKeys(bounds(range, options));
  }

  count(range: KeyRange, snapshot?: Snapshot): number {
    return this.db.getKeysCount(bounds(range, { snapshot }));
  }

  snapshot(): Snapshot {
    const transaction = this.db.useReadTransaction();
    let held = true;
    return {
      transaction,
      release: () => {
        if (held) transaction.done();
        held = false;
      },
    };
  }

  /** Writes within `commit`. The buffers must not change afterwards. */
  put(key: Buffer, value: Buffer): void {
    this.db.put(key, value);
    this.changes!.push([key, value]);
  }

  remove(key: Buffer): void {
    this.db.remove(key);
    this.changes!.push([key, undefined]);
  }

  /**
   * Runs writes as one durable commit: all of them are on the disk when this returns, or none of them happened.
   *
   * @throws OutOfDiskSpace or InternalError; the caller's own errors pass through and undo everything
   */
  commit(writes: () => void): void {
    if (this.failed) throw new ServerError("InternalError", "the store is closed after an error of its disk; restart the server");
    const changes: Change[] = [];
    this.changes = changes;
    let transaction = 0n;
    try {
      this.db.transactionSync(() => {
        transaction = BigInt(this.db.getWriteTxnId());
        writes();
      }, UNFLUSHED);
    } catch (error) {
      throw storageError(error);
    } finally {
      this.changes = undefined;
    }
    if (changes.length > 0) this.makeDurable(transaction, changes);
  }

  private makeDurable(transaction: bigint, changes: Change[]): void {
    try {
      if (this.log.append(transaction, changes)) return;
      this.flush();
    } catch (error) {
      // What was committed may not be on the disk, and cannot be taken back: no command may build on it any more.
      this.failed = true;
      throw storageError(error);
    }
  }

  /** Flushes lmdb itself, after which the log is not needed any more. */
  flush(): void {
    // A block, because lmdb would wait for the promise that `put` answers with.
    this.db.transactionSync(() => {
      this.db.put(FLUSH_KEY, Buffer.from(String(this.db.getWriteTxnId())));
    }, FLUSHED);
    this.log.restart();
  }

  /** Bytes in use by pages, for collStats and dbStats. */
  stats(): { pageSize: number; mapSize: number; entries: number } {
    const stats = this.db.getStats() as { pageSize: number; mapSize: number; entryCount: number };
    return { pageSize: stats.pageSize, mapSize: stats.mapSize, entries: stats.entryCount };
  }

  /** A copy of the state of this moment into an empty folder, while writes go on. */
  async backup(folder: string): Promise<void> {
    await this.db.backup(join(folder, "data.lmdb"), true);
  }

  async close(): Promise<void> {
    if (!this.failed) this.flush();
    this.log.close();
    await this.db.close();
  }
}

const FLUSH_KEY = Buffer.from([0]);

function bounds(range: KeyRange, options: { reverse?: boolean; snapshot?: Snapshot | undefined }) {
  const { snapshot } = options;
  const transaction = snapshot && { transaction: snapshot.transaction };
  return options.reverse
    ? { start: range.end, end: range.start, reverse: true, exclusiveStart: true, inclusiveEnd: true, ...transaction }
    : { start: range.start, end: range.end, ...transaction };
}

function storageError(error: unknown): unknown {
  if (error instanceof ServerError) return error;
  const text = String((error as Error)?.message ?? error);
  if (/MDB_MAP_FULL|No space left|ENOSPC|mapsize/i.test(text)) {
    return new ServerError("OutOfDiskSpace", "the disk or the store is full: nothing of this command was stored");
  }
  return error;
}
