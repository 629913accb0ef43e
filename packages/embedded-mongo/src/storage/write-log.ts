import { closeSync, fdatasyncSync, openSync, readSync, statSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";

/** What a commit did to the store: a key and its new value, or undefined when the key went. */
export type Change = readonly [key: Buffer, value: Buffer | undefined];

const HEADER = 24;

/**
 * The redo log. A commit to lmdb alone needs two flushes of the disk; here lmdb is written without a flush, and the same
 * changes go to this file with one. The file has a fixed size, so that a flush writes no metadata; when it is full, one
 * flushed lmdb commit takes its place and writing begins anew at the front in the next epoch.
 *
 * A record: length, CRC-32, epoch, lmdb's transaction number (8 bytes), count of changes, then the changes.
 */
export class WriteLog {
  private readonly fd: number;
  private readonly size: number;
  private epoch = 1;
  private at = 0;

  constructor(path: string, size = 16 * 1024 * 1024) {
    this.fd = openSync(path, "a+", 0o600);
    closeSync(this.fd);
    this.fd = openSync(path, "r+", 0o600);
    this.size = Math.max(size, statSync(path).size);
    const missing = this.size - statSync(path).size;
    if (missing > 0) {
      writeSync(this.fd, Buffer.alloc(missing), 0, missing, this.size - missing);
      fdatasyncSync(this.fd);
    }
  }

  /** Makes the changes durable; false when the log is full, and then nothing was written. */
  append(transaction: bigint, changes: readonly Change[]): boolean {
    let length = HEADER;
    for (const [key, value] of changes) length += 6 + key.length + (value?.length ?? 0);
    if (this.at + length > this.size) return false;
    const record = Buffer.allocUnsafe(length);
    record.writeUInt32LE(length, 0);
    record.writeUInt32LE(this.epoch, 8);
    record.writeBigUInt64LE(transaction, 12);
    record.writeUInt32LE(changes.length, 20);
    let at = HEADER;
    for (const [key, value] of changes) {
      at = record.writeUInt16LE(key.length, at);
      at = record.writeInt32LE(value?.length ?? -1, at);
      at += key.copy(record, at);
      if (value) at += value.copy(record, at);
    }
    record.writeUInt32LE(crc32(record.subarray(8)), 4);
    let written = 0;
    while (written < length) written += writeSync(this.fd, record, written, length - written, this.at + written);
    fdatasyncSync(this.fd);
    this.at += length;
    return true;
  }

  /** Reads back what the last process made durable, oldest first, and goes on after it. A torn last record ends the list. */
  *replay(): Generator<{ transaction: bigint; changes: Change[] }> {
    const log = Buffer.alloc(this.size);
    readSync(this.fd, log, 0, this.size, 0);
    let epoch: number | undefined;
    for (this.at = 0; this.at + HEADER <= this.size; ) {
      const record = log.subarray(this.at, this.at + log.readUInt32LE(this.at));
      if (record.length < HEADER || crc32(record.subarray(8)) !== record.readUInt32LE(4)) break;
      epoch ??= record.readUInt32LE(8);
      if (record.readUInt32LE(8) !== epoch) break;
      yield { transaction: record.readBigUInt64LE(12), changes: readChanges(record) };
      this.at += record.length;
    }
    this.epoch = epoch ?? 1;
  }

  /** Forgets the records, once lmdb itself has been flushed. The next record overwrites the first. */
  restart(): void {
    this.epoch = (this.epoch + 1) >>> 0;
    this.at = 0;
  }

  close(): void {
    closeSync(this.fd);
  }
}

function readChanges(record: Buffer): Change[] {
  const changes: Change[] = [];
  let at = HEADER;
  for (let left = record.readUInt32LE(20); left > 0; left--) {
    const keyLength = record.readUInt16LE(at);
    const valueLength = record.readInt32LE(at + 2);
    const key = record.subarray(at + 6, at + 6 + keyLength);
    at += 6 + keyLength;
    changes.push([key, valueLength < 0 ? undefined : record.subarray(at, at + valueLength)]);
    at += Math.max(valueLength, 0);
  }
  return changes;
}
