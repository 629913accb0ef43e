import {
  closeSync, constants, existsSync, fdatasyncSync, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync
} from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";

/** The new value of a key, which is told as a text with a character a byte; undefined removes the key. */
export interface Change { readonly text: string; value: Buffer | undefined }

/** Length, checksum, number of the commit. */
const HEAD = 14;
const REMOVED = 0xffffffff;
/** The file grows by this much at a time: writing over bytes that are there costs a file system less than appending. */
const STEP = 256 * 1024;
/** Lets every write end on the disk: one call of the system instead of two. Windows has no such flag. */
const { O_DSYNC = 0 } = constants as { O_DSYNC?: number };
/** A value of a buffer larger than this, such as a client's message, is not kept in it. */
const LOOSE = 8 * 1024;

/**
 * The commits that lmdb does not hold yet, one record each, every one on the disk before it is acknowledged. `restart` lets
 * the next record begin at the front again; records that stay behind it have lower numbers, and that ends the reading.
 */
export class RedoLog {
  private readonly file: number;
  private readonly lineage: number;
  private end = 0;
  private size: number;
  private broken: unknown;

  /** @param lineage a number of the store: records of another store are not its own */
  constructor(path: string, lineage: number) {
    const isNew = !existsSync(path);
    const creating = isNew ? constants.O_CREAT | constants.O_EXCL : 0;
    this.file = openSync(path, constants.O_RDWR | O_DSYNC | creating, 0o600);
    this.lineage = lineage;
    this.size = fstatSync(this.file).size;
    if (isNew) syncFolder(dirname(path));
  }

  /** The commits of the file that follow the numbered one, in order; a record that was cut short ends them. */
  static *read(path: string, lineage: number, after: number): Generator<{ seq: number; changes: Change[]; end: number }> {
    const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    let next: number | undefined;
    for (let at = 0; at + HEAD <= bytes.length; ) {
      const end = at + bytes.readUInt32LE(at);
      if (
        end < at + HEAD || end > bytes.length || bytes.readUInt32LE(at + 4) !== crc32(bytes.subarray(at + 8, end), lineage)
      ) return;
      const seq = bytes.readUIntLE(at + 8, 6);
      if (next !== undefined && seq !== next) return;
      if (next === undefined && seq > after + 1) {
        throw new Error(`data.redo begins with commit ${seq}, data.lmdb ends with ${after}`);
      }
      next = seq + 1;
      if (seq > after) yield { seq, changes: [...readChanges(bytes, at + HEAD, end)], end };
      at = end;
    }
  }

  /** Where the next record is written. */
  continueAt(end: number): void {
    this.end = end;
  }

  restart(): void {
    this.end = 0;
  }

  /**
   * Makes a commit durable, and lets its changes hold copies of those values whose buffers are far larger.
   *
   * @throws the error of the system; then the commit is not in the log
   */
  append(seq: number, changes: readonly Change[]): void {
    if (this.broken) throw this.broken;
    const record = encode(seq, changes, this.lineage);
    try {
      if (this.end + record.length > this.size) this.grow(this.end + record.length);
      writeAll(this.file, record, this.end);
      if (!O_DSYNC) fdatasyncSync(this.file);
    } catch (error) {
      this.forget(error);
      throw error;
    }
    this.end += record.length;
  }

  private grow(needed: number): void {
    const size = Math.ceil(needed / STEP) * STEP;
    writeAll(this.file, Buffer.alloc(size - this.size), this.size);
    this.size = size;
  }

  /**
   * A record that was not acknowledged must not be there after a crash. When even that fails, nothing more can be promised.
   */
  private forget(error: unknown): void {
    try {
      this.size = fstatSync(this.file).size;
      if (this.end < this.size) writeAll(this.file, Buffer.alloc(Math.min(HEAD, this.size - this.end)), this.end);
      fdatasyncSync(this.file);
    } catch {
      this.broken = error;
    }
  }

  /** @param isEmpty whether lmdb holds everything, so that the file need not keep its length */
  close(isEmpty: boolean): void {
    if (isEmpty) ftruncateSync(this.file, 0);
    closeSync(this.file);
  }
}

function encode(seq: number, changes: readonly Change[], lineage: number): Buffer {
  let length = HEAD;
  for (const { text, value } of changes) length += 6 + text.length + (value?.length ?? 0);
  const record = Buffer.allocUnsafe(length);
  record.writeUInt32LE(length, 0);
  record.writeUIntLE(seq, 8, 6);
  let at = HEAD;
  for (const change of changes) {
    const { text, value } = change;
    at = record.writeUInt16LE(text.length, at);
    at = record.writeUInt32LE(value ? value.length : REMOVED, at);
    at += record.write(text, at, "latin1");
    if (!value) continue;
    value.copy(record, at);
    if (value.buffer.byteLength > LOOSE) change.value = record.subarray(at, at + value.length);
    at += value.length;
  }
  record.writeUInt32LE(crc32(record.subarray(8), lineage), 4);
  return record;
}

function* readChanges(bytes: Buffer, start: number, end: number): Generator<Change> {
  for (let at = start; at < end; ) {
    const text = bytes.toString("latin1", at + 6, at + 6 + bytes.readUInt16LE(at));
    const length = bytes.readUInt32LE(at + 2);
    at += 6 + text.length;
    yield { text, value: length === REMOVED ? undefined : bytes.subarray(at, at + length) };
    if (length !== REMOVED) at += length;
  }
}

function writeAll(file: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done);
}

/** A new file's name must be on the disk as well. Windows knows no such call. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
