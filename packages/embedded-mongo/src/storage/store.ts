import { statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import { open, type RootDatabase, type Transaction } from "lmdb";
import { ServerError } from "../errors.ts";

/** A state of the store that later commits do not change. Release it, or lmdb keeps every page it can see. */
export interface Snapshot { readonly transaction: Transaction; release(): void }

/** Where a range begins (included) and ends (not included). */
export interface KeyRange { start: Buffer; end: Buffer }

/** So many states can be read at a time: each open cursor may hold one. */
const MOST_SNAPSHOTS = 16_384;

export interface Entry { key: Buffer; value: Buffer }

/** Bytes of the disk that stay free: as much as the largest document takes. */
const RESERVE = 16 * 1024 * 1024;

/**
 * The file store: ordered keys and values in one lmdb tree, with many commands to one durable commit. Reads outside a write
 * see the last commit, reads inside see what was written so far.
 */
export class Store {
  private readonly db: RootDatabase<Buffer, Buffer>;
  private readonly file: string;
  private readonly maxSize: number;
  private readonly folder: string;

  /** @param maxSize the size in bytes at which the store is full, as a disk would be; undefined leaves it to the disk */
  constructor(folder: string, maxSize = Infinity) {
    this.file = join(folder, "data.lmdb");
    this.maxSize = maxSize;
    this.folder = folder;
    this.db = open<Buffer, Buffer>({
      path: this.file, keyEncoding: "binary", encoding: "binary", maxReaders: MOST_SNAPSHOTS, maxDbs: 1,
      // A commit is on the disk when it returns; the other way answers before the flush.
      overlappingSync: false,
    });
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
    void this.db.put(key, value);
  }

  remove(key: Buffer): void {
    void this.db.remove(key);
  }

  removeRange(range: KeyRange): void {
    const keys = Array.from(this.keys(range));
    for (const key of keys) this.remove(key);
  }

  /**
   * Runs writes as one durable commit: all of them are on the disk when this returns, or none of them happened. Within
   * another commit they become a part of it, all or none.
   *
   * @throws OutOfDiskSpace or InternalError; the caller's own errors pass through and undo everything
   */
  commit<Result>(writes: () => Result): Result {
    if (this.isFull()) throw fullDisk();
    try {
      return this.db.transactionSync(writes);
    } catch (error) {
      throw storageError(error);
    }
  }

  /** lmdb must not meet a disk without space: its memory was seen damaged afterwards (3.5.6). So some space stays free. */
  private isFull(): boolean {
    if (this.maxSize < Infinity && statSync(this.file).size >= this.maxSize) return true;
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize < RESERVE;
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
    await this.db.close();
  }
}

function bounds(range: KeyRange, options: { reverse?: boolean; snapshot?: Snapshot | undefined }) {
  const { snapshot } = options;
  const transaction = snapshot && { transaction: snapshot.transaction };
  return options.reverse
    ? { start: range.end, end: range.start, reverse: true, exclusiveStart: true, inclusiveEnd: true, ...transaction }
    : { start: range.start, end: range.end, ...transaction };
}

function storageError(error: unknown): unknown {
  if (error instanceof ServerError) return error;
  // lmdb tells of a write that was cut short as an input/output error.
  return /MDB_MAP_FULL|No space left|ENOSPC|mapsize|Input\/output/i.test(String(error)) ? fullDisk() : error;
}

function fullDisk(): ServerError {
  return new ServerError("OutOfDiskSpace", "the disk or the store is full: nothing of this command was stored");
}
