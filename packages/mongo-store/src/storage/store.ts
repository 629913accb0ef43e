import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { open } from "lmdb";
import { ServerError } from "@raati/mongo-values";
import { DiskRoom, type Load } from "./disk-room.ts";
import { keyOf, textOf, type Version } from "./pending.ts";
import { RedoLog } from "./redo-log.ts";
import { bounds, Stage, type Entry, type KeyRange, type Tree } from "./stage.ts";

/** A state of the store that later commits do not change. Release it, or the store keeps every page it can see. */
export interface Snapshot { readonly stage: Stage; readonly seq: number; release(): void }

export type { Entry, KeyRange } from "./stage.ts";

/** What is known of a commit before it is made. */
export interface CommitKind {
  /** Made of many writes: they go to lmdb at once, because memory is no place for them. */
  bulk?: boolean;
  /** Makes space, so that a full store takes it. */
  frees?: boolean;
}

/** So many states can be read at a time: open cursors and transactions hold them. */
const MOST_STAGES = 16_384;
/** When what is pending goes to lmdb: after so many milliseconds, writes or bytes. */
const DELAY = 1000;
const MOST_WRITES = 6000;
const MOST_BYTES = 12 * 1024 * 1024;
/** The number of the last commit that lmdb holds, and the lineage of its log. */
const MARK = Buffer.from("m");
const NEWEST = Infinity;

/**
 * The file store: ordered keys and values in one lmdb tree, and before it the commits of the last moments, in memory and
 * in a log. Reads outside a commit see the last commit, reads inside see what was written so far.
 */
export class Store {
  private readonly db: Tree;
  private readonly log: RedoLog;
  private readonly room: DiskRoom;
  private readonly lineage: number;
  private stage: Stage;
  /** The number of the last commit. */
  private seq: number;
  /** What the commit that is being made has written, for lmdb its weight. */
  private writing: Version[] | undefined;
  private load: Load | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isDue = false;
  private isClosed = false;

  /** @param maxSize the size in bytes at which the store is full, as a disk would be; undefined leaves it to the disk */
  constructor(folder: string, maxSize = Infinity) {
    this.db = open<Buffer, Buffer>({
      path: join(folder, "data.lmdb"), keyEncoding: "binary", encoding: "binary", maxReaders: MOST_STAGES, maxDbs: 1,
      // A commit is on the disk when it returns; the other way answers before the flush.
      overlappingSync: false,
    });
    this.room = new DiskRoom(folder, maxSize, () => this.stats().used);
    this.stage = new Stage(this.db);
    const mark = this.db.get(MARK);
    this.seq = mark ? mark.readUIntLE(0, 6) : 0;
    this.lineage = mark ? mark.readUInt32LE(6) : randomBytes(4).readUInt32LE();
    if (!mark) {
      if (!this.room.has([], true)) throw fullDisk();
      this.writeThrough(() => {});
    }
    const path = join(folder, "data.redo");
    const end = this.redo(path);
    this.log = new RedoLog(path, this.lineage);
    this.log.continueAt(end);
    this.flush();
  }

  /** Takes what the log holds beyond lmdb; answers where the log ends. */
  private redo(path: string): number {
    let last = 0;
    for (const { seq, changes, end } of RedoLog.read(path, this.lineage, this.seq)) {
      for (const { text, value } of changes) this.stage.pending.put(text, value, seq).older = undefined;
      this.seq = seq;
      last = end;
    }
    return last;
  }

  get(key: Buffer, snapshot?: Snapshot): Buffer | undefined {
    if (this.load) return this.db.get(key);
    return snapshot ? snapshot.stage.get(key, snapshot.seq) : this.stage.get(key, NEWEST);
  }

  /** The entries of a range in key order, or in reverse from its end. */
  range(
    range: KeyRange, { reverse = false, snapshot }: { reverse?: boolean; snapshot?: Snapshot | undefined } = {},
  ): Iterable<Entry> {
    if (this.load) return this.db.getRange(bounds(range, reverse)) as Iterable<Entry>;
    return snapshot ? snapshot.stage.range(range, reverse, snapshot.seq) : this.stage.range(range, reverse, NEWEST);
  }

  count(range: KeyRange, snapshot?: Snapshot): number {
    if (this.load) return this.db.getKeysCount(range);
    return snapshot ? snapshot.stage.count(range, snapshot.seq) : this.stage.count(range, NEWEST);
  }

  snapshot(): Snapshot {
    const { stage, seq } = this;
    stage.hold();
    let held = true;
    return {
      stage, seq,
      release: () => {
        if (held) stage.release();
        held = false;
      },
    };
  }

  /** Writes within `commit`; undefined removes the key. The buffers must not change afterwards. */
  put(key: Buffer, value: Buffer | undefined): void {
    const { load } = this;
    if (!load) return void this.writing!.push(this.stage.pending.put(textOf(key), value, this.seq + 1));
    load.writes++;
    load.bytes += key.length + (value?.length ?? 0);
    void (value ? this.db.put(key, value) : this.db.remove(key));
  }

  removeRange(range: KeyRange): void {
    const keys = this.load ? Array.from(this.db.getKeys(range)) : Array.from(this.range(range), (entry) => entry.key);
    for (const key of keys) this.put(key, undefined);
  }

  /**
   * Runs writes as one durable commit: all of them are on the disk when this returns, or none of them happened. Within
   * another commit they become a part of it, all or none.
   *
   * @throws OutOfDiskSpace or InternalError; the caller's own errors pass through and undo everything
   */
  commit<Result>(writes: () => Result, { bulk = false, frees = false }: CommitKind = {}): Result {
    try {
      if (this.load) return this.inLmdb(writes);
      if (this.writing) return this.undoable(this.writing, writes);
      if (this.isDue) this.flush();
      if (!this.hasRoom([], frees)) throw fullDisk();
      return bulk ? this.writeThrough(writes, frees) : this.logged(writes, frees);
    } catch (error) {
      throw storageError(error);
    }
  }

  /** Whether the store may take so much more than what is pending. */
  hasRoom(loads: readonly Load[], frees: boolean): boolean {
    if (this.room.has([this.stage.pending, ...loads], frees)) return true;
    // What is pending is weighed with a wide margin: in lmdb it takes less.
    return this.flush() && this.room.has(loads, frees);
  }

  private logged<Result>(writes: () => Result, frees: boolean): Result {
    const written: Version[] = (this.writing = []);
    try {
      const result = this.undoable(written, () => {
        const done = writes();
        if (!this.room.has([this.stage.pending], frees)) throw fullDisk();
        if (written.length > 0) this.log.append(this.seq + 1, written);
        return done;
      });
      if (written.length > 0) this.seq++;
      if (!this.stage.isShared) for (const version of written) version.older = undefined;
      this.schedule();
      return result;
    } finally {
      this.writing = undefined;
    }
  }

  private undoable<Result>(written: Version[], writes: () => Result): Result {
    const before = written.length;
    try {
      return writes();
    } catch (error) {
      for (const version of written.splice(before).reverse()) this.stage.pending.undo(version);
      throw error;
    }
  }

  /** Makes one flushed commit of lmdb, of all that is pending and of more writes. */
  private writeThrough<Result>(writes: () => Result, frees = true): Result {
    const { stage } = this;
    const seq = this.seq + 1;
    stage.close();
    const result = this.inLmdb(() => {
      for (const { text, value } of stage.pending.newest()) {
        void (value ? this.db.put(keyOf(text), value) : this.db.remove(keyOf(text)));
      }
      void this.db.put(MARK, markOf(seq, this.lineage));
      const load = (this.load = { writes: 0, bytes: 0 });
      try {
        const done = writes();
        if (load.writes > 0 && !this.room.has([stage.pending, load], frees)) throw fullDisk();
        return done;
      } finally {
        this.load = undefined;
      }
    });
    this.seq = seq;
    this.stage = new Stage(this.db);
    stage.release();
    this.log?.restart();
    this.room.forget();
    return result;
  }

  /** One transaction of lmdb, or a part of the open one. Its function answers nothing: for a promise lmdb would wait. */
  private inLmdb<Result>(writes: () => Result): Result {
    let result: Result | undefined;
    this.db.transactionSync(() => {
      result = writes();
    });
    return result!;
  }

  /** Hands what is pending to lmdb. @returns false when there was nothing, or the disk is too full for it */
  private flush(): boolean {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.stage.pending.size === 0) return this.isDue = false;
    if (!this.room.isEnoughFor(this.stage.pending)) return false;
    this.isDue = true;
    this.writeThrough(() => {});
    this.isDue = false;
    return true;
  }

  /** Sees to it that lmdb gets what is pending: soon, or when it is much, before anything else is read from a client. */
  private schedule(): void {
    const { writes, bytes } = this.stage.pending;
    const isMuch = writes >= MOST_WRITES || bytes >= MOST_BYTES;
    if (!isMuch) this.timer ??= setTimeout(() => this.flushInTime(), DELAY).unref();
    else if (!this.isDue) {
      this.isDue = true;
      setImmediate(() => this.flushInTime());
    }
  }

  /** What fails stays in memory and in the log; the next commit tries again, and is refused when it fails once more. */
  private flushInTime(): void {
    if (this.isClosed) return;
    try {
      this.flush();
    } catch (error) {
      process.emitWarning(error as Error, { code: "EMBEDDED_MONGO" });
    }
  }

  /** Bytes in use by pages, for collStats and dbStats. */
  stats(): { pageSize: number; mapSize: number; entries: number; used: number } {
    const stats = this.db.getStats() as Record<string, number>;
    const { pageSize, mapSize, entryCount, treeBranchPageCount, treeLeafPageCount, overflowPages } = stats;
    return {
      pageSize, mapSize, entries: entryCount, used: (treeBranchPageCount + treeLeafPageCount + overflowPages) * pageSize,
    };
  }

  /** A copy of the state of this moment into an empty folder, while writes go on. */
  async backup(folder: string): Promise<void> {
    if (this.stage.pending.size > 0 && !this.flush()) throw fullDisk();
    await this.db.backup(join(folder, "data.lmdb"), true);
  }

  async close(): Promise<void> {
    this.flushInTime();
    this.isClosed = true;
    this.log.close(this.stage.pending.size === 0);
    this.stage.release();
    await this.db.close();
  }
}

function markOf(seq: number, lineage: number): Buffer {
  const mark = Buffer.allocUnsafe(10);
  mark.writeUIntLE(seq, 0, 6);
  mark.writeUInt32LE(lineage, 6);
  return mark;
}

function storageError(error: unknown): unknown {
  if (error instanceof ServerError) return error;
  // lmdb tells of a write that was cut short as an input/output error.
  return /MDB_MAP_FULL|No space left|ENOSPC|mapsize|Input\/output/i.test(String(error)) ? fullDisk() : error;
}

export function fullDisk(): ServerError {
  return new ServerError("OutOfDiskSpace", "the disk or the store is full: nothing of this command was stored");
}
